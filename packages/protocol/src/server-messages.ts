import * as v from 'valibot';
import { CellMark } from './cell-edit-messages.ts';
import { PreviewChange } from './preview-change.ts';
import { PreviewModel } from './preview-model.ts';
import { Subject } from './subject.ts';

/**
 * Requests and notifications beyond the language server protocol. Both sides check what
 * arrives against these schemas: the other side may be another version.
 */

/** Client asks for the preview of the framework that a document belongs to. */
export const PREVIEW_REQUEST = 'gradus/preview';
export const PreviewParams = v.object({
    uri: v.string(),
    /** Who shows it, until it is said to be closed: the client may show the same framework twice. */
    viewer: v.string(),
    /** The version that the client has: where the server knows it, it answers with what has changed since. */
    known: v.optional(v.string())
});

const SHOWN = {
    /** URI of the framework's folder. */
    folder: v.string(),
    /** What to call by this state of the preview when it is asked for the next time. */
    version: v.string(),
    /** Why what is shown is not all that the text says now, in the reader's words. */
    notice: v.optional(v.string()),
    /** Whether it is how the text was before, since a file cannot be read; absent where it is not. */
    isStale: v.optional(v.boolean()),
    /** Errors and warnings in the framework's text. */
    problems: v.number(),
    /** What is wrong with single requirements of roles; absent where that is what it was in the version that is known. */
    marks: v.optional(v.array(CellMark))
};

export const PreviewAnswer = v.variant('type', [
    v.object({ type: v.literal('show'), ...SHOWN, model: PreviewModel }),
    v.object({ type: v.literal('change'), ...SHOWN, change: PreviewChange }),
    v.object({ type: v.literal('empty'), folder: v.string(), reason: v.string() })
]);

/** Client says that a preview is closed. */
export const PREVIEW_CLOSED = 'gradus/previewClosed';
export const PreviewClosed = v.object({ viewer: v.string() });

/** Client asks for the URI of the folder of the framework that a document belongs to. */
export const FRAMEWORK_FOLDER_REQUEST = 'gradus/frameworkFolder';
export const FrameworkFolderParams = v.object({ uri: v.string() });
export const FrameworkFolderAnswer = v.object({ folder: v.string() });

/** Client asks where something is written that is shown of the framework in a folder; null where it is gone. */
export const PLACE_REQUEST = 'gradus/place';
export const PlaceParams = v.object({ folder: v.string(), subject: Subject });
/** Zero-based line and UTF-16 character. */
export const PlaceAnswer = v.nullable(
    v.object({
        uri: v.string(),
        /** Whether that is a file of another framework than the one in the folder. */
        isForeign: v.boolean(),
        line: v.number(),
        character: v.number()
    })
);

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

/** Server asks which of some open files, which are deleted, somebody sees or has changed; for clients that say so. */
export const FILES_IN_USE_REQUEST = 'gradus/filesInUse';
export const FilesInUseParams = v.object({ uris: v.array(v.string()) });
export const FilesInUseAnswer = v.object({ uris: v.array(v.string()) });
/** What a client says that can answer it, in its initialization options. */
export const FilesInUseOption = v.object({ filesInUse: v.literal(true) });

/**
 * What a client that starts the server again says in its initialization options: a folder of its own, where the server notes
 * at which text it works, so that a text that ended it does not do so again.
 */
export const CrashNotesOption = v.object({ crashNotes: v.string() });

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
export type PreviewClosed = v.InferOutput<typeof PreviewClosed>;
export type FrameworkFolderParams = v.InferOutput<typeof FrameworkFolderParams>;
export type FrameworkFolderAnswer = v.InferOutput<typeof FrameworkFolderAnswer>;
export type PlaceParams = v.InferOutput<typeof PlaceParams>;
export type PlaceAnswer = v.InferOutput<typeof PlaceAnswer>;
export type PreviewChanged = v.InferOutput<typeof PreviewChanged>;
export type ExportParams = v.InferOutput<typeof ExportParams>;
export type ExportAnswer = v.InferOutput<typeof ExportAnswer>;
export type FilesInUseParams = v.InferOutput<typeof FilesInUseParams>;
export type FilesInUseAnswer = v.InferOutput<typeof FilesInUseAnswer>;
export type ReadFileParams = v.InferOutput<typeof ReadFileParams>;
export type ReadFileAnswer = v.InferOutput<typeof ReadFileAnswer>;
export type ReadDirectoryParams = v.InferOutput<typeof ReadDirectoryParams>;
export type ReadDirectoryAnswer = v.InferOutput<typeof ReadDirectoryAnswer>;
