import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/workspace.ts';
import { requirementInsertion } from './requirement-insertion.ts';

const FRAME = `framework F "F" { use Other }
scale S "S" { level 1 "One" level 2 "Two" level 3 "Three" }
scale Wide "Wide" from 0 to 7
category K "K" on S { competency A "Alpha" competency B "Beta" competency C "Gamma" levels 2..3 }
category V "V" unlevelled { competency Honest "Honesty" }
category W "W" on Wide { competency Deep "Depth" }
`;
const OTHER = 'framework Other "Other"\ncategory O "O" unlevelled { competency X "X" competency A "Other A" }\n';
const FAR = 'framework Far "Far"\ncategory O "O" unlevelled { competency Y "Y" }\n';

/** The text after a competency was dropped at `‸`, with the levels that may be chosen; or why it was not. */
async function dropped(text: string, code: string, folder = 'f'): Promise<string> {
    const clean = text.replace('‸', '');
    const workspace = await TestWorkspace.of({
        'f/frame.gradus': FRAME,
        'other/o.gradus': OTHER,
        'far/o.gradus': FAR,
        'f/role.gradus': clean
    });
    const { Frameworks } = workspace.shared.gradus;
    const node = Frameworks.symbolsOf(`file:///workspace/${folder}`).findOwn('Competency', code)?.node;
    const document = workspace.document('f/role.gradus');
    const competency = node as Parameters<typeof requirementInsertion>[2];
    const answer = requirementInsertion(document, text.indexOf('‸'), competency, Frameworks);
    if (answer.type === 'refused') return answer.reason;
    const at = document.textDocument.offsetAt(answer.position);
    const inserted = `${answer.before}<${answer.levels.join('|')}>${answer.after}`;
    return clean.slice(0, at) + inserted + clean.slice(at);
}

test.each([
    [
        'on a line of the list',
        'role R "R" {\n  requires\n    A: 1‸\n    B: 2\n}\n',
        '    A: 1\n    C: <2|3>\n    B: 2\n}'
    ],
    [
        'within a line',
        'role R "R" {\n  requires\n    ‸A: 1 // why\n    B: 2\n}\n',
        '    A: 1 // why\n    C: <2|3>\n    B'
    ],
    [
        'behind a comment of whatever kind',
        'role R "R" {\n  requires /* all */ // of\n    A: 1 /* because of the board */‸\n    B: 2\n}\n',
        '    A: 1 /* because of the board */\n    C: <2|3>\n    B: 2\n}'
    ],
    [
        'behind several comments',
        'role R "R" {\n  requires /* all */ // of ‸\n    B: 2\n}\n',
        'requires /* all */ // of \n    C: <2|3>\n    B: 2\n}'
    ],
    [
        'behind a comment of several lines',
        'role R "R" {\n  requires\n    A: 1‸ /* because\n      of the board */\n    B: 2\n}\n',
        '    A: 1 /* because\n      of the board */\n    C: <2|3>\n    B: 2\n}'
    ],
    ['before the end of the line', 'role R "R" { requires A: 1 /* so */‸ }\n', 'A: 1 /* so */\n  C: <2|3> }'],
    ['on the word above the list', 'role R "R" {\n  requ‸ires\n    A: 1\n}\n', '  requires\n    C: <2|3>\n    A: 1\n}'],
    ['elsewhere in the role', 'role ‸R "R" {\n  requires\n    A: 1\n    B: 2\n}\n', '    B: 2\n    C: <2|3>\n}'],
    ['in a list of one line', 'role R "R" { requires A: 1 ‸ B: 2 }\n', 'B: 2\n  C: <2|3> }'],
    ['in an empty list', 'role R "R" {\n\trequires‸\n}\n', '\n\trequires\n\t\tC: <2|3>\n}'],
    [
        'in a role without a list',
        'role R "R" {\n  tasks\n    - Works‸\n}\n',
        '    - Works\n  requires\n    C: <2|3>\n}'
    ],
    ['in a role without a body', 'role R‸ "R"\n', 'role R "R" {\n  requires\n    C: <2|3>\n}\n'],
    ['in a body of one line', 'role R "R" { ‸ }\n', 'role R "R" {  \n  requires\n    C: <2|3>\n}\n'],
    [
        'behind a requirement of several lines',
        'role R "R" {\n  requires\n    A: 1 {\n      remark "x"‸\n    }\n    B: 2\n}\n',
        '    }\n    C: <2|3>\n    B: 2\n'
    ],
    [
        'in a specialisation',
        'role R "R" {\n  requires\n    A: 1\n  specialisation S1 "S" {\n    requires\n      B: 1‸\n  }\n}\n',
        '      B: 1\n      C: <2|3>\n  }\n}'
    ]
])('%s, a requirement takes a line of its own', async (_, text, expected) => {
    const result = await dropped(text, 'C');
    expect(result).toContain(expected);
    // What was there is still there, and what there is now has no syntax error.
    const workspace = await TestWorkspace.of({
        'frame.gradus': FRAME.replace(' { use Other }', ''),
        'role.gradus': result.replace('<2|3>', '2')
    });
    expect(workspace.codes('role.gradus').filter(code => code === 'syntax')).toEqual([]);
});

test('what has no levels is essential or desirable, and on a continuous scale there is any number', async () => {
    const text = 'role R "R" {\n  requires\n    A: 1‸\n}\n';
    expect(await dropped(text, 'Honest')).toContain('Honest: <essential|desirable>');
    expect(await dropped(text, 'Deep')).toContain('Deep: <0|7>');
});

test('a level whose code is not typed yet is no choice', async () => {
    const typed = 'scale X "X" { level 1 level }\ncategory New "New" on X { competency N1 "N" }\n';
    expect(await dropped(`${typed}role R "R" {\n  requires\n    A: 1‸\n}\n`, 'N1')).toContain('N1: <1>\n');
});

test('a competency of another framework is called by it where that is needed', async () => {
    const text = 'role R "R" {\n  requires\n    B: 1‸\n}\n';
    expect(await dropped(text, 'X', 'other')).toContain('    X: <essential|desirable>');
    expect(await dropped(text, 'A', 'other')).toContain('    A@Other: <essential|desirable>');
    expect(await dropped(text, 'Y', 'far')).toBe('not-visible');
});

test('says why there is no place for it', async () => {
    const role = 'role R "R" { requires A: 1 }\n';
    expect(await dropped(role.replace('A', '‸A'), 'A')).toBe('already-required');
    expect(await dropped(`${role}\n‸\n`, 'C')).toBe('not-in-role');
    expect(await dropped(`${role}matrix { ‸ }\n`, 'C')).toBe('not-in-role');
    expect(await dropped(role.replace('A', '‸A'), 'None')).toBe('no-competency');
});

test('a line ends as the others of the file do', async () => {
    const text = 'role R "R" {\r\n  requires\r\n    A: 1‸\r\n}\r\n';
    expect(await dropped(text, 'C')).toContain('    A: 1\r\n    C: <2|3>\r\n}');
});
