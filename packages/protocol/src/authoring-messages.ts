import * as v from 'valibot';

/**
 * What the side bar and the status of an editor show, and what is dropped into texts. Both sides check what arrives
 * against these schemas.
 */

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Position = v.object({ line: Count, character: Count });
const Range = v.object({ start: Position, end: Position });

/** A line of the tree of frameworks. */
export const TreeNode = v.object({
    /** Made by the server, and sent back to it to ask for what stands under the line or where it is written. */
    id: v.string(),
    kind: v.picklist([
        'framework',
        'competencies',
        'roles',
        'streams',
        'translations',
        'remarks',
        'category',
        'competency',
        'statement',
        'domain',
        'group',
        'role',
        'set',
        'stream',
        'translation',
        'remark'
    ]),
    code: v.optional(v.string()),
    title: v.optional(v.string()),
    /** URI of the folder of a framework. */
    folder: v.optional(v.string()),
    /** Of a remark: what it is about, and who made it. */
    about: v.optional(v.string()),
    author: v.optional(v.string()),
    /** Of a translation, whose title is its language tag: how many texts there are, and how many of them it has. */
    total: v.optional(Count),
    translated: v.optional(Count),
    hasChildren: v.boolean(),
    /** Of the element and all that stands under it. */
    errors: Count,
    warnings: Count,
    remarks: Count
});

/** Client asks for what stands under a line of the tree, or for the frameworks of the workspace. */
export const TREE_REQUEST = 'gradus/tree';
export const TreeParams = v.object({
    /** The id of the line; absent for the frameworks. */
    parent: v.optional(v.string()),
    /** Words that somebody looks for: only what has them, and what stands above and below that. */
    filter: v.optional(v.string())
});
export const TreeAnswer = v.object({ nodes: v.array(TreeNode) });

/** Client asks for the open remarks of all frameworks. */
export const REMARKS_REQUEST = 'gradus/remarks';
export const RemarksParams = v.object({ filter: v.optional(v.string()) });
export const RemarksAnswer = v.object({
    remarks: v.array(v.object({ node: TreeNode, uri: v.string(), range: Range }))
});

/** Client asks where a line of the tree is written. */
export const TREE_PLACE_REQUEST = 'gradus/treePlace';
export const TreePlaceParams = v.object({ id: v.string() });
export const TreePlaceAnswer = v.object({
    /** Absent where it is gone. */
    place: v.optional(v.object({ uri: v.string(), range: Range }))
});

/** Client asks for the lines that lead to the element at a place of a file, the framework first. */
export const TREE_PATH_REQUEST = 'gradus/treePath';
export const TreePathParams = v.object({ uri: v.string(), position: Position });
export const TreePathAnswer = TreeAnswer;

/** Client says whether somebody sees the tree or the remarks; only then it is told of changes. */
export const TREE_SHOWN = 'gradus/treeShown';
export const TreeShown = v.object({ shown: v.boolean() });

/** Server says that what the tree shows may have changed. */
export const TREE_CHANGED = 'gradus/treeChanged';

/** Client asks how a competency of the tree is required at a place of a file. */
export const REQUIREMENT_REQUEST = 'gradus/requirement';
export const RequirementParams = v.object({ id: v.string(), uri: v.string(), position: Position });
export const RequirementAnswer = v.variant('type', [
    v.object({
        type: v.literal('insert'),
        position: Position,
        before: v.string(),
        /** One of them stands between what comes before and after. */
        levels: v.array(v.string()),
        after: v.string()
    }),
    v.object({
        type: v.literal('refused'),
        reason: v.picklist(['no-competency', 'not-in-role', 'already-required', 'not-visible', 'read-only'])
    })
]);

/** Client asks whether a file is understood as a whole, before something is added to it. */
export const SYNTAX_ERROR_REQUEST = 'gradus/syntaxError';
export const SyntaxErrorParams = v.object({ uri: v.string() });
export const SyntaxErrorAnswer = v.object({
    /** That of the first syntax error; absent where there is none. */
    place: v.optional(Range)
});

/** Client asks how a new competency is written into a file. */
export const COMPETENCY_REQUEST = 'gradus/competency';
/** The place is that of the cursor, where the file is in an editor. */
export const CompetencyParams = v.object({ uri: v.string(), position: v.optional(Position) });
export const CompetencyAnswer = v.variant('type', [
    v.object({
        type: v.literal('insert'),
        position: Position,
        before: v.string(),
        /** Absent where nothing says what it is to be. */
        code: v.optional(v.string()),
        /** What stands behind its code and title. Something is still to be written between each and the next. */
        texts: v.array(v.string())
    }),
    v.object({ type: v.literal('refused'), reason: v.picklist(['no-category', 'read-only']) })
]);

/** Client asks what there is to say of the framework of a file as a whole. */
export const STATUS_REQUEST = 'gradus/status';
export const StatusParams = v.object({ uri: v.string() });
export const StatusAnswer = v.object({
    /** URI of the framework's folder. */
    folder: v.string(),
    /** Absent where no file has a `framework` header. */
    header: v.optional(v.object({ code: v.string(), title: v.optional(v.string()), version: v.optional(v.string()) })),
    /** Whether the file is only read here: it is part of an installed package, say. */
    readOnly: v.boolean(),
    files: Count,
    errors: Count,
    warnings: Count
});

export type TreeNode = v.InferOutput<typeof TreeNode>;
export type TreeParams = v.InferOutput<typeof TreeParams>;
export type TreeAnswer = v.InferOutput<typeof TreeAnswer>;
export type RemarksParams = v.InferOutput<typeof RemarksParams>;
export type RemarksAnswer = v.InferOutput<typeof RemarksAnswer>;
export type TreePlaceParams = v.InferOutput<typeof TreePlaceParams>;
export type TreePlaceAnswer = v.InferOutput<typeof TreePlaceAnswer>;
export type TreePathParams = v.InferOutput<typeof TreePathParams>;
export type TreePathAnswer = v.InferOutput<typeof TreePathAnswer>;
export type TreeShown = v.InferOutput<typeof TreeShown>;
export type RequirementParams = v.InferOutput<typeof RequirementParams>;
export type RequirementAnswer = v.InferOutput<typeof RequirementAnswer>;
export type SyntaxErrorParams = v.InferOutput<typeof SyntaxErrorParams>;
export type SyntaxErrorAnswer = v.InferOutput<typeof SyntaxErrorAnswer>;
export type CompetencyParams = v.InferOutput<typeof CompetencyParams>;
export type CompetencyAnswer = v.InferOutput<typeof CompetencyAnswer>;
export type StatusParams = v.InferOutput<typeof StatusParams>;
export type StatusAnswer = v.InferOutput<typeof StatusAnswer>;
