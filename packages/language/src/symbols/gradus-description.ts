import type { AstNode, AstNodeDescription } from 'langium';

/** The kinds of element that have a name throughout their framework. */
export const NAMED_KINDS = [
    'Framework',
    'Section',
    'Scale',
    'Category',
    'Competency',
    'Domain',
    'Group',
    'Grade',
    'Role'
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

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

export type NamedNode = AstNode & { readonly name: string };
