import type { ReferenceInfo } from 'langium';
import type { CompletionContext } from 'langium/lsp';
import * as ast from '../../generated/ast.ts';
import { typedTitle } from './typed-title.ts';

/** What stands between a competency and its level. */
const BEFORE_LEVEL = ': ';

/**
 * What is inserted behind a competency that is chosen to be required, so that its level can be typed at once. Nothing
 * where its colon or its framework stands there already, or where a part of a word does, which some editors leave in
 * its place.
 */
export function behindCompetency({ container, property }: ReferenceInfo, context: CompletionContext): string {
    if (!ast.isRequirement(container) || property !== 'competency') return '';
    const { textDocument, offset, tokenEndOffset } = context;
    const title = typedTitle(context);
    if (!title && tokenEndOffset > offset) return '';
    const end = title ? textDocument.offsetAt(title.range.end) : offset;
    return /^\s*[:@]/.test(textDocument.getText().slice(end)) ? '' : BEFORE_LEVEL;
}
