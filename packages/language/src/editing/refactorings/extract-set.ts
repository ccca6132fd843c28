import { pushAll } from '@gradus/model';
import type { LangiumDocument } from 'langium';
import { AstUtils, CstUtils, GrammarUtils } from 'langium';
import { CodeActionTriggerKind } from 'vscode-languageserver-protocol';
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { isComment } from '../../formatting/layout.ts';
import * as ast from '../../generated/ast.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { type RoleRequirements, requirementsFor } from '../../references/role-requirements.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { demandKey } from '../../validation/demands.ts';
import { titleOf } from '../../validation/wording.ts';
import {
    beginsLine,
    behindLineBreak,
    blankLinesAbove,
    type Extent,
    indentAt,
    insertElementBelow,
    isLastOnLine,
    isWellFormed,
    replacement
} from '../text-places.ts';
import type { ActionContext } from './action-context.ts';
import { nodeAt, topLevelOf } from './node-at.ts';
import { requirementParagraphs } from './requirement-paragraphs.ts';

/** What a set is made of where nothing is selected: so many at the least. */
const FEWEST_SHARED = 2;

/** Makes a set of requirements that are selected, or that several roles have in common, and has the roles extend it. */
export function extractSet(context: ActionContext): readonly CodeAction[] {
    const { document, params, frameworks } = context;
    // It compares all roles, so it is not done at each move of the cursor.
    if (params.context.triggerKind === CodeActionTriggerKind.Automatic || !isWellFormed(document)) return [];
    const requires = AstUtils.getContainerOfType(nodeAt(document, params.range.start), ast.isRequires);
    const role = requires?.$container;
    if (!requires || !ast.isRole(role) || !ast.isDocument(role.$container)) return [];
    const requirements = requirementsFor(frameworks, document.uri);
    const selected = selectedIn(requires, document, params.range);
    if (selected.length > 0) {
        const all = movable(role, selected, requirements);
        if (all.length !== selected.length) return [];
        const others = rolesThatShare(all, role, context, requirements);
        const one = extraction([{ role, moved: all }], context);
        const several = others.length > 0 ? extraction([{ role, moved: all }, ...others], context) : undefined;
        const what = all.length === 1 ? 'the requirement' : `the ${all.length} requirements`;
        return [
            ...(one ? [action(`Move ${what} into a new set`, one)] : []),
            ...(several ? [action(`Move ${what} into a new set, also from ${named(others)}`, several)] : [])
        ];
    }
    const shared = mostShared(role, context, requirements);
    const several = shared && extraction(shared, context);
    if (!shared || !several) return [];
    const [own, ...others] = shared;
    return [action(`Move the ${own?.moved.length} requirements shared with ${named(others)} into a new set`, several)];
}

function action(title: string, changes: Record<string, TextEdit[]>): CodeAction {
    return { title, kind: CodeActionKind.RefactorExtract, edit: { changes } };
}

/** What is taken out of a role. */
interface Taken {
    readonly role: ast.Role;
    readonly moved: readonly ast.Requirement[];
}

function named(all: readonly Taken[]): string {
    const [first, ...more] = all.map(({ role }) => titleOf(role));
    return more.length === 0 ? `${first}` : `${first} and ${more.length} more`;
}

/** The requirements that a selection covers; none where it goes beyond the list. */
function selectedIn(requires: ast.Requires, { textDocument }: LangiumDocument, range: Range): ast.Requirement[] {
    const start = textDocument.offsetAt(range.start);
    const end = textDocument.offsetAt(range.end);
    const cst = requires.$cstNode;
    if (!cst || end <= start) return [];
    // A selection of whole lines ends at the beginning of the next one.
    if (textDocument.getText().slice(cst.end, end).trim() !== '') return [];
    return requires.requirements.filter(({ $cstNode }) => $cstNode && $cstNode.offset < end && start < $cstNode.end);
}

