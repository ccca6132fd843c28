import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/** Whether remarks, acceptances and the like can stand in braces of a node. All that can hold some has them in its tree. */
export function canHold(node: AstNode): boolean {
    return 'annotations' in node && !ast.isSection(node);
}
