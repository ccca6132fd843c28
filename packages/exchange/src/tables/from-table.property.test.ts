import { createGradusCoreServices } from '@gradus/language';
import { formatElements } from '@gradus/language/lsp';
import { randomRuns, TestWorkspace } from '@gradus/language/testing';
import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { readClipboardText } from './delimited.ts';
import { describe as described } from './describe.ts';
import { fromTable } from './from-table.ts';
import { readHtmlTable } from './html-table.ts';
import { commented } from './print-draft.ts';
import { tableOf } from './table.ts';
import { COLUMN_USES } from './understanding.ts';

const RUNS = randomRuns(process.env, 400);
const { shared } = createGradusCoreServices(EmptyFileSystem);

const FRAMEWORK = `framework Demo "Demo"
section scope "Scope": text for competency
section signs "Signs": list for competency, for descriptor
scale S "Skill" { level 1 "Helps" level 2 "Leads" }
scale N "Number" from 0 to 5
category C "Core" on S { competency PC1 "Piloting" competency PC2 "Law" alias "Rules" }
category D "Depth" on N { competency D1 "Depth" }
category U "Papers" unlevelled { competency L1 "Licence" }
role Pilot "Pilot"
set Base "Base"
`;
const model = (await TestWorkspace.of(FRAMEWORK)).model();

const HEADERS = [
    'Code',
    'Title',
    'Compétence',
    'Category',
    'Alias',
    'Level 1',
    'Niveau 2 – x',
    'Scope',
    'Role',
    'Pilot',
    'Remarks'
];
const CELLS = [
    'PC1',
    'Piloting',
    'rules',
    '1',
    '2',
    '1-2',
    '2 desirable',
    'X',
    '–',
    'essential',
    'level',
    'Core',
    '3.',
    'R&D',
    'ё1'
];
// What could end a text, a line, a comment, an element or a table where it must not.
const NASTY = [
    '"',
    '”',
    '«»',
    '"”»',
    '}',
    '{',
    '|',
    '//',
    '/*',
    '*/',
    '- a\n- b',
    '\n',
    '\r',
    '\u2028',
    '•',
    ':',
    '..',
    '\\',
    '\ud800',
    '\t',
    '😀',
    'é',
    '__proto__',
    'a'.repeat(300)
];
const cell = fc.oneof(
    fc.constant(''),
    fc.constantFrom(...CELLS),
    fc.constantFrom(...HEADERS),
    fc.constantFrom(...NASTY),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc
        .array(fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom(...CELLS)), { maxLength: 4 })
        .map(parts => parts.join(' '))
);
const rows = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 8 })).chain(([width, height]) =>
    fc
        .tuple(
            fc.array(fc.oneof(fc.constantFrom(...HEADERS), cell), { minLength: width, maxLength: width }),
            fc.array(
                fc.oneof(
                    { weight: 3, arbitrary: fc.array(cell, { minLength: width, maxLength: width }) },
                    // A heading.
                    cell.map(name => [name, ...Array<string>(width - 1).fill('')])
                ),
                { minLength: height, maxLength: height }
            )
        )
        .map(([header, body]) => [header, ...body])
);
const choices = fc.option(
    fc.record({
        kind: fc.constantFrom('competencies' as const, 'roles' as const, undefined),
        rolesDown: fc.constantFrom(true, false, undefined),
        columns: fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom(...COLUMN_USES))
    }),
    { nil: undefined }
);

test('whatever stands in a table, the text has no syntax error, and is set as the formatter does', () => {
    let made = 0;
    const property = fc.property(rows, choices, fc.boolean(), fc.boolean(), (cells, choice, isKnown, isInside) => {
        const result = fromTable(tableOf(cells), {
            choices: choice,
            ...(isInside && { within: 'C' }),
            ...(isKnown && { model }),
            ...(!isInside && { newFramework: cells[0]?.[0] ?? '' })
        });
        if (!result || result.text === '') return;
        made++;
        const text = `${commented(described(result.understanding))}\n${result.text}`;
        const depth = isInside ? 2 : 0;
        const formatted = formatElements(shared, text, depth);
        expect(formatElements(shared, formatted, depth)).toBe(formatted);
    });
    fc.assert(property, RUNS);
    expect(made).toBeGreaterThan(RUNS.numRuns / 5);
});

test('each competency with a title is written, or it is said what became of it', () => {
    const title = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '"', '&', 'C'), minLength: 1, maxLength: 12 });
    fc.assert(
        fc.property(fc.array(title, { minLength: 1, maxLength: 8 }), titles => {
            const result = fromTable(tableOf([['Title', 'Description'], ...titles.map(each => [each, 'x'])]));
            for (const each of titles.map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean)) {
                const isWritten = result?.text.includes(each);
                const isTold = result?.understanding.unread.some(({ text }) => text === each);
                expect(isWritten || isTold, each).toBe(true);
            }
        }),
        RUNS
    );
});

test('a clipboard gives the same table, as text and as HTML', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'B', '"', '<', '&', ';', '\n', 'é', ','), maxLength: 6 });
    const table = fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
        fc.property(table, cells => {
            const text = cells
                .map(row => row.map(each => (/[\n"]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join('\t'))
                .join('\n');
            const html = cells.map(row => {
                const coded = row.map(each => each.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>'));
                return `<tr>${coded.map(each => `<td>${each}</td>`).join('')}</tr>`;
            });
            const expected = tableOf(cells).rows;
            expect(readClipboardText(text).rows).toEqual(expected);
            expect(readHtmlTable(`<table>${html.join('')}</table>`)?.rows ?? []).toEqual(expected);
        }),
        RUNS
    );
});

test('no HTML is too odd to be read', () => {
    const piece = fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '<td>',
        '</td>',
        '<td rowspan=3 colspan=2>',
        '<',
        '>',
        '"',
        '&#x;',
        '&',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<p',
        ' a="',
        'x',
        '<![CDATA[',
        ']]>'
    );
    fc.assert(
        fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
            readHtmlTable(pieces.join(''));
        }),
        RUNS
    );
});
