import { type CstNode, GrammarUtils } from 'langium';
import { expect, test } from 'vitest';
import { nodesIn } from '../references/child-nodes.ts';
import { TestWorkspace } from '../testing/index.ts';
import { nodeOfProperty } from './property-node.ts';

const TEXT = `framework F "F"
role R1 "Officer" alias "Clerk", "Agent"
role R2 "Lead"
stream M "Path": R1 -> R2 -> R1
`;

test('the syntax of a property is that which Langium finds', async () => {
    const { value } = (await TestWorkspace.of(TEXT)).document().parseResult;
    for (const { $cstNode } of nodesIn(value)) {
        for (const property of ['name', 'title', 'aliases', 'steps', 'none']) {
            for (const index of [undefined, 0, 1, 2, 3, 1]) {
                const found = GrammarUtils.findNodeForProperty($cstNode, property, index);
                expect(nodeOfProperty($cstNode, property, index)).toBe(found);
            }
            for (const part of GrammarUtils.findNodesForProperty($cstNode, property)) {
                expect(nodeOfProperty(part, property)).toBe(GrammarUtils.findNodeForProperty(part, property));
            }
        }
    }
    expect(nodeOfProperty(undefined, 'name')).toBeUndefined();
});

/** Something with as many parts of a property, which counts how often these are looked at. */
function syntaxOf(length: number): { readonly node: CstNode; readonly looks: () => number } {
    let looks = 0;
    const parts = Array.from({ length }, () => ({
        get grammarSource() {
            looks++;
            return { $type: 'Assignment', feature: 'steps' };
        }
    }));
    return { node: { content: parts } as unknown as CstNode, looks: () => looks };
}

test('the parts of a list are gone through once, however many of them are asked for', () => {
    const { node, looks } = syntaxOf(50);
    nodeOfProperty(node, 'steps', 0);
    const once = looks();
    const found = Array.from({ length: 50 }, (_, index) => nodeOfProperty(node, 'steps', index));
    expect(looks()).toBe(once);
    expect(new Set(found).size).toBe(50);
});

test('once parts have been replaced, the new ones are found', () => {
    const { node } = syntaxOf(2);
    const old = nodeOfProperty(node, 'steps', 1);
    const { content } = syntaxOf(2).node as unknown as { content: CstNode[] };
    Object.assign(node, { content });
    expect(nodeOfProperty(node, 'steps', 1)).not.toBe(old);
    expect(nodeOfProperty(node, 'steps', 1)).toBe(content[1]);
});