/** Those of a role's requirements that it would still have, just so, if a set said them in its place. */
function movable(
    role: ast.Role,
    all: readonly ast.Requirement[],
    requirements: RoleRequirements
): readonly ast.Requirement[] {
    if (requirements.loopOf(role).length > 0 || requirements.isAdapted(role)) return [];
    // What it extends and cannot be found may say something of them.
    if (role.parents.some(({ ref }) => !ref)) return [];
    const own = requirements.ownByCompetency(role);
    const offered = requirements.offered(role);
    const dropped = requirements.dropped(role);
    return all.filter(({ competency, level, maxLevel }) => {
        const ref = competency?.ref;
        if (!ref || (level && !level.ref) || (maxLevel && !maxLevel.ref)) return false;
        return own.get(ref)?.length === 1 && !offered.has(ref) && !dropped.has(ref);
    });
}

/** Other roles of the framework that require the same, with nothing beside it that would be lost. */
function rolesThatShare(
    wanted: readonly ast.Requirement[],
    role: ast.Role,
    context: ActionContext,
    requirements: RoleRequirements
): readonly Taken[] {
    return otherRoles(role, context).flatMap(other => {
        const own = plainRequirements(other, requirements);
        const moved = wanted.flatMap(each => own.get(keyOf(each)) ?? []);
        return moved.length === wanted.length ? [{ role: other, moved }] : [];
    });
}

/** What a role has in common with another one, as much as there is, with all roles that have that. */
function mostShared(
    role: ast.Role,
    context: ActionContext,
    requirements: RoleRequirements
): readonly Taken[] | undefined {
    const own = movable(role, listed(role), requirements);
    let most: readonly ast.Requirement[] = [];
    for (const other of otherRoles(role, context)) {
        const keys = plainRequirements(other, requirements);
        const common = own.filter(each => keys.has(keyOf(each)));
        if (common.length > most.length) most = common;
    }
    if (most.length < FEWEST_SHARED) return undefined;
    return [{ role, moved: most }, ...rolesThatShare(most, role, context, requirements)];
}

function listed(role: ast.Role): readonly ast.Requirement[] {
    return role.requires.flatMap(({ requirements }) => requirements);
}

function otherRoles(role: ast.Role, { frameworks, document }: ActionContext): readonly ast.Role[] {
    const documents = frameworks
        .documentsOf(frameworks.folderOf(document.uri))
        .filter(each => isWellFormed(each) && !frameworks.isReadOnly(each.uri));
    return elementsOf(documents).filter(
        (each): each is ast.Role => ast.isRole(each) && each !== role && each.shared === role.shared
    );
}

/** The requirements of a role that can go without anything being lost: nobody has said anything about them. */
function plainRequirements(role: ast.Role, requirements: RoleRequirements): ReadonlyMap<string, ast.Requirement> {
    const plain = listed(role).filter(({ annotations }) => annotations.length === 0);
    return new Map(movable(role, plain, requirements).map(each => [keyOf(each), each]));
}

/** What is required, as a text to compare. The code alone would not do: frameworks that use each other may share it. */
function keyOf(requirement: ast.Requirement): string {
    const ref = requirement.competency?.ref;
    return `${ref && AstUtils.getDocument(ref).uri} ${ref?.name} ${demandKey(requirement)}`;
}

