import * as ast from '../../generated/ast.ts';
import { categoryChain } from '../../references/scale-of.ts';
import type { MeantSection } from '../../references/sections-of.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';

/** The lines in which an element that is only being made has the sections that it must not lack, still without text. */
export function requiredSections(
    kind: ast.ElementKind,
    symbols: FrameworkSymbols,
    category?: ast.Category
): readonly string[] {
    const lines: string[] = [];
    for (const { section, required } of newElementSections(kind, symbols, category)) {
        if (required) lines.push(...(section.form === 'text' ? [`${section.name} ""`] : [section.name, '  -']));
    }
    return lines;
}

/** The sections that are meant for an element that is only being made, in the order in which they are declared. */
export function newElementSections(
    kind: ast.ElementKind,
    symbols: FrameworkSymbols,
    category?: ast.Category
): readonly MeantSection[] {
    const categories = new Set(categoryChain(category));
    const meant: MeantSection[] = [];
    for (const { node } of symbols.members(ast.Section.$type)) {
        if (!ast.isSection(node) || !node.form) continue;
        const use = node.uses.find(
            each => each.kind === kind && (!each.category || (each.category.ref && categories.has(each.category.ref)))
        );
        if (use) meant.push({ section: node, required: use.required, expected: use.expected });
    }
    return meant;
}
