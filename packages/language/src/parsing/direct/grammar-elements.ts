import { AstUtils, type Grammar, GrammarAST } from 'langium';

/**
 * The elements of a grammar that a syntax tree refers to, in one order for whoever numbers them and whoever looks
 * them up.
 */
export function grammarElements(grammar: Grammar): GrammarAST.AbstractElement[] {
    const elements: GrammarAST.AbstractElement[] = [];
    for (const node of AstUtils.streamAllContents(grammar)) {
        if (GrammarAST.isKeyword(node) || GrammarAST.isRuleCall(node) || GrammarAST.isCrossReference(node)) {
            elements.push(node);
        }
    }
    return elements;
}
