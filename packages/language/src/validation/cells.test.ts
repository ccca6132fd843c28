import { GrammarUtils } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { nodesIn } from '../references/child-nodes.ts';
import { TestWorkspace } from '../testing/index.ts';
import { cellsOf, placeOfCell, rangeOfCell } from './cells.ts';

const HEAD = `framework Demo "Demo" { }
section skills "Skills": list for grade
section note "Note": text for grade
`;

/** The cells of a grade, with the section and what is said, and the texts of the places at which it begins. */
async function cells(body: string) {
    const workspace = await TestWorkspace.of(`${HEAD}grade G "G" {\n${body}\n}\n`);
    const document = workspace.document();
    const grade = [...nodesIn(document.parseResult.value)].find(ast.isGrade);
    if (!grade) throw new Error('There is no grade.');
    const symbols = workspace.shared.gradus.Frameworks.symbolsFor(document.uri);
    return cellsOf(grade, symbols).map(cell => {
        const { node, property } = placeOfCell(cell);
        return {
            cell: [cell.section.name, ...cell.entries],
            place: GrammarUtils.findNodeForProperty(node.$cstNode, property ?? '')?.text,
            range: document.textDocument.getText(rangeOfCell(cell))
        };
    });
}

test('texts and lists are cells, in the order of the text', async () => {
    expect(await cells('note "New." "Newer."\nskills\n- Reads\n- Writes')).toEqual([
        { cell: ['note', 'New.', 'Newer.'], place: 'note', range: 'note' },
        { cell: ['skills', 'Reads', 'Writes'], place: 'skills', range: 'skills' }
    ]);
});

test('a list without a name begins with its first line', async () => {
    expect(await cells('- Reads\n- Writes')).toEqual([
        { cell: ['skills', 'Reads', 'Writes'], place: '- Reads', range: '- Reads' }
    ]);
});

test('of a section that stands twice the first counts', async () => {
    expect((await cells('note "New."\nnote "Newer."')).map(({ cell }) => cell)).toEqual([['note', 'New.']]);
});

test('what says nothing is no cell, nor what stands under a section that is not there', async () => {
    expect(await cells('note "" ""')).toEqual([]);
    expect((await cells('note "" "New."')).map(({ cell }) => cell)).toEqual([['note', 'New.']]);
    expect((await cells('note ""\nnote "New."')).map(({ cell }) => cell)).toEqual([['note', 'New.']]);
    expect(await cells('nonsense "New."')).toEqual([]);
});
