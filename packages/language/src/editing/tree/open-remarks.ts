import { pushAll } from '@gradus/model';
import type { AstNode, LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.ts';
import { nodesIn } from '../../references/child-nodes.ts';

/** Known as long as the element or block at the top of the file is the same, which an edit elsewhere does not change. */
const known = new WeakMap<AstNode, readonly ast.Remark[]>();

/** The remarks of some files that are not settled. */
export function openRemarksIn(documents: readonly LangiumDocument[]): ast.Remark[] {
    const remarks: ast.Remark[] = [];
    for (const { parseResult } of documents) {
        const root = parseResult.value;
        if (!ast.isDocument(root)) continue;
        for (const node of [...root.elements, ...root.blocks]) pushAll(remarks, openRemarksOf(node));
    }
    return remarks;
}

function openRemarksOf(top: AstNode): readonly ast.Remark[] {
    let remarks = known.get(top);
    if (!remarks) {
        const found: ast.Remark[] = [];
        for (const node of nodesIn(top)) if (ast.isRemark(node) && node.state !== 'settled') found.push(node);
        remarks = found;
        known.set(top, remarks);
    }
    return remarks;
}
