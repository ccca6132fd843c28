import * as ast from '../../generated/ast.ts';
import { adoptedFolders, folderOfNode } from '../../references/adoption-for.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A framework that uses itself, or adopts one that adopts it. */
export const useOfItself: Rule = {
    code: 'use-of-itself',
    severity: 'error',
    summary: 'A framework neither uses itself nor adopts a framework that adopts it.',
    explanation:
        'Its own names are known in a framework anyhow. A framework that is adopted becomes a part of the one that ' +
        'adopts it, so two that adopt each other, directly or through others, would each be a part of the other. ' +
        'Let one of them `use` what it only refers to.',
    examples: {
        bad: `framework Demo "Demo" {
  version "1"
  use Demo
}
`,
        good: `framework Demo "Demo" {
  version "1"
}
`
    },
    checks: {
        Use(use, context) {
            const { frameworks, document } = context;
            const own = frameworks.folderOf(document.uri);
            const target = use.framework?.ref;
            if (!target) return;
            const folder = folderOfNode(frameworks, target);
            const code = use.framework.$refText;
            if (folder === own) {
                context.report({
                    message: `${code} is this framework itself, whose names are known here anyhow. Remove the line.`,
                    node: use,
                    data: [ITSELF]
                });
            } else if (use.adopted && adoptedFolders(frameworks, folder).has(own)) {
                const header = ast.isFramework(use.$container) ? use.$container.name : '';
                context.report({
                    message: `${code} adopts ${header}, directly or through others, so neither can be a part of the other. Write “use” instead of “adopt” in one of them.`,
                    node: use,
                    property: 'framework'
                });
            }
        }
    },
    fixes: context =>
        context.data[0] === ITSELF ? [removal(context.document, 'Remove the line', context.range, true)] : []
};

const ITSELF = 'itself';
