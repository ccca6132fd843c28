import type { Competency, Described, FrameworkModel, RequirementSet, Role } from '@gradus/model';

/**
 * What is left of a framework for the profile of one role: the role and what it extends, what these require and what
 * applies to everybody, and all that explains it (scales, categories, grades, domains). Every code that is referred to is
 * there.
 */
export function modelOfRole(model: FrameworkModel, role: Role): FrameworkModel {
    const holders = closure<RequirementSet>([...model.roles, ...model.sets], [role], each => [
        ...each.extends,
        ...requirementsOf(each).flatMap(({ inheritedFrom }) => inheritedFrom ?? [])
    ]);
    const required = new Set(
        [...holders].flatMap(each => [
            ...requirementsOf(each).map(({ competency }) => competency),
            ...each.excludes.map(({ competency }) => competency)
        ])
    );
    const competencies = closure<Competency>(
        model.competencies,
        model.competencies.filter(({ code, forAll }) => forAll || required.has(code)),
        ({ parent }) => (parent === undefined ? [] : [parent])
    );
    const isOfRole = (on: { readonly kind: string; readonly code: string }) =>
        on.kind === 'role' && on.code === role.code;
    return {
        ...model,
        competencies: model.competencies.filter(each => competencies.has(each)),
        statements: [],
        roles: [role, ...model.roles.filter(each => each !== role && holders.has(each))],
        sets: model.sets.filter(each => holders.has(each)),
        streams: [],
        terms: [],
        relations: [],
        translations: [],
        remarks: model.remarks.filter(({ on }) => isOfRole(on)),
        disputed: model.disputed.filter(({ on }) => isOfRole(on)),
        adaptations: model.adaptations.filter(isOfRole)
    };
}

function requirementsOf(holder: RequirementSet): RequirementSet['requirements'] {
    const specialisations = 'specialisations' in holder ? (holder as Role).specialisations : [];
    return [...holder.requirements, ...specialisations.flatMap(({ requirements }) => requirements)];
}

/** Elements with all that they lead to, by the codes that they name, and what takes their place. */
function closure<T extends Described>(
    all: readonly T[],
    first: readonly T[],
    leadsTo: (element: T) => readonly string[]
): ReadonlySet<T> {
    const byCode = new Map<string, T[]>();
    for (const each of all) {
        const same = byCode.get(each.code);
        if (same) same.push(each);
        else byCode.set(each.code, [each]);
    }
    const reached = new Set(first);
    // A set is gone through to its end, also when it grows on the way.
    for (const each of reached) {
        for (const code of [...leadsTo(each), ...(each.replacedBy === undefined ? [] : [each.replacedBy])]) {
            for (const found of byCode.get(code) ?? []) reached.add(found);
        }
    }
    return reached;
}
