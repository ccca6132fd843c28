import type { FrameworkHeader, FrameworkModel } from './framework-model.ts';

/** A model that is being made. */
export type MutableModel = {
    -readonly [K in keyof FrameworkModel]: FrameworkModel[K] extends readonly (infer E)[] ? E[] : FrameworkModel[K];
};

/**
 * A framework in which nothing is yet but its header.
 *
 * @param files the URIs of the files that its origins count in
 */
export function emptyModel(framework: FrameworkHeader, files: readonly string[] = []): MutableModel {
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
        files: [...files]
    };
}
