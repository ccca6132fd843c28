import * as ast from '../../generated/ast.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { MOST_ABOVE, parentCategory } from '../../references/scale-of.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { titleOf } from '../wording.ts';

/** Where more categories than this contain each other, only the next one is named. */
const MAX_NAMED = 6;

/** Categories that contain each other. */
export const categoryCycle: Rule = {
    code: 'category-cycle',
    severity: 'error',
    summary: 'No category contains itself.',
    explanation:
        'Following `in` from category to category leads back to the first one. One of them must stand at the top. And no ' +
        `category stands within ${MOST_ABOVE} others or more, one in the other: nobody could overlook that, and Gradus does not follow it.`,
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
            // Only “in” can lead round in circles or through that many; one further up is reported where it is.
            if (!parentCategory(category)) return;
            const { circular, tooDeep } = oddCategories(context);
            const property = category.parent ? 'parent' : 'name';
            if (circular.has(category)) {
                const message = `${titleOf(category)} contains itself: ${pathBackTo(category)}. Remove one “in”.`;
                context.report({ message, node: category, property });
            }
            if (tooDeep.has(category)) {
                const message =
                    `${titleOf(category)} stands within ${MOST_ABOVE} other categories, one in the other, and Gradus follows ` +
                    'no more. Take it out of some of them.';
                context.report({ message, node: category, property });
            }
        }
    }
};

/** The way back to a category that contains itself, as far as it is short enough to be followed. */
function pathBackTo(category: ast.Category): string {
    const path = [category];
    for (let next = parentCategory(category); next && path.length <= MAX_NAMED; next = parentCategory(next)) {
        path.push(next);
        if (next === category) return path.map(titleOf).join(' in ');
    }
    return `${path.slice(0, 2).map(titleOf).join(' in ')}, and so on`;
}

interface OddCategories {
    /** Those that contain themselves. */
    readonly circular: ReadonlySet<ast.Category>;
    /** The first ones on their way down that stand in more than are followed. */
    readonly tooDeep: ReadonlySet<ast.Category>;
}

/** Each category is passed once on the way upwards, however many stand below it. */
function oddCategories({ frameworks, folder }: RuleContext): OddCategories {
    return frameworks.remember('odd categories', folder, () => {
        const circular = new Set<ast.Category>();
        const tooDeep = new Set<ast.Category>();
        /** How many stand above a category; nothing above one that contains itself. */
        const above = new Map<ast.Category, number>();
        for (const element of elementsOf(frameworks.documentsOf(folder))) {
            if (!ast.isCategory(element)) continue;
            const walk = new Set<ast.Category>();
            let next: ast.Category | undefined = element;
            for (; next && !above.has(next) && !walk.has(next); next = parentCategory(next)) walk.add(next);
            // Who comes back to where the same walk has been goes in circles from there on.
            for (let each = next; each && walk.delete(each); each = parentCategory(each)) {
                circular.add(each);
                above.set(each, 0);
            }
            let count = next ? (above.get(next) ?? 0) : -1;
            for (const each of [...walk].reverse()) {
                count++;
                above.set(each, count);
                if (count === MOST_ABOVE) tooDeep.add(each);
            }
        }
        return { circular, tooDeep };
    });
}
