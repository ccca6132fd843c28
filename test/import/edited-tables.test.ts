import { exporterOf, type Sheet, writeCsvRows, writeXlsx } from '@gradus/exchange/exporters';
import { type Imported, importerOf, noteLines } from '@gradus/exchange/importers';
import { readCsvRows, Workbook } from '@gradus/exchange/tables';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import { describe, expect, test } from 'vitest';
import { REQUIREMENTS_DIGEST } from '../../packages/exchange/src/sheets/requirements-digest.ts';
import { bytesOf, written } from './written.ts';

const FRAMEWORK = `framework F "F"
section scope "Scope": text for competency
section signs "Signs": list for descriptor
scale S "Skill" { level 1 "Aware" level 2 "Trained" level 3 "Expert" }
scale I "Importance" from 1 to 5
category C "Core" on S {
  competency C1 "Reading" {
    scope "All texts."
    level 1 {
      signs
        - Reads
    }
  }
  competency C2 "Writing"
}
category K "Knowledge" unlevelled { competency K1 "Law" }
role A "Officer" { requires C1: 1, I 4 C2: 2 K1: essential }
role B "Manager" extends A { requires C1: 2..3 }
`;

/** Tables by their names, as somebody has them open. */
type Tables = Map<string, string[][]>;

async function modelOf(text: string): Promise<FrameworkModel> {
    return (await TestWorkspace.of(text)).model();
}

async function tablesOf(model: FrameworkModel): Promise<Tables> {
    const exported = await exporterOf('csv')?.export(model);
    return new Map(
        exported?.files.map(({ name, content }) => [name.slice(2, -'.csv'.length), readCsvRows(String(content))])
    );
}

function sheetsOf(tables: Tables): Sheet[] {
    return [...tables].map(([name, [headers = [], ...rows]]) => ({
        name,
        title: name,
        columns: headers.map(header => ({ header, holds: 'level' })),
        rows: rows.map(row => ({ cells: row.map(text => ({ text })) })),
        keys: 1
    }));
}

/** The import of tables as CSV files, and as sheets of a workbook that another program wrote. */
const WAYS: readonly (readonly [string, (tables: Tables) => Promise<Imported>])[] = [
    [
        'csv',
        async tables => {
            const files = [...tables].map(([name, rows]) => ({
                name: `F-${name}.csv`,
                bytes: bytesOf(writeCsvRows(rows))
            }));
            return (await importerOf('csv')?.import(files)) as Imported;
        }
    ],
    [
        'xlsx',
        async tables => {
            const bytes = await writeXlsx(sheetsOf(tables));
            expect((await Workbook.open(bytes)).sheets).toEqual([...tables.keys()]);
            return (await importerOf('xlsx')?.import([{ name: 'F.xlsx', bytes }])) as Imported;
        }
    ]
];

function cell(tables: Tables, table: string, row: string, header: string, text?: string): string {
    const [headers = [], ...rows] = tables.get(table) ?? [];
    const column = headers.indexOf(header);
    const found = rows.find(cells => cells.includes(row));
    if (!found || column < 0) throw new Error(`There is no ${row} or ${header}.`);
    if (text !== undefined) found[column] = text;
    return found[column] ?? '';
}

function requiredIn({ roles }: FrameworkModel, code: string): string[] {
    const role = roles.find(each => each.code === code);
    return (role?.requirements ?? []).map(
        ({ competency, level = '', maxLevel, necessity, measures, inheritedFrom }) =>
            `${competency} ${level}${maxLevel === undefined ? '' : `..${maxLevel}`} ${necessity}` +
            measures.map(each => `, ${each.scale} ${each.level}`).join('') +
            (inheritedFrom === undefined ? '' : ` from ${inheritedFrom}`)
    );
}

