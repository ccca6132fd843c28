import type { RequirementView, RoleView } from '@gradus/protocol';
import type { PreviewIndex } from './preview-index.ts';

/** Which signs beside levels there are, so that a legend explains those and no others. */
export interface Marks {
    /** Levels that are desirable. */
    readonly desirableLevel: boolean;
    /** Competencies that are required without a level. */
    readonly essential: boolean;
    /** Competencies that are desirable without a level. */
    readonly desirable: boolean;
    readonly inherited: boolean;
}

type Mark = keyof Marks;

const HAS: Readonly<Record<Mark, (requirement: RequirementView) => boolean>> = {
    desirableLevel: ({ level, necessity }) => level !== undefined && necessity === 'desirable',
    essential: ({ level, necessity }) => level === undefined && necessity === 'essential',
    desirable: ({ level, necessity }) => level === undefined && necessity === 'desirable',
    inherited: ({ inheritedFrom }) => inheritedFrom !== undefined
};

/** The competencies beside which a role needs each sign. Roles that an edit did not touch are the same objects after it. */
const KNOWN = new WeakMap<RoleView, Readonly<Record<Mark, readonly string[]>>>();

/** The signs that a framework's requirements need. */
export function marksOf({ model, required }: PreviewIndex): Marks {
    const shown = new Set(required.competencies.map(({ code }) => code));
    return forEachMark(mark => model.roles.some(role => markedIn(role)[mark].some(code => shown.has(code))));
}

/** The signs that these requirements need. */
export function marksIn(all: readonly RequirementView[]): Marks {
    return forEachMark(mark => all.some(HAS[mark]));
}

function markedIn(role: RoleView): Readonly<Record<Mark, readonly string[]>> {
    const known = KNOWN.get(role);
    if (known !== undefined) return known;
    const all = [role, ...role.specialisations].flatMap(({ requirements }) => requirements);
    const found = forEachMark(mark => all.filter(HAS[mark]).map(({ competency }) => competency));
    KNOWN.set(role, found);
    return found;
}

function forEachMark<T>(of: (mark: Mark) => T): Record<Mark, T> {
    return {
        desirableLevel: of('desirableLevel'),
        essential: of('essential'),
        desirable: of('desirable'),
        inherited: of('inherited')
    };
}
