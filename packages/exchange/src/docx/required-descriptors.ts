import type { Descriptor, Requirement } from '@gradus/model';
import type { ProfileWords } from './profile-words.ts';

/** What the required levels mean for a competency in its own words, from the lowest to the highest. */
export function requiredDescriptors(
    { competency, level, maxLevel = level }: Requirement,
    words: ProfileWords
): readonly Descriptor[] {
    const scale = words.scaleOf(competency);
    const descriptors = words.competency(competency)?.descriptors.filter(({ sections }) => sections.length > 0) ?? [];
    if (scale === undefined || level === undefined || maxLevel === undefined) return [];
    const positions = new Map(scale.levels.map(({ code }, position) => [code, position]));
    const height = (code: string) => (scale.range ? Number(code) : (positions.get(code) ?? Number.NaN));
    // Of a level that is not on the scale, nothing is as high.
    const isRequired = (each: string) => height(each) >= height(level) && height(each) <= height(maxLevel);
    return descriptors
        .filter(each => isRequired(each.level))
        .toSorted((one, other) => height(one.level) - height(other.level));
}
