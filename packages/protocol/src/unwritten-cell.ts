import * as v from 'valibot';
import { CellEdit, CellQuestion } from './cell-edit-messages.ts';

const { role, competency, seen, wanted } = CellEdit.entries;

/** A cell that was typed into and is not written: why not, or what is to be agreed to first. */
export const UnwrittenCell = v.object({
    role,
    competency,
    /** What it showed then, so that what has changed since is not written over. */
    seen,
    /** What was typed. */
    text: v.string(),
    refusal: v.optional(v.string()),
    question: v.optional(
        v.object({
            about: CellQuestion,
            and: v.optional(CellQuestion),
            text: v.string(),
            needsReason: v.boolean(),
            wanted
        })
    )
});

export type UnwrittenCell = v.InferOutput<typeof UnwrittenCell>;
