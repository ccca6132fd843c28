import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as ast from '../../generated/ast.ts';
import { TestWorkspace } from '../../testing/workspace.ts';
import type { CellEdit, CellVerdict, WantedContent } from './cell-edit.ts';
import { cellEdits } from './cell-edits.ts';

const FRAME = `framework F "F" { adopt Other }
scale S "S" { level 1 "One" level 2 "Two" level 3 "Three" level 4 "Four" }
scale Wide "Wide" from 0 to 7
category K "K" on S { competency A "Alpha" competency B "Beta" competency C "Gamma" levels 2..3 competency D "Delta" }
category V "V" unlevelled { competency Honest "Honesty" }
category W "W" on Wide { competency Deep "Depth" }
category All "All" unlevelled for all { competency Kind "Kindness" }
category L "L" on S { competency M "Mu" competency N "Nu" competency O "Omicron" }
set Base "Base" { requires
  B: 2
}
`;
const OTHER =
    'framework Other "Other"\ncategory P "P" unlevelled { competency X "Ex" }\nrole Far "Far" { requires X: essential }\n';

type Cell = readonly [role: string, competency: string, wanted: string | null];

/** `3`, `2..4`, `3 desirable`, `essential`. */
function wantedBy(text: string): WantedContent {
    const [, level, maxLevel, necessity] = /^(?:([^ .]+(?:\.\d+)?)(?:\.\.(\S+))?)?\s*(essential|desirable)?$/.exec(
        text.replace(/^(essential|desirable)$/, ' $1')
    ) as unknown as string[];
    return { level, maxLevel, necessity: necessity as WantedContent['necessity'] };
}

async function edited(text: string, cells: readonly Cell[], more: Partial<CellEdit> = {}) {
    const workspace = await TestWorkspace.of({ 'f/a.gradus': FRAME, 'other/o.gradus': OTHER, 'f/role.gradus': text });
    const shown = workspace.model('f/role.gradus').roles;
    const edits = cells.map(([role, competency, wanted]): CellEdit => {
        const seen = shown.find(({ code }) => code === role)?.requirements.find(each => each.competency === competency);
        return {
            role,
            competency,
            seen: seen ? { ...seen, isInherited: seen.inheritedFrom !== undefined } : null,
            wanted: wanted === null ? null : wantedBy(wanted),
            ...more
        };
    });
    const answer = cellEdits(workspace.shared, 'file:///workspace/f', edits);
    const document = workspace.document('f/role.gradus');
    const written = answer.edits.get(document) ?? [];
    expect([...answer.edits.keys()].filter(each => each !== document)).toEqual([]);
    return { verdicts: answer.verdicts, text: TextDocument.applyEdits(document.textDocument, [...written]) };
}

/** The text after cells were edited, all of which could be. */
async function after(text: string, ...cells: readonly Cell[]): Promise<string> {
    const result = await edited(text, cells, { isConfirmed: true });
    expect(result.verdicts.filter(({ type }) => type === 'refused' || type === 'asks')).toEqual([]);
    return result.text;
}

async function verdict(text: string, cell: Cell, more: Partial<CellEdit> = {}): Promise<CellVerdict | undefined> {
    const result = await edited(text, [cell], more);
    expect(result.text).toBe(text);
    return result.verdicts[0];
}

const ROLE = `role R "R" {
  requires
    A: 1 // why
    B: 2..3 desirable {
      remark "Really?"
    }
    M: 4
}
`;

