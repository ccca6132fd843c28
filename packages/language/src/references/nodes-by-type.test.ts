import { expect, test } from 'vitest';
import { DICTIONARY, roleRequiring } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { nodesIn } from './child-nodes.ts';
import { NodeFinder } from './nodes-by-type.ts';

const TEXT = `${DICTIONARY}${roleRequiring('PC9: 1 { remark "First." }', 'PC10: 2')}category D "Depth" on S {
  remark "Second."
  category E "Deeper" { competency X "X" { remark "Third." competency Y "Y" { level 1 { remark "Fourth." } } } }
}
`;

test('of a tree nothing is looked through but what may hold what is looked for, and all of it is found', async () => {
    const root = (await TestWorkspace.of(TEXT)).document().parseResult.value;
    const all = [...nodesIn(root)];
    for (const wanted of [['Remark'], ['Competency', 'Level'], ['Document'], ['Matrix'], ['Remark', 'Requirement']]) {
        const found = new NodeFinder(wanted).nodesIn([root]);
        for (const type of wanted) expect(found.of(type), type).toEqual(all.filter(({ $type }) => $type === type));
        const types = new Set(all.map(({ $type }) => $type).filter(type => wanted.includes(type)));
        expect(new Set([...found.all()].map(([type]) => type))).toEqual(types);
    }
});

test('several trees are gone through one after the other', async () => {
    const texts = ['term A "A"\n', 'term B "B"\nterm C "C"\n'].map(
        async text => (await TestWorkspace.of(text)).document().parseResult.value
    );
    const found = new NodeFinder(['Term']).nodesIn(await Promise.all(texts));
    expect(found.of('Term').map(node => 'name' in node && node.name)).toEqual(['A', 'B', 'C']);
});

test('a finder knows the next time where it has to look', async () => {
    const root = (await TestWorkspace.of(TEXT)).document().parseResult.value;
    const finder = new NodeFinder(['Remark']);
    expect(finder.nodesIn([root]).of('Remark')).toEqual(finder.nodesIn([root]).of('Remark'));
    expect(finder.nodesIn([root]).of('Remark')).toHaveLength(4);
});
