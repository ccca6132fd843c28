import * as v from 'valibot';

/** How text is made of tables that were copied or saved elsewhere. Both sides check what arrives against these schemas. */

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Position = v.object({ line: Count, character: Count });

/** The largest file that is sent, in bytes; as base64 it takes a third more. */
export const LARGEST_TABLE_FILE = 10_000_000;
const Bytes = v.pipe(v.string(), v.maxLength(Math.ceil(LARGEST_TABLE_FILE / 3) * 4));

export const ColumnUse = v.picklist([
    'code',
    'title',
    'category',
    'alias',
    'text',
    'level',
    'role',
    'remark',
    'ignored'
]);
const TableKind = v.picklist(['competencies', 'roles']);

/** How a table is to be read where it is not as recognised. */
export const TableChoices = v.object({
    kind: v.optional(TableKind),
    rolesDown: v.optional(v.boolean()),
    /** By the index of the column. */
    columns: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d{1,3}$/)), ColumnUse))
});

/** Client asks for the text that a table is in Gradus. */
export const TABLE_REQUEST = 'gradus/table';
export const TableParams = v.object({
    /** The file that the text goes into; it need not be there yet. */
    uri: v.string(),
    /** Where in the file; absent for a file of its own. */
    position: v.optional(Position),
    source: v.variant('type', [
        v.object({ type: v.literal('clipboard'), html: v.optional(v.string()), text: v.optional(v.string()) }),
        v.object({ type: v.literal('csv'), base64: Bytes }),
        v.object({ type: v.literal('xlsx'), base64: Bytes, sheet: v.optional(v.string()) })
    ]),
    choices: v.optional(TableChoices),
    /** What the table is called, for a framework that begins with it. */
    name: v.optional(v.string())
});

export const UnderstoodTable = v.object({
    kind: TableKind,
    rolesDown: v.boolean(),
    columns: v.array(v.object({ index: Count, name: v.string(), header: v.string(), use: ColumnUse })),
    /** What was understood, in sentences; what is to be checked stands above the text, if there is one. */
    description: v.array(v.string()),
    /** How many things could be read otherwise, and how many cells were not read. */
    questions: Count,
    unread: Count
});

const FILE = {
    /** The sheets of the file, where it has several. */
    sheets: v.array(v.string()),
    /** The same for tables with the same header; empty where nothing could be read. */
    signature: v.string()
};

export const TableAnswer = v.variant('type', [
    v.object({
        type: v.literal('table'),
        /** Whole lines; empty where the framework has all of it. */
        text: v.string(),
        understanding: UnderstoodTable,
        ...FILE
    }),
    v.object({ type: v.literal('refused'), reason: v.string(), ...FILE })
]);

export type ColumnUse = v.InferOutput<typeof ColumnUse>;
export type TableChoices = v.InferOutput<typeof TableChoices>;
export type TableParams = v.InferOutput<typeof TableParams>;
export type TableAnswer = v.InferOutput<typeof TableAnswer>;
export type UnderstoodTable = v.InferOutput<typeof UnderstoodTable>;
