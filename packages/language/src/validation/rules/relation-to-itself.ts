import * as ast from '../../generated/ast.ts';
import { subjectOf } from '../../model/resolve-relations.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** A relation of an element to itself. */
export const relationToItself: Rule = {
    code: 'relation-to-itself',
    severity: 'error',
    summary: 'A relation leads to another element.',
    explanation:
        'A relation is between two elements: the one in whose braces it stands, or that stands before it on its line, ' +
        'and the one that it names. Here both are the same, by code or by title. Mostly a line was copied.',
    examples: {
        bad: `framework Demo "Demo" { }
category C "Core" unlevelled {
  competency PC9 "Teamwork" {
    is related to PC9
  }
}
`,
        good: `framework Demo "Demo" { }
category C "Core" unlevelled {
  competency PC9 "Teamwork" {
  }
}
`
    },
    checks: {
        Relation(relation, context) {
            const subject = subjectOf(relation);
            if (!subject?.name) return;
            relation.targets.forEach((target, index) => {
                if (target.ref !== subject) return;
                context.report({
                    message: `This relates ${called(subject)} to itself. Name the other element, or remove the relation.`,
                    node: relation,
                    property: 'targets',
                    index
                });
            });
        }
    },
    fixes: ({ node, document }) => {
        // Of several targets the others may be right.
        if (!ast.isRelation(node) || node.targets.length > 1) return [];
        const range = (ast.isLink(node.$container) ? node.$container : node).$cstNode?.range;
        return range ? [removal(document, 'Remove the relation', range)] : [];
    }
};
