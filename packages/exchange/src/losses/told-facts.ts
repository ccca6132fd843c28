import type { Described, FrameworkHeader, Role } from '@gradus/model';
import type { Aspect } from './aspects.ts';

/** What every export says of an element, and where it is written, which is no business of any. */
type Always = 'code' | 'title' | 'origin';

/** The aspect that tells of each fact. One that has none does not compile, since it would be lost in silence. */
type Told<T> = Readonly<Record<Exclude<keyof T, Always>, Aspect>>;

const OF_ELEMENTS: Told<Described> = {
    sections: 'framework-texts',
    id: 'identifiers',
    number: 'printed-numbers',
    status: 'statuses',
    replacedBy: 'replacements',
    formerCodes: 'former-codes',
    adoptedFrom: 'adopted'
};

/** What a framework says of itself, and the aspect that tells when it is lost. */
export const FRAMEWORK_FACTS: Told<FrameworkHeader> = {
    ...OF_ELEMENTS,
    version: 'framework-details',
    date: 'framework-details',
    publisher: 'framework-details',
    source: 'framework-details',
    licence: 'framework-details',
    language: 'framework-language',
    namespace: 'framework-namespace',
    complete: 'complete',
    uses: 'uses'
};

/** The same of a role. */
export const ROLE_FACTS: Told<Role> = {
    ...OF_ELEMENTS,
    sections: 'role-texts',
    aliases: 'role-aliases',
    extends: 'inheritance',
    tasks: 'tasks',
    requirements: 'requirements',
    excludes: 'left-out-requirements',
    grade: 'role-places',
    domain: 'role-places',
    group: 'role-places',
    activities: 'role-activities',
    specialisations: 'specialisations',
    openSpecialisations: 'open-specialisations',
    accepted: 'accepted-findings'
};
