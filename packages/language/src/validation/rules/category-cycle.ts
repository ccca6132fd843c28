import * as ast from '../../generated/ast.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { parentCategory } from '../../references/scale-of.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Categories that contain each other. */
export const categoryCycle: Rule = {
    code: 'category-cycle',
    severity: 'error',
    summary: 'No category contains itself.',
    explanation:
        'Following `in` from category to category leads back to the first one. One of them must stand at the top.',
    examples: {
        bad: `framework Demo "Demo" { }
category A "Knowledge" in B unlevelled
category B "Skills" in A unlevelled
`,
        good: `framework Demo "Demo" { }
category A "Knowledge" unlevelled
category B "Skills" in A unlevelled
`
    },
    checks: {
        Category(category, context) {
            // Only “in” can lead round in circles; one further up is reported where it is.
            const above = parentCategory(category);
            if (!above || !circular(context).has(category)) return;
            const cycle = [category];
            for (let next: ast.Category | undefined = above; next && next !== category; next = parentCategory(next)) {
                cycle.push(next);
            }
            const names = [...cycle, category].map(each => each.title ?? each.name).join(' in ');
            context.report({
                message: `${category.title ?? category.name} contains itself: ${names}. Remove one “in”.`,
                node: category,
                property: category.parent ? 'parent' : 'name'
            });
        }
    }
};

/** The categories that contain themselves. Each category is passed once on the way upwards, however many stand below it. */
function circular({ frameworks, folder }: RuleContext): ReadonlySet<ast.Category> {
    return frameworks.remember('circular categories', folder, () => {
        const found = new Set<ast.Category>();
        const passed = new Map<ast.Category, number>();
        for (const [walk, element] of elementsOf(frameworks.documentsOf(folder)).entries()) {
            if (!ast.isCategory(element)) continue;
            let next: ast.Category | undefined = element;
            for (; next && !passed.has(next); next = parentCategory(next)) passed.set(next, walk);
            // Who comes back to where the same walk has been goes in circles from there on.
            if (!next || passed.get(next) !== walk) continue;
            for (let each: ast.Category | undefined = next; each && !found.has(each); each = parentCategory(each)) {
                found.add(each);
            }
        }
        return found;
    });
}
