/** The groups that the first items are in, the last of them with as many as are left of these. */
export function firstItems<K extends string, G extends Readonly<Record<K, readonly unknown[]>>>(
    groups: readonly G[],
    list: K,
    count: number
): readonly G[] {
    let left = count;
    return groups.flatMap(group => {
        if (left <= 0) return [];
        const items = group[list].slice(0, left);
        left -= group[list].length;
        return [{ ...group, [list]: items }];
    });
}
