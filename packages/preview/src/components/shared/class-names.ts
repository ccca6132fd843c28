/** The names of classes that there are, as an attribute; absent where there are none. */
export function classNames(...names: readonly (string | false | undefined)[]): string | undefined {
    const there = names.filter(name => name !== undefined && name !== false);
    return there.length === 0 ? undefined : there.join(' ');
}
