import type { PreviewModel } from '@gradus/protocol';

/** What is shown of a framework in which nothing is written yet. */
export const EMPTY_MODEL: PreviewModel = {
    title: 'A framework',
    subtitle: '',
    complete: false,
    sections: [],
    scales: [],
    categories: [],
    competencies: [],
    statements: [],
    groups: [],
    grades: [],
    domains: [],
    roles: [],
    streams: [],
    relations: [],
    translations: [],
    remarks: []
};
