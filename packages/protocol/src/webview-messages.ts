import * as v from 'valibot';
import {
    CellMark,
    CellsEdited,
    CellsUndone,
    EditCells,
    SaveTexts,
    TextsSaved,
    UndoCells
} from './cell-edit-messages.ts';
import { AskedRoles, ShownChanges } from './changes-messages.ts';
import { PreviewChange } from './preview-change.ts';
import { PreviewChoice } from './preview-choice.ts';
import { PreviewModel } from './preview-model.ts';
import { SavedFile } from './saved-file.ts';
import { Subject } from './subject.ts';
import { UnwrittenCell } from './unwritten-cell.ts';

const STATE = {
    /** Why what is shown is not all that the text says now, in the reader's words; absent where it is. */
    notice: v.optional(v.string()),
    /** Whether it is how the text was before, since a file cannot be read; absent where it is not. */
    isStale: v.optional(v.boolean()),
    /** Errors and warnings in the framework's text. */
    problems: v.number(),
    /** Those of them that are in cells of the matrix; absent where they are the same as before. */
    marks: v.optional(v.array(CellMark)),
    /** What to look at from now on, where the extension has been asked for something in particular; all else stays chosen. */
    choice: v.optional(PreviewChoice)
};

/** Extension to webview. */
export const ToWebview = v.variant('type', [
    v.object({ type: v.literal('show'), model: PreviewModel, ...STATE }),
    /** What is different from what is shown. */
    v.object({ type: v.literal('change'), change: PreviewChange, ...STATE }),
    /** What to look at from now on; all else stays chosen. */
    v.object({ type: v.literal('look'), choice: PreviewChoice }),
    /** What is different from another state of the framework; null where nothing is compared any more. */
    v.object({ type: v.literal('changes'), changes: v.nullable(ShownChanges) }),
    /** Comparing again failed, in the reader's words: what was different last stays. */
    v.object({ type: v.literal('outdated'), note: v.string() }),
    /** What of the framework the cursor in the text is at; null where that is nothing that is shown. */
    v.object({ type: v.literal('at'), subject: v.nullable(Subject) }),
    /** What was to be shown in the text, and is written in that of another framework. */
    v.object({ type: v.literal('foreign'), subject: Subject }),
    CellsEdited,
    CellsUndone,
    TextsSaved,
    /** Nothing can be shown yet, and why. */
    v.object({ type: v.literal('empty'), reason: v.string() }),
    /** Nothing is shown because that failed, in the reader's words; it can be asked for again. */
    v.object({ type: v.literal('failed'), reason: v.string() })
]);

/** Webview to extension. */
export const FromWebview = v.variant('type', [
    /** Asks for everything: nothing has been sent yet, or what was sent does not fit what is shown. */
    v.object({ type: v.literal('ready') }),
    v.object({
        type: v.literal('reveal'),
        subject: Subject,
        /** Whether keys still go to the preview. */
        keepsFocus: v.optional(v.boolean())
    }),
    EditCells,
    UndoCells,
    SaveTexts,
    /** Asks what to compare with. */
    v.object({ type: v.literal('compare') }),
    /** Says which roles are looked at as they were in the state that is compared with; none where no one looks any more. */
    v.object({ type: v.literal('earlier'), roles: AskedRoles }),
    /** Asks for the list of what is wrong with the text. */
    v.object({ type: v.literal('problems') }),
    /** What somebody wants to keep as a file. */
    v.object({ type: v.literal('save'), file: SavedFile })
]);

/** What the webview keeps with VS Code, from which a closed window's preview is restored. */
export const PreviewState = v.object({
    uri: v.string(),
    choice: v.optional(PreviewChoice),
    /** What was typed and waits for somebody; nothing where another version kept it otherwise. */
    unwritten: v.optional(v.fallback(v.array(UnwrittenCell), []))
});

export type ToWebview = v.InferOutput<typeof ToWebview>;
export type FromWebview = v.InferOutput<typeof FromWebview>;
export type PreviewState = v.InferOutput<typeof PreviewState>;
