import type { AstNode, AstReflection, Reference } from 'langium';
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';
import type { CompletionContext } from 'langium/lsp';
import * as ast from '../../generated/ast.ts';

/** What is asked of a completion: the node before the cursor, and where the word at the cursor begins and ends. */
export type Cursor = Pick<CompletionContext, 'document' | 'node' | 'offset' | 'tokenOffset' | 'tokenEndOffset'>;

/** What begins with the name that is looked for, so that at the cursor there is none of it yet; and what is to hold it. */
const NEW: Readonly<Record<string, (cursor: Cursor) => AstNode | undefined>> = {
    'Requirement.competency': enclosing,
    'Column.role': enclosing,
    'Content.section': enclosing,
    'Link.subject': enclosing,
    'Cell.level': ({ node }) => AstUtils.getContainerOfType(node, ast.isRow),
    'Measure.scale': ({ node }) => AstUtils.getContainerOfType(node, ast.isRequirement)
};

/**
 * What a name at the cursor would be a part of. While it is missing, the tree ends before it: then what is to hold it
 * is there already, or is made up, of the type that the grammar expects and within what is there.
 *
 * @param withWord the node at the cursor if there were a word
 */
export function holderOf(
    feature: GrammarAST.CrossReference,
    cursor: Cursor,
    reflection: AstReflection,
    withWord: () => AstNode | undefined
): AstNode {
    const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule);
    const property = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment)?.feature;
    const type = rule?.returnType?.ref?.name ?? rule?.name ?? '';
    const holds = NEW[`${type}.${property}`];
    if (holds) return madeUp(type, holds(cursor) ?? enclosing(cursor), reflection);
    const isOfType = (node: AstNode): node is AstNode => node.$type === type;
    return (
        AstUtils.getContainerOfType(withWord(), isOfType) ??
        AstUtils.getContainerOfType(cursor.node, isOfType) ??
        madeUp(type, enclosing(cursor), reflection)
    );
}

/** The innermost node in whose braces the cursor stands; the file where that is none. */
export function enclosing(cursor: Cursor): AstNode {
    let known = ENCLOSING.get(cursor);
    if (!known) {
        const { node, tokenOffset, document } = cursor;
        let current = node;
        while (current && !holds(current, tokenOffset)) current = current.$container;
        known = current ?? document.parseResult.value;
        ENCLOSING.set(cursor, known);
    }
    return known;
}

/** Asked again for each word of the language that could stand at the cursor. */
const ENCLOSING = new WeakMap<Cursor, AstNode>();

/** Whether the cursor stands at a name, so that it may be replaced by itself. */
export function isAtCursor(reference: Reference | undefined, { offset, document }: Cursor): boolean {
    const at = reference?.$refNode;
    if (!at || offset < at.offset || offset > at.end) return false;
    return AstUtils.getDocument(at.astNode).uri.toString() === document.uri.toString();
}

/** What some names mean, but for the name at the cursor. */
export function others(references: readonly (Reference | undefined)[], cursor: Cursor): ReadonlySet<AstNode> {
    return new Set(references.filter(each => !isAtCursor(each, cursor)).flatMap(each => each?.ref ?? []));
}

function holds({ $cstNode }: AstNode, offset: number): boolean {
    const open = GrammarUtils.findNodeForKeyword($cstNode, '{');
    if (!open || open.end > offset) return false;
    const close = GrammarUtils.findNodesForKeyword($cstNode, '}').at(-1);
    return !close || close.offset >= offset;
}

function madeUp($type: string, $container: AstNode, reflection: AstReflection): AstNode {
    const node = { $type, $container };
    AstUtils.assignMandatoryProperties(reflection, node);
    return node;
}
