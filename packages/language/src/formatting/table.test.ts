import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../testing/odd-spacing.ts';
import { randomRuns } from '../testing/random-runs.ts';
import { displayWidth } from './display-width.ts';
import { edits, format } from './format-text.ts';

const RUNS = randomRuns(process.env, 100);

/** The rows of a table after formatting, given its rows before. */
function rows(...given: readonly string[]): string[] {
    const [first, ...formatted] = format(`matrix {\n${given.join('\n')}\n}`).split('\n');
    expect(first).toBe('matrix {');
    expect(formatted.slice(-2)).toEqual(['}', '']);
    return formatted.slice(0, -2);
}

describe('the strokes of a table', () => {
    test('stand below each other', () => {
        expect(
            rows(
                '||CM-SM | CM-MM|',
                '|PC1|2|3 .. 4|',
                '\t| "Coaching/Mentoring" | | 2   desirable|',
                '|PC2@EU|essential||'
            )
        ).toEqual([
            '  |                      | CM-SM     | CM-MM       |',
            '  | PC1                  | 2         | 3..4        |',
            '  | "Coaching/Mentoring" |           | 2 desirable |',
            '  | PC2@EU               | essential |             |'
        ]);
    });

    test('leave two spaces to a column without any text', () => {
        expect(rows('| | R1 |', '| A | |', '| B | | |')).toEqual(['  |   | R1 |', '  | A |    |', '  | B |    |  |']);
    });

    test('stand below each other also where rows are longer or shorter than the first', () => {
        expect(rows('| "Competency" | R1 |', '| A |', '| B | 2 | 3 desirable |', '| C | 1 | 2 |')).toEqual([
            '  | "Competency" | R1 |',
            '  | A            |',
            '  | B            | 2  | 3 desirable |',
            '  | C            | 1  | 2           |'
        ]);
    });

    test('stand below each other below wide signs and marks on signs', () => {
        expect(rows('| | R1 |', '| "能力" | 1 |', '| "e\u0301te\u0301" | 2 |', '| "ete" | 3 |')).toEqual([
            '  |        | R1 |',
            '  | "能力" | 1  |',
            '  | "e\u0301te\u0301"  | 2  |',
            '  | "ete"  | 3  |'
        ]);
    });

    test('of one table do not move those of another', () => {
        const wide = 'matrix {\n  | "A long corner" | R1 |\n}\n';
        const narrow = 'matrix {\n  |   | R1 |\n  | A | 2  |\n}\n';
        expect(edits(wide + narrow)).toEqual([]);
    });

    test('stand where they belong in whatever part of the table is selected', () => {
        const text = 'matrix {\n||R1|\n|"Travel"|2|\n}\n';
        const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
        expect(format(text, range)).toBe('matrix {\n  |          | R1 |\n|"Travel"|2|\n}\n');
    });
});

test('strokes stand below each other whatever is in the cells', () => {
    const name = fc.constantFrom('C1', 'C1 @ F1', '"能力"', '"Team work"', 'C1/* a */@F1', '/* b */"e\u0301"');
    const cell = fc.constantFrom(
        '',
        '2',
        '3\n.. 4',
        '2\tdesirable',
        'essential',
        '/* c */',
        '2 /* 能 */ .. 3',
        '\n\n1\t'
    );
    const row = fc
        .tuple(name, fc.array(cell, { maxLength: 4 }))
        .map(([first, cells]) => `|${[first, ...cells, ''].join('|')}`);
    fc.assert(
        fc.property(fc.array(row, { minLength: 1 }), some => {
            const places: number[] = [];
            for (const line of rows('| | R1 |', ...some)) {
                const parts = line.split('|').slice(0, -1);
                for (const index of parts.keys()) {
                    const place = displayWidth(parts.slice(0, index + 1).join('|'));
                    places[index] ??= place;
                    expect(place).toBe(places[index]);
                }
            }
        }),
        RUNS
    );
});

describe('between the rows of a table', () => {
    test('comments and single blank lines stay', () => {
        expect(
            rows('// first', '|| R1 | // header', '', '', '// second', '| A | 2 |/* end */', '', '| B | 3 |', '// last')
        ).toEqual([
            '  // first',
            '  |   | R1 | // header',
            '',
            '  // second',
            '  | A | 2  | /* end */',
            '',
            '  | B | 3  |',
            '  // last'
        ]);
    });

    test('and its annotations a line is begun', () => {
        expect(format('matrix "M" { status draft see X\n|| R1 |\n| A | 2 | }')).toBe(
            'matrix "M" {\n  status draft\n  see X\n  |   | R1 |\n  | A | 2  |\n}\n'
        );
    });
});

describe('inside a row', () => {
    test('a line is not broken without need', () => {
        expect(rows('| | R1 |', '| A |\n2\n\n..\n3 |')).toEqual(['  |   | R1   |', '  | A | 2..3 |']);
        expect(rows('| | R1 |', '| A |\n/* now */\n2 |')).toEqual(['  |   | R1          |', '  | A | /* now */ 2 |']);
    });

    test('comments that break it leave the other rows aligned', () => {
        expect(rows('|| R1 |', '| A | 2 // for now\n desirable |', '| "B" /* a\nb */| 3 ||', '|C|4|')).toEqual([
            '  |   | R1 |',
            '  | A | 2 // for now',
            '    desirable |',
            '  | "B" /* a',
            'b */ | 3 | |',
            '  | C | 4  |'
        ]);
    });

    test('no stroke becomes the beginning of another row', () => {
        // A sign that is blank, but not to the one that reads strokes, keeps each of these in its row.
        for (const blank of ['\ufeff', '\u3000', '\u2003']) {
            for (const text of [`| "B\n${blank}| 2 |`, `| B // b\n${blank}| 2 |`, `| B | 2 |\n${blank}|`]) {
                const matrix = `matrix {\n|| R1 |\n${text}\n}`;
                expect(piecesOf(format(matrix))).toEqual(piecesOf(matrix));
                expect(edits(format(matrix))).toEqual([]);
            }
        }
    });
});

test('the width of a text is that of its parts', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
        fc.property(text, text, (a, b) => {
            expect(displayWidth(a + b)).toBe(displayWidth(a) + displayWidth(b));
        }),
        RUNS
    );
    expect(displayWidth('Équipe – „Zoll“')).toBe(15);
    expect(displayWidth('関税 カイ 한국 👍')).toBe(2 * 7 + 3);
});

test('a cell that is wider than anybody can look over makes its column no wider', () => {
    const wide = `"${'x'.repeat(100_000)}"`;
    const written = rows(`| ${wide} | R1 |`, '| A | 2 |', ...Array(1000).fill('| "Travel" | 3 |'));
    expect(written.slice(0, 3)).toEqual([`  | ${wide} | R1 |`, '  | A        | 2  |', '  | "Travel" | 3  |']);
    expect(rows(...written)).toEqual(written);
    expect(rows(`|${wide}|R1|`, `|${wide}|2|`)).toEqual([`  | ${wide} | R1 |`, `  | ${wide} | 2  |`]);
    const widest = `"${'x'.repeat(198)}"`;
    expect(rows(`| ${widest} | R1 |`, '| A | 2 |')[1]).toBe(`  | A${' '.repeat(199)} | 2  |`);
});
