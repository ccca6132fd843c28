import { HEADERS } from '../../../sheets/headers.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import { foldedTitle } from '../../draft/folded-title.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory } from './memory.ts';
import type { SaidAt } from './said-twice.ts';

/** A competency or a role, with the cells of all tables that say what it is called. */
export interface TabledElement {
    readonly word: 'the competency' | 'the role';
    /** Its identifier; nothing where it is a new one. */
    readonly key: string | undefined;
    /** Its code, once it is settled. */
    code: string;
    /** What it is called at first sight. */
    readonly title: string;
    /** What the workbook remembers of its code, which is no more than a mark where the code is long. */
    readonly codesBefore: readonly string[];
    /** Each in the order in which they count. */
    readonly codes: SaidAt[];
    readonly titles: SaidAt[];
    readonly categories: SaidAt[];
    /** The headers of its columns in the matrix. */
    readonly headers: SaidAt[];
    /** Whether the table that is about such elements has it. */
    isAtHome: boolean;
    /** Where the matrix has it: a row, or a column. */
    readonly inMatrix: (readonly [table: EditedTable, index: number])[];
    readonly inList: (readonly [table: EditedTable, row: number])[];
}

/** What is remembered of the code of an element; nothing where nobody knows. */
export function codeBefore(
    kind: 'competency' | 'role',
    key: string | undefined,
    memory: Memory | undefined
): string | undefined {
    const known = memory?.of(kind === 'role' ? 'roles' : 'dictionary') ?? memory?.of('matrix');
    return key === undefined ? undefined : known?.said(key, known.column(HEADERS.code));
}

/** The competencies or the roles of tables, put together from all of them. */
export class TabledElements {
    readonly all: TabledElement[] = [];
    readonly home: EditedTable | undefined;
    private readonly kind: 'competency' | 'role';
    private readonly memory: Memory | undefined;
    private readonly byKey = new Map<string, TabledElement>();
    private readonly byCode = new Map<string, TabledElement>();
    private readonly byTitle = new Map<string, TabledElement[]>();

    constructor(
        kind: 'competency' | 'role',
        home: EditedTable | undefined,
        matrices: readonly EditedTable[],
        lists: readonly EditedTable[],
        memory: Memory | undefined
    ) {
        this.kind = kind;
        this.home = home;
        this.memory = memory;
        const title = kind === 'role' ? HEADERS.role : HEADERS.competency;
        for (const row of home?.rows ?? []) {
            const table = home as EditedTable;
            const element = this.make(table.rowKeys.get(row), table.of(row, HEADERS.code), table.of(row, title));
            element.isAtHome = true;
            this.note(element, table, row, { code: HEADERS.code, title });
        }
        for (const matrix of matrices) {
            if (kind === 'role') this.columnsOf(matrix);
            else this.rowsOf(matrix);
        }
        for (const list of lists) this.listOf(list, title);
    }

    private rowsOf(matrix: EditedTable): void {
        for (const row of matrix.rows) {
            const [code, title] = [matrix.of(row, HEADERS.code), matrix.of(row, HEADERS.competency)];
            const key = matrix.rowKeys.get(row);
            const element =
                (key === undefined ? undefined : this.byKey.get(key)) ??
                this.byCode.get(code) ??
                this.titled(title, each => each.inMatrix.length === 0) ??
                this.make(key, code, title);
            element.inMatrix.push([matrix, row]);
            this.note(element, matrix, row, { code: HEADERS.code, title: HEADERS.competency });
        }
    }

    private columnsOf(matrix: EditedTable): void {
        const known = this.memory?.of('matrix');
        for (const [column, key] of matrix.columnKeys) {
            const header = matrix.at(0, column);
            const element = this.byKey.get(key) ?? this.make(key, '', header);
            const at = { table: matrix, row: 0, column };
            element.inMatrix.push([matrix, column]);
            // Above the column stands the title of the role, or its code where another role has that title.
            const before = known?.header(known.column('', key) ?? -1);
            const isCode = before === undefined ? header === element.code : element.codesBefore.includes(before);
            (isCode ? element.codes : element.titles).push(at);
            element.headers.push(at);
        }
    }

    private listOf(list: EditedTable, titleHeader: string): void {
        const header = this.kind === 'role' ? HEADERS.roleCode : HEADERS.competencyCode;
        const [index, from] = this.kind === 'role' ? [0, 0] : [-1, 2];
        const known = this.memory?.of('requirements');
        for (const row of list.rows) {
            const [code, title] = [list.of(row, header), list.of(row, titleHeader)];
            const parts = list.rowKeys.get(row)?.split(' ') ?? [];
            const key = parts.length > from ? parts.at(index) : undefined;
            const column = known?.column(header);
            const isAsItWas = known?.said(list.rowKeys.get(row) ?? '', column) === rememberedText(code);
            const byKey = key === undefined ? undefined : this.byKey.get(key);
            // A row in which somebody wrote another code is about what that stands for, if anything.
            const element =
                (isAsItWas ? byKey : undefined) ??
                this.byCode.get(code) ??
                byKey ??
                this.titled(title, () => true) ??
                this.make(undefined, code, title);
            element.inList.push([list, row]);
            const isAnother = byKey !== undefined && element !== byKey;
            // What such a row is called besides, nobody has looked at.
            if (isAnother) this.note(element, list, row, { code: header, title: '' });
            else this.note(element, list, row, { code: header, title: titleHeader });
        }
    }

    private note(element: TabledElement, table: EditedTable, row: number, by: { code: string; title: string }): void {
        const put = (places: SaidAt[], header: string) => {
            const column = table.column(header);
            if (column !== undefined) places.push({ table, row, column });
        };
        put(element.codes, by.code);
        put(element.titles, by.title);
        if (this.kind === 'competency' && by.title !== '') put(element.categories, HEADERS.category);
    }

    private make(key: string | undefined, code: string, title: string): TabledElement {
        const before = codeBefore(this.kind, key, this.memory);
        const element: TabledElement = {
            word: this.kind === 'role' ? 'the role' : 'the competency',
            key,
            code,
            title,
            codesBefore: before === undefined ? [] : [before],
            codes: [],
            titles: [],
            categories: [],
            headers: [],
            isAtHome: false,
            inMatrix: [],
            inList: []
        };
        this.all.push(element);
        if (key !== undefined) this.byKey.set(key, element);
        if (code !== '' && !this.byCode.has(code)) this.byCode.set(code, element);
        const folded = foldedTitle(title);
        if (folded !== '') this.byTitle.set(folded, [...(this.byTitle.get(folded) ?? []), element]);
        return element;
    }

    /** The one that is called so, if it is one alone; a code on one table only does not make it another one. */
    private titled(title: string, isFree: (element: TabledElement) => boolean): TabledElement | undefined {
        const [one, another] = this.byTitle.get(foldedTitle(title)) ?? [];
        return one && !another && one.isAtHome && isFree(one) ? one : undefined;
    }
}
