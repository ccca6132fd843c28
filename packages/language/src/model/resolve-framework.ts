import type {
    Category,
    Competency,
    Domain,
    FrameworkHeader,
    FrameworkModel,
    Grade,
    Requirement,
    Role,
    Scale,
    SectionDeclaration
} from '@gradus/model';
import type { LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import { leveling, levelsOf, parentCategory, scaleOf } from '../references/scale-of.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import { Describer } from './describer.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/**
 * Follows every reference of a framework's linked documents and gives its resolved model. What
 * leads nowhere is left out, so that a framework with errors can still be looked at; whether it
 * may be exported is for the caller to decide.
 *
 * @param documents the framework's documents, linked, in the order of the text
 * @param symbols the names of the same framework
 */
export function resolveFramework(documents: readonly LangiumDocument[], symbols: FrameworkSymbols): FrameworkModel {
    const describer = new Describer(documents, symbols);
    const model: Mutable<FrameworkModel> = {
        framework: { code: '', title: '', sections: [], origin: { file: 0, line: 0, character: 0 } },
        sections: [],
        scales: [],
        categories: [],
        competencies: [],
        domains: [],
        groups: [],
        grades: [],
        roles: [],
        files: documents.map(document => document.uri.toString())
    };
    let headerSeen = false;
    for (const document of documents) {
        const root = document.parseResult.value;
        if (!ast.isDocument(root)) continue;
        for (const element of root.elements) {
            if (ast.isFramework(element)) {
                if (!headerSeen) model.framework = header(element, describer);
                headerSeen = true;
            } else add(model, element, describer);
        }
    }
    return model;
}

function add(model: Mutable<FrameworkModel>, element: ast.Element, describer: Describer): void {
    if (!element.name) return;
    if (ast.isSection(element)) model.sections.push(section(element, describer));
    else if (ast.isScale(element)) model.scales.push(scale(element, describer));
    else if (ast.isCategory(element)) addCategory(model, element, describer);
    else if (ast.isDomain(element)) model.domains.push(domain(element, describer));
    else if (ast.isGroup(element)) addGroup(model, element, describer);
    else if (ast.isGrade(element)) model.grades.push(grade(element, undefined, describer));
    else if (ast.isRole(element)) model.roles.push(role(element, describer));
}

function header(framework: ast.Framework, describer: Describer): FrameworkHeader {
    const properties = Object.fromEntries(framework.properties.map(({ key, value }) => [key, value]));
    return { ...describer.describe(framework), ...(properties as Partial<Record<ast.PropertyKey, string>>) };
}

function section(element: ast.Section, describer: Describer): SectionDeclaration {
    const { code, title, origin } = describer.describe(element);
    return {
        code,
        title,
        origin,
        form: element.form,
        numbered: element.numbered,
        uses: element.uses.map(({ kind, required, category }) => ({
            kind,
            required,
            ...(category?.ref && { category: category.ref.name })
        }))
    };
}

function scale(element: ast.Scale, describer: Describer): Scale {
    return {
        ...describer.describe(element),
        cumulative: element.cumulative,
        levels: element.levels.map(level => describer.describe(level))
    };
}

/** Categories are listed parent before child, each followed by what it contains. */
function addCategory(model: Mutable<FrameworkModel>, top: ast.Category, describer: Describer): void {
    const pending = [top];
    for (let category = pending.pop(); category; category = pending.pop()) {
        if (!category.name) continue;
        model.categories.push(describeCategory(category, describer));
        for (const competency of category.competencies) {
            if (competency.name) model.competencies.push(describeCompetency(competency, category, describer));
        }
        pending.push(...[...category.categories].reverse());
    }
}

function describeCategory(category: ast.Category, describer: Describer): Category {
    const parent = parentCategory(category)?.name;
    const scaleCode = leveling(category).scale?.name;
    return {
        ...describer.describe(category),
        ...(parent !== undefined && { parent }),
        ...(scaleCode !== undefined && { scale: scaleCode })
    };
}

function describeCompetency(competency: ast.Competency, category: ast.Category, describer: Describer): Competency {
    const levels = levelsOf(competency);
    const itsScale = scaleOf(competency);
    return {
        ...describer.describe(competency),
        category: category.name,
        aliases: competency.aliases,
        ...(itsScale && { scale: itsScale.name }),
        levels: levels.map(level => level.name),
        restricted: itsScale !== undefined && levels.length < itsScale.levels.length
    };
}

function domain(element: ast.Domain, describer: Describer): Domain {
    return {
        ...describer.describe(element),
        aliases: element.aliases,
        activities: element.activities.map(activity => describer.describe(activity)),
        excludes: element.exclusions.flatMap(({ grade: excluded, reason }) => {
            const code = excluded?.ref?.name;
            return code === undefined ? [] : [{ grade: code, ...(reason !== undefined && { reason }) }];
        })
    };
}

function addGroup(model: Mutable<FrameworkModel>, group: ast.Group, describer: Describer): void {
    model.groups.push(describer.describe(group));
    for (const each of group.grades) {
        if (each.name) model.grades.push(grade(each, group.name, describer));
    }
}

function grade(element: ast.Grade, group: string | undefined, describer: Describer): Grade {
    return { ...describer.describe(element), aliases: element.aliases, ...(group !== undefined && { group }) };
}

function role(element: ast.Role, describer: Describer): Role {
    return {
        ...describer.describe(element),
        aliases: element.aliases,
        ...(element.grade?.ref && { grade: element.grade.ref.name }),
        ...(element.domain?.ref && { domain: element.domain.ref.name }),
        tasks: element.tasks.flatMap(tasks => tasks.items.map(item => item.text)).filter(text => text !== ''),
        requirements: element.requires
            .flatMap(block => block.requirements)
            .flatMap(each => requirement(each, describer) ?? [])
    };
}

function requirement(element: ast.Requirement, describer: Describer): Requirement | undefined {
    const competency = element.competency?.ref;
    const level = element.level?.ref;
    if (!competency || !level) return undefined;
    return {
        competency: competency.name,
        level: level.name,
        ...(element.maxLevel?.ref && { maxLevel: element.maxLevel.ref.name }),
        necessity: element.necessity ?? 'essential',
        origin: describer.originOf(element)
    };
}