describe('a level that is written already', () => {
    test.each([
        ['is another one', 'A', '3', 'A: 1 // why', 'A: 3 // why'],
        ['stays desirable, and becomes one instead of a range', 'B', '4', 'B: 2..3 desirable {', 'B: 4 desirable {'],
        ['becomes a range', 'A', '2..4', 'A: 1 // why', 'A: 2..4 // why'],
        ['is desirable', 'M', '4 desirable', 'M: 4', 'M: 4 desirable'],
        ['is essential', 'B', '2..3 essential', 'B: 2..3 desirable {', 'B: 2..3 {']
    ])('%s', async (_, code, wanted, from, to) => {
        expect(await after(ROLE, ['R', code, wanted])).toBe(ROLE.replace(from, to));
    });

    test('keeps the comments between its words', async () => {
        const text = 'role R "R" {\n  requires\n    A: 1 /* or more */ desirable\n}\n';
        expect(await after(text, ['R', 'A', '2'])).toBe(text.replace('A: 1', 'A: 2'));
        expect(await after(text, ['R', 'A', '2 essential'])).toBe(
            text.replace('1 /* or more */ desirable', '2 /* or more */')
        );
    });

    test('is mended where it is wrong', async () => {
        const text = 'role R "R" { requires A: 7 Honest: 2 }\n';
        expect(await after(text, ['R', 'A', '2'], ['R', 'Honest', 'desirable'])).toBe(
            'role R "R" { requires A: 2 Honest: desirable }\n'
        );
    });
});

describe('what is not required any more', () => {
    test.each([
        ['goes with its line', ROLE, ['M'], ROLE.replace('    M: 4\n', '')],
        ['leaves the comment behind it', ROLE, ['A'], ROLE.replace('A: 1 // why', '// why')],
        ['goes with what is said of it', ROLE, ['B'], ROLE.replace(/ {4}B.*?\n {4}}\n/s, '')],
        [
            'goes from a line',
            'role R "R" { requires A: 1   B: 2 M: 3 }\n',
            ['B'],
            'role R "R" { requires A: 1 M: 3 }\n'
        ],
        [
            'goes from the beginning of one',
            'role R "R" {\nrequires\n  A: 1  B: 2 M: 3\n}\n',
            ['A', 'B'],
            'role R "R" {\nrequires\n  M: 3\n}\n'
        ],
        [
            'takes its list along',
            'role R "R" {\n  tasks\n    - x\n\n  requires\n    A: 1\n}\n',
            ['A'],
            'role R "R" {\n  tasks\n    - x\n}\n'
        ],
        ['leaves nothing of a role of one line', 'role R "R" { requires A: 1 M: 2 }\n', ['A', 'M'], 'role R "R" { }\n'],
        [
            'leaves what is remarked in its list',
            'role R "R" {\n  requires\n    // all\n    A: 1\n}\n',
            ['A'],
            'role R "R" {\n  requires\n  // all\n}\n'
        ]
    ])('%s', async (_, text, codes, expected) => {
        expect(await after(text, ...codes.map((code): Cell => ['R', code, null]))).toBe(expected);
    });
});

describe('what is required from now on', () => {
    test.each([
        ['comes before what follows in its category', ROLE, 'N', '1', ROLE.replace('M: 4', 'M: 4\n    N: 1')],
        ['comes behind what it follows', ROLE, 'D', '2', ROLE.replace('    M: 4', '    D: 2\n    M: 4')],
        [
            'comes behind the category before its own',
            ROLE,
            'Honest',
            'desirable',
            ROLE.replace('    M: 4', '    Honest: desirable\n    M: 4')
        ],
        [
            'stays below the heading of its category',
            'role R "R" {\n  requires\n    // K\n    A: 1\n\n    // L\n    N: 1\n}\n',
            'M',
            '2',
            'role R "R" {\n  requires\n    // K\n    A: 1\n\n    // L\n    M: 2\n    N: 1\n}\n'
        ],
        [
            'shares a line where others do',
            'role R "R" { requires A: 1   C: 2 }\n',
            'B',
            '3',
            'role R "R" { requires A: 1   B: 3   C: 2 }\n'
        ],
        [
            'has a list of its own',
            'role R "R" {\n  tasks\n    - x\n}\n',
            'A',
            '1',
            'role R "R" {\n  tasks\n    - x\n  requires\n    A: 1\n}\n'
        ],
        ['has a body of its own', 'role R "R"\n', 'A', '1..2', 'role R "R" {\n  requires\n    A: 1..2\n}\n'],
        ['is a number', 'role R "R"\n', 'Deep', '2.5', 'role R "R" {\n  requires\n    Deep: 2.5\n}\n'],
        [
            'keeps tabs and line breaks',
            'role R "R" {\r\n\trequires\r\n\t\tA: 1\r\n}\r\n',
            'B',
            '1',
            'role R "R" {\r\n\trequires\r\n\t\tA: 1\r\n\t\tB: 1\r\n}\r\n'
        ],
        [
            'keeps four spaces',
            'role R "R" {\n    requires\n        A: 1\n}\n',
            'B',
            '1',
            'role R "R" {\n    requires\n        A: 1\n        B: 1\n}\n'
        ],
        [
            'is of an adopted framework',
            'role R "R"\n',
            'X',
            'essential',
            'role R "R" {\n  requires\n    X: essential\n}\n'
        ]
    ])('%s', async (_, text, code, wanted, expected) => {
        expect(await after(text, ['R', code, wanted])).toBe(expected);
    });

    test('comes in order where it is several, and in the place of what goes', async () => {
        const text = 'role R "R" {\n  requires\n    B: 2\n}\n';
        expect(await after(text, ['R', 'M', '1'], ['R', 'B', null], ['R', 'A', '3'], ['R', 'D', '4'])).toBe(
            'role R "R" {\n  requires\n    A: 3\n    D: 4\n    M: 1\n}\n'
        );
        expect(await after(text, ['R', 'M', '1'], ['R', 'A', '3'], ['R', 'N', '4'], ['R', 'D', '4'])).toBe(
            'role R "R" {\n  requires\n    A: 3\n    B: 2\n    D: 4\n    M: 1\n    N: 4\n}\n'
        );
        expect(await after('role R "R"\n', ['R', 'M', '1'], ['R', 'A', '3'])).toContain('    A: 3\n    M: 1\n');
    });
});

