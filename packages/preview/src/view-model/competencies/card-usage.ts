import type { CompetencyView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';
import type { Usage } from './usages.ts';

/** The roles that need a competency at the same level. */
export interface UsageGroup {
    /** The level, as it is drawn; absent where numbers of a continuous scale stand with the roles. */
    readonly level?: Pick<ShownRequirement, 'text' | 'ends' | 'name' | 'levelled' | 'step' | 'highStep'>;
    readonly usages: readonly CardUsage[];
}

export interface CardUsage extends Usage {
    readonly shown: ShownRequirement;
}

/** Who needs a competency, by level, the highest first. */
export function cardUsage(
    competency: CompetencyView,
    usages: readonly Usage[],
    index: PreviewIndex
): readonly UsageGroup[] {
    const scale = index.model.scales.find(({ code }) => code === competency.scale);
    const shown = usages.map((usage): CardUsage => ({ ...usage, shown: shownRequirement(index, usage.requirement) }));
    if (shown.length === 0) return [];
    const rank = ranking(scale?.range === undefined ? (scale?.levels.map(({ code }) => code) ?? []) : undefined);
    const sorted = shown
        .map(usage => ({ usage, rank: rank(usage) }))
        .sort((a, b) => b.rank - a.rank)
        .map(({ usage }) => usage);
    if (scale?.range !== undefined) return [{ usages: sorted }];
    return [...Map.groupBy(sorted, ({ shown: { text } }) => text).values()].flatMap(group => {
        const [first] = group;
        return first === undefined ? [] : [{ level: first.shown, usages: group }];
    });
}

/** How high a requirement is, by its lowest and then by its highest level. */
function ranking(levels: readonly string[] | undefined): (usage: CardUsage) => number {
    if (levels === undefined) return ({ requirement: { level } }) => Number(level) || 0;
    const positions = new Map(levels.map((code, position) => [code, position + 1]));
    const of = (level: string | undefined) => (level === undefined ? 0 : (positions.get(level) ?? 0));
    return ({ requirement: { level, maxLevel, necessity } }) =>
        of(level) * (levels.length + 1) + of(maxLevel ?? level) + (necessity === 'essential' ? 0.5 : 0);
}
