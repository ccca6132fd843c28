import type { AstNode, Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { writtenName } from '../parsing/direct/cross-reference.ts';

/*
 * Whatever other files read of an element or a block, as one string to compare: where it stays the
 * same after an edit, no other file has to be looked at again. A rule or a feature that reads
 * something new of an element in another file adds it here.
 */

/** What other files read of an element. */
export function factsOfElement(element: ast.Element): string {
    const parts: unknown[] = [element.$type, element.name, element.title, element.annotations.flatMap(annotation)];
    // Whether an element has a text is asked elsewhere (a standard may be missing); what it says is not.
    parts.push(contents(element));
    if (ast.isAliased(element)) parts.push(element.aliases);
    parts.push(containerName(element), ...ofKind(element));
    return JSON.stringify(parts);
}

/** What other files read of a block. */
export function factsOfBlock(block: ast.Block): string {
    if (ast.isTranslation(block)) {
        return JSON.stringify([block.$type, block.language, text(block.framework), block.entries.map(translated)]);
    }
    // Everything in the others is about elements elsewhere.
    return `${block.$type} ${block.$cstNode?.text.replaceAll(/\s+/g, ' ')}`;
}

function ofKind(element: ast.Element): unknown[] {
    if (ast.isFramework(element)) return framework(element);
    if (ast.isScale(element)) return scale(element);
    if (ast.isSection(element)) {
        const uses = element.uses.map(use => [use.kind, use.required, use.expected, text(use.category)]);
        return [element.form, element.numbered, element.open, uses];
    }
    if (ast.isCategory(element)) {
        return [text(element.scale), element.unlevelled, element.forAll, text(element.parent)];
    }
    if (ast.isCompetency(element)) {
        const descriptors = element.descriptors.map(each => [text(each.level), contents(each)]);
        return [text(element.minLevel), text(element.maxLevel), element.kinds.map(text), descriptors];
    }
    if (ast.isDomain(element)) {
        return [element.exclusions.map(({ grade }) => text(grade)), element.activities.map(inner)];
    }
    // Cells of the same grid are compared with each other.
    if (ast.isGrade(element)) return [text(element.scale), text(element.level), bodyText(element)];
    if (ast.isRole(element)) return role(element);
    if (ast.isStream(element)) return [element.over, element.steps.map(text)];
    return [];
}

function framework(element: ast.Framework): unknown[] {
    return [
        element.completeness.length,
        element.properties.map(({ key, value }) => [key, value]),
        element.uses.map(use => [use.adopted, text(use.framework), use.package, use.alias])
    ];
}

function scale(element: ast.Scale): unknown[] {
    return [
        element.cumulative,
        element.size,
        element.span?.min,
        element.span?.max,
        text(element.base),
        element.levels.map(inner)
    ];
}

function role(element: ast.Role): unknown[] {
    return [
        element.shared,
        text(element.grade),
        text(element.domain),
        text(element.family),
        element.parents.map(text),
        requirements(element),
        element.specialisations.map(each => [inner(each), requirements(each)]),
        element.activities.map(({ activity, wording }) => [text(activity), Boolean(wording)]),
        element.dropped.map(({ competency }) => text(competency)),
        element.tasks.map(tasks => lines(tasks.items))
    ];
}

/** What has no name of its own throughout the framework, so that nothing else tells of it. */
function inner(element: ast.Level | ast.Activity | ast.Specialisation): unknown[] {
    return [element.name, element.title, element.annotations.flatMap(annotation), contents(element)];
}

function requirements({ requires }: ast.Role | ast.Specialisation): unknown[] {
    return requires
        .flatMap(block => block.requirements)
        .map(requirement => [text(requirement.competency), demand(requirement)]);
}

function demand(each: ast.Demand): unknown[] {
    const measures = each.measures.map(({ scale, level }) => [text(scale), text(level)]);
    return [text(each.level), text(each.maxLevel), each.necessity, measures];
}

function annotation(each: ast.Annotation): unknown[] {
    if (ast.isStatus(each)) return [each.value];
    if (ast.isReplacement(each)) return [text(each.target)];
    if (ast.isFormerCodes(each)) return [each.codes];
    if (ast.isIdentifier(each) || ast.isPrintedNumber(each)) return [each.$type, each.value];
    return ast.isRelation(each) ? [each.kind, each.targets.map(text)] : [];
}

function translated(entry: ast.Translated): unknown[] {
    const tasks = entry.tasks.map(({ items }) => lines(items));
    return [
        entry.kind,
        text(entry.target),
        Boolean(entry.title),
        contents(entry),
        tasks,
        entry.entries.map(translated)
    ];
}

/** Which sections have a text, and of how many parts; what it says is read in its own file only. */
function contents(holder: ast.Element | ast.Descriptor | ast.Translated): unknown[] {
    return holder.contents.map(({ section, paragraphs, items }) => [
        section?.$refText,
        paragraphs.length,
        lines(items)
    ]);
}

/** How many lines there are, and how many of them are not empty. */
function lines(items: readonly ast.Item[]): [number, number] {
    return [items.length, items.filter(item => item.text !== '').length];
}

function bodyText(element: AstNode): string {
    return element.$cstNode?.text ?? '';
}

/** A reference as it is written, for a code and a title may be the same word; in a text with errors it may be missing. */
function text(reference: Reference | undefined): string | undefined {
    return reference && writtenName(reference);
}

function containerName(node: AstNode): string | undefined {
    return ast.isElement(node.$container) ? node.$container.name : undefined;
}
