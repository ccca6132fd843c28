import type { Relation } from '@gradus/model';
import * as ast from '../generated/ast.ts';
import type { NodesByType } from '../references/nodes-by-type.ts';
import { inListedOrder } from '../references/text-order.ts';
import type { Resolving } from './resolving.ts';

/** The relations that a document states, within elements and away from them, in the order of the text. */
export function relationsOf(nodes: NodesByType, resolving: Resolving): Relation[] {
    const relations = nodes.of(ast.Relation.$type) as readonly ast.Relation[];
    return inListedOrder(relations, each => each).flatMap(relation => resolve(relation, resolving));
}

function resolve(relation: ast.Relation, { describer, code }: Resolving): Relation[] {
    const subject = subjectOf(relation);
    if (!subject || code(subject) === undefined) return [];
    const { kind, reason, confidence, author, reviewer, date } = relation;
    return relation.targets.flatMap(target => {
        // A cross reference may lead nowhere in the document itself; any other relation has to have its object.
        const object = code(target.ref) === undefined ? undefined : target.ref;
        if (!object && kind !== 'see') return [];
        return [
            {
                subject: describer.end(subject),
                kind,
                ...(object && { object: describer.end(object) }),
                objectText: target.$refText,
                ...(reason !== undefined && { reason }),
                ...(Number.isFinite(Number(confidence)) && { confidence: Number(confidence) }),
                ...(author !== undefined && { author }),
                ...(reviewer !== undefined && { reviewer }),
                ...(date !== undefined && { date }),
                origin: describer.originOf(relation)
            }
        ];
    });
}

/** The element that a relation is about: the one before it on its line, or the one whose body it stands in. */
export function subjectOf(relation: ast.Relation): ast.Element | undefined {
    const container = relation.$container;
    if (ast.isLink(container)) return container.subject?.ref;
    return annotated(container);
}

/** The element that an annotation in a node is about. */
export function annotated(node: ast.Relation['$container'] | ast.Remark['$container']): ast.Element | undefined {
    if (ast.isTranslated(node) || ast.isAdaptation(node)) return node.target?.ref;
    let current: unknown = node;
    while (current && !ast.isElement(current)) current = (current as { $container?: unknown }).$container;
    return ast.isElement(current) ? current : undefined;
}
