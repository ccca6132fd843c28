import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { quote } from '../../text/quotes.ts';
import { endOfBody } from '../requirement-place.ts';
import { commentsIn, indentAt, indentStep, lineBreakOf, withComments } from '../text-places.ts';
import { type Addition, adding, inOrder, type Order } from './add-requirements.ts';
import type { CellChange, Holder } from './cell-change.ts';
import { contentText } from './content.ts';
import { striking } from './strike-requirements.ts';
import { allOf, type TextChange, withoutParts } from './text-change.ts';

/** What is written into the text of a role, or taken out of it. */
export type RoleChange = Extract<CellChange, { type: 'strike' | 'add' | 'exclude' }>;

/** All that is done in the body of one role, or of what adapts it; nothing where there is no place for some of it. */
export function roleChanges(
    role: Holder,
    changes: readonly RoleChange[],
    order: Order
): readonly TextChange[] | undefined {
    const text = AstUtils.getDocument(role).textDocument.getText();
    const struck = new Set(
        changes.flatMap(each => (each.type === 'strike' && ast.isRequirement(each.demand) ? [each.demand] : []))
    );
    const additions = changes.flatMap(each => (each.type === 'add' ? [additionOf(each)] : []));
    const lifted = new Set(changes.flatMap(each => (each.type === 'add' ? each.exclusions : [])));
    const exclusions = changes.flatMap(each => (each.type === 'exclude' ? [exclusionLine(each)] : []));
    const added = adding(role, additions, struck, order, text);
    const parts = [...lifted].map(({ $cstNode }) => $cstNode && { start: $cstNode.offset, end: $cstNode.end });
    if (!parts.every(part => part !== undefined)) return undefined;
    const list = added ? [] : inOrder(additions, order).map(each => each.text);
    return allOf([
        striking(struck, new Set(added?.lists), text),
        added ? added.changes : [],
        withoutParts(parts, text),
        bodyLines(role, list, exclusions, lifted, text)
    ]);
}

function additionOf({ competency, name, content }: RoleChange & { type: 'add' }): Addition {
    return { competency, text: `${name}: ${contentText(content)}` };
}

/** What says that something is left out. */
export function exclusionLine({ name, reason }: Pick<RoleChange & { type: 'exclude' }, 'name' | 'reason'>): string {
    // A text in quotation marks ends with its line.
    const said = (reason ?? '').replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
    return said === '' ? `excludes ${name}` : `excludes ${name} because ${quote(said)}`;
}

/** A list where there is none yet, and what is left out: below what is left out already, else at the end. */
function bodyLines(
    role: Holder,
    list: readonly string[],
    exclusions: readonly string[],
    lifted: ReadonlySet<ast.Dropped>,
    text: string
): readonly TextChange[] | undefined {
    if (list.length + exclusions.length === 0) return [];
    if (!role.$cstNode) return undefined;
    const lineBreak = lineBreakOf(text);
    const { at, before, after, indent } = endOfBody(role.$cstNode, text);
    const requires = list.length > 0 ? ['requires', ...list.map(each => indentStep(text) + each)] : [];
    const last = role.dropped.findLast(each => !lifted.has(each))?.$cstNode;
    const changes: TextChange[] = [];
    if (last && exclusions.length > 0) {
        const { end } = withComments({ start: last.offset, end: last.end }, commentsIn(role.$cstNode), text);
        const line = lineBreak + indentAt(text, last.offset);
        changes.push({ start: end, end, text: exclusions.map(each => line + each).join('') });
    }
    const lines = [...requires, ...(last ? [] : exclusions)].map(each => indent + each);
    if (lines.length > 0) changes.push({ start: at, end: at, text: before + lines.join(lineBreak) + after });
    return changes;
}
