import type { CompiledFramework, LevelCode } from '@gradus/exchange';

/** The codes that a compiled framework refers to without listing them, each with its place. */
export function danglingCodes(compiled: CompiledFramework): string[] {
    const dangling: string[] = [];
    const check = (place: string, code: LevelCode | null | undefined, listed: readonly LevelCode[]) => {
        if (code !== null && code !== undefined && !listed.includes(code)) dangling.push(`${place}: ${code}`);
    };
    const codes = (elements: readonly { readonly code: string }[]) => elements.map(({ code }) => code);
    const categories = codes(compiled.categories);
    const scales = codes(compiled.scales);
    const grades = codes(compiled.grades);
    const sections = codes(compiled.sections);
    const levelsOf = (scale: string) => compiled.scales.find(({ code }) => code === scale)?.levels ?? [];

    for (const section of compiled.sections) {
        for (const use of section.for) check(`section ${section.code}`, use.category, categories);
    }
    for (const { code, parent, scale } of compiled.categories) {
        check(`category ${code}, parent`, parent, categories);
        check(`category ${code}, scale`, scale, scales);
    }
    for (const { code, category, scale, levels } of compiled.competencies) {
        check(`competency ${code}, category`, category, categories);
        check(`competency ${code}, scale`, scale, scales);
        for (const level of levels)
            check(
                `competency ${code}, level`,
                level,
                levelsOf(scale).map(each => each.code)
            );
    }
    for (const { code, category } of compiled.values) check(`value ${code}, category`, category, categories);
    for (const { code, group } of compiled.grades) check(`grade ${code}, group`, group, codes(compiled.groups));
    for (const { code, excludes } of compiled.domains) {
        for (const { grade } of excludes) check(`domain ${code}, excludes`, grade, grades);
    }
    for (const { code, grade, domain, requirements } of compiled.roles) {
        check(`role ${code}, grade`, grade, grades);
        check(`role ${code}, domain`, domain, codes(compiled.domains));
        for (const { competency, level, maxLevel } of requirements) {
            check(`role ${code}, competency`, competency, codes(compiled.competencies));
            const { scale = '' } = compiled.competencies.find(each => each.code === competency) ?? {};
            const levels = levelsOf(scale).map(each => each.code);
            check(`role ${code}, level of ${competency}`, level, levels);
            check(`role ${code}, highest level of ${competency}`, maxLevel, levels);
        }
    }
    const described = [
        compiled.framework,
        ...compiled.scales,
        ...compiled.scales.flatMap(({ levels }) => levels),
        ...compiled.categories,
        ...compiled.competencies,
        ...compiled.values,
        ...compiled.domains,
        ...compiled.domains.flatMap(({ activities }) => activities),
        ...compiled.groups,
        ...compiled.grades,
        ...compiled.roles
    ];
    for (const element of described) {
        for (const section of Object.keys(element.sections)) check(`${element.code}, section`, section, sections);
    }
    return dangling;
}
