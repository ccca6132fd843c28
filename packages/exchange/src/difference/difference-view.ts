import type { Change, ElementDifference, ElementName, FrameworkDifference, RequirementState } from './difference.ts';
import { affectedLine, changeLine, headingOf, notComparedLine, signOf, summaryOf } from './difference-lines.ts';

/** A difference ready to be drawn: a list of what is different, and the cells of a role matrix that are. */
export interface DifferenceView {
    /** How much is different, in a sentence without its end. */
    readonly summary: string;
    readonly elements: DifferentElement[];
    readonly cells: DifferentCell[];
    /** What could not be compared, in sentences; absent where everything could. */
    readonly notCompared?: string[];
}

export interface DifferentElement {
    readonly kind: ElementDifference['kind'];
    /** What it is called now; of one that was removed, what it was called. */
    readonly code: string;
    readonly title: string;
    readonly heading: string;
    readonly how: 'added' | 'removed' | 'changed';
    readonly editorial: boolean;
    readonly lines: DifferentLine[];
    /** Who else is affected. */
    readonly affected?: string;
}

export interface DifferentLine {
    readonly sign: string;
    readonly text: string;
    readonly editorial: boolean;
}

/** What a role requires of a competency otherwise than before. */
export interface DifferentCell {
    readonly role: Called;
    readonly competency: Called;
    readonly how: 'added' | 'removed' | 'raised' | 'lowered' | 'changed';
    /** As it was printed, `2` or `3–4`; empty where it was required without a level. */
    readonly before?: string;
    readonly after?: string;
}

export interface Called {
    readonly code: string;
    readonly title: string;
}

/** So many of those who are affected are named. */
const MOST_AFFECTED = 8;

/** Makes a difference ready to be drawn. */
export function differenceView({ elements, notCompared }: FrameworkDifference): DifferenceView {
    return {
        summary: summaryOf(elements),
        elements: elements.map(elementView),
        cells: elements.flatMap(cellsOf),
        ...(notCompared && { notCompared: notCompared.map(notComparedLine) })
    };
}

function elementView(element: ElementDifference): DifferentElement {
    const { kind, before, after, changes } = element;
    const { code = '', title = '' } = after ?? before ?? {};
    const affected = affectedLine(element, MOST_AFFECTED);
    return {
        kind,
        code,
        title,
        heading: headingOf(element),
        how: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
        editorial: changes.every(({ weight }) => weight === 'editorial'),
        lines: changes.map(change => ({
            sign: signOf(change),
            text: changeLine(change),
            editorial: change.weight === 'editorial'
        })),
        ...(affected === undefined ? {} : { affected })
    };
}

function cellsOf({ kind, before, after, changes }: ElementDifference): DifferentCell[] {
    const role = after ?? before;
    if (kind !== 'role' || role === undefined) return [];
    return changes.flatMap(change => cellOf(role, change) ?? []);
}

function cellOf(role: Called, { aspect, how, of, before, after }: Change): DifferentCell | undefined {
    if (aspect !== 'requirements' || how === 'reordered' || of === undefined) return undefined;
    return {
        role: calledBy(role),
        competency: calledBy(of),
        how,
        ...(isState(before) ? { before: levels(before) } : {}),
        ...(isState(after) ? { after: levels(after) } : {})
    };
}

function calledBy({ code, title }: Called): Called {
    return { code, title };
}

function isState(value: Change['before']): value is RequirementState {
    return typeof value === 'object' && 'necessity' in value;
}

function levels({ level, maxLevel }: RequirementState): string {
    return [level, maxLevel].flatMap((name: ElementName | undefined) => name?.code ?? []).join('–');
}
