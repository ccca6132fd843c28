import { GrammarUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { quote } from '../../text/quotes.ts';
import { indentAt, lineBreakOf } from '../text-places.ts';
import { extentOf, type PlannedChanges, type Refusal, textOf } from './planned-changes.ts';
import { plainLine } from './rewrite-texts.ts';

/** Has the header of a framework say a fact: in its place, else below the other facts. */
export function withFact(
    header: ast.Framework,
    key: ast.PropertyKey,
    value: string | undefined,
    planned: PlannedChanges,
    index: number
): Refusal {
    const known = header.properties.find(each => each.key === key);
    if (value === undefined) return known ? planned.take(known, index) : undefined;
    const written = GrammarUtils.findNodeForProperty(known?.$cstNode, 'value');
    const plain = plainLine(value);
    const text = key === 'language' && /^[\p{L}\p{N}-]+$/u.test(plain) ? plain : quote(plain);
    if (written) return planned.change(header, [{ start: written.offset, end: written.end, text }], index);
    const last = header.properties.at(-1)?.$cstNode;
    if (!last) return planned.add(header, [`${key} ${text}`], index);
    const { end } = extentOf(header, last);
    const line = lineBreakOf(textOf(header)) + indentAt(textOf(header), last.offset);
    return planned.change(header, [{ start: end, end, text: `${line}${key} ${text}` }], index);
}

/** Has the header say that all roles are written, or not. */
export function withCompleteness(
    header: ast.Framework,
    isComplete: boolean,
    planned: PlannedChanges,
    index: number
): Refusal {
    const [known] = header.completeness;
    if (isComplete) return known ? undefined : planned.add(header, ['complete'], index);
    return known ? planned.take(known, index) : undefined;
}
