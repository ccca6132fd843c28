import * as ast from '../../generated/ast.ts';
import { removal } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A status, an identifier, a number or a replacement that is given twice. */
export const duplicateAnnotation: Rule = {
    code: 'duplicate-annotation',
    severity: 'error',
    summary: 'An element has one status, one identifier, one number and one replacement.',
    explanation:
        'An element gives its `status`, `id`, `number` or `replaced by` twice. Only one of them can hold. Remarks, ' +
        'acceptances, former codes and relations may be many.',
    examples: {
        bad: `framework Demo "Demo" { }
grade G "Officer" {
  status draft
  status adopted
}
`,
        good: `framework Demo "Demo" { }
grade G "Officer" {
  status draft
}
`
    },
    checks: {
        Element: check,
        Descriptor: check,
        Requires({ requirements }, context) {
            for (const requirement of requirements) check(requirement, context);
        },
        Matrix: check,
        Relations: check,
        Translation: check,
        Translated: check,
        Adaptation: check
    },
    fixes: context => [removal(context.document, 'Remove this one', context.range, true)]
};

function check({ annotations }: { readonly annotations: readonly ast.Annotation[] }, context: RuleContext): void {
    if (annotations.length < 2) return;
    const seen = new Set<string>();
    for (const annotation of annotations) {
        const words = wordsOf(annotation);
        if (words === undefined) continue;
        if (!seen.has(words)) {
            seen.add(words);
            continue;
        }
        context.report({ message: `“${words}” is given already. Keep one of the two.`, node: annotation });
    }
}

function wordsOf(annotation: ast.Annotation): string | undefined {
    if (ast.isStatus(annotation)) return 'status';
    if (ast.isIdentifier(annotation)) return 'id';
    if (ast.isPrintedNumber(annotation)) return 'number';
    return ast.isReplacement(annotation) ? 'replaced by' : undefined;
}