describe.each(WAYS)('tables that people edited, as %s', (_, imported) => {
    test('come back as they were where nobody changed anything', async () => {
        const model = await modelOf(FRAMEWORK);
        const read = await imported(await tablesOf(model));
        const { errors, model: again } = await written(read);
        expect(errors).toEqual([]);
        expect(read.notes).toEqual([]);
        for (const role of ['A', 'B']) expect(requiredIn(again, role)).toEqual(requiredIn(model, role));
        expect(requiredIn(again, 'B')).toEqual([
            'C1 2..3 essential',
            'C2 2 essential from A',
            'K1 essential from A'.replace(' ', '  ')
        ]);
        expect(again.framework).toMatchObject({ code: 'F', title: 'F' });
    });

    test('have the levels that the matrix says, and each contradiction with the list is told with what was taken', async () => {
        const tables = await tablesOf(await modelOf(FRAMEWORK));
        cell(tables, 'matrix', 'C1', 'Officer', '3');
        cell(tables, 'matrix', 'C2', 'Manager', '1..2 desirable');
        cell(tables, 'matrix', 'K1', 'Manager', '');
        const read = await imported(tables);
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(requiredIn(model, 'A')).toEqual(['C1 3 essential, I 4', 'C2 2 essential', 'K1  essential']);
        // What it does not take over any more is excluded, and what it says itself goes before.
        expect(requiredIn(model, 'B')).toEqual(['C1 2..3 essential', 'C2 1..2 desirable']);
        expect(noteLines(read.notes).map(line => line.replace(/(?:F-)?matrix(?:\.csv)?/, 'matrix'))).toEqual([
            'Mended. matrix D2 says 3 for C1 in Officer, and the list of requirements 1. The matrix was taken',
            'Mended. matrix E3 says 1..2 desirable for C2 in Manager, and the list of requirements 2. The matrix was taken',
            'Mended. matrix E4 says nothing for K1 in Manager, and the list of requirements essential. The matrix was taken'
        ]);
    });

    test('may have levels by their titles, further competencies and further roles', async () => {
        const tables = await tablesOf(await modelOf(FRAMEWORK));
        cell(tables, 'matrix', 'C2', 'Officer', 'Expert');
        const matrix = tables.get('matrix') ?? [];
        for (const [index, row] of matrix.entries()) row.push(['Trainee', '1', '', ''][index] ?? '');
        matrix.push(['K2', 'Tariffs', 'Knowledge', 'X', '', 'desirable']);
        const { errors, model } = await written(await imported(tables));
        expect(errors).toEqual([]);
        expect(requiredIn(model, 'A')).toContain('C2 3 essential');
        expect(model.competencies.map(({ code, category }) => [code, category])).toContainEqual(['K2', 'Knowledge']);
        expect(requiredIn(model, 'Trainee')).toEqual(['C1 1 essential', 'K2  desirable']);
    });

    test('have what the list says where a cell of the matrix is no level', async () => {
        const tables = await tablesOf(await modelOf(FRAMEWORK));
        cell(tables, 'matrix', 'C1', 'Officer', 'soon');
        const read = await imported(tables);
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(requiredIn(model, 'A')[0]).toBe('C1 1 essential, I 4');
        expect(noteLines(read.notes)[0]).toMatch(
            /matrix\S* D2 says “soon”, which is no level of C1\. The list of requirements says 1, which was taken$/
        );
    });

    test('are read without those that somebody left out, and with columns in another order', async () => {
        const tables = await tablesOf(await modelOf(FRAMEWORK));
        const dictionary = (tables.get('dictionary') ?? []).map(row => row.toReversed());
        for (const kept of [['dictionary'], ['dictionary', 'matrix'], ['dictionary', 'levels', 'requirements']]) {
            const some = new Map(
                [...tables, ['dictionary', dictionary] as const].filter(([name]) => kept.includes(name))
            );
            const { errors, model } = await written(await imported(some));
            expect(errors).toEqual([]);
            expect(model.competencies.map(({ code, title, levels }) => [code, title, levels])).toEqual([
                ['C1', 'Reading', ['1', '2', '3']],
                ['C2', 'Writing', ['1', '2', '3']],
                ['K1', 'Law', []]
            ]);
            expect(model.competencies[0]?.descriptors).toMatchObject([
                { level: '1', sections: [{ entries: ['Reads'] }] }
            ]);
        }
    });

    test('are read whatever somebody wrote into them', async () => {
        const texts = ['', 'x', '2..', '=1+1', '../x', '__proto__', '9', 'from 9 to 1', 'yes', '\n', 'C1, C2', '}'];
        for (let seed = 0; seed < 6; seed++) {
            const tables = await tablesOf(await modelOf(FRAMEWORK));
            let number = seed;
            for (const rows of tables.values()) {
                for (const row of rows.slice(1)) {
                    for (const column of row.keys()) {
                        number = (number * 1103515245 + 12345) % 2147483648;
                        if (number % 5 === 0) row[column] = texts[(number >> 8) % texts.length] ?? '';
                    }
                }
            }
            expect((await written(await imported(tables))).errors).toEqual([]);
        }
    });
});

