import * as v from 'valibot';

/** Client asks which formats a framework can be exported to. */
export const EXPORT_FORMATS_REQUEST = 'gradus/exportFormats';
export const ExportFormat = v.object({
    /** How it is called on the command line. */
    id: v.string(),
    /** How people call it. */
    title: v.string(),
    /** What its files end with, with the dot. */
    extension: v.string(),
    /** The parts that can be asked for one by one, each a file of its own; empty where one file is made. */
    parts: v.array(v.string())
});
export const ExportFormatsAnswer = v.array(ExportFormat);

/** Client asks for the framework that a document belongs to in another format. The client writes the files. */
export const EXPORT_REQUEST = 'gradus/export';
export const ExportFilesParams = v.object({
    uri: v.string(),
    format: v.string(),
    /** Only this part, of a format that has some. */
    part: v.optional(v.string()),
    /** Also where the framework has errors. */
    force: v.optional(v.boolean()),
    /** The script and the style of a page, which the server has no way to read. */
    page: v.optional(v.object({ script: v.string(), style: v.string() }))
});

/** A name without folders; text, or bytes in Base64. */
export const ExportedFileView = v.object({
    name: v.pipe(v.string(), v.regex(/^[^/\\.:][^/\\:]*$/)),
    text: v.optional(v.string()),
    base64: v.optional(v.string())
});

export const ExportFilesAnswer = v.variant('type', [
    v.object({
        type: v.literal('exported'),
        files: v.array(ExportedFileView),
        /** What the format cannot say as the framework does, a line each; empty where it says everything. */
        losses: v.array(v.string())
    }),
    /** Refused; where that is because of errors, how many, so that the person may decide to export all the same. */
    v.object({ type: v.literal('refused'), reason: v.string(), errors: v.number() })
]);

export type ExportFormat = v.InferOutput<typeof ExportFormat>;
export type ExportFormatsAnswer = v.InferOutput<typeof ExportFormatsAnswer>;
export type ExportFilesParams = v.InferOutput<typeof ExportFilesParams>;
export type ExportedFileView = v.InferOutput<typeof ExportedFileView>;
export type ExportFilesAnswer = v.InferOutput<typeof ExportFilesAnswer>;
