import type * as model from '@gradus/model';
import type * as compiled from './compiled-framework.ts';

export interface JsonExportOptions {
    /** Errors that the framework's text has; more than none marks the file as forced. */
    readonly errors?: number;
}

/**
 * The framework as compiled JSON: the same bytes for the same model on every run and system.
 *
 * @returns text that ends with a line break, indented by two spaces
 */
export function exportJson(framework: model.FrameworkModel, options: JsonExportOptions = {}): string {
    return `${JSON.stringify(compileFramework(framework, options), undefined, 2)}\n`;
}

/** The compiled framework as an object of the published schema's shape. */
export function compileFramework(
    framework: model.FrameworkModel,
    { errors = 0 }: JsonExportOptions = {}
): compiled.CompiledFramework {
    const isValue = (competency: model.Competency) => competency.scale === undefined;
    return {
        schemaVersion: 1,
        ...(errors > 0 && { forced: { errors } }),
        framework: header(framework.framework),
        sections: framework.sections.map(section),
        scales: framework.scales.map(scale),
        categories: framework.categories.map(each => ({
            ...named(each),
            parent: each.parent ?? null,
            scale: each.scale ?? null,
            ...texts(each)
        })),
        competencies: framework.competencies.filter(each => !isValue(each)).map(competency),
        values: framework.competencies.filter(isValue).map(value),
        domains: framework.domains.map(domain),
        groups: framework.groups.map(each => ({ ...named(each), ...texts(each) })),
        grades: framework.grades.map(each => ({
            ...named(each),
            group: each.group ?? null,
            aliases: [...each.aliases],
            ...texts(each)
        })),
        roles: framework.roles.map(role)
    };
}

/**
 * A level as printed: a number where writing the number gives the same text again, in every
 * language. 1e-7 would come back as 1e-07 in some, and of many digits the last ones get lost.
 */
export function levelCode(code: string): number | string {
    const value = Number(code);
    return /^[\d.]{1,15}$/.test(code) && String(value) === code ? value : code;
}

function named({ code, title }: model.Described): { code: string; title: string } {
    return { code, title };
}

function texts({ sections }: model.Described): { sections: compiled.Sections } {
    return {
        // A section's code may be any word, __proto__ among them: only own properties will do.
        sections: Object.fromEntries(
            sections.map(({ section: code, form, entries }) => [
                code,
                form === 'text' ? entries.join('\n\n') : [...entries]
            ])
        )
    };
}

function header(framework: model.FrameworkHeader): compiled.FrameworkHeader {
    const { version, date, language, publisher, source, licence } = framework;
    return {
        ...named(framework),
        ...(version !== undefined && { version }),
        ...(date !== undefined && { date }),
        ...(language !== undefined && { language }),
        ...(publisher !== undefined && { publisher }),
        ...(source !== undefined && { source }),
        ...(licence !== undefined && { licence }),
        ...texts(framework)
    };
}

function section({ code, title, form, numbered, uses }: model.SectionDeclaration): compiled.SectionDeclaration {
    return {
        code,
        title,
        form,
        numbered,
        for: uses.map(({ kind, category, required }) => ({
            kind,
            ...(category !== undefined && { category }),
            required
        }))
    };
}

function scale(each: model.Scale): compiled.Scale {
    return {
        ...named(each),
        cumulative: each.cumulative,
        levels: each.levels.map(level => ({ code: levelCode(level.code), title: level.title, ...texts(level) })),
        ...texts(each)
    };
}

function competency(each: model.Competency): compiled.Competency {
    return {
        ...named(each),
        category: each.category,
        aliases: [...each.aliases],
        scale: each.scale ?? '',
        levels: each.levels.map(levelCode),
        ...texts(each)
    };
}

function value(each: model.Competency): compiled.Value {
    return { ...named(each), category: each.category, aliases: [...each.aliases], ...texts(each) };
}

function domain(each: model.Domain): compiled.Domain {
    return {
        ...named(each),
        aliases: [...each.aliases],
        activities: each.activities.map(activity => ({ ...named(activity), ...texts(activity) })),
        excludes: each.excludes.map(({ grade, reason }) => ({ grade, reason: reason ?? null })),
        ...texts(each)
    };
}

function role(each: model.Role): compiled.Role {
    return {
        ...named(each),
        aliases: [...each.aliases],
        grade: each.grade ?? null,
        domain: each.domain ?? null,
        tasks: [...each.tasks],
        requirements: each.requirements.map(requirement),
        ...texts(each)
    };
}

function requirement({ competency: code, level, maxLevel, necessity }: model.Requirement): compiled.Requirement {
    return {
        competency: code,
        level: levelCode(level),
        ...(maxLevel !== undefined && { maxLevel: levelCode(maxLevel) }),
        necessity
    };
}
