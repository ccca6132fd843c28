import { expect, test } from 'vitest';
import { commaSeparated, tabSeparated } from './delimited.ts';
import { htmlCells, htmlTable } from './html-table.ts';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '＝1', '\u22121', "'=1"];

test.each(FORMULAS)('%j is no formula, wherever it is pasted or saved', text => {
    expect(tabSeparated([[text]])).toMatch(/^'/);
    expect(htmlTable('', [['Code'], [text]])).toContain('<td>&#39;');
    expect(htmlTable('', [[text]])).toContain('<th>&#39;');
    expect(htmlCells([[text]])).toContain('<td>&#39;');
    expect(commaSeparated([[text]])).toMatch(/^\ufeff"?'/);
});

test('what spreadsheets divide at other signs is no formula either', () => {
    expect(commaSeparated([['a;=1+1', 'b|@x']])).toBe("\ufeffa;'=1+1,b|'@x\r\n");
});

test('what begins with a quotation mark keeps it where it is pasted, and what is behind it is no formula', () => {
    expect(tabSeparated([['"=1+1"', 'say "x"']])).toBe('"""=1+1"""\tsay "x"');
});

test('what is between tabs stays in its cell', () => {
    expect(
        tabSeparated([
            ['Code', 'a\tb\r\nc'],
            ['=1', '3–4']
        ])
    ).toBe("Code\ta b c\r\n'=1\t3–4");
});

test('commas, quotes and line breaks are quoted', () => {
    expect(commaSeparated([['a,b', 'say "x"', 'c\nd', '-2']])).toBe('\u{FEFF}"a,b","say ""x""","c\nd",\'-2\r\n');
});

test('an HTML table has a head, and texts that stay text', () => {
    expect(htmlTable('A & B', [['Code'], ['<b>'], ['=1']])).toBe(
        '<meta charset="utf-8"><table border="1"><caption>A &amp; B</caption><thead><tr><th>Code</th></tr></thead>' +
            '<tbody><tr><td>&lt;b&gt;</td></tr><tr><td>&#39;=1</td></tr></tbody></table>'
    );
});

test('a text of several lines stays in one cell', () => {
    expect(htmlTable('A', [['Code'], ['a\nb']])).toContain('<td>a<br style="mso-data-placement:same-cell">b</td>');
    expect(tabSeparated([['a\nb', 'c']])).toBe('a b\tc');
});
