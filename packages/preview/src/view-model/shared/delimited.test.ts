import { expect, test } from 'vitest';
import { commaSeparated, spreadsheetSafe, tabSeparated } from './delimited.ts';
import { htmlTable } from './html-table.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', text => {
    expect(spreadsheetSafe(text)).toBe(`'${text}`);
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
