import { pushAll } from '@gradus/model';
import type { AstNode, URI } from 'langium';
import * as ast from '../generated/ast.ts';
import { childElements } from '../references/elements-within.ts';
import { inTextOrder } from '../references/text-order.ts';
import type { Frameworks } from '../symbols/frameworks.ts';

/** Where each competency stands among all of a framework: in the order of the text, as it is everywhere else. */
export function competencyOrder(frameworks: Frameworks, uri: URI): ReadonlyMap<ast.Competency, number> {
    const folder = frameworks.folderOf(uri);
    return frameworks.remember('order of competencies', folder, () =>
        ranksOf(frameworks.documentsWithAdopted(folder).map(({ parseResult }) => parseResult.value))
    );
}

function ranksOf(roots: readonly AstNode[]): ReadonlyMap<ast.Competency, number> {
    const ranks = new Map<ast.Competency, number>();
    for (const root of roots) {
        if (!ast.isDocument(root)) continue;
        const pending = root.elements.filter(ast.isCategory).reverse() as ast.Element[];
        for (let element = pending.pop(); element; element = pending.pop()) {
            if (ast.isCompetency(element)) ranks.set(element, ranks.size);
            pushAll(pending, inTextOrder(childElements(element), each => each).toReversed());
        }
    }
    return ranks;
}
