import { AstUtils } from 'langium';
import { validate } from 'uuid';
import * as ast from '../../generated/ast.ts';
import { elementsOf } from '../../references/elements-within.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** An identifier that two elements have. */
export const duplicateIdentifier: Rule = {
    code: 'duplicate-identifier',
    severity: 'error',
    summary: 'Two elements do not have the same identifier.',
    explanation:
        'Other systems know an element by its identifier. Two elements with the same one are one and the same there, ' +
        'and one of them is lost. Mostly an element was copied with its `id`: remove the line in the copy, and it is ' +
        'given one of its own.',
    examples: {
        bad: `framework Demo "Demo" { }
grade G "Officer" {
  id "3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10"
}
grade H "Clerk" {
  id "3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10"
}
`,
        good: `framework Demo "Demo" { }
grade G "Officer" {
  id "3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10"
}
grade H "Clerk" {
}
`
    },
    reads: 'framework',
    checks: {
        Identifier(identifier, context) {
            const element = identifier.$container;
            if (!ast.isElement(element) || !identifier.value) return;
            const folder = context.frameworks.folderOf(context.document.uri);
            const first = identified(context.frameworks, folder).get(identifier.value.toLowerCase());
            if (!first || first.$container === element || !ast.isElement(first.$container)) return;
            const range = first.$cstNode?.range;
            if (!range) return;
            context.report({
                message: `${called(first.$container)} has this identifier already. Remove the line in the one of the two that was copied.`,
                node: identifier,
                property: 'value',
                related: [{ message: 'It is given here first', uri: AstUtils.getDocument(first).uri, range }]
            });
        }
    },
    fixes: ({ node, document }) => {
        const range = ast.isIdentifier(node) ? node.$cstNode?.range : undefined;
        // Which of the two is the copy, only the author knows.
        return range ? [removal(document, 'Remove this identifier', range)] : [];
    }
};

/** Identifiers that are ones, with the first place of each. */
function identified(frameworks: Frameworks, folder: string): ReadonlyMap<string, ast.Identifier> {
    return frameworks.remember('identifiers', folder, () => {
        const first = new Map<string, ast.Identifier>();
        for (const { name, annotations } of elementsOf(frameworks.documentsOf(folder))) {
            const identifier = name ? annotations.find(ast.isIdentifier) : undefined;
            const value = identifier?.value?.toLowerCase();
            if (identifier && value && validate(value) && !first.has(value)) first.set(value, identifier);
        }
        return first;
    });
}
