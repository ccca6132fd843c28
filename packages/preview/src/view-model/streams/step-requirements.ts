import type { RequirementView } from '@gradus/protocol';
import { levelSpan } from '../shared/level-span.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { requiredBy } from '../shared/required-by.ts';
import type { PathStep } from './path.ts';

/**
 * What is required at a step, by competency. Where several roles stand at it, it goes from the least to the most that
 * any of them requires, and is essential where it is for all of them.
 */
export function stepRequirements(index: PreviewIndex, { roles }: PathStep): ReadonlyMap<string, RequirementView> {
    const [first, ...others] = roles.map(({ requirements }) => requiredBy(requirements));
    if (first === undefined || others.length === 0) return first ?? new Map();
    const all = new Map<string, RequirementView[]>();
    for (const required of [first, ...others]) {
        for (const [competency, requirement] of required) {
            const known = all.get(competency);
            if (known) known.push(requirement);
            else all.set(competency, [requirement]);
        }
    }
    return new Map([...all].map(([competency, each]) => [competency, joined(index, each, roles.length)]));
}

function joined(index: PreviewIndex, requirements: readonly RequirementView[], roles: number): RequirementView {
    const [first] = requirements;
    if (first === undefined) throw new Error('There is nothing to join.');
    let [low, high] = [first, first];
    for (const each of requirements) {
        const span = levelSpan(index, each);
        if (span === undefined) continue;
        if (span.low < (levelSpan(index, low)?.low ?? Number.POSITIVE_INFINITY)) low = each;
        if (span.high > (levelSpan(index, high)?.high ?? Number.NEGATIVE_INFINITY)) high = each;
    }
    const isEssential =
        requirements.length === roles && requirements.every(({ necessity }) => necessity === 'essential');
    const top = high.maxLevel ?? high.level;
    return {
        competency: first.competency,
        necessity: isEssential ? 'essential' : 'desirable',
        ...(low.level === undefined ? {} : { level: low.level }),
        ...(top === undefined || top === low.level ? {} : { maxLevel: top })
    };
}
