import type * as ast from '../../generated/ast.ts';
import { lineBreakOf } from '../text-places.ts';
import type { Order } from './add-requirements.ts';
import type { CellChange } from './cell-change.ts';
import { contentText } from './content.ts';
import type { TextChange } from './text-change.ts';
import { exclusionLine } from './write-role.ts';

export type AdaptChange = Extract<CellChange, { type: 'adapt' }>;

/** Adapts roles at the end of a file, each with all that is changed of it. */
export function adapting(changes: readonly AdaptChange[], order: Order, text: string): TextChange {
    const lineBreak = lineBreakOf(text);
    const blocks = [...Map.groupBy(changes, ({ role }) => role)].map(([role, made]) =>
        adaptation(role, made, order).join(lineBreak)
    );
    const end = text === '' || text.endsWith('\n') ? '' : lineBreak;
    const written = blocks.map(block => `${lineBreak}${block}${lineBreak}`).join('');
    return { start: text.length, end: text.length, text: end + written };
}

function adaptation(role: ast.Role, changes: readonly AdaptChange[], order: Order): readonly string[] {
    const rankOf = ({ competency }: AdaptChange) => order.get(competency) ?? Number.POSITIVE_INFINITY;
    const inOrder = changes.toSorted((a, b) => rankOf(a) - rankOf(b) || 0);
    const required = inOrder.flatMap(({ name, content }) => (content ? [`    ${name}: ${contentText(content)}`] : []));
    const left = inOrder.filter(({ content }) => content === undefined).map(each => `  ${exclusionLine(each)}`);
    const list = required.length > 0 ? ['  requires', ...required] : [];
    const between = required.length > 0 && left.length > 0 ? [''] : [];
    return [`adapt role ${role.name} {`, ...list, ...between, ...left, '}'];
}
