import type { AstNode } from 'langium';

/** What a node can contain: the properties that hold other nodes, with the type of those. */
export type Contained = Readonly<Record<string, string>>;

const BODY: Contained = { annotations: 'Annotation', contents: 'Content' };
const NOTHING: Contained = {};

/**
 * What the nodes of each type contain. A test compares this with the grammar; it is written down here so that nobody
 * has to look through all properties of every node, most of which are texts and references.
 */
const CONTAINED: Readonly<Record<string, Contained | undefined>> = {
    Document: { elements: 'Element', blocks: 'Block' },
    Framework: { ...BODY, completeness: 'Completeness', properties: 'Property', uses: 'Use' },
    Scale: { ...BODY, levels: 'Level', span: 'Span' },
    Level: BODY,
    Section: { ...BODY, uses: 'SectionUse' },
    Category: { ...BODY, categories: 'Category', competencies: 'Competency', statements: 'Statement' },
    Competency: { ...BODY, competencies: 'Competency', descriptors: 'Descriptor' },
    Descriptor: BODY,
    Statement: { ...BODY, statements: 'Statement' },
    Domain: { ...BODY, activities: 'Activity', exclusions: 'Exclusion' },
    Activity: BODY,
    Group: { ...BODY, grades: 'Grade' },
    Grade: BODY,
    Role: {
        ...BODY,
        activities: 'RoleActivity',
        dropped: 'Dropped',
        lists: 'SpecialisationList',
        requires: 'Requires',
        specialisations: 'Specialisation',
        tasks: 'Tasks'
    },
    Tasks: { items: 'Item' },
    Requires: { requirements: 'Requirement' },
    Requirement: { annotations: 'Annotation', measures: 'Measure' },
    Specialisation: { ...BODY, requires: 'Requires' },
    Stream: BODY,
    Term: BODY,
    Matrix: { annotations: 'Annotation', columns: 'Column', rows: 'Row' },
    Row: { cells: 'Cell' },
    Cell: { measures: 'Measure' },
    Relations: { annotations: 'Annotation', links: 'Link' },
    Link: { relation: 'Relation' },
    Translation: { annotations: 'Annotation', entries: 'Translated' },
    Translated: { ...BODY, entries: 'Translated', tasks: 'Tasks' },
    Adaptation: { ...BODY, dropped: 'Dropped', requires: 'Requires', tasks: 'Tasks' },
    Content: { items: 'Item' }
};

/** The properties in which a type of node holds other nodes, and the type of those. */
export function containedIn(type: string): Contained {
    return CONTAINED[type] ?? NOTHING;
}

/**
 * Puts what a node holds in some properties on a stack, the first of it on top. A walk over a tree with it is a plain
 * loop, which counts where every node of a workspace is visited.
 */
export function pushChildren(node: AstNode, properties: readonly string[], stack: AstNode[]): void {
    for (let index = properties.length - 1; index >= 0; index--) {
        const value = (node as unknown as Readonly<Record<string, AstNode | readonly AstNode[] | undefined>>)[
            properties[index] as string
        ];
        if (value === undefined) continue;
        if (!isList(value)) stack.push(value);
        else for (let each = value.length - 1; each >= 0; each--) stack.push(value[each] as AstNode);
    }
}

function isList(value: AstNode | readonly AstNode[]): value is readonly AstNode[] {
    return Array.isArray(value);
}

const allProperties = new Map<string, readonly string[]>();

/** All nodes of a tree, each before what it contains. */
export function* nodesIn(root: AstNode): Iterable<AstNode> {
    const pending = [root];
    for (let node = pending.pop(); node; node = pending.pop()) {
        yield node;
        let properties = allProperties.get(node.$type);
        if (!properties) {
            properties = Object.keys(containedIn(node.$type));
            allProperties.set(node.$type, properties);
        }
        pushChildren(node, properties, pending);
    }
}
