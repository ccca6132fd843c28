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

/** What the competencies of a matrix can be sorted by within their categories. */
export const MATRIX_SORTS = ['code', 'title', 'roles', 'level'] as const;

/** What the roles of a matrix can be grouped by. */
export const ROLE_GROUPINGS = ['group', 'domain', 'none'] as const;

/** How the matrix is laid out, and what of it is shown. */
export const MatrixChoice = v.object({
    /** Whether competencies that no role requires are shown as well. */
    withUnrequired: v.optional(v.boolean()),
    /** Roles down and competencies across. */
    transposed: v.optional(v.boolean()),
    /** Whether counts and distributions stand at the ends of rows and columns. */
    summaries: v.optional(v.boolean()),
    /** Absent for the framework's own: grade groups where there are some, else domains. */
    groupBy: v.optional(v.picklist(ROLE_GROUPINGS)),
    /** What is folded up, as `category:PC`, `group:Experts` or `domain:Control`. */
    folded: v.optional(v.array(v.string())),
    /** Absent for the framework's order. */
    sort: v.optional(v.picklist(MATRIX_SORTS)),
    /** Code of the role whose levels competencies are sorted by. */
    sortRole: v.optional(v.string()),
    /** What codes, titles and aliases of competencies must have in them. */
    competencies: v.optional(v.string()),
    /** What codes and titles of roles must have in them. */
    roles: v.optional(v.string()),
    /** A level that is required exactly or, with `atLeast`, from which on. */
    level: v.optional(v.object({ scale: v.string(), code: v.string(), atLeast: v.boolean() })),
    /** Code of a stream whose roles are shown, in the order of its steps. */
    stream: v.optional(v.string()),
    /** Only competencies in which the roles differ. */
    onlyDifferences: v.optional(v.boolean())
});

/** What the role sheets say beside what is printed. */
export const RolesChoice = v.object({
    /** Whether it is shown for every competency what the required level asks for. */
    withMeanings: v.optional(v.boolean())
});

/** A role that is compared: by its code; as it was in the state that changes are shown from, where that is said. */
export const ComparedRole = v.union([v.string(), v.object({ code: v.string(), was: v.literal(true) })]);

/** What is shown of roles that are compared. */
export const CompareChoice = v.object({ onlyDifferences: v.optional(v.boolean()) });

/** How a career path is shown. */
export const StreamsChoice = v.object({
    /** Code of the domain whose roles stand on a path over grades; empty for those without one, absent for the fullest. */
    domain: v.optional(v.string()),
    /** Whether it is a table of steps; else there is a chart for each competency. */
    asTable: v.optional(v.boolean()),
    /** Whether competencies of which every step requires the same are left out. */
    onlyChanges: v.optional(v.boolean())
});

/** What the person has chosen to look at; kept over reloads. What is not chosen is absent. */
export const PreviewChoice = v.object({
    view: v.picklist(PREVIEW_VIEWS),
    /** Code of a category or domain to show alone; absent for all. */
    category: v.optional(v.string()),
    domain: v.optional(v.string()),
    /** Code of the role shown in the roles view; absent for all. */
    role: v.optional(v.string()),
    /** The roles that are compared, the one that the others are compared with first. */
    compared: v.optional(v.array(ComparedRole)),
    /** Code of the stream that is shown; absent for the first. */
    stream: v.optional(v.string()),
    /** Code of the competency whose card is shown. */
    competency: v.optional(v.string()),
    /** What its card is looked at for: a level, or levels from the first to the last. */
    askedLevels: v.optional(v.array(v.string())),
    /** What competencies are looked for by. */
    competencyText: v.optional(v.string()),
    /** Code of the category whose texts are shown as a table; empty for all categories below each other. */
    standards: v.optional(v.string()),
    matrix: v.optional(MatrixChoice),
    /** Whether changes of the wording alone are shown as well. */
    changes: v.optional(v.object({ withEditorial: v.boolean() })),
    roles: v.optional(RolesChoice),
    compare: v.optional(CompareChoice),
    streams: v.optional(StreamsChoice)
});

export type PreviewView = PreviewChoice['view'];
export type ComparedRole = v.InferOutput<typeof ComparedRole>;
export type MatrixChoice = v.InferOutput<typeof MatrixChoice>;
export type PreviewChoice = v.InferOutput<typeof PreviewChoice>;
