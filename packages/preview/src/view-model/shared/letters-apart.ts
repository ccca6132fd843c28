/**
 * In how many letters two words differ: how many are changed, added or missing. More than is asked for is told as one
 * more than that, as soon as it is known.
 */
export function lettersApart(one: string, other: string, most: number): number {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one.length; row++) {
        const now = [row];
        let least = row;
        for (let at = 1; at <= other.length; at++) {
            const isSame = one[row - 1] === other[at - 1];
            const far = Math.min(
                (before[at - 1] ?? 0) + (isSame ? 0 : 1),
                (before[at] ?? 0) + 1,
                (now[at - 1] ?? 0) + 1
            );
            now.push(far);
            least = Math.min(least, far);
        }
        if (least > most) return most + 1;
        before = now;
    }
    return Math.min(before.at(-1) ?? 0, most + 1);
}
