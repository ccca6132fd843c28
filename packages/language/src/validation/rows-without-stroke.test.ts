import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { nodesIn } from '../references/child-nodes.ts';
import { TestWorkspace } from '../testing/index.ts';
import { withoutStroke } from './rows-without-stroke.ts';
import type { RuleContext } from './rule.ts';

/** The first signs of the roles and cells of a table that begin a line. */
async function beginLines(...lines: readonly string[]): Promise<(string | undefined)[]> {
    const workspace = await TestWorkspace.of(`matrix {\n${lines.map(line => `  ${line}\n`).join('')}}\n`);
    const document = workspace.document();
    const matrix = [...nodesIn(document.parseResult.value)].find(ast.isMatrix);
    if (!matrix) throw new Error('There is no table.');
    const context = { document, frameworks: workspace.shared.gradus.Frameworks } as RuleContext;
    return withoutStroke(matrix, context).map(node => node.$cstNode?.text.split(' ')[0]);
}

test('where every line begins with a stroke, nothing else does', async () => {
    expect(await beginLines('| | A | O |', '| PC9 | 1 | 2 |')).toEqual([]);
});

test('roles and cells with which a line begins', async () => {
    expect(await beginLines('| | A |', 'PC9 | 1 |')).toEqual(['PC9']);
    expect(await beginLines('| | A | O |', '| PC9 | 1 | 2 |', 'PC10 | 1 | 1 |')).toEqual(['PC10']);
});

test('a comment may begin a line, or break it', async () => {
    expect(await beginLines('| | A | /* the', 'second */ O |', '| PC9 | 1 | /* none', '*/ |')).toEqual([]);
});
