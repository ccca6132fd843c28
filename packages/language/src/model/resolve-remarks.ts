import type { FrameworkHeader, Remark } from '@gradus/model';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import type { NodesByType } from '../references/nodes-by-type.ts';
import { inListedOrder } from '../references/text-order.ts';
import { annotated } from './resolve-relations.ts';
import type { Resolving } from './resolving.ts';

/** The editors' notes of a document, in the order of the text. */
export function remarksOf(nodes: NodesByType, header: FrameworkHeader, resolving: Resolving): Remark[] {
    const remarks = nodes.of(ast.Remark.$type) as readonly ast.Remark[];
    return inListedOrder(remarks, each => each).flatMap(remark => resolve(remark, header, resolving));
}

function resolve(remark: ast.Remark, { code, title }: FrameworkHeader, resolving: Resolving): Remark[] {
    const { text, state, author, date } = remark;
    const element = annotated(remark.$container);
    const language = AstUtils.getContainerOfType(remark, ast.isTranslation)?.language;
    const { describer } = resolving;
    // An element that the framework leaves out takes its remarks along.
    if (element && resolving.code(element) === undefined) return [];
    return [
        {
            // What stands in a block that is about no single element is about the framework.
            on: element ? describer.end(element) : { kind: 'framework', code, title },
            text: text ?? '',
            open: state !== 'settled',
            ...(language !== undefined && { language }),
            ...(author !== undefined && { author }),
            ...(date !== undefined && { date }),
            origin: describer.originOf(remark)
        }
    ];
}
