import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { TestWorkspace } from '../testing/index.ts';
import { nodesIn } from './child-nodes.ts';
import { inListedOrder, inTextOrder } from './text-order.ts';

const TEXT = `framework Demo "Demo"
role R "R" {
  remark "1"
}
relations {
  remark "2"
}
category C "C" unlevelled {
  competency A "A" {
    remark "3"
  }
  remark "4"
  category D "D" {
    remark "5"
  }
  competency B "B" {
    remark "6"
  }
  remark "7"
}
`;

test('nodes come in the order of the text, or kind by kind as elements list them', async () => {
    const workspace = await TestWorkspace.of(TEXT);
    const remarks = [...nodesIn(workspace.document().parseResult.value)].filter(ast.isRemark);
    const shuffled = remarks.toSorted((a, b) => (a.text === '4' ? -1 : b.text.localeCompare(a.text, 'en')));
    expect(inTextOrder(shuffled, each => each).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    // The competencies of a category, then what is said about it, then the categories in it; blocks after elements.
    expect(inListedOrder(shuffled, each => each).map(({ text }) => text)).toEqual(['1', '3', '6', '4', '7', '5', '2']);
});

test('of two the first comes first, and what holds the other', async () => {
    const workspace = await TestWorkspace.of(TEXT);
    const all = [...nodesIn(workspace.document().parseResult.value)];
    const [first, second] = all.filter(ast.isCompetency);
    expect(inTextOrder([second, first] as ast.Competency[], each => each)).toEqual([first, second]);
    const category = all.find(ast.isCategory);
    expect(inTextOrder([first, category] as ast.Element[], each => each)).toEqual([category, first]);
    expect(inListedOrder([category, first] as ast.Element[], each => each)).toEqual([category, first]);
});
