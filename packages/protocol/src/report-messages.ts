import * as v from 'valibot';

/** Client asks for a text about the frameworks of the workspace, for somebody or something that reads it. */
export const REPORT_REQUEST = 'gradus/report';

/** Code of a framework; absent for all of the workspace. */
const FRAMEWORK = { framework: v.optional(v.string()) };

export const ReportParams = v.variant('type', [
    /** What is wrong with the text. */
    v.object({ type: v.literal('check'), ...FRAMEWORK }),
    /** What a role is and requires, by code, title or alias. */
    v.object({ type: v.literal('role'), role: v.string(), ...FRAMEWORK }),
    /** What is not there yet. */
    v.object({ type: v.literal('gaps'), ...FRAMEWORK })
]);
export const ReportAnswer = v.object({ text: v.string() });

export type ReportParams = v.InferOutput<typeof ReportParams>;
export type ReportAnswer = v.InferOutput<typeof ReportAnswer>;
