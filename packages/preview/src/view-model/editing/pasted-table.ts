import type { PreviewIndex } from '../shared/preview-index.ts';
import type { BulkTarget } from './bulk-edits.ts';
import type { CellLines } from './cell-lines.ts';
import type { CellRange } from './cell-range.ts';
import { withNecessity } from './paste.ts';
import type { PastedCells } from './pasted-cells.ts';
import { otherKind, type PastedHeads } from './pasted-heads.ts';
import type { LineKind, PastedNames } from './pasted-names.ts';
import { typedContent } from './typed-content.ts';

/** A line of a pasted table: what it is of, or why that is not known. */
type Line = { readonly code: string } | { readonly unknown: string } | undefined;

/**
 * What the cells are to say that a pasted table names, wherever they stand now. Where only its rows or only its columns
 * are named, the others are those of a range, from its first one on.
 */
export function* pastedByName(
    block: PastedCells,
    { top: above, down, labels, first, hasHead, isOurs }: PastedHeads,
    names: PastedNames,
    { top, left }: Pick<CellRange, 'top' | 'left'>,
    lines: CellLines,
    index: PreviewIndex
): Iterable<BulkTarget> {
    const across = otherKind(down);
    const named = (texts: readonly string[], kind: LineKind): Line => {
        const code = texts.map(text => names.codeOf(text, kind)).find(each => each !== undefined);
        if (code !== undefined) return { code };
        const said = texts.find(text => text !== '');
        return said === undefined ? undefined : { unknown: names.whyUnknown(said, kind) };
    };
    const placed = (kind: LineKind, position: number): Line => {
        const isDown = (kind === 'role') === lines.transposed;
        const code = isDown ? lines.rows[top + position] : lines.columns[left + position];
        return code === undefined ? undefined : { code };
    };
    const table = block.slice(above);
    const [head = []] = table;
    for (const [number, row] of table.slice(hasHead ? 1 : 0).entries()) {
        const cells = row.slice(first);
        // An empty row is none, and neither is a title above others.
        if (cells.every(text => text === '') && (labels.length === 0 || !isKnown(named(labelsOf(row, labels), down))))
            continue;
        const line = labels.length > 0 ? named(labelsOf(row, labels), down) : placed(down, number);
        for (const [position, text] of cells.entries()) {
            const column = hasHead ? named([head[first + position] ?? ''], across) : placed(across, position);
            // A column without anything in it is none.
            if (column === undefined && text === '') continue;
            yield {
                ...cellOf(down === 'role' ? [line, column] : [column, line]),
                toSay: ({ competency }) => {
                    const typed = typedContent(text, competency, index);
                    return isOurs ? withNecessity(typed) : typed;
                }
            };
        }
    }
}

function labelsOf(row: readonly string[], labels: readonly number[]): readonly string[] {
    return labels.map(column => row[column] ?? '');
}

function isKnown(line: Line): boolean {
    return line !== undefined && 'code' in line;
}

function cellOf([role, competency]: readonly [Line, Line]): Pick<BulkTarget, 'name' | 'unknown'> {
    if (role && competency && 'code' in role && 'code' in competency) {
        return { name: { role: role.code, competency: competency.code } };
    }
    const unknown = [role, competency].flatMap(line => (line && 'unknown' in line ? [line.unknown] : []));
    return { name: undefined, ...(unknown.length > 0 && { unknown }) };
}
