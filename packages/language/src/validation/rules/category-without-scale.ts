import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { leveling } from '../../references/scale-of.ts';
import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A category that says neither on which scale its competencies are nor that they have none. */
export const categoryWithoutScale: Rule = {
    code: 'category-without-scale',
    severity: 'error',
    summary: 'A category says on which scale its competencies are, or that they have no levels.',
    explanation:
        'Write `on` and the code of a scale, or `unlevelled` for values that everybody shows alike. A category within ' +
        'another one takes over what that one says.',
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
            if (leveling(category).declared || (category.parent && !category.parent.ref)) return;
            const scales = [...context.symbols.codes(ast.Scale.$type)];
            const advice = scales.length > 0 ? `on ${scales.join(' or on ')}` : 'on and the code of a scale';
            context.report({
                message: `Say on which scale ${category.title ?? category.name} is measured: write ${advice}, or unlevelled.`,
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
