import type { RequirementView } from '@gradus/protocol';

/** What is required, by competency; of two requirements of the same one, which the text is told off for, the first. */
export function requiredBy(requirements: readonly RequirementView[]): ReadonlyMap<string, RequirementView> {
    return new Map(requirements.toReversed().map(each => [each.competency, each]));
}
