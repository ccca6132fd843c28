import { expect, test } from 'vitest';
import { filesAfterFix, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section purpose "Role Description": text for role
`;
const KEEP = 'Keep the wording, without the brackets';
const DROP = 'Remove the wording';

test('each text is told once, with all its wordings', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "C" unlevelled {
  competency A "[Basic] finance ([Basic] economics)" alias "[Money and] banks"
}
role R "R" {
  purpose "Serves [travellers] and [all who trade.]"
  tasks
    - [Trains [new] staff]
}
`);
    const found = findings(workspace, 'disputed-wording');
    expect(found.map(each => each.message)).toEqual([
        'Not agreed yet: “Basic”. Decide on the wording, and remove the brackets.',
        'Not agreed yet: “Money and”. Decide on the wording, and remove the brackets.',
        'Not agreed yet: “travellers” and “all who trade”. Decide on the wording, and remove the brackets.',
        'Not agreed yet: “Trains [new] staff” and “new”. Decide on the wording, and remove the brackets.'
    ]);
    expect(found.map(each => each.text)).toEqual([
        '"[Basic] finance ([Basic] economics)"',
        '"[Money and] banks"',
        '"Serves [travellers] and [all who trade.]"',
        '- [Trains [new] staff]'
    ]);
    expect(found.map(each => each.fixes)).toEqual([[KEEP], [KEEP], [KEEP, DROP], [KEEP, 'Remove the line']]);
    expect(found.flatMap(each => each.preferred)).toEqual([]);
    expect(found[0]?.severity).toBe('information');
    // The model counts the wordings themselves, nested ones too.
    expect(workspace.model().disputed.map(({ text }) => text)).toEqual([
        'Basic',
        'Basic',
        'Money and',
        'travellers',
        'all who trade.',
        'Trains [new] staff',
        'new'
    ]);
});

const DECISIONS: readonly (readonly [text: string, kept: string, dropped: string])[] = [
    ['Serves travellers [and traders]', 'Serves travellers and traders', 'Serves travellers'],
    ['Serves [all] travellers [and traders].', 'Serves all travellers and traders.', 'Serves travellers.'],
    ['Serves [[all] foreign] travellers', 'Serves all foreign travellers', 'Serves travellers'],
    ['Uses [re]usable bags', 'Uses reusable bags', 'Uses usable bags'],
    ['Serves travellers ([all] children)', 'Serves travellers (all children)', 'Serves travellers (children)'],
    ['Serves (all) [the] travellers', 'Serves (all) the travellers', 'Serves (all) travellers'],
    ['Says "yes"[,] and writes', 'Says "yes", and writes', 'Says "yes" and writes'],
    ['Serves all] travellers [too]', 'Serves all] travellers too', 'Serves all] travellers'],
    ['Serves [travellers', 'Serves [travellers', 'Serves [travellers']
];
test.each(DECISIONS)('%s can be decided either way', async (text, kept, dropped) => {
    const role = (line: string) => `${HEAD}role R "R" {\n  tasks\n    - ${line} [x]\n    - Reads\n}\n`;
    const workspace = await TestWorkspace.of(role(text));
    expect(filesAfterFix(workspace, 'disputed-wording', KEEP)['main.gradus']).toBe(role(kept).replace('[x]', 'x'));
    expect(filesAfterFix(workspace, 'disputed-wording', DROP)['main.gradus']).toBe(role(dropped).replace(' [x]', ''));
});

test('a wording at the beginning of a paragraph leaves no blank behind', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" { purpose "[Often] serves." }\n`);
    expect(filesAfterFix(workspace, 'disputed-wording', DROP)['main.gradus']).toContain('purpose "serves."');
});

test('in the middle of a paragraph one blank stays, and none before its closing mark', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" { purpose "Serves [all] travellers [too]" }\n`);
    expect(filesAfterFix(workspace, 'disputed-wording', DROP)['main.gradus']).toContain('purpose "Serves travellers"');
});

test('a paragraph that is nothing but disputed is left to the author', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" { purpose "[Serves travellers.]" }\n`);
    expect(only(workspace, 'disputed-wording').fixes).toEqual([KEEP]);
});

test('a wording is named without the sign at its end, and with those within it', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Checks [bags, boxes and cars;]\n}\n`);
    expect(only(workspace, 'disputed-wording').message).toContain('“bags, boxes and cars”.');
});

test('a line that is nothing but disputed goes as a whole', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Reads\n    - [Writes]\n}\n`);
    expect(filesAfterFix(workspace, 'disputed-wording', 'Remove the line')['main.gradus']).toBe(
        `${HEAD}role R "R" {\n  tasks\n    - Reads\n}\n`
    );
});

test('round brackets, empty ones and remarks are no dispute', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {
  tasks
    - Serves travellers (and traders)
    - Ticks boxes [ ]
  remark settled "[Sic]"
}
`);
    expect(workspace.codes()).toEqual([]);
});

test('a bracket that is not closed is only told to be closed', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Serves [travellers\n}\n`);
    expect(only(workspace, 'unbalanced-brackets').message).toContain('[ is opened at “[travellers” and not closed.');
    expect(workspace.codes()).toEqual(['unbalanced-brackets']);
});
