import type { AstNode, CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import { closingMark, isClosed } from '../../text/quotes.ts';
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
        Element: (element, context) => check(element, ['title', 'aliases'], context),
        Property: (property, context) => check(property, ['value'], context),
        Content: (content, context) => check(content, ['paragraphs'], context),
        Exclusion: (exclusion, context) => check(exclusion, ['reason'], context),
        Requirement: (requirement, context) => check(requirement, ['competency'], context),
        Dropped: (dropped, context) => check(dropped, ['competency', 'reason'], context),
        RoleActivity: (activity, context) => check(activity, ['wording'], context),
        Use: (use, context) => check(use, ['package'], context),
        Remark: (remark, context) => check(remark, ['text', 'author'], context),
        Acceptance: (acceptance, context) => check(acceptance, ['reason'], context),
        Replacement: (replacement, context) => check(replacement, ['target'], context),
        Identifier: (identifier, context) => check(identifier, ['value'], context),
        PrintedNumber: (number, context) => check(number, ['value'], context),
        Relation: (relation, context) => check(relation, ['targets', 'reason', 'author', 'reviewer'], context),
        Relations: (relations, context) => check(relations, ['title'], context),
        Link: (link, context) => check(link, ['subject'], context),
        Translated: (translated, context) => check(translated, ['title'], context),
        Adaptation: (adaptation, context) => check(adaptation, ['target', 'title'], context),
        Omission: (omission, context) => check(omission, ['targets', 'reason'], context)
    },
    fixes(context) {
        const mark = closingMark(context.text);
        const end = context.range.end;
        // A brace at the end of the line was surely meant to open or close the element's body.
        const body = /\s*[{}]\s*$/.exec(context.text)?.[0].length ?? 0;
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

function check(node: AstNode, properties: readonly string[], context: RuleContext): void {
    for (const property of properties) {
        for (const part of GrammarUtils.findNodesForProperty(node.$cstNode, property)) report(node, part, context);
    }
}

function report(node: AstNode, part: CstNode, context: RuleContext): void {
    // Behind a title there may be the name of its framework: "Teamwork"@EU.
    const written = part.text.replace(/\s*@[^@"“”„«»]*$/, '');
    if (!/^["“„”«»]/.test(written) || isClosed(written)) return;
    context.report({
        message: `This text has no closing quotation mark. Write ${closingMark(written)} where it ends.`,
        node,
        range: part.range
    });
}
