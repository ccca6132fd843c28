import type { RequirementView } from '@gradus/protocol';
import type { ColouredScale } from './coloured-scale.ts';
import type { PreviewIndex } from './preview-index.ts';

/** The levels that a requirement asks for, by their heights on their scale. */
export interface LevelSpan {
    readonly low: number;
    readonly high: number;
    readonly scale: ColouredScale;
}

/** From where to where the level of a requirement goes; nothing where it has none, or its scale does not have it. */
export function levelSpan(
    index: PreviewIndex,
    { competency, level, maxLevel }: RequirementView
): LevelSpan | undefined {
    const scale = scaleOf(index, competency);
    const low = level === undefined ? undefined : scale?.heightOf(level);
    if (scale === undefined || low === undefined) return undefined;
    const high = maxLevel === undefined ? low : (scale.heightOf(maxLevel) ?? low);
    return { low, high: Math.max(low, high), scale };
}

/** The scale that a competency is measured on. */
export function scaleOf(index: PreviewIndex, competency: string): ColouredScale | undefined {
    return index.scales.get(index.competencies.get(competency)?.category ?? '');
}

/**
 * Less than zero where the first is lower than the second, more than zero where it is higher: at one
 * end at least, and at neither end the other way round. Else none of the two is higher.
 */
export function compareSpans(a: LevelSpan, b: LevelSpan): number {
    const [low, high] = [a.low - b.low, a.high - b.high];
    return low * high < 0 ? 0 : low + high;
}
