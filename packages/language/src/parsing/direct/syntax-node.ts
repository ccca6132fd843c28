import type { AstNode, CstNode } from 'langium';
import { blockOf } from './source-block.ts';

/** The value of every list that nothing was added to. */
export const NONE: readonly never[] = Object.freeze([]);

/**
 * A node of the abstract syntax tree. Where it stands in the text is known to its block only; the concrete syntax
 * is built when somebody asks for it.
 */
export class SyntaxNode {
    declare readonly $type: string;
    $container: AstNode | undefined = undefined;
    $containerProperty: string | undefined = undefined;
    $containerIndex: number | undefined = undefined;
    private $syntax: CstNode | undefined = undefined;

    get $cstNode(): CstNode | undefined {
        if (this.$syntax === undefined) blockOf(this as AstNode)?.readSyntax();
        return this.$syntax;
    }

    set $cstNode(node: CstNode | undefined) {
        this.$syntax = node;
    }
}
