import { randomRuns } from '@gradus/language/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strangeCsv, strangeWorkbook } from './strange-tables.ts';
import { bytesOf } from './written.ts';

const MATRIX = 'Competency | Officer | Chief\nLaw | 1 | 2\nTariff | 2 | 3';

describe('the sheets of a workbook', () => {
    test('are read together: what competencies are, and what roles require', async () => {
        const { errors, required, categories, model, lines } = await strangeWorkbook({
            Dictionary: `
                Code | Competency | Area  | Description
                A1   | Law        | Trade | What is allowed.
                A2   | Tariff     | Trade | What is paid.
                A3   | Talking    | People | What is said.`,
            Matrix: MATRIX,
            Codes: 'Competency | Clerk\nA1 | 2\nA3 | 1'
        });
        expect(errors).toEqual([]);
        expect(categories).toEqual({ Trade: ['Law', 'Tariff'], People: ['Talking'] });
        expect(required).toEqual({
            Officer: ['Law 1', 'Tariff 2'],
            Chief: ['Law 2', 'Tariff 3'],
            Clerk: ['Law 2', 'Talking 1']
        });
        expect(model.competencies[0]?.sections[0]?.entries).toEqual(['What is allowed.']);
        expect(lines[0]).toBe('Read. 3 competencies, 3 roles, 6 requirements, from Dictionary, Matrix, Codes');
    });

    test('that were not read are named, with why', async () => {
        const { errors, lines, model } = await strangeWorkbook({
            Intro: 'Competency framework of the harbour',
            Matrix: MATRIX,
            Staff: 'Name | Grade\nAnna | G1\nBen | G2',
            Roles: 'Role | Grade\nOfficer | G1\nChief | G2',
            Prices: 'Street | Town\nQuay | Bremen\nRoad | Hamburg'
        });
        expect(errors).toEqual([]);
        expect(model.competencies).toHaveLength(2);
        expect(lines.filter(line => line.startsWith('Left out'))).toEqual([
            'Left out. Some sheets or files were not read. They hold no table: Intro',
            'Left out. Some sheets or files were not read. No row says that competencies, roles or levels stand below it: Prices',
            'Left out (2 times). Some sheets or files were not read. Nothing says that they are about competencies. If they are, say so in a mapping, with their “kind” under “sheets”: Staff, Roles'
        ]);
    });

    test('are what a mapping says of each', async () => {
        const { errors, model, required, lines } = await strangeWorkbook(
            {
                Matrix: MATRIX,
                More: 'Was | Wer\nReden | x\nLesen |',
                Old: MATRIX,
                Steps: '1 | Helps\n2 | Leads\n3 | Rules'
            },
            {
                mapping: {
                    sheets: {
                        More: { kind: 'roles', columns: { Was: 'title', Wer: 'role' } },
                        Old: 'ignored',
                        Steps: { kind: 'levels' }
                    }
                }
            }
        );
        expect(errors).toEqual([]);
        expect(model.scales[0]?.levels.map(({ title }) => title)).toEqual(['Helps', 'Leads', 'Rules']);
        expect(required['Officer']).toEqual(['Law 1', 'Tariff 2']);
        expect(Object.keys(required)).toEqual(['Officer', 'Chief', 'Wer']);
        expect(lines).toContain(
            'Left out. Some sheets or files were not read. The mapping says that they are not to be read: Old'
        );
    });

    test('say of one role what another says, once, and otherwise that they differ', async () => {
        const { errors, required, lines } = await strangeWorkbook({ One: MATRIX, Two: MATRIX.replace('| 3', '| 1') });
        expect(errors).toEqual([]);
        expect(required['Chief']).toEqual(['Law 2', 'Tariff 3']);
        expect(lines.filter(line => line.startsWith('Left out'))).toEqual([
            'Left out. Another cell says something else for the same role and competency, and was taken: Two!C3 “1”'
        ]);
    });
});

