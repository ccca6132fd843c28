import { TreeNode } from '@gradus/protocol';
import * as v from 'valibot';

const RemarkLine = v.object({ node: TreeNode });

/** The line of a tree that a command was called with; commands may be called by anybody with anything. */
export function asNode(argument: unknown): TreeNode | undefined {
    const line = v.safeParse(TreeNode, argument);
    if (line.success) return line.output;
    const remark = v.safeParse(RemarkLine, argument);
    return remark.success ? remark.output.node : undefined;
}
