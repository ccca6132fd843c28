import * as v from 'valibot';
import { PreviewModel } from './preview-model.ts';

/**
 * Requests and notifications beyond the language server protocol. Both sides check what
 * arrives against these schemas: the other side may be another version.
 */

/** Client asks for the preview of the framework that a document belongs to. */
export const PREVIEW_REQUEST = 'gradus/preview';
export const PreviewParams = v.object({ uri: v.string() });
export const PreviewAnswer = v.variant('type', [
    v.object({
        type: v.literal('show'),
        /** URI of the framework's folder. */
        folder: v.string(),
        model: PreviewModel,
        /** Why the model is not what the text says now, in the reader's words. */
        notice: v.optional(v.string()),
        /** Errors and warnings in the framework's text. */
        problems: v.number()
    }),
    v.object({ type: v.literal('empty'), folder: v.string(), reason: v.string() })
]);

/** Server says that frameworks have changed since their previews were last asked for. */
export const PREVIEW_CHANGED = 'gradus/previewChanged';
export const PreviewChanged = v.object({
    /** URIs of the folders of the frameworks that changed. */
    folders: v.array(v.string())
});

/** Client asks for the compiled JSON of the framework that a document belongs to. */
export const EXPORT_JSON_REQUEST = 'gradus/exportJson';
export const ExportParams = v.object({ uri: v.string(), force: v.optional(v.boolean()) });
export const ExportAnswer = v.variant('type', [
    v.object({ type: v.literal('exported'), text: v.string(), suggestedName: v.string() }),
    /** Refused because of errors; how many, so that the person may decide to export all the same. */
    v.object({ type: v.literal('refused'), reason: v.string(), errors: v.number() })
]);

/** Server asks the client to read, where the server has no file system of its own. */
export const READ_FILE_REQUEST = 'gradus/readFile';
export const ReadFileParams = v.object({ uri: v.string() });
export const ReadFileAnswer = v.object({ text: v.string() });

export const READ_DIRECTORY_REQUEST = 'gradus/readDirectory';
export const ReadDirectoryParams = v.object({ uri: v.string() });
export const ReadDirectoryAnswer = v.array(
    v.object({ uri: v.string(), isFile: v.boolean(), isDirectory: v.boolean() })
);

export type PreviewParams = v.InferOutput<typeof PreviewParams>;
export type PreviewAnswer = v.InferOutput<typeof PreviewAnswer>;
export type PreviewChanged = v.InferOutput<typeof PreviewChanged>;
export type ExportParams = v.InferOutput<typeof ExportParams>;
export type ExportAnswer = v.InferOutput<typeof ExportAnswer>;
export type ReadFileParams = v.InferOutput<typeof ReadFileParams>;
export type ReadFileAnswer = v.InferOutput<typeof ReadFileAnswer>;
export type ReadDirectoryParams = v.InferOutput<typeof ReadDirectoryParams>;
export type ReadDirectoryAnswer = v.InferOutput<typeof ReadDirectoryAnswer>;