describe('rows and columns', () => {
    test('that sum up others are left out, and those without a category go to the one above, said once', async () => {
        const { errors, required, categories, lines } = await strangeCsv({
            'matrix.csv':
                'Kategorie;Kompetenz;Zöllner;Leiter;Summe\nFach;Recht;2;3;5\n;Tarif;1;2;3\nSozial;Reden;2;;2\n;Summe;5;5;10\nDurchschnitt;;1,7;2,5;\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Zöllner: ['Recht 2', 'Tarif 1', 'Reden 2'], Leiter: ['Recht 3', 'Tarif 2'] });
        expect(categories).toEqual({ Fach: ['Recht', 'Tarif'], Sozial: ['Reden'] });
        const checked = lines.filter(line => /sum up|no category/.test(line));
        expect(checked).toEqual([
            'Please check. Some rows and columns sum up others: B5 “Summe”, A6 “Durchschnitt”, E1 “Summe”. They were left out',
            'Please check. Some rows have no category: A3. They were read as of the category above them, and where there is none, as of no category'
        ]);
    });

    test('may be merged', async () => {
        const { errors, required, categories, lines } = await strangeWorkbook(
            {
                Matrix: `
                    Area  | Competency | Staff   |
                          |            | Officer | Chief
                    Trade | Law        | 1       | 2
                          | Tariff     | 2       |
                    People | Talking   | 1       | 3`
            },
            { merged: { Matrix: ['A1:A2', 'B1:B2', 'C1:D1', 'A3:A4', 'D3:D4'] } }
        );
        expect(errors).toEqual([]);
        expect(categories).toEqual({ Trade: ['Law', 'Tariff'], People: ['Talking'] });
        expect(required).toEqual({
            Officer: ['Law 1', 'Tariff 2', 'Talking 1'],
            Chief: ['Law 2', 'Tariff 2', 'Talking 3']
        });
        expect(lines.join('\n')).not.toMatch(/no category/);
    });

    test('of one role twice are one role', async () => {
        const { errors, required, lines } = await strangeCsv({
            'matrix.csv': 'Competency,Officer,Chief,Officer\nLaw,1,2,1\nTariff,,3,2\nRadio,1,1,3\n'
        });
        expect(errors).toEqual([]);
        expect(required['Officer']).toEqual(['Law 1', 'Tariff 2', 'Radio 1']);
        expect(lines.join('\n')).toContain('Some roles have more than one column: D1 “Officer”.');
        expect(lines).toContain(
            'Left out. Another cell says something else for the same role and competency, and was taken: D4 “3”'
        );
    });

    test.each([
        ['Kompetenz;Stufe\nRecht;2\nTarif;3', 'German'],
        ['Compétence;Niveau requis\nDroit;2\nTarif;3', 'French'],
        ['Competencia;Nivel requerido\nDerecho;2\nArancel;3', 'Spanish'],
        ['Competenza;Livello atteso\nDiritto;2\nDazi;3', 'Italian'],
        ['Competência;Nível exigido\nDireito;2\nTarifas;3', 'Portuguese'],
        ['Competentie;Niveau\nRecht;2\nTarief;3', 'Dutch'],
        ['Kompetencja;Wymagany poziom\nPrawo;2\nTaryfa;3', 'Polish'],
        ['Skill;Proficiency level\nLaw;2\nTariff;3', 'English'],
        ['Skill;Minimum level (1–5)\nLaw;2\nTariff;3', 'Brackets'],
        ['Competencia;Nivel de dominio (1, 2, 3)\nDerecho;2\nArancel;3', 'Mastery']
    ])('are known by their heads: %j (%s)', async (text, language) => {
        const { errors, required } = await strangeCsv({ [`${language}.csv`]: text });
        expect(errors).toEqual([]);
        expect(Object.keys(required)).toEqual([language]);
        expect(required[language]?.map(each => each.slice(-1))).toEqual(['2', '3']);
    });

    test.each([
        ['Rolle;Kompetenz;Stufe\nA;B;2', 'German'],
        ['Rôle;Compétence;Niveau\nA;B;2', 'French'],
        ['Puesto;Competencia;Nivel\nA;B;2', 'Spanish'],
        ['Ruolo;Competenza;Livello\nA;B;2', 'Italian'],
        ['Função;Competência;Nível\nA;B;2', 'Portuguese'],
        ['Functie;Competentie;Niveau\nA;B;2', 'Dutch'],
        ['Stanowisko;Kompetencja;Poziom\nA;B;2', 'Polish']
    ])('are known in lists as well: %j (%s)', async text => {
        const { errors, required } = await strangeCsv({ 'list.csv': text });
        expect(errors).toEqual([]);
        expect(required).toEqual({ A: ['B 2'] });
    });
});

describe('a mapping', () => {
    test.each([
        [
            { colums: {} },
            'The mapping has “colums”, which nothing is called: choose kind, rolesDown, role, levels, columns, sheets.'
        ],
        [
            { sheets: { A: { sheets: {} } } },
            'The mapping has “sheets”, which nothing is called: choose kind, rolesDown, role,'
        ],
        [{ sheets: { A: 'ignore' } }, 'The mapping says nothing of the sheet “A”: write an object, or "ignored".'],
        [{ levels: [] }, 'The mapping names no “levels”: list them, the lowest first.'],
        [{ levels: ['Basic', 'Basic'] }, 'The mapping names the level “Basic” twice.'],
        [
            { levels: [{ names: ['x'] }] },
            'The mapping has a level without a name: write each as a text, or as an object'
        ],
        [{ columns: { Level: { toString: '' } } }, 'The mapping has “Level” hold “{…}”: choose '],
        [{ columns: { Nothing: 'role' } }, 'The mapping speaks of a column “Nothing”, which no table has.'],
        [
            { sheets: { Matrix: {}, Nope: 'ignored' } },
            'The mapping speaks of a sheet or file “Nope”, which is not there or is hidden: choose Matrix, More.'
        ]
    ])('with %j is refused in words', async (mapping, message) => {
        await expect(strangeWorkbook({ Matrix: MATRIX, More: MATRIX }, { mapping })).rejects.toThrow(message);
    });

    test('may speak of sheets that are not asked for, and of one that nobody has given a name', async () => {
        const mapping = { sheets: { more: { columns: { Officer: 'ignored' } }, Matrix: 'ignored' } };
        const one = await strangeWorkbook({ Matrix: MATRIX, More: MATRIX }, { mapping, sheet: 'More' });
        const only = { sheets: { Sheet1: { columns: { Officer: 'ignored' } } } };
        const unnamed = await strangeWorkbook({ Sheet1: MATRIX }, { mapping: only });
        for (const { required } of [one, unnamed]) expect(Object.keys(required)).toEqual(['Chief']);
    });

    test('speaks of files by their names', async () => {
        const files = { 'a.csv': 'Competency,Officer\nLaw,1\n', 'b.csv': 'Competency,Chief\nLaw,2\n' };
        const { required } = await strangeCsv(files, { mapping: { sheets: { 'a.csv': 'ignored', b: {} } } });
        expect(required).toEqual({ Chief: ['Law 2'] });
        const wrong = strangeCsv(files, { mapping: { sheets: { 'c.csv': 'ignored' } } });
        await expect(wrong).rejects.toThrow('“c.csv”, which is not there or is hidden: choose a, b.');
    });
});

test.each([
    [
        ['1 Basic', '2: Good', '3', 'B = Better', 'Best'],
        ['1 Basic', '2 Good', '3', 'B Better', 'Best']
    ],
    [
        ['Very good', { code: 'x 1', title: 'Top', meaning: 'Above all.' }],
        ['VeryGood Very good', 'x1 Top']
    ]
])('levels of a mapping are written in several ways: %j', async (levels, expected) => {
    const found = await strangeCsv(
        { 'matrix.csv': 'Competency,Officer\nLaw,Top\n' },
        { mapping: { levels, kind: 'roles' } }
    );
    expect(found.errors).toEqual([]);
    expect(found.levels).toEqual(expected);
});

test('codes in letters that only look Latin become Latin among Latin ones, and stay what they are among others', async () => {
    const mixed = await strangeCsv({ 'list.csv': 'Code;Competency\nPC1;Law\nРС2;Tariff\nОСЗ;Talking\n' });
    expect(mixed.errors).toEqual([]);
    expect(mixed.model.competencies.map(({ code }) => code)).toEqual(['PC1', 'PC2', 'OC3']);
    const cyrillic = await strangeCsv({ 'list.csv': 'Code;Competency\nПК1;Law\nРС2;Tariff\n' });
    expect(cyrillic.errors).toEqual([]);
    expect(cyrillic.model.competencies.map(({ code }) => code)).toEqual(['ПК1', 'РС2']);
});

describe('a text with separators', () => {
    const TEXT = 'Kompetenz;Prüfer;Leiterin\nZölle;1;2\nMaße;2;3\n';

    test.each([[';'], [','], ['\t'], ['|']] as const)('may have %j between its cells', async sign => {
        const { errors, required } = await strangeCsv({ 'matrix.csv': TEXT.replaceAll(';', sign) });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Prüfer: ['Zölle 1', 'Maße 2'], Leiterin: ['Zölle 2', 'Maße 3'] });
    });

    test('is parted as is said', async () => {
        const text = 'Competency;Officer, senior;Chief, deputy\n"Law, trade";1;2\nTalking, writing;2;3\n';
        const { errors, required } = await strangeCsv({ 'matrix.csv': text.replaceAll(';', '|') }, { delimiter: '|' });
        expect(errors).toEqual([]);
        expect(Object.keys(required)).toEqual(['Officer, senior', 'Chief, deputy']);
        await expect(strangeCsv({ 'matrix.csv': text }, { delimiter: '\t' })).rejects.toThrow(/neither a list of/);
        expect((await strangeCsv({ 'matrix.csv': `sep=|\n${text.replaceAll(';', '|')}` })).errors).toEqual([]);
    });

    function utf16(text: string, isBig: boolean, isMarked: boolean): Uint8Array {
        const signs = isMarked ? `\ufeff${text}` : text;
        const bytes = new Uint8Array(2 * signs.length);
        const view = new DataView(bytes.buffer);
        for (let at = 0; at < signs.length; at++) view.setUint16(2 * at, signs.charCodeAt(at), !isBig);
        return bytes;
    }

    test.each([
        ['UTF-8', bytesOf(TEXT), undefined],
        ['UTF-8 with a mark', bytesOf(`\ufeff${TEXT}`), undefined],
        ['UTF-16', utf16(TEXT, false, true), undefined],
        ['UTF-16, the other way round', utf16(TEXT, true, true), undefined],
        ['UTF-16 without a mark', utf16(TEXT, false, false), /read as UTF-16, which it does not say itself/],
        [
            'Windows-1252',
            Uint8Array.from(TEXT, sign => sign.charCodeAt(0)),
            /not in UTF-8, so it was read as Windows-1252/
        ]
    ])('may be in %s', async (_, bytes, said) => {
        const { errors, required, lines } = await strangeCsv({ 'matrix.csv': bytes });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Prüfer: ['Zölle 1', 'Maße 2'], Leiterin: ['Zölle 2', 'Maße 3'] });
        if (said) expect(lines.join('\n')).toMatch(said);
        else expect(lines.join('\n')).not.toMatch(/UTF|1252/);
    });
});

