import * as v from 'valibot';
import { QUESTIONS } from '../disk/question.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Position = v.object({ line: Count, character: Count });
const Range = v.object({ start: Position, end: Position });

const FINDING = {
    code: v.string(),
    severity: v.picklist(['error', 'warning', 'information']),
    message: v.string(),
    file: v.string(),
    range: Range,
    related: v.array(v.object({ message: v.string(), file: v.string(), range: Range })),
    excerpt: v.object({ from: Count, text: v.pipe(v.string(), v.maxLength(100)) }),
    fixes: v.optional(
        v.array(
            v.object({
                title: v.string(),
                isPreferred: v.boolean(),
                isCertain: v.boolean(),
                edits: v.array(v.object({ file: v.string(), range: Range, text: v.string() }))
            })
        )
    )
};

/** What is kept of a check. It is read from a file that anybody may have written, so it is not taken on trust. */
export const CheckEntry = v.object({
    /** What was asked of Gradus, and of which Gradus. */
    request: v.string(),
    observations: v.array(v.tuple([v.picklist([...QUESTIONS, 'content']), v.string(), v.string()])),
    result: v.object({
        files: Count,
        findings: v.array(v.object(FINDING)),
        accepted: v.array(v.object({ ...FINDING, reason: v.string() }))
    })
});

export type CheckEntry = v.InferOutput<typeof CheckEntry>;
