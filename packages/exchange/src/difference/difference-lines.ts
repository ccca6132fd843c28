import type {
    Aspect,
    Change,
    ChangeValue,
    ElementDifference,
    ElementName,
    NotCompared,
    RequirementState
} from './difference.ts';
import { excerpts } from './excerpts.ts';

/** What an element is called, as the heading of what is different about it. */
export function headingOf({ kind, before, after, within, matchedBy }: ElementDifference): string {
    const now = after ?? before;
    const place = within ? ` of ${called(within)}` : '';
    const heading = `${KINDS[kind]} ${now ? called(now) : ''}${place}`;
    if (!before || !after || called(before) === called(after)) return heading;
    const reason = matchedBy ? `; taken for the same because ${REASONS[matchedBy]}` : '';
    return `${heading} (was ${called(before)}${reason})`;
}

/** One change as a sentence of which the element is the subject. */
export function changeLine(change: Change): string {
    const { how, weight, aspect } = change;
    const line = sentence(change);
    return weight === 'editorial' && how === 'changed' && WORDED.has(aspect) ? `${line} Only editorial.` : line;
}

/** The sign that a change begins with in lists. */
export function signOf({ how }: Change): string {
    return { added: '+', removed: '–', changed: '~', reordered: '~', raised: '↑', lowered: '↓' }[how];
}

/** How much is different, in one sentence without its end. */
export function summaryOf(elements: readonly ElementDifference[]): string {
    const of = (is: (each: ElementDifference) => boolean) => elements.filter(is).length;
    const added = of(each => !each.before);
    const removed = of(each => !each.after);
    const editorial = of(each => each.changes.every(({ weight }) => weight === 'editorial'));
    const rest = elements.length - added - removed;
    if (elements.length === 0) return 'nothing is different';
    const parts = [
        added > 0 && `${added} added`,
        removed > 0 && `${removed} removed`,
        rest > 0 && `${rest} changed${editorial > 0 ? ` (${editorial} only editorially)` : ''}`
    ];
    return parts.filter(part => part !== false).join(', ');
}

/** Who else is affected, as a sentence; nothing where it is nobody, or where they tell of it themselves. */
export function affectedLine({ kind, before, after, affected }: ElementDifference, most: number): string | undefined {
    if (affected.length === 0 || (kind === 'competency' && !before)) return undefined;
    const verb = kind === 'competency' ? (after ? 'Required by' : 'Was required by') : 'Extended by';
    return `${verb} ${listed(affected, most)}.`;
}

/** That too many elements of a kind came and went to be compared by their titles, as a sentence. */
export function notComparedLine({ kind, removed, added }: NotCompared): string {
    const things = PLURALS[kind] ?? `${KINDS[kind].toLowerCase()}s`;
    return (
        `${removed} ${things} are told as removed and ${added} as added: these are too many to look for similar titles, ` +
        'so some of them may only have another code and another title.'
    );
}

/** An element as people call it: code and “title”, and the framework where that is another one. */
export function called({ code, title, framework }: Omit<ElementName, 'kind'>): string {
    const name = title === code ? code : `${code} ${quoted(title)}`;
    return framework === undefined ? name : `${name} of ${framework}`;
}

const KINDS: Readonly<Record<ElementDifference['kind'], string>> = {
    framework: 'Framework',
    section: 'Section',
    scale: 'Scale',
    level: 'Level',
    category: 'Category',
    competency: 'Competency',
    descriptor: 'Level',
    statement: 'Statement',
    domain: 'Domain',
    activity: 'Activity',
    group: 'Group',
    grade: 'Grade',
    role: 'Role',
    set: 'Set',
    specialisation: 'Specialisation',
    stream: 'Stream',
    term: 'Term',
    translation: 'Translation'
};

const PLURALS: Readonly<Partial<Record<ElementDifference['kind'], string>>> = {
    category: 'categories',
    competency: 'competencies',
    activity: 'activities'
};

const REASONS: Readonly<Record<NonNullable<ElementDifference['matchedBy']>, string>> = {
    formerCode: 'it has the other’s code among its former codes',
    alias: 'it has the other’s name as an alias',
    title: 'the titles are the same',
    similarTitle: 'the titles are similar'
};

/** What consists of an author’s words. */
const WORDED: ReadonlySet<Aspect> = new Set(['title', 'sections', 'tasks', 'entries']);