test('whatever tables hold, they are read without errors, or refused', async () => {
    const cell = fc.oneof(
        {
            weight: 3,
            arbitrary: fc.constantFrom('', '1', '2', '2*', '≥2', '2 (see 3)', 'X', 'n/a', 'Basic', 'Expert', 'B', 'I')
        },
        {
            weight: 3,
            arbitrary: fc.constantFrom(
                ...[
                    'Role',
                    'Competency',
                    'Level',
                    'Category',
                    'Code',
                    'Title',
                    'Necessity',
                    'Role title',
                    'Descriptors'
                ],
                ...[
                    'Proficiency Level',
                    'Skills',
                    'Total',
                    'Ø',
                    'B = Basic, A = Advanced',
                    '* a note',
                    'Current level',
                    'Ist',
                    'Remark',
                    '2 – Works',
                    'Grade',
                    'Role: Officer',
                    'must'
                ]
            )
        },
        fc.constantFrom(
            '__proto__',
            '../x',
            '"',
            '}',
            '//',
            '*/',
            '|',
            '=1+1',
            'essential',
            'desirable',
            'Law',
            'Tariff',
            'A1'
        ),
        fc.string({ unit: 'binary', maxLength: 6 })
    );
    const table = fc
        .integer({ min: 2, max: 7 })
        .chain(width =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 })
        );
    const csv = (rows: readonly (readonly string[])[]) =>
        rows.map(each => each.map(text => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
    await fc.assert(
        fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async tables => {
            const files = Object.fromEntries(
                tables.map((rows, index) => [`${index ? 'Levels' : 'Roles'} ${index}.csv`, csv(rows)])
            );
            const read = await strangeCsv(files).catch((error: Error) => error);
            if (read instanceof Error) expect(read.constructor.name, read.stack).toBe('UnreadableSource');
            else expect(read.errors).toEqual([]);
        }),
        randomRuns(process.env, 150)
    );
});

