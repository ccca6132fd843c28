import type { GradusDescription } from '../../symbols/gradus-description.ts';
import type { Rule } from '../rule.ts';
import { elsewhere } from '../wording.ts';

/** Other places named with a problem. */
const MAX_RELATED = 5;

/** A folder with more than one framework header. */
export const severalFrameworks: Rule = {
    code: 'several-frameworks',
    severity: 'error',
    summary: 'A folder has one framework header.',
    explanation:
        'Two `framework` headers lie in the same folder, so it is not clear which framework its files belong to. ' +
        'Give each framework a folder of its own.',
    examples: {
        bad: `framework Demo "Demo" { }
framework Other "Another" { }
`,
        good: `framework Demo "Demo" { }
`
    },
    checks: {
        Framework(framework, context) {
            const others: GradusDescription[] = [];
            for (const each of context.symbols.everyOne('Framework')) {
                if (each.node !== framework) others.push(each);
                if (others.length === MAX_RELATED) break;
            }
            const [first] = others;
            if (!first) return;
            context.report({
                message: `This folder has another framework, ${first.title ?? first.name}. Give each framework a folder of its own.`,
                node: framework,
                property: 'name',
                related: others.map(other => ({ message: `framework ${other.name}`, ...elsewhere(other) }))
            });
        }
    }
};
