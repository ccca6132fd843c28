import type { AstNode } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { DICTIONARY, roleRequiring } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { nodesIn } from './child-nodes.ts';
import { competencyFor, levelScaleFor } from './level-scale.ts';

/** The code of the scale on which the levels of each node are looked up, by type of node. */
async function scales(text: string): Promise<Record<string, string | undefined>> {
    const workspace = await TestWorkspace.of(text);
    const nodes = [...nodesIn(workspace.document().parseResult.value)];
    return Object.fromEntries(nodes.map(node => [node.$type, levelScaleFor({ container: node })?.name]));
}

test('a level is looked up on the scale of what it is a level of', async () => {
    const text = `scale T "Two" of S { level A "A" covers 1..2 }
grade G "Grade" at T A
adapt competency PC9 levels 1..2
translation de { competency PC9 "Teamarbeit" }
matrix {
  | | R |
  | PC9 | 1 |
}
`;
    const described = DICTIONARY.replace('"Teamwork"', '"Teamwork" { level 1 { } }');
    const found = await scales(described + roleRequiring('PC9: 1, T A') + text);
    expect(Object.entries(found).filter(([, name]) => name)).toEqual([
        ['Level', 'S'],
        ['Competency', 'S'],
        ['Descriptor', 'S'],
        ['Requirement', 'S'],
        ['Measure', 'T'],
        ['Grade', 'T'],
        ['Adaptation', 'S'],
        ['Cell', 'S']
    ]);
});

test('where it is not typed yet what something is a level of, there is no scale', () => {
    const row = { $container: { $type: ast.Row.$type } };
    for (const [type, more] of Object.entries({ Requirement: {}, Cell: row, Adaptation: {}, Grade: {}, Measure: {} })) {
        const container = { $type: type, ...more } as AstNode;
        expect(competencyFor(container), type).toBeUndefined();
        expect(levelScaleFor({ container }), type).toBeUndefined();
    }
    expect(levelScaleFor({ container: { $type: ast.Level.$type } })).toBeUndefined();
    const level = { $type: ast.Level.$type, $container: { $type: ast.Scale.$type } };
    expect(levelScaleFor({ container: level })).toBeUndefined();
});
