import { pushAll } from '@gradus/model';
import { GrammarUtils, MultiMap } from 'langium';
import * as ast from '../../generated/ast.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { leveling, parentCategory } from '../../references/scale-of.ts';
import { editsIn } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { oneOf } from '../wording.ts';

/** A category that says neither on which scale its competencies are nor that they have none. */
export const categoryWithoutScale: Rule = {
    code: 'category-without-scale',
    severity: 'error',
    summary: 'A category says on which scale its competencies are, or that they have no levels.',
    explanation:
        'Write `on` and the code of a scale, or `unlevelled` for competencies without levels, `unlevelled for all` for ' +
        'values that everybody shows alike. A category within ' +
        'another one takes over what that one says. A category of statements needs neither, for statements have no levels.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core"
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S
`
    },
    checks: {
        Category(category, context) {
            if (!category.name || leveling(category).declared) return;
            // What is above says nothing either, goes round in circles or is not there: that is reported there.
            if (category.parent || parentCategory(category)) return;
            if (holdsStatementsOnly(category, context)) return;
            const { scales, advice } = choiceIn(context);
            context.report({
                message: `Say on which scale ${category.title ?? category.name} is measured, or that it has no levels: write ${advice}.`,
                node: category,
                property: 'name',
                data: scales
            });
        }
    },
    fixes(context) {
        const node = context.node;
        if (!ast.isCategory(node)) return [];
        const after = ['parent', 'title', 'name'].map(name => GrammarUtils.findNodeForProperty(node.$cstNode, name));
        const at = after.find(found => found)?.range.end;
        if (!at) return [];
        return [...context.data.map(scale => `on ${scale}`), 'unlevelled'].map((words, index) =>
            editsIn(
                context.document,
                `Add ${words}`,
                [{ range: { start: at, end: at }, newText: ` ${words}` }],
                index === 0 && context.data.length === 1
            )
        );
    }
};

/** What each category without a scale may say: one list for all of them. */
function choiceIn({ symbols, frameworks, folder }: RuleContext): { scales: readonly string[]; advice: string } {
    return frameworks.remember('scales to choose from', folder, () => {
        const scales = [...symbols.codes(ast.Scale.$type)];
        const advice = oneOf([
            ...scales.map(scale => `“on ${scale}”`),
            ...(scales.length > 0 ? [] : ['“on” and the code of a scale']),
            '“unlevelled”'
        ]);
        return { scales, advice };
    });
}

/** Whether there are statements in a category, or in those within it, and nothing that could have levels. */
function holdsStatementsOnly(top: ast.Category, context: RuleContext): boolean {
    const placed = placedCategories(context);
    const seen = new Set<ast.Category>();
    const pending = [top];
    for (let category = pending.pop(); category; category = pending.pop()) {
        if (seen.has(category)) continue;
        seen.add(category);
        const within = [...category.categories, ...placed.get(category)];
        if (category.competencies.length > 0) return false;
        // What is empty so far may be meant for either.
        if (category.statements.length === 0 && within.length === 0) return false;
        pushAll(pending, within);
    }
    return true;
}

/** The categories that are placed in others by `in`, by those. */
function placedCategories({ document, frameworks }: RuleContext): MultiMap<ast.Category, ast.Category> {
    const folder = frameworks.folderOf(document.uri);
    return frameworks.remember('placed categories', folder, () => {
        const placed = new MultiMap<ast.Category, ast.Category>();
        for (const element of elementsOf(frameworks.documentsOf(folder))) {
            if (ast.isCategory(element) && element.parent?.ref) placed.add(element.parent.ref, element);
        }
        return placed;
    });
}
