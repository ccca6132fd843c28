import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';
import { readClipboardText, readCsv, readDelimited } from './delimited.ts';
import { readHtmlTable } from './html-table.ts';
import { cellName, tableOf, UnreadableTable } from './table.ts';

describe('the text of a clipboard', () => {
    test('has quoted cells with line breaks, tabs and quotation marks', () => {
        const { rows } = readClipboardText('Code\tTitle\r\nA1\t"one\ntwo ""x""\ty"\r\nB2\t\r\n');
        expect(rows).toEqual([
            ['Code', 'Title'],
            ['A1', 'one\ntwo "x" y'],
            ['B2', '']
        ]);
    });

    test('has quotation marks that only belong to the text', () => {
        expect(readClipboardText('"a" b\tc\n"d\te"\n').rows).toEqual([
            ['"a" b', 'c'],
            ['d e', '']
        ]);
        expect(readClipboardText('"open\tb\nc\td').rows).toEqual([
            ['"open', 'b'],
            ['c', 'd']
        ]);
    });
});

describe('a CSV file', () => {
    test.each([
        ['commas', 'Code,Title\nA1,"x, y"\n'],
        ['semicolons', '\ufeffCode;Title\nA1;x, y\n'],
        ['tabs', 'Code\tTitle\nA1\tx, y'],
        ['a line that says so', 'sep=;\r\nCode;Title\r\nA1;x, y\r\n']
    ])('is parted by %s', (_, text) => {
        expect(readCsv(text).rows).toEqual([
            ['Code', 'Title'],
            ['A1', 'x, y']
        ]);
    });

    test('has texts that were marked so that no spreadsheet calculates them', () => {
        expect(readCsv("A1,'=1+1\nB2,'tis so\n").rows).toEqual([
            ['A1', '=1+1'],
            ['B2', "'tis so"]
        ]);
    });

    test('has commas in semicolons’ cells', () => {
        expect(readCsv('a;b\n1,5;2,5\n3,5;4,5\n').columns).toBe(2);
    });

    test('keeps empty cells at the end of lines and of the text', () => {
        expect(readDelimited('a,b,\n,,', ',')).toEqual([
            ['a', 'b', ''],
            ['', '', '']
        ]);
    });

    test('is UTF-8, UTF-16 or else Windows-1252, which is said', () => {
        expect(decodeBytes(new TextEncoder().encode('é'))).toEqual({ text: 'é', notes: [] });
        expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0xe9, 0)).text).toBe('é');
        const guessed = decodeBytes(Uint8Array.of(0xe9, 0x92));
        expect(guessed.text).toBe('é’');
        expect(guessed.notes.join()).toMatch(/Windows-1252/);
    });
});

describe('the table of an HTML clipboard', () => {
    test('has cells over several columns and rows', () => {
        const table = readHtmlTable('<table><tr><td rowspan=2>A<td colspan="2">B<tr><td>C<td>D</tr><tr><td>E</table>');
        expect(table?.rows).toEqual([
            ['A', 'B', ''],
            ['A', 'C', 'D'],
            ['E', '', '']
        ]);
    });

    test('gives the text of whatever stands in a cell', () => {
        const html = `<html><head><style>td { mso: "<td>x" }</style><script>alert("<table>")</script></head><body>
            <!--StartFragment--><table><tbody><tr>
            <td class='x>y' onclick="evil()"><p>One&nbsp;&amp;
              two</p><p>caf&eacute; &#8217;&#x201d; &unknown; &#0;</p></td>
            <td><ul><li>a</li><li>b<br>c</li></ul></td>
            <td>x<table><tr><td>in</td><td>side</td></tr></table></td>
            <td><o:p></o:p><![if !supportLists]>·<![endif]> <b>z</b><img src="x"></td>
            </tr></tbody></table><!--EndFragment--></body></html>`;
        expect(readHtmlTable(html)?.rows).toEqual([
            ['One & two\ncafé ’” &unknown;', '• a\n• b\nc', 'x\nin side', '· z']
        ]);
    });

    test('is the first of several, which is said; and nothing where there is none', () => {
        const table = readHtmlTable('<table><tr><td>A</table><p>x<table><tr><td>B</table>');
        expect(table?.rows).toEqual([['A']]);
        expect(table?.notes.join()).toMatch(/2 tables/);
        expect(readHtmlTable('<p>no table</p>')).toBeUndefined();
        expect(readHtmlTable('<table></table>')).toBeUndefined();
    });
});

