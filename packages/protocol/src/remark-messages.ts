import * as v from 'valibot';

/** What editors show of remarks as conversations beside the text, and write into it. */

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Position = v.object({ line: Count, character: Count });
const Range = v.object({ start: Position, end: Position });

export const ConversationView = v.object({
    range: Range,
    /** Code and title of what it is about. */
    about: v.string(),
    isOpen: v.boolean(),
    remarks: v.array(
        v.object({
            text: v.string(),
            author: v.optional(v.string()),
            /** Year, month and day, where the text gives them so. */
            date: v.optional(v.string()),
            isOpen: v.boolean()
        })
    )
});

/** Client asks for the remarks in a file. */
export const CONVERSATIONS_REQUEST = 'gradus/conversations';
export const ConversationsParams = v.object({ uri: v.string() });
export const ConversationsAnswer = v.object({ conversations: v.array(ConversationView) });

const NOTE = { text: v.string(), author: v.optional(v.string()), date: v.optional(v.string()) };

/** Client asks how to write into a file what somebody does about a remark. */
export const REMARK_EDIT_REQUEST = 'gradus/remarkEdit';
export const RemarkEditParams = v.object({
    uri: v.string(),
    /** The version of the text that the places are of. */
    version: v.number(),
    /** Where the conversation begins, or in which line a new one is begun. */
    at: Position,
    action: v.variant('type', [
        v.object({ type: v.literal('settle') }),
        v.object({ type: v.literal('reopen') }),
        /** Where it settles the conversation, it is the last word on it. */
        v.object({ type: v.literal('reply'), settles: v.optional(v.boolean()), ...NOTE }),
        v.object({ type: v.literal('begin'), ...NOTE })
    ])
});
export const RemarkEditAnswer = v.variant('type', [
    v.object({ type: v.literal('edits'), edits: v.array(v.object({ range: Range, newText: v.string() })) }),
    v.object({
        type: v.literal('refused'),
        /** The text is another one by now; it is only read here; or there is nothing at the place to be written about. */
        reason: v.picklist(['changed', 'read-only', 'no-place'])
    })
]);

export type ConversationView = v.InferOutput<typeof ConversationView>;
export type ConversationsParams = v.InferOutput<typeof ConversationsParams>;
export type ConversationsAnswer = v.InferOutput<typeof ConversationsAnswer>;
export type RemarkEditParams = v.InferOutput<typeof RemarkEditParams>;
export type RemarkEditAnswer = v.InferOutput<typeof RemarkEditAnswer>;