describe('spreadsheets of CASE', () => {
    test('have no roles, and are told to be more as a package', async () => {
        const { errors, model, lines } = await strangeWorkbook({
            'CF Doc': `
                identifier | creator | title | lastChangeDate | officialSourceURL
                F          | Harbour | Ports | 2026-01-01     |`,
            'CF Item': `
                identifier | fullStatement | humanCodingScheme | sequenceNumber | Is Part Of | replacedBy
                L          | Law           | S                 | 1              |            |
                T          | Tariff        | S.1               | 2              |            |`,
            'CF Association': `
                identifier | originNodeIdentifier | associationType | destinationNodeIdentifier
                A          | T                    | isChildOf       | L`
        });
        expect(errors).toEqual([]);
        expect(model.roles).toEqual([]);
        expect(model.competencies.map(({ code, title }) => [code, title])).toEqual([
            ['S', 'Law'],
            ['S.1', 'Tariff']
        ]);
        const text = lines.join('\n');
        expect(text).toContain(
            'import the package as JSON, with gradus import case, to have it: CF Doc, CF Association'
        );
        expect(text).toContain(
            'Some columns tell how CASE identifies, orders and relates its items: CF Item!A1 “identifier”, CF Item!D1 “sequenceNumber”, CF Item!E1 “Is Part Of”, CF Item!F1 “replacedBy”. They were left out.'
        );
    });

    test('have the columns that a mapping names', async () => {
        const { errors, required } = await strangeCsv(
            { 'case.csv': 'fullStatement,Officer,replacedBy\nLaw,2,1\nTariff,1,2\n' },
            { mapping: { columns: { replacedBy: 'role' } } }
        );
        expect(errors).toEqual([]);
        expect(Object.keys(required)).toEqual(['Officer', 'replacedBy']);
    });
});
