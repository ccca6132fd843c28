import { expect, test } from 'vitest';
import { findings, only } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Expert" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Coaching / Mentoring" }
role A "Adviser"
role O "Senior Officer"
`;

function table(...lines: readonly string[]): string {
    return `${HEAD}matrix "Table" {\n${lines.map(line => `${line}\n`).join('')}}\nrole Z "Last"\n`;
}

test('tabs instead of strokes are told once', async () => {
    const workspace = await TestWorkspace.of(table('\tA\tO', 'PC9\t1\t2', 'PC10\t\t3'));
    const found = only(workspace, 'syntax');
    expect(found.message).toBe(
        'The rows of a table are drawn with strokes, as in | PC1 | 2 |. These have tabs instead, as if pasted from a spreadsheet.'
    );
    expect(found.text).toBe('A\tO');
    expect(found.preferred).toEqual(['Draw the strokes of the table']);
    expect(workspace.codes()).toEqual(['syntax']);
});

/** What a pasted table becomes; the result is sound. */
async function drawn(...lines: readonly string[]): Promise<string> {
    const fixed = (await TestWorkspace.of(table(...lines))).fixed('syntax');
    expect((await TestWorkspace.of(fixed)).codes(), fixed).toEqual([]);
    const [, body = ''] = /matrix "Table" \{\n([^}]*)\}/.exec(fixed) ?? [];
    expect(fixed.endsWith('}\nrole Z "Last"\n'), fixed).toBe(true);
    return body;
}

test('the whole table is drawn', async () => {
    expect(await drawn('\tA\tO', 'PC9\t1\t2..3', 'PC10\t\t3 desirable')).toBe(
        '  |      | A | O           |\n  | PC9  | 1 | 2..3        |\n  | PC10 |   | 3 desirable |\n'
    );
});

test('titles become codes of roles and titles of competencies', async () => {
    expect(await drawn('Competency\tAdviser\tsenior officer', 'Coaching / Mentoring\t1\t2', '"Teamwork"\t2\t')).toBe(
        '  | "Competency"           | A | O |\n  | "Coaching / Mentoring" | 1 | 2 |\n  | "Teamwork"             | 2 |   |\n'
    );
});

test('a title of one word is a title', async () => {
    expect(await drawn('\tA', 'Teamwork\t2')).toBe('  |            | A |\n  | "Teamwork" | 2 |\n');
});

test('what the editor has indented with is no cell', async () => {
    expect(await drawn('\t\tA\tO', '\tPC9\t1\t2')).toBe('  |     | A | O |\n  | PC9 | 1 | 2 |\n');
    expect(await drawn('    \tA\tO', '    PC9\t1\t2')).toBe('  |     | A | O |\n  | PC9 | 1 | 2 |\n');
});

test('rows behind a first row that is drawn already', async () => {
    const workspace = await TestWorkspace.of(table('  | | A | O |', 'PC9\t1\t2', 'PC10\t1'));
    expect(findings(workspace).map(each => [each.code, each.text])).toEqual([['syntax', 'PC9\t1\t2']]);
    expect(await drawn('  | | A | O |', 'PC9\t1\t2', 'PC10\t1')).toBe(
        '  |      | A | O |\n  | PC9  | 1 | 2 |\n  | PC10 | 1 |   |\n'
    );
});

test('remarks, comments and empty lines stay', async () => {
    expect(await drawn('  status draft', '  // pasted', '\tA\tO', '', 'PC9\t1\t2')).toBe(
        '  status draft\n  // pasted\n  |     | A | O |\n\n  | PC9 | 1 | 2 |\n'
    );
});

test('a table pasted from Windows keeps its line ends', async () => {
    const text = table('\tA\tO', 'PC9\t1\t2').replaceAll('\n', '\r\n');
    const fixed = (await TestWorkspace.of(text)).fixed('syntax');
    expect(fixed).toBe(table('  |     | A | O |', '  | PC9 | 1 | 2 |').replaceAll('\n', '\r\n'));
});

test('a table that is not closed yet ends before the next element', async () => {
    const text = `${HEAD}matrix {\n\tA\tO\nPC9\t1\t2\nrole Z "Last"\n`;
    const fixed = (await TestWorkspace.of(text)).fixed('syntax');
    expect(fixed).toBe(`${HEAD}matrix {\n  |     | A | O |\n  | PC9 | 1 | 2 |\nrole Z "Last"\n`);
});

test('tabs between strokes, and elsewhere, are spaces', async () => {
    expect((await TestWorkspace.of(table('\t|\t|\tA\t|', '\t|\tPC9\t|\t2\t|'))).codes()).toEqual([]);
    const other = only(await TestWorkspace.of(`${HEAD}role R "R" {\n\tstatus\tnew\n}\n`), 'syntax');
    expect(other.fixes).toEqual([]);
    expect(other.message).toContain('After “status” comes');
});
