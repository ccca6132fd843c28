import type { DifferenceCounts } from '../shared/difference.ts';

/** `Compared with Expert, Senior Expert gains 5, raises 12, lowers 1 and loses 2; 25 stay as they are.` */
export function comparisonSentence(base: string, other: string, counts: DifferenceCounts): string {
    const verbs = [
        ['gains', counts.gained],
        ['raises', counts.raised],
        ['lowers', counts.lowered],
        ['loses', counts.lost],
        ['changes', counts.changed]
    ] as const;
    const said = verbs.filter(([, count]) => count > 0).map(([verb, count]) => `${verb} ${count}`);
    if (said.length === 0) {
        return counts.same === 0
            ? `Neither ${base} nor ${other} requires anything here.`
            : `${other} requires the same as ${base}.`;
    }
    const rest =
        counts.same === 0
            ? 'nothing stays as it is'
            : `${counts.same} ${counts.same === 1 ? 'stays as it is' : 'stay as they are'}`;
    return `Compared with ${base}, ${other} ${listed(said)}; ${rest}.`;
}

/** `a, b and c` */
export function listed(parts: readonly string[]): string {
    const last = parts.at(-1) ?? '';
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