describe('in a table', () => {
    const TABLE = `role R "R"
role T "T"
matrix {
  |   | R | T         |
  | A | 1 | 3         |
  | B |   | desirable |
}
`;

    test('a cell is filled, changed and cleared, and the strokes stay below each other', async () => {
        expect(await after(TABLE, ['R', 'B', '2'])).toBe(TABLE.replace('| B |   |', '| B | 2 |'));
        expect(await after(TABLE, ['R', 'B', '2..3 desirable'])).toBe(`role R "R"
role T "T"
matrix {
  |   | R              | T         |
  | A | 1              | 3         |
  | B | 2..3 desirable | desirable |
}
`);
        expect(await after(TABLE, ['T', 'A', '2'], ['T', 'B', null])).toBe(`role R "R"
role T "T"
matrix {
  |   | R | T |
  | A | 1 | 2 |
  | B |   |   |
}
`);
    });

    test('one that is not formatted keeps its spaces', async () => {
        const text = 'role R "R"\nrole T "T"\nmatrix {\n| | R   | T|\n| A|1   |2 /* so */ |\n|B|    ||\n}\n';
        expect(await after(text, ['R', 'A', '2..3'], ['R', 'B', '4'], ['T', 'A', null], ['T', 'B', '1'])).toBe(
            'role R "R"\nrole T "T"\nmatrix {\n| | R   | T|\n| A|2..3 | /* so */  |\n|B| 4  | 1 |\n}\n'
        );
    });

    test('what has no row gets one, where the order of the framework has it and for all roles at once', async () => {
        expect(await after(TABLE, ['R', 'D', '2'], ['T', 'D', '3'], ['T', 'Honest', 'desirable'])).toBe(`role R "R"
role T "T"
matrix {
  |        | R | T         |
  | A      | 1 | 3         |
  | B      |   | desirable |
  | D      | 2 | 3         |
  | Honest |   | desirable |
}
`);
        const text = 'role R "R"\nmatrix {\n| |R|\n|B|1| // so\n}\n';
        expect(await after(text, ['R', 'A', '2'], ['R', 'D', '1'])).toBe(
            text.replace('|B|1| // so', '| A | 2 |\n|B|1| // so\n| D | 1 |')
        );
    });

    test('a role that has a list has it there', async () => {
        const text = TABLE.replace('role R "R"', 'role R "R" { requires N: 1 }');
        expect(await after(text, ['R', 'D', '2'])).toBe(text.replace('N: 1', 'D: 2 N: 1'));
    });
});

