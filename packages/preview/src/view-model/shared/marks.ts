import type { PreviewIndex } from './preview-index.ts';

/** Which signs beside levels there are anywhere in a framework, so that the legend explains those and no others. */
export interface Marks {
    /** Levels that are desirable. */
    readonly desirableLevel: boolean;
    /** Competencies that are required without a level. */
    readonly essential: boolean;
    /** Competencies that are desirable without a level. */
    readonly desirable: boolean;
    readonly inherited: boolean;
}

/** The signs that a framework's requirements need. */
export function marksOf({ model, required }: PreviewIndex): Marks {
    const shown = new Set(required.competencies.map(({ code }) => code));
    const all = model.roles
        .flatMap(({ requirements, specialisations }) => [
            ...requirements,
            ...specialisations.flatMap(specialisation => specialisation.requirements)
        ])
        .filter(({ competency }) => shown.has(competency));
    return {
        desirableLevel: all.some(({ level, necessity }) => level !== undefined && necessity === 'desirable'),
        essential: all.some(({ level, necessity }) => level === undefined && necessity === 'essential'),
        desirable: all.some(({ level, necessity }) => level === undefined && necessity === 'desirable'),
        inherited: all.some(({ inheritedFrom }) => inheritedFrom !== undefined)
    };
}
