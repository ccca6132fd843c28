import type { AstNodeDescription } from 'langium';

/** The kinds of element that have a name throughout their framework. */
export const NAMED_KINDS = [
    'Framework',
    'Section',
    'Scale',
    'Category',
    'Competency',
    'Statement',
    'Domain',
    'Group',
    'Grade',
    'Role',
    'Stream',
    'Term'
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/**
 * The kinds among which a name without a kind is looked for, most likely first: where a role and
 * a grade share a code, `satisfies Officer` means the role.
 */
export const RELATED_KINDS: readonly NamedKind[] = [
    'Competency',
    'Statement',
    'Role',
    'Category',
    'Grade',
    'Domain',
    'Group',
    'Stream',
    'Scale',
    'Term',
    'Framework'
];

/**
 * What other files know of an element without its syntax tree: enough to refer to it by code,
 * title or alias, to offer it in completion, and to notice that something others rely on changed.
 */
export interface GradusDescription extends AstNodeDescription {
    readonly title: string | undefined;
    readonly aliases: readonly string[];
    /** Title or code of the category, group or the like that contains the element. */
    readonly container: string | undefined;
    /** Whatever others read of this element, as one string to compare. */
    readonly facts: string;
}

export function isGradusDescription(description: AstNodeDescription): description is GradusDescription {
    return 'facts' in description;
}

export function isNamedKind(type: string): type is NamedKind {
    return (NAMED_KINDS as readonly string[]).includes(type);
}
