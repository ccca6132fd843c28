import { AstUtils, GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { isOnSpan } from '../../references/scale-of.ts';
import { exchange } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { levelName } from '../wording.ts';

/** A continuous scale whose ends are no numbers or in the wrong order, or that names a level outside of them. */
export const spanBounds: Rule = {
    code: 'span-bounds',
    severity: 'error',
    summary: 'A continuous scale goes from a number to a higher one, and its named levels lie between them.',
    explanation:
        'On a scale such as `scale LV "Level" from 0 to 7` every number from the first to the second is a level, with ' +
        'a dot before decimals. Levels with a name are anchors on it, so their codes are numbers on it too.',
    examples: {
        bad: `framework Demo "Demo" { }
scale LV "Level" from 7 to 0 {
  level 2 "Orders a meal"
}
`,
        good: `framework Demo "Demo" { }
scale LV "Level" from 0 to 7 {
  level 2 "Orders a meal"
}
`
    },
    isCertain: true,
    checks: {
        Span(span, context) {
            const { min, max } = span;
            // In a text with errors one of them may be missing.
            if (min === undefined || max === undefined) return;
            const [wrong] = (['min', 'max'] as const).filter(end => !isNumber(span[end]));
            if (wrong) {
                context.report({
                    message: `“${span[wrong]}” is not a number. A scale without steps goes from one number to another, as in from 0 to 7.`,
                    node: span,
                    property: wrong
                });
            } else if (Number(min) >= Number(max)) reportOrder(span, context);
            else checkLevels(span.$container, span, context);
        }
    },
    fixes(context) {
        const span = AstUtils.getContainerOfType(context.node, ast.isSpan);
        if (!span || !(Number(span.min) > Number(span.max))) return [];
        const min = GrammarUtils.findNodeForProperty(span.$cstNode, 'min');
        const max = GrammarUtils.findNodeForProperty(span.$cstNode, 'max');
        return min && max ? [exchange(context, `Write from ${max.text} to ${min.text}`, min, max)] : [];
    }
};

function isNumber(text: string): boolean {
    return /^\d+(?:\.\d+)?$/.test(text);
}

function reportOrder(span: ast.Span, context: RuleContext): void {
    const { min, max } = span;
    const same = Number(min) === Number(max);
    context.report({
        message: same
            ? `From ${min} to ${max} there is nothing between: write a higher number behind “to”.`
            : `${min} is above ${max}: write the lower number first, from ${max} to ${min}.`,
        node: span
    });
}

function checkLevels(scale: ast.Scale, span: ast.Span, context: RuleContext): void {
    for (const level of scale.levels) {
        if (!level.name || isOnSpan(span, level.name)) continue;
        const from = `${scale.title || scale.name} goes from ${span.min} to ${span.max}`;
        context.report({
            message: isNumber(level.name)
                ? `${from}; the level ${levelName(level)} lies outside.`
                : `${from}, so the code of a level on it is a number; ${level.name} is none.`,
            node: level
        });
    }
}
