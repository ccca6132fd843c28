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
    SectionDeclaration,
    SectionUse
} from '@gradus/model';
import type { AstNode, LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import {
    categoryChain,
    categoryOf,
    isValue,
    leveling,
    levelsOf,
    parentCategory,
    scaleOf
} from '../references/scale-of.ts';
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
    const elements = documents.flatMap(({ parseResult: { value } }) => (ast.isDocument(value) ? value.elements : []));
    const headers = elements.filter(ast.isFramework);
    const first = headers.find(isNamed) ?? headers[0];
    const model: Mutable<FrameworkModel> = {
        framework: first ? header(first, describer) : NO_HEADER,
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
    for (const element of elements) add(model, element, describer);
    return model;
}

const NO_HEADER: FrameworkHeader = { code: '', title: '', sections: [], origin: { file: 0, line: 0, character: 0 } };

/** Whether an element has its code: in a text with errors it may be missing, whatever the type says. */
function isNamed(element: ast.Element): boolean {
    return Boolean(element.name);
}

function add(model: Mutable<FrameworkModel>, element: ast.Element, describer: Describer): void {
    // What stands in a category or group without a code can still be told.
    if (ast.isCategory(element)) addCategory(model, element, describer);
    else if (ast.isGroup(element)) addGroup(model, element, describer);
    else if (!isNamed(element)) return;
    else if (ast.isSection(element)) model.sections.push(...section(element, describer));
    else if (ast.isScale(element)) model.scales.push(scale(element, describer));
    else if (ast.isDomain(element)) model.domains.push(domain(element, describer));
    else if (ast.isGrade(element)) model.grades.push(grade(element, undefined, describer));
    else if (ast.isRole(element)) model.roles.push(role(element, describer));
}

function header(framework: ast.Framework, describer: Describer): FrameworkHeader {
    const properties = Object.fromEntries(framework.properties.map(({ key, value }) => [key, value]));
    return { ...describer.describe(framework), ...(properties as Partial<Record<ast.PropertyKey, string>>) };
}

/** The section, unless its text ends before it says whether it is a text or a list. */
function section(element: ast.Section, describer: Describer): SectionDeclaration[] {
    const { code, title, origin } = describer.describe(element);
    const { form, numbered, uses } = element;
    if (!form) return [];
    return [{ code, title, origin, form, numbered, uses: uses.flatMap(sectionUse) }];
}

function sectionUse({ kind, required, category }: ast.SectionUse): SectionUse[] {
    // Without the category it names, a use would be taken for one of all elements of its kind.
    if (!kind || (category && !category.ref)) return [];
    return [{ kind, required, ...(category?.ref && { category: category.ref.name }) }];
}

function scale(element: ast.Scale, describer: Describer): Scale {
    return {
        ...describer.describe(element),
        cumulative: element.cumulative,
        levels: element.levels.filter(isNamed).map(level => describer.describe(level))
    };
}

/** Categories and competencies are listed as they stand in the text, so a category before what it contains. */
function addCategory(model: Mutable<FrameworkModel>, top: ast.Category, describer: Describer): void {
    const pending: (ast.Category | ast.Competency)[] = [top];
    for (let element = pending.pop(); element; element = pending.pop()) {
        if (ast.isCategory(element)) {
            if (isNamed(element)) model.categories.push(describeCategory(element, describer));
            const content = [...element.competencies, ...element.categories];
            for (const each of content.sort((a, b) => offset(b) - offset(a))) pending.push(each);
        } else if (isListed(element)) model.competencies.push(describeCompetency(element, describer));
    }
}

function offset(node: AstNode): number {
    return node.$cstNode?.offset ?? 0;
}

/**
 * Whether it is known what a competency is: one with levels, or a value. Where a category's scale
 * cannot be found, its competencies would pass for values that apply to every role.
 */
function isListed(competency: ast.Competency): boolean {
    const category = categoryOf(competency);
    return (
        isNamed(competency) &&
        category !== undefined &&
        isNamed(category) &&
        (scaleOf(competency) !== undefined || isValue(competency))
    );
}

function describeCategory(category: ast.Category, describer: Describer): Category {
    const parent = parentCategory(category);
    // A category within itself has no parent, or whoever follows parents upwards would never arrive.
    const isCircular = [...categoryChain(parent)].includes(category);
    const scaleCode = leveling(category).scale?.name;
    return {
        ...describer.describe(category),
        ...(parent && isNamed(parent) && !isCircular && { parent: parent.name }),
        ...(scaleCode !== undefined && { scale: scaleCode })
    };
}

function describeCompetency(competency: ast.Competency, describer: Describer): Competency {
    const levels = levelsOf(competency).filter(isNamed);
    const itsScale = scaleOf(competency);
    return {
        ...describer.describe(competency),
        category: categoryOf(competency)?.name ?? '',
        aliases: competency.aliases,
        ...(itsScale && { scale: itsScale.name }),
        levels: levels.map(level => level.name),
        restricted: itsScale !== undefined && levels.length < itsScale.levels.filter(isNamed).length
    };
}

function domain(element: ast.Domain, describer: Describer): Domain {
    return {
        ...describer.describe(element),
        aliases: element.aliases,
        activities: element.activities.filter(isNamed).map(activity => describer.describe(activity)),
        excludes: element.exclusions.flatMap(({ grade: excluded, reason }) => {
            const code = excluded?.ref?.name;
            return code === undefined ? [] : [{ grade: code, ...(reason !== undefined && { reason }) }];
        })
    };
}

function addGroup(model: Mutable<FrameworkModel>, group: ast.Group, describer: Describer): void {
    if (isNamed(group)) model.groups.push(describer.describe(group));
    for (const each of group.grades) {
        if (isNamed(each)) model.grades.push(grade(each, isNamed(group) ? group.name : undefined, describer));
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
    if (!competency || !level || !isListed(competency)) return undefined;
    return {
        competency: competency.name,
        level: level.name,
        ...(element.maxLevel?.ref && { maxLevel: element.maxLevel.ref.name }),
        necessity: element.necessity ?? 'essential',
        origin: describer.originOf(element)
    };
}
