import * as ast from '../../generated/ast.ts';
import { categoryChain } from '../../references/scale-of.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';

/** The lines in which an element that is only being made has the sections that it must not lack, still without text. */
export function requiredSections(
    kind: ast.ElementKind,
    symbols: FrameworkSymbols,
    category?: ast.Category
): readonly string[] {
    const categories = new Set(categoryChain(category));
    const lines: string[] = [];
    for (const { node } of symbols.members(ast.Section.$type)) {
        if (!ast.isSection(node) || !node.form) continue;
        const use = node.uses.find(
            each => each.kind === kind && (!each.category || (each.category.ref && categories.has(each.category.ref)))
        );
        if (use?.required) lines.push(...(node.form === 'text' ? [`${node.name} ""`] : [node.name, '  -']));
    }
    return lines;
}
