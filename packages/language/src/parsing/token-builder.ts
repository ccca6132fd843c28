import type { TokenType } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { DefaultTokenBuilder } from 'langium';

/** Lets a longer word win over the keyword it begins with: `introduction` is not `in` and `troduction`. */
export class GradusTokenBuilder extends DefaultTokenBuilder {
    protected override findLongerAlt(keyword: GrammarAST.Keyword, terminalTokens: TokenType[]): TokenType[] {
        // Langium tries the terminal's expression without its Unicode flag and so never finds it.
        if (!/^\p{L}+$/u.test(keyword.value)) return [];
        return terminalTokens.filter(token => token.name === 'CODE');
    }
}
