/** An object without what is undefined in it: an absent property and one without a value are two things when compared. */
export function optional<T extends Record<string, unknown>>(
    properties: T
): { [K in keyof T]?: Exclude<T[K], undefined> } {
    return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
        [K in keyof T]?: Exclude<T[K], undefined>;
    };
}