describe('what is inherited', () => {
    const HEIR = 'role R "R" extends Base {\n  requires\n    A: 1\n}\n';

    test('becomes the role’s own, or is left out, after asking', async () => {
        expect(await verdict(HEIR, ['R', 'B', '3'])).toEqual({
            type: 'asks',
            about: 'own',
            question: 'B “Beta” is inherited from “Base” at level 2. Make it “R”’s own, at level 3?',
            needsReason: false
        });
        expect(await verdict(HEIR, ['R', 'B', '2'])).toEqual({ type: 'unchanged' });
        expect(await after(HEIR, ['R', 'B', '3'])).toBe(HEIR.replace('A: 1', 'A: 1\n    B: 3'));
        expect(await verdict(HEIR, ['R', 'B', null])).toEqual({
            type: 'asks',
            about: 'leave-out',
            question: '“R” takes over B “Beta” from “Base”. Leave it out here?',
            needsReason: true
        });
        const left = await edited(HEIR, [['R', 'B', null]], { isConfirmed: true, reason: 'Others\ndo “that”.' });
        expect(left.text).toBe(HEIR.replace('\n}', '\n  excludes B because "Others do “that”."\n}'));
    });

    test('is made the role’s own without asking where that was agreed to before, and nothing else is', async () => {
        const agreed = { agreedTo: ['own'] } as const;
        const own = await edited(HEIR, [['R', 'B', '3']], agreed);
        expect(own.text).toBe(HEIR.replace('A: 1', 'A: 1\n    B: 3'));
        expect((await edited(HEIR, [['R', 'B', null]], agreed)).verdicts).toMatchObject([{ about: 'leave-out' }]);
        const excluding = 'role R "R" extends Base {\n  excludes B because "No."\n}\n';
        expect((await edited(excluding, [['R', 'B', '1']], agreed)).verdicts).toMatchObject([{ about: 'again' }]);
    });

    test('comes back when what the role says itself goes', async () => {
        const text = HEIR.replace('A: 1', 'A: 1\n    B: 3');
        expect(await edited(text, [['R', 'B', null]])).toEqual({ verdicts: [{ type: 'changed' }], text: HEIR });
        // Unless it is left out as well.
        const excluded = HEIR.replace('A: 1\n', 'A: 1\n    B: 3\n\n  excludes B because "No."\n');
        const { verdicts } = await edited(excluded, [['R', 'B', null]]);
        expect(verdicts).toEqual([{ type: 'removed' }]);
    });

    test('is not excluded any more once it is required, which is asked about', async () => {
        const text = 'role R "R" extends Base {\n  excludes B because "No."\n}\n';
        expect(await verdict(text, ['R', 'B', '1'])).toMatchObject({
            type: 'asks',
            question: '“R” leaves out B “Beta”. Require it all the same?'
        });
        expect(await after(text, ['R', 'B', '1'])).toBe('role R "R" extends Base {\n  requires\n    B: 1\n}\n');
    });
});

