import type { Aspect, Change, DifferenceKind, RequirementState } from '../difference/difference.ts';
import type { Step } from './semantic-version.ts';

/** Where an element belongs and how far it is: whatever is said of that, the element is there under its name. */
const STILL_THERE: ReadonlySet<Aspect> = new Set<Aspect>([
    'status',
    'replacedBy',
    'category',
    'parent',
    'group',
    'openSpecialisations'
]);

/** Where something of these is gone, it is missed; where it says something else, it has to be read again. */
const READ_AGAIN: ReadonlySet<Aspect> = new Set<Aspect>([
    'sections',
    'tasks',
    'entries',
    'kinds',
    'relations',
    'activities',
    'excludes',
    'uses'
]);

/** These name what is left out: more of them is less of the rest. */
const LEFT_OUT: ReadonlySet<Aspect> = new Set<Aspect>(['excludes']);

/** These say how far something goes: where they say so for the first time, there is less than before. */
const LIMITS: ReadonlySet<Aspect> = new Set<Aspect>(['range', 'size']);

/** The only elements that others may name by their titles. */
const NAMED_BY_TITLE: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>(['competency']);

/** What a change of an element of a kind means for those who use the framework. */
export function stepOf(change: Change, kind: DifferenceKind): Step {
    const { aspect, how, weight } = change;
    if (weight === 'editorial') return 'patch';
    if (aspect === 'requirements') return stepOfRequirement(change);
    if (STILL_THERE.has(aspect)) return 'minor';
    if (LIMITS.has(aspect)) return 'major';
    if (how === 'added') return LEFT_OUT.has(aspect) ? 'major' : 'minor';
    if (how === 'removed') return LEFT_OUT.has(aspect) ? 'minor' : 'major';
    // Grades and levels stand in the order of their rank.
    if (how === 'reordered') return 'major';
    if (aspect === 'title') return NAMED_BY_TITLE.has(kind) ? 'major' : 'minor';
    return READ_AGAIN.has(aspect) ? 'minor' : 'major';
}

/** Who was asked for something is still asked for at least as much, or is not. */
function stepOfRequirement({ how, before, after }: Change): Step {
    if (how === 'added') return 'minor';
    if (!isState(before) || !isState(after)) return 'major';
    if (before.necessity === 'essential' && after.necessity === 'desirable') return 'major';
    const hasSameMeasures = before.measures.join() === after.measures.join();
    if (!hasSameMeasures) return 'major';
    if (how === 'raised') return 'minor';
    return how === 'changed' && isSameLevel(before, after) ? 'minor' : 'major';
}

function isState(value: Change['before']): value is RequirementState {
    return typeof value === 'object' && 'necessity' in value;
}

function isSameLevel(before: RequirementState, after: RequirementState): boolean {
    return before.level?.code === after.level?.code && before.maxLevel?.code === after.maxLevel?.code;
}
