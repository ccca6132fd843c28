import { EU } from '../example-beside.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A framework that is used twice, or two that go by the same name. */
export const useTwice: Rule = {
    code: 'use-twice',
    severity: 'error',
    summary: 'A framework is used or adopted once, and each has a name of its own here.',
    explanation:
        'The header names the same framework twice, or gives two of them one name with `as`. A code such as ' +
        '`PC1@EU` could then mean either. `adopt` lets its names be used as `use` does, so `use` is not needed beside it.',
    examples: {
        beside: EU,
        bad: `framework Demo "Demo" {
  use EU
  adopt EU
}
`,
        good: `framework Demo "Demo" {
  use EU
}
`
    },
    checks: {
        Framework(framework, context) {
            const codes = new Set<string>();
            const names = new Map<string, string>();
            for (const use of framework.uses) {
                const code = use.framework?.$refText;
                if (!code) continue;
                const name = use.alias ?? code;
                const other = names.get(name);
                if (codes.has(code)) {
                    context.report({
                        node: use,
                        message: `${code} is used or adopted already. Keep one of the two.`,
                        data: [AGAIN]
                    });
                } else if (other !== undefined) {
                    context.report({
                        message: `${other} goes by the name of ${name} here already. Give one of the two another name, with “as”.`,
                        node: use,
                        property: use.alias ? 'alias' : 'framework'
                    });
                }
                codes.add(code);
                if (!names.has(name)) names.set(name, code);
            }
        }
    },
    fixes: context =>
        context.data[0] === AGAIN ? [removal(context.document, 'Remove this line', context.range, true)] : []
};

const AGAIN = 'again';
