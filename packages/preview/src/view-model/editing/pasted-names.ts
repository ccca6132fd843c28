import type { PreviewIndex } from '../shared/preview-index.ts';
import { codedTitle } from '../shared/requirement-label.ts';
import { roleName } from '../shared/role-name.ts';
import type { CellLines } from './cell-lines.ts';

/** What a line of a matrix is of. */
export type LineKind = 'role' | 'competency';

/** What the lines of a matrix are called where a table that is pasted names them. */
export class PastedNames {
    readonly #codes: Readonly<Record<LineKind, ReadonlyMap<string, string | undefined>>>;
    readonly #levels: ReadonlySet<string>;
    /** Whether levels can be numbers with decimals: where not, `1.2` can be a code. */
    readonly #hasNumbers: boolean;

    /** @param lines says what roles are called at the heads of the matrix; in full where it is not given */
    constructor({ model: { roles, competencies, scales } }: PreviewIndex, lines?: CellLines) {
        this.#codes = {
            role: codesByName(roles, role => [
                role.title,
                roleName(roles, role),
                `${role.code} ${role.title}`,
                ...(lines?.labels.get(role.code) ?? [])
            ]),
            competency: codesByName(competencies, competency => [competency.title, codedTitle(competency)])
        };
        this.#hasNumbers = scales.some(({ range }) => range !== undefined);
        this.#levels = new Set(
            scales.flatMap(({ levels }) => levels.flatMap(({ code, title }) => [code, title].map(asName)))
        );
    }

    /** The code of what is called so; nothing where nothing is, or several are. */
    codeOf(text: string, kind: LineKind): string | undefined {
        return this.#codes[kind].get(asName(text));
    }

    /** What a text that can be no level is the name of. */
    kindOf(text: string): LineKind | undefined {
        if (this.#isWholeLevel(asName(text))) return undefined;
        if (this.codeOf(text, 'competency') !== undefined) return 'competency';
        return this.codeOf(text, 'role') === undefined ? undefined : 'role';
    }

    /** Whether a text looks like what cells say. A title can as well: `Advanced statistics`. */
    isLevel(text: string): boolean {
        const name = asName(text);
        if (this.#isWholeLevel(name)) return true;
        const [first = ''] = name.replace(/^level /, '').split(/[\s(–-]|\.\./);
        return this.#levels.has(first) || (this.#levels.size > 0 && /^\d+$/.test(first) && first !== name);
    }

    #isWholeLevel(name: string): boolean {
        if (this.#levels.has(name) || /^(?:x|d|desirable|required|essential|\d+|[-–—•◦✓]|n\/a)$/.test(name))
            return true;
        return this.#hasNumbers && /^\d+[.,]\d+$/.test(name);
    }
}

/** By their codes, and by what else they are called unless another one is called the same. */
function codesByName<T extends { readonly code: string }>(
    all: readonly T[],
    namesOf: (element: T) => readonly string[]
): ReadonlyMap<string, string | undefined> {
    const codes = new Map<string, string | undefined>();
    for (const each of all) {
        for (const name of new Set(namesOf(each).map(asName))) codes.set(name, codes.has(name) ? undefined : each.code);
    }
    for (const { code } of all) codes.set(asName(code), code);
    return codes;
}

/** A name as it stands in a pasted cell; a copy has an apostrophe before what a spreadsheet would compute. */
function asName(text: string): string {
    return text
        .replace(/^'(?=[=+\-@])/, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
        .toLowerCase();
}
