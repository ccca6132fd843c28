import type * as ast from '../../generated/ast.ts';
import { parentCategory } from '../../references/scale-of.ts';
import type { Rule } from '../rule.ts';

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
            const path = [category];
            for (let next = parentCategory(category); next; next = parentCategory(next)) {
                if (next === category) {
                    report(path);
                    return;
                }
                // A cycle further up is reported where it is.
                if (path.includes(next)) return;
                path.push(next);
            }

            function report(cycle: readonly ast.Category[]): void {
                const names = [...cycle, category].map(each => each.title ?? each.name).join(' in ');
                context.report({
                    message: `${category.title ?? category.name} contains itself: ${names}. Remove one “in”.`,
                    node: category,
                    property: category.parent ? 'parent' : 'name'
                });
            }
        }
    }
};