describe('an adopted role', () => {
    const ADAPTED = 'adapt role Far "Farther" {\n  requires\n    A: 1\n}\n';

    test('is changed in what adapts it', async () => {
        expect(await after(ADAPTED, ['Far', 'A', '3'])).toBe(ADAPTED.replace('A: 1', 'A: 3'));
        const added = await edited(ADAPTED, [
            ['Far', 'X', 'desirable'],
            ['Far', 'B', '2..3']
        ]);
        expect(added).toEqual({
            verdicts: [{ type: 'changed' }, { type: 'added' }],
            text: ADAPTED.replace('A: 1', 'X: desirable\n    A: 1\n    B: 2..3')
        });
        const back = added.text;
        expect(await edited(back, [['Far', 'X', null]])).toMatchObject({ verdicts: [{ type: 'changed' }] });
        expect(await edited(back, [['Far', 'B', null]])).toMatchObject({ verdicts: [{ type: 'removed' }] });
        expect(await after(ADAPTED, ['Far', 'A', null])).toBe('adapt role Far "Farther" { }\n');
        expect(await after('adapt role Far "Farther"\n', ['Far', 'A', '2'])).toBe(ADAPTED.replace('1', '2'));
    });

    test('leaves out what it takes over once that is agreed to, and requires it again', async () => {
        expect(await verdict(ADAPTED, ['Far', 'X', null])).toEqual({
            type: 'asks',
            about: 'leave-out',
            question: '“Far” takes over X “Ex”. Leave it out here?',
            needsReason: true
        });
        const left = ADAPTED.replace('\n}', '\n  excludes X\n}');
        expect(await after(ADAPTED, ['Far', 'X', null])).toBe(left);
        expect(await verdict(left, ['Far', 'X', null])).toEqual({ type: 'unchanged' });
        expect(await after(left, ['Far', 'X', 'desirable'])).toBe(ADAPTED.replace('A: 1', 'X: desirable\n    A: 1'));
    });

    test('that is not adapted yet is, once that is agreed to: with all that is changed of it', async () => {
        const cells = { 'f/a.gradus': FRAME, 'other/o.gradus': OTHER, 'f/role.gradus': 'role R "R"\n' };
        const workspace = await TestWorkspace.of(cells);
        const seen = { necessity: 'essential', isInherited: false } as const;
        const edits: CellEdit[] = [
            { role: 'Far', competency: 'B', seen: null, wanted: { level: '2' } },
            { role: 'Far', competency: 'X', seen, wanted: null, reason: 'No.' },
            { role: 'Far', competency: 'A', seen: null, wanted: { level: '1' } }
        ];
        const asked = cellEdits(workspace.shared, 'file:///workspace/f', edits);
        expect(asked.verdicts[0]).toEqual({
            type: 'asks',
            about: 'adapt',
            question:
                '“Far” is taken over from another framework. “adapt role Far” would be written to change it here. Do it?',
            needsReason: false
        });
        expect(asked.verdicts.slice(1)).toMatchObject([{ about: 'adapt', and: 'leave-out' }, { about: 'adapt' }]);
        expect(asked.verdicts[0]).not.toHaveProperty('and');
        const agreed = edits.map(edit => ({ ...edit, isConfirmed: true }));
        const { verdicts, edits: written } = cellEdits(workspace.shared, 'file:///workspace/f', agreed);
        expect(verdicts).toEqual([{ type: 'added' }, { type: 'removed' }, { type: 'added' }]);
        const document = workspace.document('f/a.gradus');
        expect([...written.keys()]).toEqual([document]);
        const text = TextDocument.applyEdits(document.textDocument, [...(written.get(document) ?? [])]);
        expect(text).toBe(
            `${FRAME}\nadapt role Far {\n  requires\n    A: 1\n    B: 2\n\n  excludes X because "No."\n}\n`
        );
        const broken = await TestWorkspace.of({ ...cells, 'f/a.gradus': `${FRAME}role T "T" {\n` });
        const [refused] = cellEdits(broken.shared, 'file:///workspace/f', agreed).verdicts;
        expect(refused).toMatchObject({ type: 'refused', reason: expect.stringContaining('“adapt role Far {') });
    });
});

describe('that an adopted role is adapted', () => {
    const FAR = 'role R "R"\n';
    const ADAPTED = 'adapt role Far { }\n';
    const about = async (text: string, cell: Cell, agreedTo: CellEdit['agreedTo']) => {
        const workspace = await TestWorkspace.of({
            'f/a.gradus': FRAME,
            'other/o.gradus': `${OTHER}role Further "Further" extends Far\n`,
            'f/role.gradus': text
        });
        const [role, competency, wanted] = cell;
        const seen = competency === 'X' ? { necessity: 'essential' as const, isInherited: role === 'Further' } : null;
        const edit = { role, competency, seen, wanted: wanted === null ? null : wantedBy(wanted), agreedTo };
        const [said] = cellEdits(workspace.shared, 'file:///workspace/f', [edit], true).verdicts;
        return said?.type === 'asks' ? [said.about, said.and] : said?.type;
    };

    test('is agreed to with what is done in it, so that this is not asked once more', async () => {
        expect(await about(FAR, ['Far', 'X', null], undefined)).toEqual(['adapt', 'leave-out']);
        expect(await about(FAR, ['Far', 'X', null], ['adapt', 'leave-out'])).toBe('removed');
        expect(await about(ADAPTED, ['Far', 'X', null], ['adapt', 'leave-out'])).toBe('removed');
        expect(await about(FAR, ['Further', 'X', 'desirable'], undefined)).toEqual(['adapt', 'own']);
        expect(await about(FAR, ['Further', 'X', 'desirable'], ['adapt', 'own'])).toBe('changed');
    });

    test('has nothing left out that was not asked about', async () => {
        for (const agreed of [['adapt'], ['adapt', 'own']] as const) {
            expect(await about(FAR, ['Far', 'X', null], agreed)).toEqual(['adapt', 'leave-out']);
            expect(await about(ADAPTED, ['Far', 'X', null], agreed)).toEqual(['leave-out', undefined]);
        }
    });
});

