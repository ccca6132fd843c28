import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import { quote } from '../text/quotes.ts';
import { editsIn } from './fixing.ts';
import type { Fix, FixContext } from './rule.ts';
import { topLevelAt, topLevelOf } from './top-level.ts';

/** What a syntax error carries to the fix that draws the strokes of a table. */
export const PASTED_TABLE = 'pasted-table';

export const PASTED_TABLE_MESSAGE =
    'The rows of a table are drawn with strokes, as in | PC1 | 2 |. These have tabs instead, as if pasted from a spreadsheet.';

/** A wider cell makes its column no wider, as in a table that is formatted. */
const WIDEST = 200;

/** Lines from one to another, both included. */
interface Lines {
    readonly first: number;
    readonly last: number;
}

/**
 * The lines of a table around a line, if it is one of them and some of them are parted by tabs.
 *
 * @param matrix the line in which the table's brace opens
 */
export function pastedLines(lines: readonly string[], matrix: number, line: number): Lines | undefined {
    const first = matrix + 1;
    let last = first - 1;
    while (last + 1 < lines.length && !endsTable(lines[last + 1] ?? '')) last++;
    if (line < first || line > last) return undefined;
    return lines.slice(first, last + 1).some(isParted) ? { first, last } : undefined;
}

/** Whether a line closes a table, or begins the next element where its brace was forgotten. */
function endsTable(line: string): boolean {
    return /^\s*\}/.test(line) || (NEXT.test(line) && !line.includes('\t'));
}

const NEXT =
    /^(?:framework|section|scale|category|domain|group|grade|role|set|stream|term|matrix|relations|translation|adapt|omit)\s/;

/** Whether something on a line stands behind a tab, and not between strokes. */
function isParted(line: string): boolean {
    return !line.includes('|') && /\S\s*\t/.test(line);
}

/** Draws the strokes of a table that was pasted. */
export function pastedTableFixes({ document, range, symbols }: FixContext): Fix[] {
    const text = document.textDocument.getText();
    const lines = text.split(/\r?\n/);
    const { line } = range.start;
    const matrix = topLevelAt(topLevelOf(document.parseResult), line);
    const pasted = ast.isMatrix(matrix?.node) ? pastedLines(lines, matrix.line, line) : undefined;
    if (!pasted) return [];
    const end = (lines[pasted.last] ?? '').length;
    const newText = drawn(lines.slice(pasted.first, pasted.last + 1), symbols).join(
        text.includes('\r\n') ? '\r\n' : '\n'
    );
    const whole = { start: { line: pasted.first, character: 0 }, end: { line: pasted.last, character: end } };
    return [editsIn(document, 'Draw the strokes of the table', [{ range: whole, newText }], true)];
}

function drawn(lines: readonly string[], symbols: FrameworkSymbols): string[] {
    // What the editor indents with is not an empty first cell.
    const rows = lines.filter(line => isRow(line) && !line.includes('|'));
    const indent = rows.reduce(
        (least, line) => Math.min(least, /^ *(\t*)/.exec(line)?.[1]?.length ?? 0),
        Number.POSITIVE_INFINITY
    );
    const cells = new Map<number, string[]>();
    lines.forEach((line, index) => {
        if (line.includes('|')) cells.set(index, splitAtStrokes(line));
        else if (isRow(line)) cells.set(index, line.replace(/^ +/, '').slice(indent).split('\t'));
    });
    const [header] = cells.keys();
    const written = new Map<number, string[]>();
    for (const [index, row] of cells) {
        if (lines[index]?.includes('|')) written.set(index, row);
        else written.set(index, index === header ? headerOf(row, symbols) : rowOf(row, symbols));
    }
    const widths: number[] = [];
    for (const row of written.values()) {
        row.forEach((cell, column) => {
            widths[column] = Math.max(widths[column] ?? 0, cell.length <= WIDEST ? cell.length : 0);
        });
    }
    return lines.map((line, index) => {
        const row = written.get(index);
        if (!row) return line;
        return `  | ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
    });
}

/** Whether a line is a row of the table, and not empty, a comment or something said of the table. */
function isRow(line: string): boolean {
    const said = /^\s*(?:remark|accept|status|replaced|formerly|id|number|is|satisfies|see) [^\t]*$/;
    return line.trim() !== '' && !line.trim().startsWith('//') && !said.test(line);
}

function splitAtStrokes(line: string): string[] {
    const inside = line.trim().replace(/^\|/, '').replace(/\|$/, '');
    return inside.split('|').map(cell => cell.trim());
}

/** The first row: a text of its own, then the roles by code. */
function headerOf([corner = '', ...roles]: readonly string[], symbols: FrameworkSymbols): string[] {
    const text = corner.trim();
    return [text === '' || isQuoted(text) ? text : quote(text), ...roles.map(role => codeOf(role.trim(), symbols))];
}

function codeOf(role: string, symbols: FrameworkSymbols): string {
    if (symbols.find(ast.Role.$type, role)) return role;
    return symbols.findByTitle('Role', role)?.name ?? role;
}

/** A row: a competency by code or by title, then levels. */
function rowOf([competency = '', ...levels]: readonly string[], symbols: FrameworkSymbols): string[] {
    const name = competency.trim();
    const isCode = isQuoted(name) || symbols.find(ast.Competency.$type, name) !== undefined;
    const isWord = !/\s/.test(name) && symbols.findCompetencyByTitle(name) === undefined;
    return [isCode || isWord ? name : quote(name), ...levels.map(level => level.trim())];
}

function isQuoted(text: string): boolean {
    return /^["“„”«»]/.test(text);
}
