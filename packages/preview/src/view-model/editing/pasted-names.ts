import {
    leastIn,
    necessityOf,
    plainNumber,
    saysNothing,
    withoutLevelWord,
    withoutMark
} from '@gradus/model/cell-words';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { codedTitle } from '../shared/requirement-label.ts';
import { roleName } from '../shared/role-name.ts';
import type { CellLines } from './cell-lines.ts';
import { asName, NameTable } from './name-table.ts';

/** What a line of a matrix is of. */
export type LineKind = 'role' | 'competency';

/** Of so many names that nothing has, those that are near are looked for; more are not read anyway. */
const MOST_LOOKED_FOR = 20;

/** What the lines of a matrix are called where a table that is pasted names them. */
export class PastedNames {
    readonly #index: PreviewIndex;
    readonly #tables: Readonly<Record<LineKind, NameTable>>;
    readonly #unknown = new Map<string, string>();
    readonly #levels: ReadonlySet<string>;
    /** Whether levels can be numbers with decimals: where not, `1.2` can be a code. */
    readonly #hasNumbers: boolean;

    /** @param lines says what roles are called at the heads of the matrix; in full where it is not given */
    constructor(index: PreviewIndex, lines?: CellLines) {
        const { roles, competencies, scales } = index.model;
        this.#index = index;
        this.#tables = {
            role: new NameTable(
                roles.map(role => ({
                    code: role.code,
                    names: [
                        role.title,
                        roleName(roles, role),
                        `${role.code} ${role.title}`,
                        ...(lines?.labels.get(role.code) ?? [])
                    ],
                    aliases: role.aliases ?? []
                }))
            ),
            competency: new NameTable(
                competencies.map(competency => ({
                    code: competency.code,
                    names: [competency.title, codedTitle(competency)],
                    aliases: competency.aliases
                }))
            )
        };
        this.#hasNumbers = scales.some(({ range }) => range !== undefined);
        this.#levels = new Set(
            scales.flatMap(({ levels }) => levels.flatMap(({ code, title }) => [code, title].map(asName)))
        );
    }

    /** The code of what is called so; nothing where nothing is, or several are. */
    codeOf(text: string, kind: LineKind): string | undefined {
        return this.#tables[kind].codeOf(text);
    }

    /** Why a text is the name of none of a kind, and which one is likely meant. */
    whyUnknown(text: string, kind: LineKind): string {
        const key = `${kind} ${text}`;
        const known = this.#unknown.get(key);
        if (known !== undefined) return known;
        const why = this.#tables[kind].isOfSeveral(text)
            ? `Several ${kind === 'role' ? 'roles' : 'competencies'} are called ${text}. Use the code of the one that you mean.`
            : `No ${kind} is called ${text}.${this.#meant(text, kind)}`;
        this.#unknown.set(key, why);
        return why;
    }

    #meant(text: string, kind: LineKind): string {
        const near = this.#unknown.size < MOST_LOOKED_FOR ? this.#tables[kind].nearTo(text) : undefined;
        if (near === undefined) return '';
        const { roles, competencies, model } = this.#index;
        const competency = kind === 'competency' ? competencies.get(near.code) : undefined;
        const role = kind === 'role' ? roles.get(near.code) : undefined;
        const name = competency ? codedTitle(competency) : role && roleName(model.roles, role);
        return ` Did you mean ${name ?? near.code}?`;
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
        if (this.#isWholeLevel(name) || saysNothing(name) || necessityOf(name) !== undefined) return true;
        const bare = leastIn(name) ?? withoutMark(name) ?? name;
        if (this.#levels.has(bare) || this.#levels.has(plainNumber(bare) ?? '')) return true;
        const [first = ''] = (withoutLevelWord(bare) ?? bare).split(/[\s(–-]|\.\./);
        return this.#levels.has(first) || (this.#levels.size > 0 && /^\d+$/.test(first) && first !== name);
    }

    /** Whether a text is a word, as heads have it: what can be no level, or is a name all the same. */
    isWord(text: string): boolean {
        return text !== '' && (this.kindOf(text) !== undefined || !this.isLevel(text));
    }

    #isWholeLevel(name: string): boolean {
        if (this.#levels.has(name) || /^(?:x|d|desirable|required|essential|\d+|[-–—•◦✓]|n\/a)$/.test(name))
            return true;
        return this.#hasNumbers && /^\d+[.,]\d+$/.test(name);
    }
}