describe('what is added', () => {
    test('goes into the table with others of its category, else with what is nearest in the order', async () => {
        const table = (row: string) => `matrix {\n  |   | R |\n  | ${row} | 1 |\n}\n`;
        const text = `role R "R"\n${table('Honest')}${table('M')}${table('A')}`;
        expect(await after(text, ['R', 'D', '2'])).toBe(text.replace('| A | 1 |', '| A | 1 |\n  | D | 2 |'));
        expect(await after(text, ['R', 'O', '2'])).toBe(text.replace('| M | 1 |', '| M | 1 |\n  | O | 2 |'));
        const without = `role R "R"\n${table('M')}${table('Honest')}`;
        expect(await after(without, ['R', 'Deep', '2.5'])).toMatch(/\| Honest \| 1 \|\n *\| Deep \| 2\.5 \|/);
    });

    test('is called like what stands beside it: by its title, unless another one has that', async () => {
        const text = 'role R "R" {\n  requires\n    "Alpha": 1\n    “Gamma”: 2\n}\n';
        expect(await after(text, ['R', 'B', '3'])).toBe(text.replace('"Alpha": 1', '"Alpha": 1\n    "Beta": 3'));
        const table = 'role R "R"\nmatrix {\n  |         | R |\n  | "Alpha" | 1 |\n}\n';
        expect(await after(table, ['R', 'B', '3'])).toContain('\n  | "Beta"  | 3 |\n');
        const beside = `${text}role T "T"\n`;
        expect(await after(beside, ['T', 'B', '3'])).toContain('role T "T" {\n  requires\n    "Beta": 3\n}');
        const same = `${text}category Z "Z" on S { competency Twin "Beta" }\n`;
        expect(await after(same, ['R', 'Twin', '3'])).toContain('    Twin: 3\n');
    });
});

test('nothing is said to be done where there is no place for it', async () => {
    const text = 'role R "R"\nrole T "T" { requires A: 1 N: 1 }\nmatrix {\n  | | R |\n  | A | |\n  | B | 1 |\n}\n';
    const workspace = await TestWorkspace.of({ 'f/a.gradus': FRAME, 'other/o.gradus': OTHER, 'f/role.gradus': text });
    const seen = { level: '1', necessity: 'essential', isInherited: false } as const;
    const edits: CellEdit[] = [
        { role: 'R', competency: 'A', seen: null, wanted: { level: '2' } },
        { role: 'R', competency: 'B', seen, wanted: { level: '1', maxLevel: '2' } },
        { role: 'R', competency: 'B', seen, wanted: null },
        { role: 'T', competency: 'A', seen, wanted: null }
    ];
    const nodes = AstUtils.streamAst(workspace.document('f/role.gradus').parseResult.value);
    const answers = () => edits.map(edit => cellEdits(workspace.shared, 'file:///workspace/f', [edit]));
    expect(answers().map(each => each.verdicts[0]?.type)).toEqual(['added', 'changed', 'removed', 'removed']);
    // As if it had been made, not read.
    for (const node of nodes.filter(each => ast.isCell(each) || ast.isRequirement(each)).toArray()) {
        Object.defineProperty(node, '$cstNode', { value: undefined });
    }
    for (const { verdicts, edits: written } of answers()) {
        expect(verdicts).toEqual([
            { type: 'refused', reason: 'There is no place for it in the text as it is. Edit it in the text.' }
        ]);
        expect(written.size).toBe(0);
    }
});