/** What a value or an entry of a list is called. */
const NOUNS: Readonly<Partial<Record<Aspect, string>>> = {
    code: 'Code',
    id: 'Identifier',
    number: 'Printed number',
    status: 'Status',
    replacedBy: 'Replaced by',
    formerCodes: 'Former code',
    adoptedFrom: 'Adopted from',
    licence: 'Licence',
    uses: 'Framework used',
    form: 'Form',
    size: 'Number of levels',
    range: 'Range',
    base: 'Base scale',
    levels: 'Level it is defined at',
    covers: 'Level it stands for',
    scale: 'Scale',
    kinds: 'Kind',
    aliases: 'Alias',
    activities: 'Activity',
    excludes: 'Left out',
    level: 'Level',
    extends: 'Extends',
    tasks: 'Task',
    over: 'Leads over',
    steps: 'Step',
    relations: 'Relation',
    translated: 'Texts translated',
    entries: 'Translation',
    remarks: 'Remark',
    disputed: 'Disputed wording',
    adaptations: 'Adapted'
};

const PLURAL_NOUNS: Readonly<Partial<Record<Aspect, string>>> = {
    formerCodes: 'former codes',
    levels: 'levels',
    descriptors: 'meanings of its levels',
    covers: 'levels it stands for',
    kinds: 'kinds',
    aliases: 'aliases',
    activities: 'activities',
    excludes: 'things left out',
    extends: 'things it extends',
    tasks: 'tasks',
    requirements: 'requirements',
    specialisations: 'specialisations',
    steps: 'steps',
    relations: 'relations',
    entries: 'translations',
    remarks: 'remarks',
    disputed: 'disputed wordings',
    adaptations: 'adaptations',
    uses: 'frameworks used',
    sections: 'texts'
};

/** What is either so or not. */
const FLAGS: Readonly<Partial<Record<Aspect, readonly [yes: string, no: string]>>> = {
    complete: ['Is declared complete now.', 'Is not declared complete any more.'],
    numbered: ['Is printed with numbers now.', 'Is not printed with numbers any more.'],
    open: ['May have more entries than it names now.', 'May have no more entries than it names now.'],
    cumulative: ['A level includes those below it now.', 'A level does not include those below it any more.'],
    forAll: ['Applies to every role now.', 'Does not apply to every role any more.'],
    openSpecialisations: [
        'May have more specialisations than it names now.',
        'May have no more specialisations than it names now.'
    ]
};

const PLACES: ReadonlySet<Aspect> = new Set(['parent', 'category', 'grade', 'domain', 'group']);

function sentence(change: Change): string {
    const { aspect, how, before, after } = change;
    if (aspect === 'element') return how === 'added' ? 'Added.' : 'Removed.';
    if (how === 'reordered') return reorderedSentence(change);
    if (aspect === 'requirements') return requirementSentence(change);
    const flag = FLAGS[aspect];
    if (flag) return after === 'yes' ? flag[0] : flag[1];
    if (PLACES.has(aspect)) return placeSentence(change);
    if (aspect === 'id') return 'Has another identifier now, so other systems take it for another element.';
    const noun = nounOf(change);
    if (how === 'added') return after === undefined ? `${noun}: new.` : `${noun}: new: ${shown(after)}${end(after)}`;
    if (how === 'removed')
        return before === undefined ? `${noun}: gone.` : `${noun}: gone: ${shown(before)}${end(before)}`;
    if (typeof before !== 'string' || typeof after !== 'string') {
        return `${noun}: ${shown(after)} instead of ${shown(before)}.`;
    }
    const [one, other] = excerpts(before, after);
    return `${noun}: ${quoted(other)} instead of ${quoted(one)}.`;
}

function nounOf({ aspect, of }: Change): string {
    if (aspect === 'sections') return of ? of.title : 'Text';
    const noun = NOUNS[aspect] ?? capitalised(aspect);
    return of ? `${noun} of ${called(of)}` : noun;
}

function placeSentence({ aspect, before, after }: Change): string {
    const noun = aspect === 'parent' ? 'within' : `in ${aspect}`;
    if (before === undefined) return `Is now ${noun} ${shown(after)}.`;
    if (after === undefined) return `Is no longer ${noun} ${shown(before)}.`;
    return `Moved: is now ${noun} ${shown(after)} instead of ${shown(before)}.`;
}

