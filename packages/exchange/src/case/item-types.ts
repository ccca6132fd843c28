/** What items of a package are; the order is that of their numbers. */
export const ITEM_TYPES = {
    category: ['Category', 'A group of competencies or statements.'],
    competency: ['Competency', 'What a person is able to do, which roles require at a level.'],
    value: ['Value', 'What everybody is to hold to; no role requires it.'],
    statement: ['Statement', 'A sentence that is not about a person, such as an indicator.'],
    scale: ['Scale', 'A row of levels from the lowest to the highest.'],
    level: ['Level', 'One level of a scale.'],
    descriptor: ['Level Descriptor', 'What one level means for one competency.'],
    domain: ['Domain', 'An area of work with its activities.'],
    activity: ['Activity', 'What is done in a domain.'],
    group: ['Role Group', 'A family of roles or grades.'],
    grade: ['Grade', 'A rank, at which roles of several domains can stand.'],
    role: ['Role', 'A role profile: what a person in it does, and which competencies it requires.'],
    specialisation: ['Specialisation', 'What some people in a role are to be able to do besides.'],
    set: ['Requirement Set', 'Requirements that roles share.']
} as const satisfies Readonly<Record<string, readonly [title: string, description: string]>>;

export type ItemType = keyof typeof ITEM_TYPES;
