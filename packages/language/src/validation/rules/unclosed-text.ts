import type { AstNode, CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { nodesIn } from '../../references/child-nodes.ts';
import { closingMark, isClosed } from '../../text/quotes.ts';
import { hasUnclosedText } from '../../text/source-marks.ts';
import { editsIn } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A text that begins with a quotation mark and does not end with one. */
export const unclosedText: Rule = {
    code: 'unclosed-text',
    severity: 'error',
    summary: 'A text in quotation marks ends with one, on the same line.',
    explanation:
        'A text begins with a quotation mark and ends with the one that belongs to it: "…", “…”, „…“ or «…». It stands ' +
        'on one line, however long. Where the closing mark is missing, the rest of the line is taken as the text.',
    examples: {
        bad: `framework Demo "Demo" { }
grade Senior "Senior Manager
`,
        good: `framework Demo "Demo" { }
grade Senior "Senior Manager"
`
    },
    checks: {
        Document(root, context) {
            // Whether there is a mark is known of the text, not of the tree; mostly each has its counterpart.
            if (!hasUnclosedText(context.document.textDocument.getText())) return;
            for (const node of nodesIn(root)) check(node, propertiesOf(node), context);
        }
    },
    fixes(context) {
        const mark = closingMark(context.text);
        const end = context.range.end;
        // A brace at the end of the line was surely meant to open or close the element's body.
        const body = /(?<!\s)\s*[{}]\s*$/.exec(context.text)?.[0].length ?? 0;
        const at = { line: end.line, character: end.character - body };
        return [
            editsIn(
                context.document,
                `Close the text with ${mark}`,
                [{ range: { start: at, end: at }, newText: mark }],
                true
            )
        ];
    }
};

/** The properties of a node that are written in quotation marks. */
function propertiesOf(node: AstNode): readonly string[] {
    return WITH_MARKS[node.$type] ?? (ast.isElement(node) ? ['title', 'aliases'] : []);
}

const WITH_MARKS: Readonly<Record<string, readonly string[] | undefined>> = {
    Property: ['value'],
    Content: ['paragraphs'],
    Exclusion: ['reason'],
    Requirement: ['competency'],
    Dropped: ['competency', 'reason'],
    RoleActivity: ['wording'],
    Use: ['package'],
    Remark: ['text', 'author'],
    Acceptance: ['reason'],
    Replacement: ['target'],
    Identifier: ['value'],
    PrintedNumber: ['value'],
    Relation: ['targets', 'reason', 'author', 'reviewer'],
    Relations: ['title'],
    Link: ['subject'],
    Translated: ['title'],
    Adaptation: ['target', 'title'],
    Omission: ['targets', 'reason']
};

function check(node: AstNode, properties: readonly string[], context: RuleContext): void {
    for (const property of properties) {
        for (const part of GrammarUtils.findNodesForProperty(node.$cstNode, property)) report(node, part, context);
    }
}

function report(node: AstNode, part: CstNode, context: RuleContext): void {
    // Behind a title there may be the name of its framework: "Teamwork"@EU.
    const written = part.text.replace(/(?<!\s)\s*@[^@"“”„«»]*$/, '');
    if (!/^["“„”«»]/.test(written) || isClosed(written)) return;
    context.report({
        message: `This text has no closing quotation mark. Write ${closingMark(written)} where it ends.`,
        node,
        range: part.range
    });
}
