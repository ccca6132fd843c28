import { type ImportNote, noteLines } from '@gradus/exchange/importers';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import { describe, expect, test } from 'vitest';
import { EditedWorkbook } from './edited-workbook.ts';
import { written } from './written.ts';

const FRAMEWORK = `framework F "F" {
  version "1.2"
  date "2026-01-31"
  language en
  publisher "Customs"
  source "The law"
  licence "CC BY 4.0"
  namespace "https://example.org/f"
  complete
}
section scope "Scope": text for competency
scale S "Skill" { level 1 "Aware" level 2 "Trained" level 3 "Expert" }
category C "Core" on S {
  competency C1 "Reading" { scope "All texts." }
  competency C2 "Writing"
  competency C3 "Spelling" { formerly C9 }
}
category K "Knowledge" unlevelled { competency K1 "Law" }
role A "Officer" { requires C1: 1 C2: 2 K1: essential }
role B "Manager" extends A { requires C1: 2..3 }
role D "Clerk" { requires C2: 1 C3: 1 }
translation fr { role A "Agent" competency C1 "Lecture" { scope "Tous les textes." } }
`;

async function opened(text = FRAMEWORK): Promise<EditedWorkbook> {
    return EditedWorkbook.of((await TestWorkspace.of(text)).model());
}

async function back(book: EditedWorkbook): Promise<{ model: FrameworkModel; lines: string[] }> {
    const imported = await book.import();
    const { errors, model } = await written(imported);
    expect(errors).toEqual([]);
    return { model, lines: noteLines(imported.notes as ImportNote[]) };
}

function required({ roles }: FrameworkModel, code: string): string[] {
    const found = roles.find(each => each.code === code);
    return (found?.requirements ?? []).map(
        ({ competency, level = 'X', maxLevel }) => `${competency} ${level}${maxLevel ? `..${maxLevel}` : ''}`
    );
}

const codes = (elements: readonly { readonly code: string; readonly title: string }[]) =>
    elements.map(({ code, title }) => `${code} ${title}`);

test('a workbook that nobody edited is the framework, whatever program has saved it', async () => {
    const before = (await TestWorkspace.of(FRAMEWORK)).model();
    const { model, lines } = await back(await EditedWorkbook.of(before));
    expect(lines).toEqual([]);
    const { origin: _, ...header } = before.framework;
    expect(model.framework).toMatchObject(header);
    for (const { code } of before.roles) expect(required(model, code)).toEqual(required(before, code));
    expect(model.competencies.map(({ id }) => id)).toEqual(before.competencies.map(({ id }) => id));
    expect(model.roles.map(({ id }) => id)).toEqual(before.roles.map(({ id }) => id));
});

test('sorted rows, inserted columns and moved ones are no change', async () => {
    const book = await opened();
    for (const [sheet, header] of [
        ['Role matrix', 'Competency'],
        ['Requirements', 'Competency'],
        ['Competencies', 'Competency'],
        ['Roles', 'Role']
    ] as const) {
        book.sort(sheet, header);
    }
    book.insertColumn('Role matrix', 2, {}, '');
    const { model, lines } = await back(book);
    expect(lines).toEqual([]);
    expect(required(model, 'A').sort()).toEqual(['C1 1', 'C2 2', 'K1 X']);
    expect(required(model, 'B')).toContain('C1 2..3');
});