test('the rows of a table are gone through once, however many cells are edited', async () => {
    const codes = Array.from({ length: 40 }, (_, index) => `R${index}`);
    const roles = codes.map(code => `role ${code} "${code}"\n`).join('');
    const table = `matrix {\n  | | ${codes.join(' | ')} |\n  | A |${' |'.repeat(40)}\n}\n`;
    const workspace = await TestWorkspace.of({
        'f/a.gradus': FRAME,
        'other/o.gradus': OTHER,
        'f/t.gradus': roles + table
    });
    const root = workspace.document('f/t.gradus').parseResult.value;
    const matrix = AstUtils.streamAst(root).find(ast.isMatrix);
    if (!matrix) throw new Error('There is no table.');
    const edits = codes.map(role => ({ role, competency: 'A', seen: null, wanted: { level: '2' } }));
    const { rows } = matrix;
    let reads = 0;
    Object.defineProperty(matrix, 'rows', {
        get: () => {
            reads++;
            return rows;
        }
    });
    const answer = cellEdits(workspace.shared, 'file:///workspace/f', edits, true);
    expect(new Set(answer.verdicts.map(({ type }) => type))).toEqual(new Set(['added']));
    expect(reads).toBeLessThan(10);
});

test('a trial says what would become of edits, and does not work out how they are written', async () => {
    const workspace = await TestWorkspace.of({ 'f/a.gradus': FRAME, 'other/o.gradus': OTHER, 'f/role.gradus': ROLE });
    const edit = { role: 'R', competency: 'D', seen: null, wanted: { level: '2' } };
    expect(cellEdits(workspace.shared, 'file:///workspace/f', [edit], true)).toEqual({
        verdicts: [{ type: 'added' }],
        edits: new Map(),
        heirs: []
    });
});

describe('is refused with a reason', () => {
    test.each([
        [
            'a level that there is not',
            ['R', 'A', '7'],
            'A “Alpha” has no level 7. Its levels are 1 One, 2 Two, 3 Three and 4 Four.'
        ],
        [
            'a level that the competency has not',
            ['R', 'C', '1'],
            'C “Gamma” has no level 1. Its levels are 2 Two and 3 Three.'
        ],
        [
            'a number out of range',
            ['R', 'Deep', '7.5'],
            'Deep “Depth” has no level 7.5. Its levels are numbers from 0 to 7.'
        ],
        ['a range that goes down', ['R', 'D', '3..1'], '1 is lower than 3. Write the lower level first.'],
        [
            'a level of what has none',
            ['R', 'Honest', '1'],
            'Honest “Honesty” has no levels. A role requires it, or it is desirable.'
        ],
        ['no level', ['R', 'D', 'desirable'], 'D “Delta” is required at a level. Say which.'],
        [
            'a value',
            ['R', 'Kind', 'essential'],
            'Kind “Kindness” is a value, which everybody is to show: roles do not require it.'
        ],
        ['a role that is gone', ['Gone', 'A', '1'], 'The role Gone is not in the text any more.'],
        ['a competency that is gone', ['R', 'Z', '1'], 'The competency Z is not in the text any more.']
    ] as const)('%s', async (_, cell, reason) => {
        expect(await verdict(ROLE, cell)).toEqual({ type: 'refused', reason });
    });

    test('what the text does not say any more', async () => {
        const changed = { type: 'refused', reason: expect.stringContaining('The text has changed in the meantime.') };
        expect(await verdict(ROLE, ['R', 'A', '2'], { seen: null })).toEqual(changed);
        expect(
            await verdict(ROLE, ['R', 'A', '2'], { seen: { level: '1', necessity: 'desirable', isInherited: false } })
        ).toEqual(changed);
        expect(
            await verdict(ROLE, ['R', 'D', null], { seen: { level: '1', necessity: 'essential', isInherited: false } })
        ).toEqual(changed);
    });

    test('what is said twice, and what cannot be read', async () => {
        expect(await verdict('role R "R" { requires A: 1 A: 2 }\n', ['R', 'A', '3'])).toMatchObject({
            reason: '“R” requires A “Alpha” more than once. Leave one of them in the text first.'
        });
        expect(await verdict('role R "R" { requires A: 1 { }\n', ['R', 'B', '3'])).toMatchObject({
            reason: 'The text of “R” has a syntax error. Correct it first.'
        });
    });

    test('all, where one of several is', async () => {
        const { verdicts, text } = await edited(ROLE, [
            ['R', 'A', '2'],
            ['R', 'M', '9'],
            ['R', 'A', '3']
        ]);
        expect(verdicts).toMatchObject([
            { type: 'changed' },
            { type: 'refused' },
            { reason: 'The same cell is edited twice.' }
        ]);
        expect(text).toBe(ROLE);
    });

    test('what takes more with it, unless that is confirmed', async () => {
        expect(await verdict(ROLE, ['R', 'B', null])).toEqual({
            type: 'asks',
            about: 'lose',
            question: 'More is said of B “Beta” in the text. Remove it all the same?',
            needsReason: false
        });
    });
});