test('a semicolon between cells, as some spreadsheets write it, and a table of somebody else are no hindrance', async () => {
    const tables = await tablesOf(await modelOf(FRAMEWORK));
    const files = [...tables].map(([name, rows]) => ({
        name: `F-${name}.csv`,
        bytes: bytesOf(rows.map(row => `${row.map(text => `"${text.replaceAll('"', '""')}"`).join(';')}\r\n`).join(''))
    }));
    const read = await importerOf('csv')?.import([...files, { name: 'other.csv', bytes: bytesOf('a;b\n1;2\n') }]);
    const { errors, model } = await written(read as Imported);
    expect(errors).toEqual([]);
    expect(model.roles.map(({ code }) => code)).toEqual(['A', 'B']);
    expect(noteLines(read?.notes ?? [])).toEqual([
        'Left out. Some tables are none that Gradus makes, by their headers: other.csv'
    ]);
});

const SAME_TITLES = `framework F "F" { language en }
scale S "Skill" { level 1 "Aware" level 2 "Trained" }
category TECH "Skills" on S { competency T1 "Reading" }
category SOFT "Skills" on S { competency S1 "Talking" in TECH }
domain D1 "Ports" { activity A1 "Checks" activity A2 "Checks" activity A3 "Reports" }
domain D2 "Ports"
group M1 "Management"
group M2 "Management"
grade G1 "Officer"
grade G2 "Officer"
role A "Clerk" at G1 in D1 of M1 { activity A2 requires T1: 1 }
role B "Chief" at G2 in D2 of M2 { requires S1: 2 }
`;

describe.each(WAYS)('what has the same title as another stays apart, as %s', (_, imported) => {
    test.each([
        ['with translations, as it was', `${SAME_TITLES}translation fr { category TECH "Techniques" }\n`, true],
        ['and has the code in its title without', SAME_TITLES, false]
    ])('%s', async (_name, text, isTold) => {
        const before = await modelOf(text);
        const read = await imported(await tablesOf(before));
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(noteLines(read.notes)).toEqual([]);
        const titles = (elements: readonly { readonly code: string; readonly title: string }[]) =>
            elements.map(({ code, title }) => (isTold ? `${title} (${code})` : title));
        expect(titles(model.categories)).toEqual(['Skills (TECH)', 'Skills (SOFT)']);
        expect(titles(model.grades)).toEqual(['Officer (G1)', 'Officer (G2)']);
        expect(titles(model.domains)).toEqual(['Ports (D1)', 'Ports (D2)']);
        expect(titles(model.groups)).toEqual(['Management (M1)', 'Management (M2)']);
        expect(titles(model.domains[0]?.activities ?? [])).toEqual(['Checks (A2)']);
        const [first, second] = model.categories.map(({ code }) => code);
        expect(model.competencies.map(({ category, kinds }) => [category, kinds])).toEqual([
            [first, []],
            [second, [first]]
        ]);
        if (isTold) expect(model.translations[0]?.entries).toMatchObject([{ code: 'TECH', title: 'Techniques' }]);
    });
});

describe('a workbook tells which of its tables somebody edited', () => {
    /** The workbook as it is once somebody has saved it: what it says of itself is kept. */
    const saved = async (model: FrameworkModel, edit: (tables: Tables) => void) => {
        const exported = await exporterOf('xlsx')?.export(model);
        const book = await Workbook.open(exported?.files[0]?.content as Uint8Array);
        const tables = await tablesOf(model);
        edit(tables);
        const digest = (await book.property(REQUIREMENTS_DIGEST)) ?? '';
        expect(digest).not.toBe('');
        const bytes = await writeXlsx(sheetsOf(tables), { [REQUIREMENTS_DIGEST]: digest });
        return (await importerOf('xlsx')?.import([{ name: 'F.xlsx', bytes }])) as Imported;
    };
    const inList = (tables: Tables, role: string, competency: string, level: string) => {
        const [headers = [], ...rows] = tables.get('requirements') ?? [];
        const found = rows.find(row => row[0] === role && row.includes(competency));
        if (found) found[headers.indexOf('Level')] = level;
    };

    test('and what the list says counts where nobody edited the matrix', async () => {
        const read = await saved(await modelOf(FRAMEWORK), tables => {
            inList(tables, 'A', 'C1', '3');
            // A row that somebody removed.
            const list = tables.get('requirements') ?? [];
            list.splice(
                list.findIndex(row => row[0] === 'A' && row.includes('K1')),
                1
            );
        });
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(requiredIn(model, 'A')).toEqual(['C1 3 essential, I 4', 'C2 2 essential']);
        expect(noteLines(read.notes)).toEqual([
            'Mended. matrix D2 says 1 for C1 in Officer, and the list of requirements 3. The list was taken, since nobody edited the matrix',
            'Mended. matrix D4 says essential for K1 in Officer, and the list of requirements nothing. The list was taken, since nobody edited the matrix'
        ]);
    });

    test('and what the matrix says where nobody edited the list', async () => {
        const read = await saved(await modelOf(FRAMEWORK), tables => cell(tables, 'matrix', 'C1', 'Officer', '3'));
        expect(requiredIn((await written(read)).model, 'A')[0]).toBe('C1 3 essential, I 4');
        expect(noteLines(read.notes)[0]).toMatch(/The matrix was taken$/);
    });

    test('and where both were edited, the matrix counts and a remark asks', async () => {
        const read = await saved(await modelOf(FRAMEWORK), tables => {
            inList(tables, 'A', 'C1', '2');
            cell(tables, 'matrix', 'C1', 'Officer', '3');
        });
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(requiredIn(model, 'A')[0]).toBe('C1 3 essential, I 4');
        expect(model.remarks).toMatchObject([
            {
                on: { code: 'A' },
                open: true,
                text: 'The matrix says 3 for C1 in Officer, and the list of requirements 2. Which one is right?'
            }
        ]);
    });
});
