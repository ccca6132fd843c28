import type { FrameworkModel } from '@gradus/model';

/** A framework as it was before anything was written into it. */
export function emptyLike({ framework, files }: FrameworkModel): FrameworkModel {
    return {
        framework,
        sections: [],
        scales: [],
        categories: [],
        competencies: [],
        statements: [],
        domains: [],
        groups: [],
        grades: [],
        roles: [],
        sets: [],
        streams: [],
        terms: [],
        relations: [],
        translations: [],
        remarks: [],
        disputed: [],
        adaptations: [],
        files
    };
}
