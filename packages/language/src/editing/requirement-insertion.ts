import type { CstNode, LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { isNamed } from '../model/resolving.ts';
import { folderOfNode } from '../references/adoption-for.ts';
import { isUnlevelled, levelsOf, scaleOf } from '../references/scale-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { endOfBody, type Insertion, lineBehind } from './requirement-place.ts';
import { commentsIn, endOfLine, indentStep, lineBreakOf } from './text-places.ts';
import { isAround, topElementAt } from './tree/element-at.ts';

/** Where a requirement goes into a role, and the levels that it may have; or why it goes nowhere. */
export type RequirementInsertion =
    | {
          readonly type: 'insert';
          readonly position: Position;
          readonly before: string;
          /** One of them stands between what comes before and after. */
          readonly levels: readonly string[];
          readonly after: string;
      }
    | { readonly type: 'refused'; readonly reason: RequirementRefusal };

export type RequirementRefusal = 'no-competency' | 'not-in-role' | 'already-required' | 'not-visible' | 'read-only';

/** The role, or the specialisation of one, that a requirement is written into. */
type Holder = ast.Role | ast.Specialisation;

/** A line that requires a competency of the role at a place of a file. */
export function requirementInsertion(
    document: LangiumDocument,
    offset: number,
    competency: ast.Element | undefined,
    frameworks: Frameworks
): RequirementInsertion {
    if (!ast.isCompetency(competency)) return { type: 'refused', reason: 'no-competency' };
    if (frameworks.isReadOnly(document.uri)) return { type: 'refused', reason: 'read-only' };
    const holder = holderAt(document, offset);
    if (!holder?.$cstNode) return { type: 'refused', reason: 'not-in-role' };
    const requirements = holder.requires.flatMap(each => each.requirements);
    if (requirements.some(each => each.competency?.ref === competency)) {
        return { type: 'refused', reason: 'already-required' };
    }
    const name = nameIn(document, competency, frameworks);
    if (!name) return { type: 'refused', reason: 'not-visible' };
    const text = document.textDocument.getText();
    const { at, before, after } = placeIn(holder, holder.$cstNode, text, offset);
    return {
        type: 'insert',
        position: document.textDocument.positionAt(at),
        before: `${before}${name}: `,
        levels: choices(competency),
        after
    };
}

function holderAt(document: LangiumDocument, offset: number): Holder | undefined {
    const top = topElementAt(document, offset);
    if (!ast.isRole(top)) return undefined;
    return top.specialisations.find(each => isAround(each, offset)) ?? top;
}

/** How a competency is called in a file; nothing where the file's framework does not know it. */
export function nameIn(
    { uri }: LangiumDocument,
    competency: ast.Competency,
    frameworks: Frameworks
): string | undefined {
    const { name } = competency;
    const symbols = frameworks.symbolsFor(uri);
    if (symbols.find('Competency', name)?.node === competency) return name;
    const folder = folderOfNode(frameworks, competency);
    const used = frameworks.importsOf(frameworks.folderOf(uri)).find(each => each.folder === folder);
    return used && used.symbols.findOwn('Competency', name)?.node === competency ? `${name}@${used.name}` : undefined;
}

function choices(competency: ast.Competency): string[] {
    if (isUnlevelled(competency)) return ['essential', 'desirable'];
    const span = scaleOf(competency)?.span;
    const levels = levelsOf(competency)
        .filter(isNamed)
        .map(({ name }) => name);
    return levels.length > 0 || !span ? levels : [span.min, span.max];
}

function placeIn(holder: Holder, syntax: CstNode, text: string, offset: number): Insertion {
    const list = listFor(holder.requires, offset);
    if (list?.$cstNode) return inList(list, list.$cstNode, syntax, text, offset);
    const { at, before, after, indent } = endOfBody(syntax, text);
    const lines = `${indent}requires${lineBreakOf(text)}${indent}${indentStep(text)}`;
    return { at, before: before + lines, after };
}

/** The list that a place is in, else the last one. */
function listFor(lists: readonly ast.Requires[], offset: number): ast.Requires | undefined {
    return lists.find(each => isAround(each, offset)) ?? lists.at(-1);
}

function inList(list: ast.Requires, syntax: CstNode, holder: CstNode, text: string, offset: number): Insertion {
    const keyword = GrammarUtils.findNodeForKeyword(syntax, 'requires') ?? syntax;
    const lineEnd = endOfLine(text, offset);
    const written = list.requirements.flatMap(({ $cstNode }) => $cstNode ?? []);
    const isInside = isAround(list, offset) || isAround(list, lineEnd);
    const above = isInside ? written.filter(each => each.offset <= lineEnd) : written;
    const anchor = above.at(-1) ?? keyword;
    return lineBehind(list, anchor, commentsIn(holder), text);
}
