import type { IToken } from 'chevrotain';

/** Words that begin an element outside of braces. */
export const TOP_LEVEL = 'framework section scale category domain group grade role set stream term'.split(' ');
/** Words that begin a block outside of braces. */
export const BLOCKS = ['matrix', 'relations', 'translation', 'adapt', 'omit'];
/** Words that begin something only within braces, with whose. */
export const PLACES = new Map([
    ['level', 'a scale or a competency'],
    ['competency', 'a category'],
    ['statement', 'a category'],
    ['activity', 'a domain'],
    ['excludes', 'a domain or a role'],
    ...['tasks', 'requires', 'specialisation', 'specialisations'].map(word => [word, 'a role'] as const),
    ...['version', 'date', 'language', 'publisher', 'source', 'licence', 'namespace', 'use', 'adopt', 'complete'].map(
        word => [word, 'the framework'] as const
    ),
    ...['remark', 'accept', 'status', 'replaced', 'formerly', 'id', 'number', 'is', 'satisfies', 'see'].map(
        word => [word, 'the element that it is about'] as const
    )
]);
export const KINDS = [
    ...['framework', 'scale', 'level', 'category', 'competency', 'descriptor', 'statement', 'domain', 'activity'],
    ...['group', 'grade', 'role', 'set', 'specialisation', 'stream', 'term']
];
const ADAPTED = 'the kind of element: category, competency, statement, domain, group, grade, role, set, stream or term';
/** What can follow a word, by the rule that chooses among it. */
export const CHOICES = new Map([
    ['Status', 'draft, adopted or retired'],
    ['SpecialisationList', 'open or closed'],
    ['Stream', 'roles or grades'],
    ['AdaptedKind', ADAPTED],
    ['Adaptation', ADAPTED],
    ['Omission', ADAPTED]
]);
/** What stands in quotation marks behind a word. */
export const QUOTED = new Map([
    ['because', 'the reason'],
    ['by', 'a name'],
    ['from', 'the name of a package'],
    ['remark', 'its text'],
    ['open', 'its text'],
    ['settled', 'its text']
]);
/** How the relations go on whose first word is “is”. */
export const IS = ['same as', 'broader than', 'narrower than', 'related to', 'derived from'];
/** Words behind which a code or a level stands, if they are not the name of a section. */
export const BEFORE_CODE = new Map([
    ['covers', 'level'],
    ['levels', 'level'],
    ...['in', 'on', 'at', 'of', 'extends'].map(word => [word, 'code'] as const)
]);
export const NECESSITIES = ['essential', 'desirable'];
export const ELEMENTS = [...TOP_LEVEL, 'level', 'competency', 'statement', 'activity', 'specialisation'];
/** Words that something mistyped in a body may mean; the shortest are too like anything. */
export const MEANT = ELEMENTS.filter(word => word !== 'set' && word !== 'term');
/** Words that begin a part of a body, and that a name which has no text behind it may mean. */
export const BODY =
    'tasks requires excludes specialisation remark accept status replaced formerly number satisfies'.split(' ');

/** Whether a word begins something outside of braces. */
export function isOutside({ image }: IToken): boolean {
    return TOP_LEVEL.includes(image) || BLOCKS.includes(image);
}

/** Whether a word begins something, wherever that can stand. */
export function isOpener({ image }: IToken): boolean {
    return TOP_LEVEL.includes(image) || BLOCKS.includes(image) || PLACES.has(image);
}

/** Whether a word begins an element at the beginning of its line, so that a brace before it was forgotten. */
export function isTopLevel({ image, startColumn }: IToken): boolean {
    return startColumn === 1 && (TOP_LEVEL.includes(image) || BLOCKS.includes(image));
}
