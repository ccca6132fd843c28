import { type GrammarAST as Ast, AstUtils, type Grammar, GrammarAST, GrammarUtils } from 'langium';

/** The numbers of all tokens that the grammar's rules are made of; 0 is the end of the text. */
export interface TokenTypes {
    readonly names: readonly string[];
    readonly keywords: readonly string[];
    of(element: Ast.Keyword | Ast.TerminalRule): number;
}

export function tokenTypes(grammar: Grammar): TokenTypes {
    const reachable = GrammarUtils.getAllReachableRules(grammar, false);
    const words = new Set<string>();
    for (const rule of reachable) {
        if (!GrammarAST.isParserRule(rule)) continue;
        for (const node of AstUtils.streamAllContents(rule)) if (GrammarAST.isKeyword(node)) words.add(node.value);
    }
    const keywords = [...words].sort();
    const terminals = grammar.rules.filter(GrammarAST.isTerminalRule).filter(rule => !rule.hidden && !rule.fragment);
    const names = ['', ...keywords, ...terminals.map(({ name }) => name)];
    const byName = new Map(names.map((name, index) => [name, index]));
    return {
        names,
        keywords,
        of(element) {
            const name = GrammarAST.isKeyword(element) ? element.value : element.name;
            const found = byName.get(name);
            if (found === undefined) throw new Error(`The grammar has no token ${name}.`);
            return found;
        }
    };
}