/** The edits that move requirements from the first role into a set below it, and remove them from the others. */
function extraction(
    taken: readonly Taken[],
    { symbols, isPossible }: ActionContext
): Record<string, TextEdit[]> | undefined {
    const [first] = taken;
    const below = first && topLevelOf(first.role).$cstNode;
    if (!first || !below) return undefined;
    const code = freeCode(symbols);
    const changes: Record<string, TextEdit[]> = {};
    const lines: string[] = [];
    for (const each of taken) {
        const document = AstUtils.getDocument(each.role);
        const text = document.textDocument.getText();
        const edits = edit(each, code, document);
        if (!edits) return undefined;
        if (each === first)
            pushAll(
                lines,
                edits.moved.flatMap(part => linesOf(part, text))
            );
        // A comment on a line of another role would be lost.
        else if (edits.moved.some(({ start, end }) => /\/[/*]/.test(text.slice(start, end)))) return undefined;
        const uri = document.uri.toString();
        changes[uri] = [...(changes[uri] ?? []), ...edits.edits];
    }
    const { textDocument, uri } = AstUtils.getDocument(first.role);
    const body = lines.map(line => `    ${line}`);
    const set = [`set ${code} "Shared requirements" {`, '  requires', ...body, '}'];
    changes[uri.toString()]?.push(insertElementBelow(textDocument, below, set));
    return isPossible(Object.keys(changes)) ? changes : undefined;
}

/** The lines of a part of a text without the indentation that they have in common. */
function linesOf({ start, end }: Extent, text: string): readonly string[] {
    const indent = indentAt(text, start);
    return text
        .slice(start, end)
        .split(/\r\n|\r|\n/)
        .map(line => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
}

function freeCode(symbols: FrameworkSymbols): string {
    const code = 'SharedRequirements';
    let free = code;
    for (let number = 2; symbols.find('Role', free); number++) free = `${code}${number}`;
    return free;
}

/** The edits in a role, and the parts of the text that they take out. */
function edit(
    { role, moved }: Taken,
    code: string,
    { textDocument }: LangiumDocument
): { readonly edits: TextEdit[]; readonly moved: readonly Extent[] } | undefined {
    const text = textDocument.getText();
    const parts: Extent[] = [];
    const edits: TextEdit[] = [];
    for (const requires of role.requires) {
        const places = requirementParagraphs(requires).flat();
        const leaving = places.filter(({ requirement }) => moved.includes(requirement));
        for (const { extent } of leaving) {
            // A line is taken out as a whole, so that what stands beside it on the line is not drawn up.
            if (!beginsLine(text, extent.start) || !isLastOnLine(text, extent.end)) return undefined;
            const start = text.lastIndexOf('\n', extent.start - 1) + 1;
            edits.push(replacement(textDocument, { start, end: behindLineBreak(text, extent.end) }, ''));
            parts.push(extent);
        }
        const word = GrammarUtils.findNodeForKeyword(requires.$cstNode, 'requires');
        if (!word || leaving.length === 0 || leaving.length < requires.requirements.length) continue;
        // A word alone on its line goes with the list; beside a comment it may stay, as a list may be empty.
        const lineEnd = behindLineBreak(text, word.end);
        if (!beginsLine(text, word.offset) || lineEnd === word.end) continue;
        // Where the body ends with the list, so does the space above it.
        const isLast = text.slice(parts.at(-1)?.end).trimStart().startsWith('}');
        const above = isLast ? blankLinesAbove(text, word.offset) : undefined;
        const lineStart = text.lastIndexOf('\n', word.offset - 1) + 1;
        edits.push(replacement(textDocument, { start: above ?? lineStart, end: lineEnd }, ''));
    }
    const extending = extendEdit(role, code, textDocument);
    return extending ? { edits: [...edits, extending], moved: parts } : undefined;
}

/** Has a role extend a set: behind what it extends already, else as the last words before its braces. */
function extendEdit(role: ast.Role, code: string, textDocument: LangiumDocument['textDocument']): TextEdit | undefined {
    const last = GrammarUtils.findNodesForProperty(role.$cstNode, 'parents').at(-1);
    if (last) return replacement(textDocument, { start: last.end, end: last.end }, `, ${code}`);
    const open = GrammarUtils.findNodeForKeyword(role.$cstNode, '{');
    if (!open || !role.$cstNode) return undefined;
    const before = CstUtils.flattenCst(role.$cstNode)
        .filter(leaf => leaf.end <= open.offset && leaf.tokenType.name !== 'WS' && !isComment(leaf) && leaf.text !== '')
        .toArray()
        .at(-1);
    return before && replacement(textDocument, { start: before.end, end: before.end }, ` extends ${code}`);
}
