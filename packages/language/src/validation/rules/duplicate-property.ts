import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A property of the framework that is given twice. */
export const duplicateProperty: Rule = {
    code: 'duplicate-property',
    severity: 'error',
    summary: 'A property of the framework is given once.',
    explanation: 'The framework’s header gives a property such as `version` twice. Only one of them can hold.',
    examples: {
        bad: `framework Demo "Demo" {
  version "2014"
  version "2015"
}
`,
        good: `framework Demo "Demo" {
  version "2014"
}
`
    },
    checks: {
        Framework(framework, context) {
            const seen = new Set<string>();
            for (const property of framework.properties) {
                if (!seen.has(property.key)) {
                    seen.add(property.key);
                    continue;
                }
                context.report({
                    message: `${property.key} is given already. Keep one of the two.`,
                    node: property
                });
            }
        }
    },
    fixes: context => [removal(context.document, 'Remove this one', context.range, true)]
};
