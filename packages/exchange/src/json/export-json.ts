import type * as model from '@gradus/model';
import { adaptation, disputedWording, relation, remark, translation } from './compile-annotations.ts';
import { category, competency, scale, section, statement, term, value } from './compile-dictionary.ts';
import { named, texts } from './compile-element.ts';
import { domain, grade, requirementSet, role, stream } from './compile-roles.ts';
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
    return {
        schemaVersion: 1,
        ...(errors > 0 && { forced: { errors } }),
        framework: header(framework.framework),
        sections: framework.sections.map(section),
        scales: framework.scales.map(scale),
        categories: framework.categories.map(category),
        competencies: framework.competencies.filter(each => !each.forAll).map(competency),
        values: framework.competencies.filter(each => each.forAll).map(value),
        statements: framework.statements.map(statement),
        domains: framework.domains.map(domain),
        groups: framework.groups.map(each => ({ ...named(each), ...texts(each) })),
        grades: framework.grades.map(grade),
        roles: framework.roles.map(role),
        sets: framework.sets.map(requirementSet),
        streams: framework.streams.map(stream),
        terms: framework.terms.map(term),
        relations: framework.relations.map(relation),
        translations: framework.translations.map(translation),
        remarks: framework.remarks.map(each => remark(each, framework.framework)),
        disputed: framework.disputed.map(disputedWording),
        adaptations: framework.adaptations.map(adaptation)
    };
}

function header(framework: model.FrameworkHeader): compiled.FrameworkHeader {
    const { version, date, language, publisher, source, licence, namespace, complete, uses } = framework;
    return {
        ...named(framework),
        ...(version !== undefined && { version }),
        ...(date !== undefined && { date }),
        ...(language !== undefined && { language }),
        ...(publisher !== undefined && { publisher }),
        ...(source !== undefined && { source }),
        ...(licence !== undefined && { licence }),
        ...(namespace !== undefined && { namespace }),
        complete,
        uses: uses.map(use),
        ...texts(framework)
    };
}

function use({ framework, adopted, package: name, version }: model.FrameworkUse): compiled.FrameworkUse {
    return {
        framework,
        adopted,
        ...(name !== undefined && { package: name }),
        ...(version !== undefined && { version })
    };
}
