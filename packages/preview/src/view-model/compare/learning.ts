import type { CompetencyView, PreviewChoice, RequirementView } from '@gradus/protocol';
import type { Difference } from '../shared/difference.ts';
import { type LevelMeaning, levelMeaning, levelsWithin } from '../shared/level-meaning.ts';
import { levelSpan } from '../shared/level-span.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';
import {
    byComparedCategory,
    type ComparedCompetency,
    comparedCompetencies,
    type OfComparedCategory
} from './compared-competencies.ts';
import type { Column } from './compared-roles.ts';
import { requiredIn } from './comparison.ts';
import { differenceBetween, requirementIn } from './difference-between.ts';
import { indexOf, type States } from './earlier-state.ts';

/** What somebody in one role has to learn of a competency for another role. */
export interface Lesson extends ComparedCompetency {
    readonly difference: Difference;
    readonly from: ShownRequirement | undefined;
    readonly to: ShownRequirement;
    /** The levels to be reached, in ascending order. */
    readonly levels: readonly LevelMeaning[];
}

/** What there is to learn between two roles: all that is gained or raised, with the levels in between. */
export function lessons(
    states: States,
    base: Column,
    other: Column,
    { category }: Pick<PreviewChoice, 'category'>
): readonly OfComparedCategory<Lesson>[] {
    const target = indexOf(states, other.isEarlier);
    const rows = comparedCompetencies(states, category).flatMap((competency): Lesson[] => {
        const [from, to] = [requiredIn(base, competency), requiredIn(other, competency)];
        if (to === undefined) return [];
        const kind = differenceBetween(
            states,
            { requirement: from, isEarlier: base.isEarlier },
            { requirement: to, isEarlier: other.isEarlier }
        );
        if (kind !== 'gained' && kind !== 'raised') return [];
        const isOfOneState = base.isEarlier === other.isEarlier;
        const there = isOfOneState ? from : from && requirementIn(states, other.isEarlier, from);
        const isKnown = from === undefined || there !== undefined;
        // Between two roles of one state, the words of the other state are no answer to anything.
        const wordsOf = isOfOneState ? undefined : competency;
        return [
            {
                ...competency,
                difference: kind,
                from: from && shownRequirement(indexOf(states, base.isEarlier), from),
                to: shownRequirement(target, to),
                levels: levelsToReach(states, other.isEarlier, there, to, isKnown, wordsOf)
            }
        ];
    });
    return byComparedCategory(states, rows);
}

/**
 * The levels above what is required so far, up to what is required then.
 *
 * @param isKnown whether the state of the other role has the level that is required so far
 * @param wordsOf the competency in both states, where the other one may say what this one does not
 */
function levelsToReach(
    states: States,
    isEarlier: boolean,
    from: RequirementView | undefined,
    to: RequirementView,
    isKnown: boolean,
    wordsOf: ComparedCompetency | undefined
): readonly LevelMeaning[] {
    const index = indexOf(states, isEarlier);
    const competency = index.competencies.get(to.competency);
    const target = levelSpan(index, to);
    if (target === undefined || competency === undefined) return [];
    const reached = from && levelSpan(index, from)?.low;
    // Where a level does not include those below it, there is no need to go through them.
    const start = reached ?? (target.scale.cumulative && isKnown ? Number.NEGATIVE_INFINITY : target.low);
    return levelsWithin(target, competency, start, target.high)
        .filter(({ level }) => reached === undefined || (target.scale.heightOf(level.code) ?? reached) > reached)
        .map(level => {
            const meaning = { ...levelMeaning(target, competency, level), ...(isEarlier && { isEarlier }) };
            if (meaning.isOwn || wordsOf === undefined) return meaning;
            return elsewhere(states, isEarlier, wordsOf, meaning) ?? meaning;
        });
}

/** A level with what the other state says of it for the competency, where it says something. */
function elsewhere(
    states: States,
    isEarlier: boolean,
    { competency, was, isGone }: ComparedCompetency,
    meaning: LevelMeaning
): LevelMeaning | undefined {
    const other: CompetencyView | undefined = isEarlier ? (isGone ? undefined : competency) : was;
    const here = isEarlier ? was : competency;
    if (other === undefined || here === undefined) return undefined;
    const asked: RequirementView = { competency: here.code, level: meaning.level, necessity: 'essential' };
    const level = requirementIn(states, !isEarlier, asked)?.level;
    const own = other.descriptors.find(descriptor => descriptor.level === level);
    if (own === undefined) return undefined;
    const { isEarlier: _, ...rest } = meaning;
    return {
        ...rest,
        sections: own.sections,
        isOwn: true,
        subject: { kind: 'descriptor', competency: other.code, level: own.level },
        ...(!isEarlier && { isEarlier: true })
    };
}
