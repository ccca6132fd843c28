import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/** Whether an element is kept only for those who look for it. */
export function isRetired(node: AstNode): boolean {
    return ast.isElement(node) && node.annotations.some(each => ast.isStatus(each) && each.value === 'retired');
}
