import * as v from 'valibot';

/** The ways to look at a framework, in the order of their tabs. */
export const PREVIEW_VIEWS = [
    'matrix',
    'roles',
    'compare',
    'streams',
    'competencies',
    'coverage',
    'qualifications',
    'standards',
    'changes'
] as const;

/** How the matrix is laid out, and what of it is shown. */
export const MatrixChoice = v.object({
    /** Whether competencies that no role requires are shown as well. */
    withUnrequired: v.optional(v.boolean())
});

/** What the person has chosen to look at; kept over reloads. What is not chosen is absent. */
export const PreviewChoice = v.object({
    view: v.picklist(PREVIEW_VIEWS),
    /** Code of a category or domain to show alone; absent for all. */
    category: v.optional(v.string()),
    domain: v.optional(v.string()),
    /** Code of the role shown in the roles view; absent for all. */
    role: v.optional(v.string()),
    /** Codes of the roles that are compared. */
    compared: v.optional(v.array(v.string())),
    /** Code of the stream that is shown; absent for all. */
    stream: v.optional(v.string()),
    /** Code of the competency whose card is shown. */
    competency: v.optional(v.string()),
    matrix: v.optional(MatrixChoice),
    /** Whether changes of the wording alone are shown as well. */
    changes: v.optional(v.object({ withEditorial: v.boolean() }))
});

export type PreviewView = PreviewChoice['view'];
export type MatrixChoice = v.InferOutput<typeof MatrixChoice>;
export type PreviewChoice = v.InferOutput<typeof PreviewChoice>;
