import { expect, test } from 'vitest';
import { findings, only } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { laterFixes } from '../testing/later-fixes.ts';
import { pastedLines } from './pasted-table.ts';

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

test('a pasted table goes from its brace to the brace that closes it', () => {
    const lines = ['matrix {', 'A\tO', 'PC9 }\t1', '  }', 'x\ty'];
    const within = { first: 1, last: 2 };
    expect([0, 1, 2, 3, 4].map(line => pastedLines(lines, 0, line))).toEqual([
        undefined,
        within,
        within,
        undefined,
        undefined
    ]);
    expect(pastedLines(['matrix {', '}', 'x\ty'], 0, 1)).toBeUndefined();
    expect(pastedLines(['matrix {', 'A\tO'], 0, 1)).toEqual({ first: 1, last: 1 });
    expect(pastedLines(['matrix {', 'A \tO', 'PC9\t1', ''], 0, 1)).toEqual({ first: 1, last: 3 });
});

test('a table is pasted if something in it stands behind a tab, outside of strokes', () => {
    for (const row of ['A O', '\tA', '| A\t| O |', '| A |\tO']) {
        expect(pastedLines(['x\ty', 'matrix {', row, '}', 'x\ty'], 1, 2), row).toBeUndefined();
    }
    expect(pastedLines(['matrix {', 'A \tO', '}'], 0, 1)).toEqual({ first: 1, last: 1 });
});

test('empty lines, comments and rows that are drawn do not say how far the others are indented', async () => {
    expect(await drawn('\t// pasted', '\t\t\tA\tO', '', '  ', '// more', '\t\tPC9\t1\t2')).toBe(
        '\t// pasted\n  |     | A | O |\n\n  \n// more\n  | PC9 | 1 | 2 |\n'
    );
    expect(await drawn('| | A | O |', '\t\tPC9\t1\t2')).toBe('  |     | A | O |\n  | PC9 | 1 | 2 |\n');
    expect(await drawn('    \t\tA\tO', '    \tPC9\t1\t2')).toBe('  |     | A | O |\n  | PC9 | 1 | 2 |\n');
});

test('blanks around tabs do not count, and a drawn row may lack its first stroke', async () => {
    expect(await drawn('Competency \tA \t O', 'PC9 \t 1\t2 ', 'PC10 | 1 | 2 |')).toBe(
        '  | "Competency" | A | O |\n  | PC9          | 1 | 2 |\n  | PC10         | 1 | 2 |\n'
    );
});

/** What the rows of a pasted table become where its names are others; they need not lead anywhere. */
async function drawnWith(names: string, ...lines: readonly string[]): Promise<string[]> {
    const fixed = (await TestWorkspace.of(names + table(...lines))).fixed('syntax');
    const [, body = ''] = /matrix "Table" \{\n([^}]*)\}/.exec(fixed) ?? [];
    return body
        .split('\n')
        .slice(0, -1)
        .map(line => line.replace(/ +/g, ' ').trim());
}

test('a code is a code, though something else has it for its title', async () => {
    const names = 'role X "A"\ncategory D "D" on S { competency PC8 "PC9" }\n';
    expect(await drawnWith(names, '\tA\tO', 'PC9\t1\t2')).toEqual(['| | A | O |', '| PC9 | 1 | 2 |']);
});

test('words that lead nowhere stay as they are', async () => {
    expect(await drawnWith('', '\tNobody\tO', 'PC99\t1\t2', 'Flying high\t1\t2')).toEqual([
        '| | Nobody | O |',
        '| PC99 | 1 | 2 |',
        '| "Flying high" | 1 | 2 |'
    ]);
    // What is drawn already was written by hand.
    expect(await drawnWith('', '| | Adviser | O |', '| Teamwork | 1 | 2 |', 'PC9\t1\t2')).toEqual([
        '| | Adviser | O |',
        '| Teamwork | 1 | 2 |',
        '| PC9 | 1 | 2 |'
    ]);
});

test('titles may hold quotation marks and words that begin something else', async () => {
    const names =
        'role N "Officer number one"\ncategory D "D" on S { competency D1 "The “new” way" competency D2 "is it so" }\n';
    expect(await drawnWith(names, '\tA\tOfficer number one', 'The “new” way\t1\t2', 'is it so\t1\t2')).toEqual([
        '| | A | N |',
        '| "The “new” way" | 1 | 2 |',
        '| "is it so" | 1 | 2 |'
    ]);
});

test('where the table is gone by now, nothing is drawn', async () => {
    const pasted = table('\tA\tO', 'PC9\t1\t2');
    for (const later of ['', '\n'.repeat(30), HEAD, table('  | | A | O |', '  | PC9 | 1 | 2 |')]) {
        expect(await laterFixes(await TestWorkspace.of(pasted), 'syntax', later), later).toEqual([]);
    }
});

test('a cell that is wider than anybody can look over makes its column no wider', async () => {
    const wide = 'x'.repeat(300);
    expect(await drawn(`${wide}\tA`, 'PC9\t1', 'PC10\t3')).toBe(
        `  | "${wide}" | A |\n  | PC9  | 1 |\n  | PC10 | 3 |\n`
    );
    const widest = `"${'x'.repeat(198)}"`;
    expect(await drawn(`${widest.slice(1, -1)}\tA`, 'PC9\t1')).toBe(
        `  | ${widest} | A |\n  | ${'PC9'.padEnd(200)} | 1 |\n`
    );
});
