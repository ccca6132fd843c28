import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { subjectOf } from '../../model/resolve-relations.ts';
import { blocksOf, elementsOf } from '../../references/elements-within.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** A relation that is stated twice, from either of its ends. */
export const duplicateRelation: Rule = {
    code: 'duplicate-relation',
    severity: 'warning',
    summary: 'A relation between two elements is stated once.',
    explanation:
        'The same relation between the same two elements stands twice, in an element or in `relations`. Being the same ' +
        'and being related hold in both directions, and what is broader than something has it as something narrower, ' +
        'so one line says it for both ends. Of two, one will be forgotten when the other changes.',
    examples: {
        bad: `framework Demo "Demo" { }
category C "Core" unlevelled {
  competency PC8 "Networking" {
    is related to PC9
  }
  competency PC9 "Teamwork" {
    is related to PC8
  }
}
`,
        good: `framework Demo "Demo" { }
category C "Core" unlevelled {
  competency PC8 "Networking" {
    is related to PC9
  }
  competency PC9 "Teamwork" {
  }
}
`
    },
    checks: {
        Relation(relation, context) {
            const folder = context.frameworks.folderOf(context.document.uri);
            const repeated = repetitionsIn(context.frameworks, folder).get(relation);
            for (const { subject, target, index, first } of repeated ?? []) {
                const range = first.$cstNode?.range;
                context.report({
                    message: `${called(subject)} and ${called(target)} are related in this way already. Keep one of the two.`,
                    node: relation,
                    property: 'targets',
                    index,
                    related: range
                        ? [{ message: 'It is stated here first', uri: AstUtils.getDocument(first).uri, range }]
                        : []
                });
            }
        }
    },
    fixes: ({ node, document }) => {
        // Of several targets the others may be new.
        if (!ast.isRelation(node) || node.targets.length > 1) return [];
        const range = (ast.isLink(node.$container) ? node.$container : node).$cstNode?.range;
        return range ? [removal(document, 'Remove this relation', range)] : [];
    }
};

interface Repetition {
    readonly subject: ast.Element;
    readonly target: ast.Element;
    /** The place of the target among those of the relation. */
    readonly index: number;
    /** Where it is stated first. */
    readonly first: ast.Relation;
}

function repetitionsIn(frameworks: Frameworks, folder: string): ReadonlyMap<ast.Relation, readonly Repetition[]> {
    return frameworks.remember('repeated relations', folder, () => {
        const repeated = new Map<ast.Relation, Repetition[]>();
        const stated = new Map<string, ast.Relation>();
        const numbers = new Numbers();
        for (const relation of relationsIn(frameworks, folder)) {
            const subject = subjectOf(relation);
            if (!subject) continue;
            relation.targets.forEach(({ ref: target }, index) => {
                // One to itself is told as that.
                if (!target || target === subject) return;
                const key = keyOf(relation.kind, numbers.of(subject), numbers.of(target));
                const first = stated.get(key);
                if (!first) {
                    stated.set(key, relation);
                    return;
                }
                const known = repeated.get(relation);
                const repetition = { subject, target, index, first };
                if (known) known.push(repetition);
                else repeated.set(relation, [repetition]);
            });
        }
        return repeated;
    });
}

/** The relations of a framework in the order of its elements, those that stand away from them last in each file. */
function* relationsIn(frameworks: Frameworks, folder: string): Iterable<ast.Relation> {
    for (const document of frameworks.documentsOf(folder)) {
        for (const { annotations } of elementsOf([document])) yield* annotations.filter(ast.isRelation);
        for (const block of blocksOf([document])) {
            if (ast.isRelations(block)) for (const { relation } of block.links) if (relation) yield relation;
            if (ast.isAdaptation(block)) yield* block.annotations.filter(ast.isRelation);
        }
    }
}

/** Numbers elements, so that two of them can be the key of a map. */
class Numbers {
    private readonly known = new Map<ast.Element, number>();

    of(element: ast.Element): number {
        const known = this.known.get(element) ?? this.known.size;
        this.known.set(element, known);
        return known;
    }
}

/** What is the same whichever end a relation is stated from. */
function keyOf(kind: ast.RelationKind, subject: number, target: number): string {
    switch (kind) {
        case 'same':
        case 'related':
            return `${kind} ${Math.min(subject, target)} ${Math.max(subject, target)}`;
        case 'narrower':
            return `broader ${target} ${subject}`;
        default:
            return `${kind} ${subject} ${target}`;
    }
}