/** Whether a table is read or refused: what fails in another way fails the test, and what hangs does so by its time-out. */
function isReadOrRefused(read: () => unknown): boolean {
    try {
        read();
        return true;
    } catch (error) {
        return error instanceof UnreadableTable;
    }
}

describe('what is too large or odd', () => {
    test('is refused with a sentence', () => {
        expect(() => readCsv('a\n'.repeat(20_001))).toThrow(UnreadableTable);
        expect(() => readCsv(','.repeat(400))).toThrow(/300 columns/);
        expect(() => readClipboardText('x'.repeat(10_000_001))).toThrow(/10 million/);
        expect(() => readHtmlTable(`<table>${'<tr><td rowspan=1000 colspan=300>x'.repeat(100)}</table>`)).toThrow(
            UnreadableTable
        );
    });

    test.each([
        ['tags that never end', '<table><tr><td '.repeat(100_000)],
        ['attributes without values', `<table><tr><td ${'a'.repeat(1_000_000)}>`],
        ['quotation marks that never close', `<table><tr><td a="${'<td a="'.repeat(100_000)}`],
        ['tables in tables', '<table><tr><td>'.repeat(20_000)],
        ['signs that begin tags', '<'.repeat(300_000)]
    ])('is done with soon: %s', (_, html) => {
        expect(isReadOrRefused(() => readHtmlTable(html))).toBe(true);
    });

    test('is done with soon: quoted cells that never end', () => {
        const texts = ['"a""\t'.repeat(500_000), `"${'x"" y'.repeat(500_000)}\t"`.repeat(3)];
        for (const text of texts) expect(isReadOrRefused(() => readDelimited(text, '\t'))).toBe(true);
    });

    test('has nothing unseen left in it', () => {
        expect(tableOf([['a\u202eb\u0000c\ud800d\u200b', ' x\r\n\n y ']]).rows).toEqual([['abcd', 'x\ny']]);
    });
});

test('cells are called as spreadsheets call them', () => {
    expect([cellName(0, 0), cellName(6, 25), cellName(0, 26), cellName(9, 701), cellName(0, 702)]).toEqual([
        'A1',
        'Z7',
        'AA1',
        'ZZ10',
        'AAA1'
    ]);
});

describe('quotation marks that are never closed', () => {
    const told = (text: string) => readCsv(text).notes;

    test('are told with their line, and read as signs', () => {
        const text = 'Code,Competency\r\n"C0","on\ntwo lines"\r\nC1,"unclosed\r\nC2,x\r\n';
        expect(readCsv(text).rows.slice(2)).toEqual([
            ['C1', '"unclosed'],
            ['C2', 'x']
        ]);
        const note =
            'A quotation mark at the beginning of a cell is never closed, on line 4. It was read as a sign of the text, which ends with the cell. Close it, or remove it, and import again.';
        expect(told(text)).toEqual([note]);
        expect(told(`sep=,\n${text}`)).toEqual([note.replace('line 4', 'line 5')]);
        expect(readCsv(text, [], ',').notes).toEqual([note]);
    });

    test('are told where a later line has others', () => {
        expect(told('Code,Competency\nC1,"open\nC2,"x"\n')).toEqual([expect.stringContaining('on line 2.')]);
    });

    test('are counted where there are many', () => {
        const text = `Code,Title\n${Array.from({ length: 8 }, (_, n) => `C${n},"open x\n`).join('')}`;
        expect(told(text)).toEqual([expect.stringContaining('on lines 2, 3, 4, 5, 6, and 3 more.')]);
    });

    test('are not those that belong to a text, or come from a clipboard', () => {
        expect(told('Code,Title\nC1,"Red" team\nC2,5" disk\n')).toEqual([]);
        expect(readClipboardText('Code\t"open\nC1\tx').notes).toEqual([]);
    });
});
