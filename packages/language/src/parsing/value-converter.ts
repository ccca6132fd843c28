import type { CstNode, GrammarAST, ValueType } from 'langium';
import { DefaultValueConverter } from 'langium';
import { unquote } from '../text/quotes.ts';

/** Texts lose their quotation marks and bullets their mark; there are no escapes. */
export class GradusValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        switch (rule.name) {
            case 'STRING':
                return unquote(input);
            case 'BULLET':
                return input.slice(1).trim();
            case 'CODE':
                return input;
            default:
                return super.runConverter(rule, input, cstNode);
        }
    }
}
