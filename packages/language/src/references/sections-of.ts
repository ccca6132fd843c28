import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import { categoryChain, categoryOf } from './scale-of.ts';

/** What can hold the texts of sections: an element, or what says something of one elsewhere. */
export type SectionHolder = ast.Element | ast.Descriptor | ast.Translated | ast.Adaptation;

/** Whether a node can hold the texts of sections. */
export function isSectionHolder(node: AstNode | undefined): node is SectionHolder {
    return ast.isElement(node) || ast.isDescriptor(node) || ast.isTranslated(node) || ast.isAdaptation(node);
}

/** The word by which a section's declaration means this kind of element. */
export function sectionKindOf(holder: SectionHolder): ast.ElementKind | undefined {
    if (ast.isRole(holder)) return holder.shared ? 'set' : 'role';
    if (ast.isTranslated(holder)) return translatedKind(holder);
    if (ast.isAdaptation(holder)) return holder.kind;
    return holder.$type.toLowerCase() as ast.ElementKind;
}

/** What a translated element is; a level within a competency is what that level means for it. */
function translatedKind({ kind, $container }: ast.Translated): ast.ElementKind | undefined {
    if (kind === 'section') return undefined;
    return kind === 'level' && ast.isTranslated($container) && $container.kind === 'competency' ? 'descriptor' : kind;
}

/** The use by which a section is meant for an element, if it is. */
export function useFor(section: ast.Section, holder: SectionHolder): ast.SectionUse | undefined {
    const kind = sectionKindOf(holder);
    return section.uses.find(use => use.kind === kind && (!use.category || isWithin(holder, use.category.ref)));
}

/** The sections that are meant for an element, in the order in which they are declared. */
export function sectionsFor(
    holder: SectionHolder,
    symbols: FrameworkSymbols
): { section: ast.Section; required: boolean; expected: boolean }[] {
    const sections: { section: ast.Section; required: boolean; expected: boolean }[] = [];
    for (const { node } of symbols.members(ast.Section.$type)) {
        if (!ast.isSection(node)) continue;
        const use = useFor(node, holder);
        if (use) sections.push({ section: node, required: use.required, expected: use.expected });
    }
    return sections;
}

/**
 * The section that a list without a name belongs to: the element's only list section. Nothing
 * where it has none, or several.
 */
export function unnamedListSection(holder: SectionHolder, symbols: FrameworkSymbols): ast.Section | undefined {
    const lists = sectionsFor(holder, symbols).filter(({ section }) => section.form === 'list');
    return lists.length === 1 ? lists[0]?.section : undefined;
}

/** The section whose text a piece of content is, named or not. */
export function sectionOf(content: ast.Content, symbols: FrameworkSymbols): ast.Section | undefined {
    if (content.section) return content.section.ref;
    return isSectionHolder(content.$container) ? unnamedListSection(content.$container, symbols) : undefined;
}

/** Whether an element stands in a category, or belongs to it by `in`, or to one within it. */
function isWithin(holder: SectionHolder, category: ast.Category | undefined): boolean {
    if (!category) return false;
    for (const start of categoriesOf(subject(holder))) {
        for (const each of categoryChain(start)) if (each === category) return true;
    }
    return false;
}

/** The element that a holder speaks of. */
function subject(holder: SectionHolder): AstNode | undefined {
    if (ast.isTranslated(holder) || ast.isAdaptation(holder)) return holder.target?.ref;
    return ast.isDescriptor(holder) ? holder.$container : holder;
}

function categoriesOf(node: AstNode | undefined): (ast.Category | undefined)[] {
    if (ast.isCategory(node)) return [node];
    if (ast.isCompetency(node)) return [categoryOf(node), ...node.kinds.map(kind => kind.ref)];
    return ast.isStatement(node) ? [categoryOf(node)] : [];
}