describe('what is taken out of one table', () => {
    test('a column of the matrix has its role require nothing, which is told', async () => {
        const book = await opened();
        book.deleteColumn('Role matrix', 'Clerk');
        const { model, lines } = await back(book);
        expect(codes(model.roles)).toContain('D Clerk');
        expect(required(model, 'D')).toEqual([]);
        expect(required(model, 'A')).toEqual(['C1 1', 'C2 2', 'K1 X']);
        expect(lines).toEqual([
            'Mended. Role matrix has no column for the role “Clerk” (D) any more, so it requires nothing any more. To take it away, delete it on Roles, too'
        ]);
    });

    test('a row of the matrix has its competency be required by no role, which is told', async () => {
        const book = await opened();
        book.deleteRow('Role matrix', 'C2');
        const { model, lines } = await back(book);
        expect(codes(model.competencies)).toContain('C2 Writing');
        expect(['A', 'B', 'D'].map(code => required(model, code))).toEqual([
            ['C1 1', 'K1 X'],
            ['C1 2..3', 'K1 X'],
            ['C3 1']
        ]);
        expect(lines).toEqual([
            'Mended. Role matrix has no row for the competency “Writing” (C2) any more, so it is required by no role any more. To take it away, delete it on Competencies, too'
        ]);
    });

    test('a competency or a role on its own table is gone from the others as well', async () => {
        const book = await opened();
        book.deleteRow('Competencies', 'C2');
        book.deleteRow('Roles', 'D');
        const { model, lines } = await back(book);
        expect(codes(model.competencies)).toEqual(['C1 Reading', 'C3 Spelling', 'K1 Law']);
        expect(codes(model.roles)).toEqual(['A Officer', 'B Manager']);
        expect(lines).toEqual([
            'Mended. Competencies does not have the competency “Writing” (C2) any more, so it was taken out of Role matrix and Requirements, too',
            'Mended. Roles does not have the role “Clerk” (D) any more, so it was taken out of Role matrix and Requirements, too'
        ]);
    });
});

describe('what is said on several tables', () => {
    test.each([
        ['Competencies', 'Competency'],
        ['Role matrix', 'Competency'],
        ['Requirements', 'Competency']
    ])('the title of a competency, edited on %s alone, counts', async (sheet, header) => {
        const book = await opened();
        book.write(sheet, 'C1', header, 'Reading well');
        const { model, lines } = await back(book);
        expect(codes(model.competencies)).toEqual(['C1 Reading well', 'C2 Writing', 'C3 Spelling', 'K1 Law']);
        expect(required(model, 'A')).toEqual(['C1 1', 'C2 2', 'K1 X']);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines[0]).toMatch(/“Reading well” for the title of C1, and .* “Reading”\. “Reading well” was taken$/);
    });

    test.each([
        ['Competencies', 'Code'],
        ['Role matrix', 'Code']
    ])(
        'the code of a competency, edited on %s alone, counts, and all that refers to it follows',
        async (sheet, header) => {
            const book = await opened();
            book.write(sheet, 'C1', header, 'C10');
            const { model } = await back(book);
            expect(codes(model.competencies)).toEqual(['C10 Reading', 'C2 Writing', 'C3 Spelling', 'K1 Law']);
            expect(required(model, 'A')).toEqual(['C10 1', 'C2 2', 'K1 X']);
            expect(model.translations[0]?.entries).toContainEqual(
                expect.objectContaining({ code: 'C10', title: 'Lecture' })
            );
        }
    );

    test.each([
        ['Roles', 'Role'],
        ['Role matrix', 'Officer'],
        ['Requirements', 'Role']
    ])('the title of a role, edited on %s alone, does not double it', async (sheet, header) => {
        const book = await opened();
        if (sheet === 'Role matrix') book.rename(sheet, header, 'Customs officer');
        else book.write(sheet, 'A', header, 'Customs officer');
        const { model, lines } = await back(book);
        expect(codes(model.roles)).toEqual(['A Customs officer', 'B Manager', 'D Clerk']);
        expect(required(model, 'A')).toEqual(['C1 1', 'C2 2', 'K1 X']);
        expect(lines[0]).toMatch(/“Customs officer” for the title of the role A, and .* “Officer”/);
    });

    test('the code of a role counts in what extends it', async () => {
        const book = await opened();
        book.write('Roles', 'A', 'Code', 'OFF');
        const { model } = await back(book);
        expect(codes(model.roles)).toEqual(['OFF Officer', 'B Manager', 'D Clerk']);
        expect(model.roles[1]?.extends).toEqual(['OFF']);
        expect(required(model, 'B')).toEqual(['C1 2..3', 'C2 2', 'K1 X']);
        expect(model.translations[0]?.entries).toContainEqual(expect.objectContaining({ code: 'OFF', title: 'Agent' }));
    });

    test('where two tables were edited, the one about such elements counts', async () => {
        const book = await opened();
        book.write('Role matrix', 'C1', 'Competency', 'One');
        book.write('Competencies', 'C1', 'Competency', 'Two');
        const { model, lines } = await back(book);
        expect(codes(model.competencies)[0]).toBe('C1 Two');
        expect(lines[0]).toBe(
            'Mended. Competencies B2 says “Two” for the title of C1, and Role matrix B2 “One”. “Two” was taken'
        );
    });

    test('levels are those of the cell that somebody edited, cell by cell', async () => {
        const book = await opened();
        book.write('Role matrix', 'C1', 'Officer', '3');
        book.write('Requirements', ['D', 'C2'], 'Level', '2');
        book.write('Requirements', ['D', 'C3'], 'Level', '2');
        book.write('Role matrix', 'C3', 'Clerk', '3');
        const { model, lines } = await back(book);
        expect(required(model, 'A')).toEqual(['C1 3', 'C2 2', 'K1 X']);
        expect(required(model, 'D')).toEqual(['C2 2', 'C3 3']);
        expect(lines).toEqual([
            'Mended. Role matrix D2 says 3 for C1 in Officer, and the list of requirements 1. The matrix was taken',
            'Mended. Role matrix F3 says 1 for C2 in Clerk, and the list of requirements 2. The list was taken, since nobody edited the cell of the matrix',
            'Mended. Role matrix F4 says 3 for C3 in Clerk, and the list of requirements 2. Both were edited: the matrix was taken'
        ]);
    });
});

