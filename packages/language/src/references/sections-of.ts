import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import { categoryChain } from './scale-of.ts';

/** The use by which a section is meant for an element, if it is. */
export function useFor(section: ast.Section, element: ast.Element): ast.SectionUse | undefined {
    const kind = element.$type.toLowerCase();
    return section.uses.find(use => use.kind === kind && (!use.category || isWithin(element, use.category.ref)));
}

/** The sections that are meant for an element, in the order in which they are declared. */
export function sectionsFor(
    element: ast.Element,
    symbols: FrameworkSymbols
): { section: ast.Section; required: boolean }[] {
    const sections: { section: ast.Section; required: boolean }[] = [];
    for (const { node } of symbols.all(ast.Section.$type)) {
        if (!ast.isSection(node)) continue;
        const use = useFor(node, element);
        if (use) sections.push({ section: node, required: use.required });
    }
    return sections;
}

/**
 * The section that a list without a name belongs to: the element's only list section. Nothing
 * where it has none, or several.
 */
export function unnamedListSection(element: ast.Element, symbols: FrameworkSymbols): ast.Section | undefined {
    const lists = sectionsFor(element, symbols).filter(({ section }) => section.form === 'list');
    return lists.length === 1 ? lists[0]?.section : undefined;
}

/** The section whose text a piece of content is, named or not. */
export function sectionOf(content: ast.Content, symbols: FrameworkSymbols): ast.Section | undefined {
    if (content.section) return content.section.ref;
    return ast.isElement(content.$container) ? unnamedListSection(content.$container, symbols) : undefined;
}

function isWithin(element: ast.Element, category: ast.Category | undefined): boolean {
    if (!category) return false;
    const start = ast.isCategory(element) ? element : element.$container;
    if (!ast.isCategory(start)) return false;
    for (const each of categoryChain(start)) {
        if (each === category) return true;
    }
    return false;
}
