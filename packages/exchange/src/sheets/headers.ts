/**
 * What columns about elements are called. The import of tables knows the first ones by their words; the others are
 * told here once, so that it can know them too.
 */
export const HEADERS = {
    code: 'Code',
    competency: 'Competency',
    statement: 'Statement',
    role: 'Role',
    category: 'Category',
    aliases: 'Aliases',
    kinds: 'Further categories',
    parent: 'Part of',
    scale: 'Scale',
    levels: 'Levels',
    forAll: 'For everybody',
    grade: 'Grade',
    domain: 'Domain',
    group: 'Group',
    extends: 'Extends',
    activities: 'Activities',
    tasks: 'Tasks',
    specialisations: 'Specialisations',
    number: 'Printed number',
    status: 'Status',
    replacedBy: 'Replaced by',
    formerCodes: 'Former codes',
    adoptedFrom: 'Adopted from',
    id: 'Identifier',
    scaleTitle: 'Scale title',
    level: 'Level',
    levelTitle: 'Level title',
    build: 'How the scale is built',
    covers: 'Stands for levels',
    roleCode: 'Role code',
    specialisation: 'Specialisation',
    competencyCode: 'Competency code',
    maxLevel: 'Up to level',
    necessity: 'Necessity',
    measures: 'Measures',
    takenFrom: 'Taken from',
    kind: 'Kind',
    within: 'Within',
    text: 'Text',
    about: 'About the framework',
    value: 'What it says',
    rowKey: 'Row identifier'
} as const;

const TEXT = 'Text: ';
const TAKEN: ReadonlySet<string> = new Set(Object.values(HEADERS).map(header => header.toLowerCase()));

/** What the column of a section is called: by its title, which is marked where a column about something else is called so. */
export function sectionHeader(title: string): string {
    const isTaken = TAKEN.has(title.toLowerCase()) || title.startsWith('Level ') || title.startsWith(TEXT);
    return isTaken ? `${TEXT}${title}` : title;
}

/** The title of a section by the header of its column. */
export function sectionTitle(header: string): string {
    return header.startsWith(TEXT) ? header.slice(TEXT.length) : header;
}

/** What the column about a level is called, of one section that says what the level means. */
export function levelHeader({ code, title }: { readonly code: string; readonly title: string }): string {
    return title === code || title === '' ? `${HEADERS.level} ${code}` : `${HEADERS.level} ${code} ${title}`;
}
