import * as ast from '../../generated/ast.ts';
import type { Rule } from '../rule.ts';

/** A file that belongs to no framework. */
export const missingFramework: Rule = {
    code: 'missing-framework',
    severity: 'warning',
    summary: 'A file lies in the folder of a framework or below it.',
    explanation:
        'A framework begins with its header, `framework CODE "Title" { … }`, in one file of its folder. All files of that ' +
        'folder and of the folders below belong to it. This file has no header above it, so it stands alone with the ' +
        'files next to it and cannot be exported.',
    examples: {
        bad: `grade Senior "Senior Manager"
`,
        good: `framework Demo "Demo" { }
grade Senior "Senior Manager"
`
    },
    checks: {
        Document(root, context) {
            const first = root.elements[0];
            const folder = context.frameworks.folderOf(context.document.uri);
            // A header that is not finished yet is one all the same.
            if (!first || root.elements.some(ast.isFramework) || context.frameworks.isDeclared(folder)) return;
            context.report({
                message:
                    'This file belongs to no framework. Begin one in this folder or in one above it: framework CODE "Title" { }.',
                node: first,
                property: 'name'
            });
        }
    }
};
