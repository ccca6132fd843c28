import * as v from 'valibot';
import { Subject } from './subject.ts';

/** What is edited in the cells of the role matrix, what is wrong with them, and where in it the cursor of a text is. */

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Position = v.object({ line: Count, character: Count });
const Range = v.object({ start: Position, end: Position });
const Necessity = v.picklist(['essential', 'desirable']);
const LEVELS = { level: v.optional(v.string()), maxLevel: v.optional(v.string()) };

/**
 * What is asked about before it is done: that what was inherited becomes a role’s own, that an adopted role is adapted, that
 * what a role leaves out is required again, that what it takes over is left out, that more is lost than a level.
 */
const CELL_QUESTIONS = ['own', 'adapt', 'again', 'leave-out', 'lose'] as const;
export const CellQuestion = v.picklist(CELL_QUESTIONS);

/** What somebody does in a cell. */
export const CellEdit = v.object({
    role: v.string(),
    competency: v.string(),
    /** What the cell showed when it was edited; null where it was empty. In the text it may be something else by now. */
    seen: v.nullable(v.object({ ...LEVELS, necessity: Necessity, isInherited: v.boolean() })),
    /**
     * What it is to say; null where nothing of the role's own: what a parent asks for is there again then and, where that
     * is there already, left out. A necessity that is absent stays as it is.
     */
    wanted: v.nullable(v.object({ ...LEVELS, necessity: v.optional(Necessity) })),
    /** Whether what would be asked about has been agreed to. */
    isConfirmed: v.optional(v.boolean()),
    /** The kinds of questions that have been agreed to, also before they are asked; all else is asked. */
    agreedTo: v.optional(v.array(CellQuestion)),
    /** Why a role leaves out what it would take over. */
    reason: v.optional(v.string())
});

/** More than anybody pastes. */
export const MOST_CELL_EDITS = 20_000;
const CellEdits = v.pipe(v.array(CellEdit), v.maxLength(MOST_CELL_EDITS));

/** What becomes of an edit, in the words of an author where it is not done just so. */
export const CellVerdict = v.variant('type', [
    v.object({ type: v.picklist(['added', 'changed', 'removed', 'unchanged']) }),
    v.object({
        type: v.literal('asks'),
        about: CellQuestion,
        /** What else is agreed to with it: what is done in a role that is adapted for it. */
        and: v.optional(CellQuestion),
        question: v.string(),
        needsReason: v.boolean()
    }),
    v.object({ type: v.literal('refused'), reason: v.string() })
]);

/** Client asks how cells of the matrix of the framework in a folder are edited in its text: all of them or none. */
export const CELL_EDITS_REQUEST = 'gradus/cellEdits';
export const CellEditsParams = v.object({
    folder: v.string(),
    edits: CellEdits,
    /** Whether nothing but the verdicts is wanted: how it is written is not worked out. */
    isTrial: v.optional(v.boolean())
});
export const CellEditsAnswer = v.object({
    /** One for each edit. */
    verdicts: v.array(CellVerdict),
    /** For a trial, codes of the roles that take over what is edited and change with it. */
    heirs: v.optional(v.array(v.string())),
    /** Nothing where an edit is refused or has to be confirmed, and for a trial. */
    documents: v.array(
        v.object({
            uri: v.string(),
            /** The version of the text that the places are of; null where no editor has it open. */
            version: v.nullable(v.number()),
            edits: v.array(v.object({ range: Range, newText: v.string() }))
        })
    )
});

/** Webview to extension: edits cells, or asks what would become of that. */
export const EditCells = v.object({
    type: v.literal('edit'),
    /** What the answer is known by. */
    id: v.number(),
    edits: CellEdits,
    isTrial: v.boolean()
});
/** Extension to webview: what has become of it. */
export const CellsEdited = v.object({
    type: v.literal('edited'),
    id: v.number(),
    verdicts: v.array(CellVerdict),
    /** For a trial, codes of the roles that take over what is edited and change with it. */
    heirs: v.optional(v.array(v.string())),
    /** Whether it is in the text now. */
    isDone: v.boolean()
});

/** Webview to extension: takes back what was edited last in cells, or does it again. */
export const UndoCells = v.object({
    type: v.literal('undo'),
    /** What the answer is known by. */
    id: v.number(),
    isRedo: v.boolean()
});
/** Extension to webview: what has become of it. */
export const CellsUndone = v.object({
    type: v.literal('undone'),
    id: v.number(),
    /** The cells that were edited; none where nothing was to be undone. */
    cells: v.array(v.object({ role: v.string(), competency: v.string() })),
    /** Why it was not done, in the words of an author. */
    refusal: v.optional(v.string())
});

/** Webview to extension: saves the texts that were edited in cells. */
export const SaveTexts = v.object({
    type: v.literal('saveTexts'),
    /** What the answer is known by. */
    id: v.number()
});
/** Extension to webview: how many texts were saved, and how many could not be. */
export const TextsSaved = v.object({ type: v.literal('textsSaved'), id: v.number(), saved: Count, failed: Count });

/** What is wrong with what a role requires of a competency. */
export const CellMark = v.object({
    role: v.string(),
    competency: v.string(),
    severity: v.picklist(['error', 'warning']),
    message: v.string()
});

/** Client asks what is written at a place of a file; null where that is no part of a preview. */
export const SUBJECT_REQUEST = 'gradus/subject';
export const SubjectParams = v.object({ uri: v.string(), position: Position });
export const SubjectAnswer = v.object({ folder: v.string(), subject: v.nullable(Subject) });

export type CellQuestion = v.InferOutput<typeof CellQuestion>;
export type CellEdit = v.InferOutput<typeof CellEdit>;
export type CellVerdict = v.InferOutput<typeof CellVerdict>;
export type CellEditsParams = v.InferOutput<typeof CellEditsParams>;
export type CellEditsAnswer = v.InferOutput<typeof CellEditsAnswer>;
export type EditCells = v.InferOutput<typeof EditCells>;
export type CellsEdited = v.InferOutput<typeof CellsEdited>;
export type UndoCells = v.InferOutput<typeof UndoCells>;
export type CellsUndone = v.InferOutput<typeof CellsUndone>;
export type SaveTexts = v.InferOutput<typeof SaveTexts>;
export type TextsSaved = v.InferOutput<typeof TextsSaved>;
export type CellMark = v.InferOutput<typeof CellMark>;
export type SubjectParams = v.InferOutput<typeof SubjectParams>;
export type SubjectAnswer = v.InferOutput<typeof SubjectAnswer>;
