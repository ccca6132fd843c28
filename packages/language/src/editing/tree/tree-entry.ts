/** The groups that a framework's elements are listed in. */
export const TREE_GROUPS = ['competencies', 'roles', 'streams', 'translations', 'remarks'] as const;
export type TreeGroup = (typeof TREE_GROUPS)[number];

export type TreeKind =
    | 'framework'
    | TreeGroup
    | 'category'
    | 'competency'
    | 'statement'
    | 'domain'
    | 'group'
    | 'role'
    | 'set'
    | 'stream'
    | 'translation'
    | 'remark';

/** What is wrong with an element and what is open about it, with all that it contains. */
export interface TreeCounts {
    readonly errors: number;
    readonly warnings: number;
    readonly remarks: number;
}

/** A line of the tree of a framework. */
export interface TreeEntry extends TreeCounts {
    /** What to ask for its children or its place with; the same after any edit that leaves its code as it is. */
    readonly id: string;
    readonly kind: TreeKind;
    readonly code?: string;
    readonly title?: string;
    /** A framework without a header goes by its folder. */
    readonly folder?: string;
    /** Of a remark: what it is about. */
    readonly about?: string;
    readonly author?: string;
    /** Of a translation, whose title is its language: how many texts there are, and how many of them it has. */
    readonly total?: number;
    readonly translated?: number;
    readonly hasChildren: boolean;
}
