import type { PreviewModel } from './preview-model.ts';

/** What is shown of a framework in which nothing is written yet. */
export function emptyPreview(title: string): PreviewModel {
    return {
        title,
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
}
