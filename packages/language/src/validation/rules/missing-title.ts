import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Rule } from '../rule.ts';
import { kindWord } from '../wording.ts';

/** An element that has a code but no title. */
export const missingTitle: Rule = {
    code: 'missing-title',
    severity: 'error',
    summary: 'Every element but a level has a title.',
    explanation:
        'The title is what people read; the code is what they refer to. It stands in quotation marks after the code. ' +
        'Only a level may go without: some scales have letters or numbers alone.',
    examples: {
        bad: `framework Demo "Demo" { }
grade Senior
`,
        good: `framework Demo "Demo" { }
grade Senior "Senior Manager"
`
    },
    checks: {
        Element(element, context) {
            if (element.title || !element.name || ast.isLevel(element)) return;
            if (isFollowedByError(element, context.document)) return;
            const example = `${kindWord(element.$type)} ${element.name} "…"`;
            context.report({
                message: `${element.name} has no title. Write it in quotation marks after the code: ${example}.`,
                node: element,
                // Where there is none at all, the code is marked.
                property: 'title'
            });
        }
    }
};

/** Where the title would be stands something that cannot stand there: mostly the title without its marks. */
function isFollowedByError(element: ast.Element, { parseResult, textDocument }: LangiumDocument): boolean {
    const end = GrammarUtils.findNodeForProperty(element.$cstNode, 'name')?.end;
    if (end === undefined) return false;
    const blanks = /^[ \t\u00a0]*/.exec(textDocument.getText().slice(end, end + 100))?.[0].length ?? 0;
    const next = end + blanks;
    return (
        parseResult.lexerErrors.some(error => error.offset === next) ||
        parseResult.parserErrors.some(error => {
            // The parser may have taken the title's first word for a section and stopped at what follows.
            const previous = 'previousToken' in error ? (error.previousToken as IToken) : undefined;
            return error.token.startOffset === next || previous?.startOffset === next;
        })
    );
}