test('roles that take over what is edited, and would change with it, are told before it is done', async () => {
    const roles = `role P "P" { requires
  A: 2
}
role Other "Other" { requires
  A: 3
}
set Middle "Middle" extends P
role H1 "Takes it over" extends Middle
role H2 "Says it itself" extends P { requires
  A: 1
}
role H3 "Leaves it out" extends P { excludes A because "No." }
role H4 "Takes over more" extends P, Other
role H5 "Over another one" extends H1
role H6 "Behind one that says it" extends H2
`;
    const workspace = await TestWorkspace.of({ 'f/a.gradus': FRAME, 'other/o.gradus': OTHER, 'f/role.gradus': roles });
    const heirs = (...edits: readonly CellEdit[]) =>
        cellEdits(workspace.shared, 'file:///workspace/f', edits, true).heirs?.toSorted();
    const seen = { level: '2', necessity: 'essential', isInherited: false } as const;
    const removal: CellEdit = { role: 'P', competency: 'A', seen, wanted: null };
    expect(heirs(removal)).toEqual(['H1', 'H5']);
    expect(heirs({ ...removal, wanted: { level: '4' } })).toEqual(['H1', 'H4', 'H5']);
    // What nobody has yet is taken over by all that do not leave it out.
    const added: CellEdit = { role: 'P', competency: 'B', seen: null, wanted: { level: '1' } };
    expect(heirs(added)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
    // One that is edited as well is not told of, and neither are those of what is refused or changes nothing.
    const ofHeir: CellEdit = {
        role: 'H1',
        competency: 'A',
        seen: { ...seen, isInherited: true },
        wanted: { level: '3' }
    };
    expect(heirs(removal, ofHeir)).toEqual(['H5']);
    expect(heirs({ ...removal, wanted: { level: '9' } }, { ...added, wanted: null })).toEqual([]);
});

test('who takes over is looked for once for each of them, and only where somebody asks', async () => {
    const codes = Array.from({ length: 30 }, (_, index) => `H${index}`);
    const roles = codes.map(code => `role ${code} "${code}" extends P { excludes D }\n`).join('');
    const workspace = await TestWorkspace.of({
        'f/a.gradus': FRAME,
        'other/o.gradus': OTHER,
        'f/role.gradus': `role P "P"\n${roles}`
    });
    const heirs = AstUtils.streamAst(workspace.document('f/role.gradus').parseResult.value)
        .filter(ast.isRole)
        .filter(({ name }) => name !== 'P')
        .toArray();
    const reads = { parents: 0, dropped: 0 };
    for (const heir of heirs) {
        for (const property of ['parents', 'dropped'] as const) {
            const value = heir[property];
            Object.defineProperty(heir, property, {
                get: () => {
                    reads[property]++;
                    return value;
                }
            });
        }
    }
    const edits = ['A', 'B', 'C', 'M', 'N', 'O'].map(competency => ({
        ...{ role: 'P', competency, seen: null, wanted: { level: '2' } }
    }));
    cellEdits(workspace.shared, 'file:///workspace/f', edits);
    expect(reads).toEqual({ parents: 0, dropped: 0 });
    expect(cellEdits(workspace.shared, 'file:///workspace/f', edits, true).heirs?.toSorted()).toEqual(codes.toSorted());
    expect(reads.dropped).toBe(heirs.length);
    expect(reads.parents).toBe(heirs.length);
});
