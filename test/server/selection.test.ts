import { expect } from 'vitest';
import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { positionIn, rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';

test('a selection grows from the word to the file, at every place that is asked for', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const text = DEMO[OFFICER];
    const positions = [positionIn(text, 'Customs| Law'), positionIn(text, 'CC1: |1')];
    const [title, level] = (await editor.ask(SelectionRangeRequest.type, { ...editor.in(OFFICER), positions })) ?? [];
    expect(stepsFrom(title)).toMatchObject([
        {},
        rangeIn(text, 'Customs'),
        rangeIn(text, 'Customs Law'),
        rangeIn(text, '"Customs Law"'),
        rangeIn(text, '"Customs Law": 2'),
        rangeIn(text, 'requires\n    CC1: 1\n    "Customs Law": 2'),
        rangeIn(text, 'purpose "Keeps the border."\n\n  requires\n    CC1: 1\n    "Customs Law": 2'),
        {},
        rangeIn(text, text.trimEnd()),
        rangeIn(text, text)
    ]);
    expect(stepsFrom(level).slice(1, 3)).toEqual([rangeIn(text, '1', '1\n'), rangeIn(text, 'CC1: 1')]);
});

function stepsFrom(innermost: SelectionRange | undefined): SelectionRange['range'][] {
    const steps: SelectionRange['range'][] = [];
    for (let each = innermost; each; each = each.parent) steps.push(each.range);
    return steps;
}