test('a row that was copied to make another one of it becomes one of its own', async () => {
    const book = await opened();
    for (const sheet of ['Competencies', 'Role matrix']) {
        const rows = book.rows(sheet);
        const at = rows.indexOf(book.row(sheet, 'C1'));
        const copy = [...(rows[at] ?? [])];
        [copy[0], copy[1]] = ['C4', 'Listening'];
        rows.splice(at, 0, copy);
    }
    const { model } = await back(book);
    expect(codes(model.competencies)).toEqual(['C4 Listening', 'C1 Reading', 'C2 Writing', 'C3 Spelling', 'K1 Law']);
    expect(required(model, 'A')).toEqual(['C1 1', 'C2 2', 'K1 X', 'C4 1']);
    expect(model.competencies[0]?.id).not.toBe(model.competencies[1]?.id);
});

test('a new column and new rows become a role and competencies', async () => {
    const book = await opened();
    book.insertColumn('Role matrix', 4, { C1: '2', K1: 'X' }, 'Trainee');
    book.rows('Role matrix').push(['C5', 'Counting', 'Core', '1', '1']);
    const { model, lines } = await back(book);
    expect(lines).toEqual([]);
    expect(codes(model.roles)).toContain('Trainee Trainee');
    expect(required(model, 'Trainee')).toEqual(['C1 2', 'K1 X', 'C5 1']);
    expect(required(model, 'A')).toEqual(['C1 1', 'C2 2', 'K1 X', 'C5 1']);
    expect(required(model, 'B')).toEqual(['C1 2..3', 'C2 2', 'K1 X']);
});

test('what the framework says of itself comes back, with what somebody writes there', async () => {
    const book = await opened();
    book.write('About', 'Version', 'What it says', '1.3');
    book.write('About', 'Publisher', 'What it says', '');
    book.write('About', 'Complete', 'What it says', 'no');
    const { model } = await back(book);
    expect(model.framework).toMatchObject({
        code: 'F',
        title: 'F',
        version: '1.3',
        date: '2026-01-31',
        complete: false
    });
    expect(model.framework.publisher).toBeUndefined();
});

test('a hidden sheet in which somebody wrote anything is no hindrance', async () => {
    const texts = ['', '#', 'matrix', 'roles', '=1', '__proto__', '9'];
    let number = 3;
    for (let run = 0; run < 4; run++) {
        const book = await opened();
        for (const row of book.rows('Gradus')) {
            for (const column of row.keys()) {
                number = (number * 1103515245 + 12345) % 2147483648;
                if (number % 4 === 0) row[column] = texts[(number >> 8) % texts.length] ?? '';
            }
        }
        await back(book);
    }
});
