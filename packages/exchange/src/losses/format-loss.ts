import type { FormatLossKind, Loss } from './losses.ts';

const MOST_EXAMPLES = 5;

/** A loss that comes of what the format is, and not of what the framework says; none where it happened nowhere. */
export function formatLoss(kind: FormatLossKind, name: string, how: string, where: readonly string[]): Loss[] {
    if (where.length === 0) return [];
    return [{ kind, fate: 'changed', name, how, count: where.length, examples: where.slice(0, MOST_EXAMPLES) }];
}
