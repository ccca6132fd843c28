import type { Requirement, ScaleLevel } from '@gradus/model';
import type { About } from './changes.ts';
import type { Change, ElementName, RequirementState, Weight } from './difference.ts';
import { Pairing } from './pairing.ts';
import { nameOf, type SharedScale, type Side, type Sides } from './sides.ts';

type Direction = 'raised' | 'lowered' | 'changed' | 'same';

/** What is required anew, no longer, at another level or with another necessity. */
export function changedRequirements(
    before: readonly Requirement[],
    after: readonly Requirement[],
    sides: Sides
): Change[] {
    const pairing = new Pairing(before, after);
    pairing.linkEqual(
        ({ competency }) => sides.key('before', ['competency'], competency),
        ({ competency }) => sides.key('after', ['competency'], competency)
    );
    const about = (side: Side, { competency }: Requirement): About => ({
        aspect: 'requirements',
        of: sides.name(side, ['competency'], competency)
    });
    const changes = pairing.entries().flatMap((entry): Change[] => {
        if (entry.before === undefined) {
            const state = stateOf('after', entry.after, sides);
            return [{ ...about('after', entry.after), how: 'added', weight: 'meaning', after: state }];
        }
        if (entry.after === undefined) {
            const state = stateOf('before', entry.before, sides);
            return [{ ...about('before', entry.before), how: 'removed', weight: 'meaning', before: state }];
        }
        return compare(about('after', entry.after), entry.before, entry.after, sides);
    });
    const stretch = pairing.reordered();
    if (!stretch) return changes;
    const names = (side: Side, list: readonly Requirement[]) =>
        list.map(({ competency }) => sides.name(side, ['competency'], competency));
    return [
        ...changes,
        {
            aspect: 'requirements',
            how: 'reordered',
            weight: 'editorial',
            before: names('before', stretch.before),
            after: names('after', stretch.after)
        }
    ];
}

function compare(about: About, before: Requirement, after: Requirement, sides: Sides): Change[] {
    const scale = sides.sharedScale(
        sides.competency.findBefore(before.competency)?.scale,
        sides.competency.findAfter(after.competency)?.scale
    );
    const lowest = directionOf(before.level, after.level, scale);
    const highest = directionOf(before.maxLevel ?? before.level, after.maxLevel ?? after.level, scale);
    const isRangeSame = (before.maxLevel === undefined) === (after.maxLevel === undefined);
    const direction = together(lowest, highest, isRangeSame);
    const isSameOtherwise =
        before.necessity === after.necessity &&
        measuresKey('before', before, sides) === measuresKey('after', after, sides);
    const isSameSource = sourceKey('before', before, sides) === sourceKey('after', after, sides);
    if (direction === 'same' && isSameOtherwise && isSameSource) return [];
    const weight: Weight = direction === 'same' && isSameOtherwise ? 'editorial' : 'meaning';
    return [
        {
            ...about,
            how: direction === 'same' ? 'changed' : direction,
            weight,
            before: stateOf('before', before, sides),
            after: stateOf('after', after, sides)
        }
    ];
}

function together(lowest: Direction, highest: Direction, isRangeSame: boolean): Direction {
    if (lowest === highest) return lowest === 'same' && !isRangeSame ? 'changed' : lowest;
    if (lowest === 'same') return highest;
    return highest === 'same' ? lowest : 'changed';
}

/** Where a level went on its scale, as far as both states agree on it. */
function directionOf(before: string | undefined, after: string | undefined, scale: SharedScale | undefined): Direction {
    if (before === undefined || after === undefined) return before === after ? 'same' : 'changed';
    if (isSameLevel(before, after, scale)) return 'same';
    const votes = new Set(scale ? [vote(scale, 'before', before, after), vote(scale, 'after', before, after)] : []);
    votes.delete(undefined);
    // Of a continuous scale not all levels are described.
    if (scale && votes.size === 0) votes.add(numericDirection(before, after));
    const [only = 'changed', ...more] = votes;
    return more.length > 0 ? 'changed' : only;
}

/** Whether two levels are the same one, each in its state. */
function isSameLevel(before: string, after: string, scale: SharedScale | undefined): boolean {
    if (!scale) return before === after;
    const one = scale.levels.keyBefore(before);
    const other = scale.levels.keyAfter(after);
    return one === undefined && other === undefined ? before === after : one === other;
}

/** The direction as the scale of one state has it; nothing where it lacks one of the levels. */
function vote({ levels }: SharedScale, side: Side, before: string, after: string): Direction | undefined {
    const from = rank(levels.findBefore(before), side === 'before' ? 'own' : 'other', 'before');
    const to = rank(levels.findAfter(after), side === 'after' ? 'own' : 'other', 'after');
    if (from === undefined || to === undefined || from === to) return undefined;
    return from < to ? 'raised' : 'lowered';

    function rank(level: object | undefined, whose: 'own' | 'other', of: Side): number | undefined {
        if (level === undefined) return undefined;
        const own = (levels[of] as readonly object[]).indexOf(level);
        if (whose === 'own') return own;
        return of === 'before' ? levels.indexAfter(own) : levels.indexBefore(own);
    }
}

function numericDirection(before: string, after: string): Direction {
    const difference = Number(after) - Number(before);
    return difference > 0 ? 'raised' : difference < 0 ? 'lowered' : 'changed';
}

function stateOf(side: Side, requirement: Requirement, sides: Sides): RequirementState {
    const { competency, level, maxLevel, necessity, measures, inheritedFrom } = requirement;
    const scale = (side === 'before' ? sides.competency.findBefore(competency) : sides.competency.findAfter(competency))
        ?.scale;
    return {
        ...(level !== undefined && { level: levelName(side, scale, level, sides) }),
        ...(maxLevel !== undefined && { maxLevel: levelName(side, scale, maxLevel, sides) }),
        necessity,
        measures: measures.map(measure => measureText(side, measure, sides)),
        ...(inheritedFrom !== undefined && { inheritedFrom: sides.name(side, ['role', 'set'], inheritedFrom) })
    };
}

/** A level as it is called on its scale. */
export function levelName(side: Side, scale: string | undefined, code: string, sides: Sides): ElementName {
    const found = side === 'before' ? sides.scale.findBefore(scale ?? '') : sides.scale.findAfter(scale ?? '');
    return nameOf('level', found?.levels.find(level => level.code === code) ?? { code, title: code });
}

/** A level with its scale, as text. */
export function measureText(side: Side, { scale, level }: ScaleLevel, sides: Sides): string {
    const { code, title } = levelName(side, scale, level, sides);
    return `${sides.name(side, ['scale'], scale).title}: ${title === code ? code : `${code} ${title}`}`;
}

/** A level with its scale, the same for the same one in both states. */
export function measureKey(side: Side, { scale, level }: ScaleLevel, sides: Sides): string {
    const levels = sides.levelsOf(side, scale);
    const key = side === 'before' ? levels?.keyBefore(level) : levels?.keyAfter(level);
    return JSON.stringify([sides.key(side, ['scale'], scale), key ?? `?${level}`]);
}

function measuresKey(side: Side, { measures }: Requirement, sides: Sides): string {
    return measures.map(measure => measureKey(side, measure, sides)).join();
}

function sourceKey(side: Side, { inheritedFrom }: Requirement, sides: Sides): string | undefined {
    return inheritedFrom === undefined ? undefined : sides.key(side, ['role', 'set'], inheritedFrom);
}
