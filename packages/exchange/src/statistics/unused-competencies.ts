import type { Competency, FrameworkModel } from '@gradus/model';

/** The competencies that no role, set or specialisation requires. Values apply to everybody and need no role. */
export function unusedCompetencies({ competencies, roles, sets }: FrameworkModel): Competency[] {
    const used = new Set<string>();
    for (const { requirements } of [...roles, ...sets]) for (const each of requirements) used.add(each.competency);
    for (const { specialisations } of roles) {
        for (const { requirements } of specialisations) for (const each of requirements) used.add(each.competency);
    }
    const isPart = new Set(competencies.flatMap(({ parent }) => parent ?? []));
    return competencies.filter(({ code, forAll }) => !forAll && !used.has(code) && !isPart.has(code));
}
