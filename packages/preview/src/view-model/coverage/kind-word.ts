import type { KindView } from '@gradus/protocol';

/** What elements of a kind are called when several are counted. */
export function kindWord(kind: KindView): string {
    return KINDS[kind];
}

const KINDS: Readonly<Record<KindView, string>> = {
    framework: 'framework',
    section: 'sections',
    scale: 'scales',
    level: 'levels',
    category: 'categories',
    competency: 'competencies',
    descriptor: 'levels of competencies',
    statement: 'statements',
    domain: 'domains',
    activity: 'activities',
    group: 'groups',
    grade: 'grades',
    role: 'roles',
    set: 'sets of requirements',
    specialisation: 'specialisations',
    stream: 'career paths',
    term: 'terms'
};
