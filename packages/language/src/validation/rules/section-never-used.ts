import { GrammarUtils } from 'langium';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { aKind } from '../wording.ts';

const IN_CATEGORIES = new Set(['competency', 'category', 'statement', 'descriptor']);

/** A section that is declared for elements of a category which no such element can stand in. */
export const sectionNeverUsed: Rule = {
    code: 'section-never-used',
    severity: 'error',
    summary: 'A section is narrowed to a category only for what stands in categories.',
    explanation:
        'Competencies with their descriptors, statements and categories stand in categories; roles, grades, domains and the like do not, so a section ' +
        'declared for them `in` a category could never be used. Leave out `in` and the category.',
    examples: {
        bad: `framework Demo "Demo" { }
category C "Core" unlevelled
section purpose "Purpose": text for role in C
`,
        good: `framework Demo "Demo" { }
category C "Core" unlevelled
section purpose "Purpose": text for role
`
    },
    checks: {
        SectionUse(use, context) {
            if (!use.category || !use.kind || IN_CATEGORIES.has(use.kind)) return;
            const start = GrammarUtils.findNodeForKeyword(use.$cstNode, 'in')?.range.start;
            const end = use.category.$refNode?.range.end;
            if (!start || !end) return;
            context.report({
                message: `No ${use.kind} stands in a category, so this could never be used. Leave out “in ${use.category.$refText}”: ${aKind(use.kind)} needs no category.`,
                node: use,
                range: { start, end }
            });
        }
    },
    fixes: context => [removal(context.document, `Remove “${context.text}”`, context.range, true)]
};
