import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A category that stands in one category and names another. */
export const categoryPlacedTwice: Rule = {
    code: 'category-placed-twice',
    severity: 'error',
    summary: 'A category says once which category it belongs to.',
    explanation:
        'A category that stands within the braces of another belongs to that one. `in` is for a category that stands ' +
        'elsewhere, perhaps in another file. Use one of the two.',
    examples: {
        bad: `framework Demo "Demo" { }
category A "Knowledge" unlevelled
category B "Skills" unlevelled {
  category C "Customs law" in A
}
`,
        good: `framework Demo "Demo" { }
category A "Knowledge" unlevelled
category B "Skills" unlevelled {
  category C "Customs law"
}
`
    },
    checks: {
        Category(category, context) {
            const outer = category.$container;
            if (!category.parent || !ast.isCategory(outer)) return;
            const place = GrammarUtils.findNodeForProperty(category.$cstNode, 'parent');
            const keyword = GrammarUtils.findNodeForKeyword(category.$cstNode, 'in');
            if (!place || !keyword) return;
            context.report({
                message: `${category.title ?? category.name} stands within ${outer.title ?? outer.name} already. Remove “in ${category.parent.$refText}”, or move the category out.`,
                node: category,
                range: { start: keyword.range.start, end: place.range.end }
            });
        }
    },
    fixes: context => [removal(context.document, `Remove “${context.text}”`, context.range, true)]
};
