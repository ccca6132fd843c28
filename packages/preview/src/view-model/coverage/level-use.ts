import type { RequirementView, ScaleView } from '@gradus/protocol';
import { ColouredScale } from '../shared/coloured-scale.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** How often the levels of a scale are required. */
export interface LevelUse {
    readonly scale: ScaleView;
    /** How many requirements there are at its levels. */
    readonly total: number;
    readonly bars: readonly LevelBar[];
    /** The longest of them. */
    readonly highest: number;
}

export interface LevelBar {
    /** The level's code, or from where to where on a continuous scale. */
    readonly text: string;
    readonly title?: string;
    readonly step: number | undefined;
    readonly count: number;
}

const MOST_BARS = 12;

/** How requirements are distributed over the levels of each scale; a range counts at its lowest level. */
export function levelUse({ model, required, competencies }: PreviewIndex): readonly LevelUse[] {
    const counts = new Map<string, Map<string, number>>();
    const count = ({ competency, level }: RequirementView) => {
        const scale = competencies.get(competency)?.scale;
        if (scale === undefined || level === undefined) return;
        const ofScale = counts.get(scale) ?? new Map<string, number>();
        ofScale.set(level, (ofScale.get(level) ?? 0) + 1);
        counts.set(scale, ofScale);
    };
    for (const { requirements, specialisations } of model.roles) {
        requirements.forEach(count);
        for (const each of specialisations) each.requirements.forEach(count);
    }
    return required.scales.flatMap(scale => {
        const ofScale = counts.get(scale.code);
        if (ofScale === undefined) return [];
        const bars = scale.range === undefined ? levelBars(scale, ofScale) : rangeBars(scale, scale.range, ofScale);
        const total = bars.reduce((sum, { count }) => sum + count, 0);
        return [{ scale, bars, total, highest: bars.reduce((most, { count }) => Math.max(most, count), 0) }];
    });
}

function levelBars(scale: ScaleView, counts: ReadonlyMap<string, number>): readonly LevelBar[] {
    return new ColouredScale(scale).levels.map(({ level: { code, title }, step }) => ({
        text: code,
        ...(title === code ? {} : { title }),
        step,
        count: counts.get(code) ?? 0
    }));
}

/** A continuous scale in parts of the same length; a number between two of them counts in the upper one. */
function rangeBars(
    scale: ScaleView,
    { min, max }: NonNullable<ScaleView['range']>,
    counts: ReadonlyMap<string, number>
): readonly LevelBar[] {
    const length = Math.max(1, Math.ceil((max - min) / MOST_BARS));
    const parts = Math.max(1, Math.ceil((max - min) / length));
    const coloured = new ColouredScale(scale);
    const sums = Array.from({ length: parts }, () => 0);
    for (const [level, count] of counts) {
        const part = Math.min(parts - 1, Math.floor((Number(level) - min) / length));
        if (part >= 0) sums[part] = (sums[part] ?? 0) + count;
    }
    return sums.map((count, part) => {
        const from = min + part * length;
        const to = Math.min(max, from + length);
        return { text: `${from}–${to}`, step: coloured.stepOf(`${(from + to) / 2}`), count };
    });
}