function requirementSentence({ of, before, after, how }: Change): string {
    const what = of ? called(of) : '';
    if (!isState(before)) return `Now needs ${what}${isState(after) ? level(after, 'at ') + details(after) : ''}.`;
    if (!isState(after)) return `No longer needs ${what}${bracketed(level(before, '') + details(before))}.`;
    const direction = how === 'raised' || how === 'lowered' ? ` (${how})` : '';
    const source = sourceOf(after);
    if (level(before, '') !== level(after, '')) {
        const isSameOtherwise = details(before) === details(after);
        const now = level(after, 'at ') + (isSameOtherwise ? source : details(after));
        const then = level(before, '') + (isSameOtherwise ? '' : details(before));
        const pause = now.includes(',') ? ',' : '';
        return `Now needs ${what}${now}${pause} instead of${then || ' no level'}${direction}.`;
    }
    if (before.necessity !== after.necessity) {
        return `${what} is ${after.necessity} now instead of ${before.necessity}${source && ` (${source.slice(2)})`}.`;
    }
    if (before.measures.join() !== after.measures.join()) {
        return `${what}: ${listOr(after.measures)} instead of ${listOr(before.measures)}.`;
    }
    return `${what} is ${sourceOf(after).slice(2) || 'required by itself'} now instead of ${sourceOf(before).slice(2) || 'required by itself'}.`;
}

/** The level or range, with a space before it. */
function level({ level: low, maxLevel: high }: RequirementState, word: string): string {
    if (!low) return '';
    return ` ${word}${called(low)}${high ? ` to ${called(high)}` : ''}`;
}

function details(state: RequirementState): string {
    const { necessity, measures } = state;
    const parts = [necessity === 'desirable' ? ', desirable' : '', ...measures.map(measure => `, ${measure}`)];
    return parts.join('') + sourceOf(state);
}

function sourceOf({ inheritedFrom }: RequirementState): string {
    return inheritedFrom ? `, inherited from ${called(inheritedFrom)}` : '';
}

function bracketed(text: string): string {
    return text === '' ? '' : ` (was ${text.replace(/^,? /, '')})`;
}

function listOr(all: readonly string[]): string {
    return all.length > 0 ? all.join(', ') : 'no measure';
}

/** So many names are shown of an order. */
const MOST_IN_ORDER = 8;

function reorderedSentence({ aspect, of, before, after }: Change): string {
    const first = listOf(after)[0];
    const kind = typeof first === 'object' ? first.kind : undefined;
    const things =
        aspect === 'order' && kind !== undefined
            ? (PLURALS[kind] ?? `${KINDS[kind].toLowerCase()}s`)
            : (PLURAL_NOUNS[aspect] ?? aspect);
    const what = of ? `${capitalised(things)} of ${called(of)}` : capitalised(things);
    if (typeof first !== 'object' || listOf(before).length > MOST_IN_ORDER) {
        return `${what} stand in another order.`;
    }
    return `${what} stand in another order: ${shown(after)} instead of ${shown(before)}.`;
}

function listOf(value: ChangeValue | undefined): readonly (string | ElementName)[] {
    return value === undefined || typeof value === 'string' || isState(value) || isName(value) ? [] : value;
}

function isState(value: ChangeValue | undefined): value is RequirementState {
    return typeof value === 'object' && 'necessity' in value;
}

function shown(value: ChangeValue | undefined): string {
    if (value === undefined) return 'nothing';
    if (typeof value === 'string') return quoted(value);
    if (isState(value)) return value.necessity;
    if (isName(value)) return called(value);
    return value.map(each => (typeof each === 'string' ? quoted(each) : called(each))).join(', ');
}

function isName(value: ElementName | readonly (string | ElementName)[]): value is ElementName {
    return !Array.isArray(value);
}

/** A sentence that ends within quotes needs no end behind them. */
function end(value: ChangeValue): string {
    return typeof value === 'string' && /[.!?…]$/.test(value) ? '' : '.';
}

function quoted(text: string): string {
    return `“${text.replace(/\s+/g, ' ').trim()}”`;
}

function listed(names: readonly ElementName[], most: number): string {
    const shownNames = names.slice(0, most).map(called).join(', ');
    return names.length > most ? `${shownNames} and ${names.length - most} more` : shownNames;
}

function capitalised(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
