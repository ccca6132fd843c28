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
    id: 'Identifier'
} as const;
