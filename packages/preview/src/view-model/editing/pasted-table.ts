import type { PreviewIndex } from '../shared/preview-index.ts';
import { codedTitle } from '../shared/requirement-label.ts';
import { roleName } from '../shared/role-name.ts';
import type { BulkTarget } from './bulk-edits.ts';
import { withNecessity } from './paste.ts';
import type { PastedCells } from './pasted-cells.ts';
import { typedContent } from './typed-content.ts';

/** The table of a matrix as it was copied, with the columns that say what its rows are of. */
interface CopiedTable {
    readonly transposed: boolean;
    /** Where the codes stand. */
    readonly code: number;
}

/** Whether a block is a whole table that was copied from a matrix: its head says so. */
export function copiedTable([head = []]: PastedCells): CopiedTable | undefined {
    const code = head.indexOf('Code');
    const of = head[code + 1];
    if (code < 0 || code > 1 || (of !== 'Competency' && of !== 'Role')) return undefined;
    return { transposed: of === 'Role', code };
}

/** What the cells are to say that a copied table names, wherever they stand now. */
export function* pastedByName(
    block: PastedCells,
    { transposed, code }: CopiedTable,
    index: PreviewIndex
): Iterable<BulkTarget> {
    const [head = [], ...rows] = block;
    const first = code + 2;
    const { roles, competencies } = index.model;
    const named = transposed
        ? codesByName(competencies, codedTitle)
        : codesByName(roles, role => roleName(roles, role));
    const columns = head.slice(first).map(name => named.get(oneLine(withoutApostrophe(name))));
    for (const row of rows) {
        const down = withoutApostrophe(row[code] ?? '');
        // An empty row at the end is none.
        if (row.every(each => each === '')) continue;
        for (const [position, across] of columns.entries()) {
            const text = row[first + position];
            if (text === undefined) continue;
            const [role, competency] = transposed ? [down, across] : [across, down];
            const name = role === undefined || competency === undefined ? undefined : { role, competency };
            yield { name, toSay: state => withNecessity(typedContent(text, state.competency, index)) };
        }
    }
}

/** What is called the same as another one is not known by its name. */
function codesByName<T extends { readonly code: string }>(
    all: readonly T[],
    nameOf: (element: T) => string
): ReadonlyMap<string, string | undefined> {
    const codes = new Map<string, string | undefined>();
    for (const each of all) {
        const name = oneLine(nameOf(each));
        codes.set(name, codes.has(name) ? undefined : each.code);
    }
    return codes;
}

/** As a name stands in a pasted cell. */
function oneLine(name: string): string {
    return name.replaceAll(/\s+/g, ' ').trim();
}

/** A copy has an apostrophe before what a spreadsheet would compute. */
function withoutApostrophe(text: string): string {
    return text.replace(/^'(?=[=+\-@])/, '');
}
