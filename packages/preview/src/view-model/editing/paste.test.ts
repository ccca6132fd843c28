import { expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { matrix } from '../matrix/matrix.ts';
import { matrixTable } from '../matrix/matrix-table.ts';
import { tabSeparated } from '../shared/delimited.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { bulkEdits } from './bulk-edits.ts';
import { bulkPlan } from './bulk-plan.ts';
import { CellLines } from './cell-lines.ts';
import { rangeBetween } from './cell-range.ts';
import type { CellName } from './cell-state.ts';
import { pastedInto } from './paste.ts';
import { pastedCells } from './pasted-cells.ts';
import { pastedHeads } from './pasted-heads.ts';
import { PastedNames } from './pasted-names.ts';
import { pastedByName } from './pasted-table.ts';

const index = indexPreview(previewFixture());
const MATRIX = { view: 'matrix' } as const;
const MEANT = ' Did you mean';
const AT = { role: 'CM-SM', competency: 'PC9' };

function pasteAt(text: string, at: CellName, to = at, transposed = false) {
    const lines = new CellLines(matrix(index, { ...MATRIX, matrix: { transposed } }));
    const range = rangeBetween(at, to, lines);
    if (!range) throw new Error('There is no such cell.');
    return bulkEdits(pastedInto(pastedCells(text), range, lines, index), index);
}

/** Pastes a table with heads at the first cell of the block that has levels. */
function pasteTable(text: string, transposed = false, of = index) {
    const lines = new CellLines(matrix(of, { ...MATRIX, matrix: { transposed } }));
    const names = new PastedNames(of, lines);
    const block = pastedCells(text);
    const heads = pastedHeads(block, names);
    const range = rangeBetween(AT, AT, lines);
    if (!heads || !range) throw new Error('It is not known.');
    return bulkEdits(pastedByName(block, heads, names, range, lines, of), of);
}

test('cells are read as spreadsheets copy them', () => {
    expect(pastedCells('1\t2\r\n\t"3"\r\n')).toEqual([
        ['1', '2'],
        ['', '3']
    ]);
    expect(pastedCells('3\t"a\nb ""c"""\t2\n"half\t"4"\t')).toEqual([
        ['3', 'a b "c"', '2'],
        ['"half', '4', '']
    ]);
    expect(pastedCells('""')).toEqual([['']]);
});

test.each([false, true])(
    'a whole table that was copied here goes to the cells that it names, turned: %s',
    transposed => {
        const table = matrixTable(matrix(index, { ...MATRIX, matrix: { transposed } }));
        const edits = (rows: string[][]) => pasteTable(tabSeparated(rows), transposed);
        expect(edits(table)).toEqual({ edits: [], problems: [], impossible: 0 });
        const [head = [], ...rows] = table;
        const at = transposed
            ? [rows.findIndex(row => row.includes('CM-SM')), head.findIndex(each => each.startsWith('PC9 '))]
            : [rows.findIndex(row => row.includes('PC9')), head.findIndex(each => each.startsWith('Senior Manager'))];
        const [row = 0, column = 0] = at;
        const changed = rows.map((each, number) => (number === row ? each.with(column, '4') : each)).reverse();
        expect(edits([head, ...changed]).edits).toEqual([
            expect.objectContaining({ ...AT, wanted: { level: '4', necessity: 'essential' } })
        ]);
        expect(
            edits([
                [...head, 'Nobody'],
                [...(rows[0] ?? []), '3']
            ])
        ).toMatchObject({
            edits: [],
            impossible: 1,
            problems: [`No ${transposed ? 'competency' : 'role'} is called Nobody.`]
        });
    }
);

test.each([
    ['codes', '\tCM-SM\tCM-MM\nPC9\t4\t1\nPC10\t4\t4'],
    ['titles', 'Competency\tSenior Manager in the Client Management Department\tcm-mm\nTeamwork\t4\t1\nPC10\t4\t4'],
    ['short titles', 'No.\tTitle\tSenior Manager\tMiddle Manager\nPC9\tTeam work\t4\t1\nPC10\tx y\t4\t4'],
    ['turned', 'Role\tPC9\tPC10\nCM-SM\t4\t4\nCM-MM\t1\t4'],
    ['rows alone', 'PC9\t4\t1\nPC10\t4\t4'],
    ['columns alone', 'CM-SM\tCM-MM\n4\t1\n4\t4']
])('a table is placed by the names at its heads: %s', (_, text) => {
    const { edits, problems } = pasteTable(text);
    expect(problems).toEqual([]);
    const cells = edits.map(({ role, competency, wanted }) => `${role} ${competency} ${wanted?.level}`);
    expect(cells.sort()).toEqual(['CM-MM PC10 4', 'CM-MM PC9 1', 'CM-SM PC10 4', 'CM-SM PC9 4']);
});

test('names that nothing has are said once each, and levels are no names', () => {
    const { edits, problems, impossible } = pasteTable(
        'Code\tCM-SM\tCM-XX\tCM-MM\nPC9\t4\t1\t1\nPC99\t4\t4\t4\nTitle\t\t\t\nPC10\t4\t4\t4'
    );
    expect(problems).toEqual(['No role is called CM-XX.', 'No competency is called PC99.']);
    expect([edits.length, impossible]).toEqual([4, 5]);
    const names = new PastedNames(index);
    expect(pastedHeads(pastedCells('4\t1\nAdvanced\t2-3'), names)).toBeUndefined();
    expect(names.kindOf('PC9')).toBe('competency');
    expect(names.kindOf('3 desirable')).toBeUndefined();
    const numbered = new PastedNames(
        indexPreview({
            ...index.model,
            competencies: index.model.competencies.map((each, at) => ({
                ...each,
                code: `1.${at}`,
                title: `Advanced ${each.title}`
            }))
        })
    );
    expect(['1.2', 'Advanced Teamwork', 'Advanced', '3'].map(text => numbered.kindOf(text))).toEqual([
        'competency',
        'competency',
        undefined,
        undefined
    ]);
});

/** The framework with other names for some of what it has. */
function aliased() {
    const { roles, competencies } = index.model;
    const named = <T extends { readonly code: string }>(all: readonly T[], aliases: Readonly<Record<string, string>>) =>
        all.map(each => (aliases[each.code] === undefined ? each : { ...each, aliases: [aliases[each.code] ?? ''] }));
    return indexPreview(
        previewFixture({
            roles: named(roles, { 'CM-SM': 'Head of Clients' }),
            competencies: named(competencies, { PC9: 'Working in Teams & Groups', PC10: 'Team work' })
        })
    );
}

test('what is pasted is known by titles and aliases as the language tells them apart', () => {
    const { edits, problems } = pasteTable(
        'Competency\tHEAD OF CLIENTS\tCM-MM\nWorking in teams and groups\t4\t1\nPC10\t4\t4',
        false,
        aliased()
    );
    expect(problems).toEqual([]);
    expect(edits.map(({ role, competency }) => `${role} ${competency}`).sort()).toEqual([
        'CM-MM PC10',
        'CM-MM PC9',
        'CM-SM PC10',
        'CM-SM PC9'
    ]);
    // What is spelled as a title is that, though another one has it as an alias.
    const names = new PastedNames(aliased());
    expect(['Teamwork', 'team-work', 'Team work'].map(text => names.codeOf(text, 'competency'))).toEqual(
        Array(3).fill('PC9')
    );
});

test('a name that is nearly one is told with the one that is likely meant', () => {
    const names = new PastedNames(aliased());
    expect(names.whyUnknown('Workign in teams & groups', 'competency')).toMatch(/ Did you mean PC9 Teamwork\?$/);
    // Of two that are as near, neither is.
    expect(names.whyUnknown('Taemwork', 'competency')).toBe('No competency is called Taemwork.');
    expect(new PastedNames(index).whyUnknown('Taemwork', 'competency')).toMatch(/ Did you mean PC9 Teamwork\?$/);
    expect(names.whyUnknown('Workin in Teams', 'competency')).toBe('No competency is called Workin in Teams.');
    expect(names.whyUnknown('Head of Client', 'role')).toMatch(/Did you mean Senior Manager/);
    expect(names.whyUnknown('PC99', 'competency')).toBe('No competency is called PC99.');
    const twice = new PastedNames(
        indexPreview(previewFixture({ roles: index.model.roles.map(role => ({ ...role, title: 'Manager' })) }))
    );
    expect(twice.whyUnknown('Manager', 'role')).toBe(
        'Several roles are called Manager. Use the code of the one that you mean.'
    );
    expect(twice.whyUnknown('Managr', 'role')).toBe('No role is called Managr.');
});

test.each([
    [
        'Competency\tExprt\tSenior Experts\nTeamwork\t1\t2',
        [
            `No role is called Exprt.${MEANT} Expert in the Client Management Department?`,
            `No role is called Senior Experts.${MEANT} Senior Expert in the Client Management Department?`
        ]
    ],
    [
        'Competency\tExprt\nTeamwrk\t1',
        [
            `No role is called Exprt.${MEANT} Expert in the Client Management Department?`,
            'No competency is called Teamwrk. Did you mean PC9 Teamwork?'
        ]
    ],
    ['Job\tXyz\t\nNobody\t1*\t', ['No role is called Nobody.', 'No competency is called Xyz.']],
    ['\tCM-SM\nTeemwork\t≥1', ['No competency is called Teemwork. Did you mean PC9 Teamwork?']]
])('of a table of which hardly a name is known, these are told: %s', (text, expected) => {
    const { edits, problems } = pasteTable(text);
    expect(edits).toEqual([]);
    expect(problems).toEqual(expected);
});

test('of a table with one name that is known, the levels go there; levels alone are no table', () => {
    const { edits, problems } = pasteTable('Competency\tCM-SM\nTeamwork\t1');
    expect(problems).toEqual([]);
    expect(edits.map(({ role, competency }) => `${role} ${competency}`)).toEqual(['CM-SM PC9']);
    // A role that is called as a level is.
    const { scales, roles } = index.model;
    const adviser = indexPreview(
        previewFixture({
            scales: scales.map(scale => ({
                ...scale,
                levels: scale.levels.map(each => ({ ...each, title: 'Adviser' }))
            })),
            roles: roles.map(role => (role.code === 'CM-MM' ? { ...role, title: 'Adviser' } : role))
        })
    );
    const cells = pasteTable('Competency\tCM-SM\tAdviser\nTeamwork\t1\t1', false, adviser).edits;
    expect(cells.map(({ role }) => role)).toEqual(['CM-SM', 'CM-MM']);
    expect(pastedHeads(pastedCells('Teemwork\tAdviser\nPC10\t2'), new PastedNames(adviser))).toBeUndefined();
    const names = new PastedNames(index);
    for (const text of ['Trained\tExpert\n1\t2', '1\t2\nn/a\t3', '\t\n1\t2', 'one\ntwo', 'Teamwork\t1'])
        expect(pastedHeads(pastedCells(text), names)).toBeUndefined();
});

test('what stands above the heads of a table is no head', () => {
    const table = 'Competency\tCM-SM\tCM-MM\nPC9\t4\t1\nPC10\t4\t4';
    const { edits } = pasteTable(table);
    expect(edits.length).toBe(4);
    expect(pasteTable(`Role matrix 2026\t\t\n\t\t\n${table}`)).toEqual({ edits, problems: [], impossible: 0 });
    expect(pasteTable(`Role matrix 2026\n${table}`)).toEqual({ edits, problems: [], impossible: 0 });
});

test('cells that were copied here are essential where they are not said to be desirable', () => {
    const roles = index.model.roles.map(role => ({
        ...role,
        requirements: role.requirements.map(each => ({ ...each, necessity: 'desirable' as const }))
    }));
    const desirable = indexPreview(previewFixture({ roles }));
    const lines = new CellLines(matrix(desirable, MATRIX));
    const range = rangeBetween(AT, AT, lines);
    if (!range) throw new Error('There is no such cell.');
    const wanted = (text: string, isOurs: boolean) =>
        bulkEdits(pastedInto(pastedCells(text), range, lines, desirable, isOurs), desirable).edits.map(
            each => each.wanted
        );
    expect(wanted('3', true)).toEqual([{ level: '3', necessity: 'essential' }]);
    expect(wanted('3', false)).toEqual([]);
    expect(wanted('3 essential', false)).toEqual([{ level: '3', necessity: 'essential' }]);
    expect(wanted('3 desirable', true)).toEqual([]);
});

test('a block goes to the right and down from where it is pasted', () => {
    const { edits, problems } = pasteAt('4\t1\n\tx', AT);
    expect(edits.map(({ role, competency, wanted }) => [role, competency, wanted])).toEqual([
        ['CM-SM', 'PC9', { level: '4' }],
        ['CM-MM', 'PC9', { level: '1' }],
        ['CM-SM', 'PC10', null]
    ]);
    expect(problems).toEqual([expect.stringMatching(/^PC10 .*“x” is no level of/)]);
});

test('in a matrix that is turned it does so as well, and what is beyond its end is said', () => {
    const { edits } = pasteAt('4\t1', AT, AT, true);
    expect(edits.map(({ competency }) => competency)).toEqual(['PC9', 'PC10']);
    const last = { role: 'CM-CT', competency: 'PC9' };
    expect(pasteAt('4\t4\t4', last).problems).toEqual(['2 cells are outside of the matrix.']);
});

test('a range is filled with what is pasted where it fits, and else takes it at its first cell', () => {
    const to = { role: 'CM-MM', competency: 'PC12' };
    const levels = (text: string) =>
        pasteAt(text, AT, to).edits.map(({ role, competency, wanted }) => `${role} ${competency} ${wanted?.level}`);
    expect(levels('1')).toEqual([
        'CM-SM PC9 1',
        'CM-MM PC9 1',
        'CM-SM PC10 1',
        'CM-MM PC10 1',
        'CM-SM PC11 1',
        'CM-MM PC11 1',
        'CM-SM PC12 1',
        'CM-MM PC12 1'
    ]);
    expect(levels('1\n2').filter(each => each.startsWith('CM-SM'))).toEqual([
        'CM-SM PC9 1',
        'CM-SM PC10 2',
        'CM-SM PC11 1',
        'CM-SM PC12 2'
    ]);
    expect(levels('1\n1\n1')).toEqual(['CM-SM PC9 1', 'CM-SM PC10 1', 'CM-SM PC11 1']);
});

test('what the server says of each edit is summed up', () => {
    const plan = bulkPlan(
        pasteAt('4\t1\n\t', AT),
        [
            { type: 'changed' },
            { type: 'refused', reason: 'No.' },
            { type: 'asks', about: 'leave-out', question: 'Really?', needsReason: true },
            { type: 'unchanged' }
        ],
        index,
        ['CM-LM']
    );
    expect(plan).toMatchObject({ added: 0, changed: 1, removed: 1, impossible: 1, needsReason: true });
    expect(plan.questions).toEqual([
        expect.stringMatching(/^1 cell of “Senior Manager[^”]*” is taken over from elsewhere\. Leave it out here\?$/)
    ]);
    expect(plan.heirs).toMatch(/^“Line Manager[^”]*” takes over from these, and changes with them\.$/);
    expect(plan.changes).toEqual([
        expect.stringMatching(/^PC9 · Senior Manager.*: 3 → 4$/),
        expect.stringMatching(/^PC10 · Senior Manager.*: \d → removed$/)
    ]);
    expect(plan.refused).toEqual([expect.stringMatching(/^PC9 Teamwork, Middle Manager.*: No\.$/)]);
    expect(plan.edits.map(({ isConfirmed }) => isConfirmed)).toEqual([true, true]);
});

test('what is set and what is removed in roles of another framework are two questions', () => {
    const asks = { type: 'asks', about: 'adapt', question: 'Really?' } as const;
    const { questions, needsReason } = bulkPlan(
        pasteAt('4\t1\n\t', AT),
        [
            { ...asks, and: 'own', needsReason: false },
            { ...asks, and: 'own', needsReason: false },
            { ...asks, and: 'leave-out', needsReason: true },
            { ...asks, and: 'leave-out', needsReason: true }
        ],
        index
    );
    expect(questions).toEqual([
        expect.stringContaining('To make 2 inherited cells their role’s own here'),
        expect.stringContaining('To leave out 2 cells here')
    ]);
    expect(needsReason).toBe(true);
});

test('as many rows are pasted, and as many names told, as there are', () => {
    const lines = new CellLines(matrix(index, MATRIX));
    const range = rangeBetween(AT, AT, lines);
    const rows = Array.from({ length: 200_000 }, () => ['x']);
    const [first] = range ? pastedInto(rows, range, lines, index) : [];
    expect(first?.name).toEqual(AT);
    const unknown = Array.from({ length: 200_000 }, (_, n) => `${n}`);
    const toSay = () => ({ wanted: null });
    expect(bulkEdits([{ name: undefined, unknown, toSay }], index).problems).toHaveLength(200_000);
});
