import { pushAll } from '@gradus/model';
import { GrammarUtils } from 'langium';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { blocksOf } from '../../references/elements-within.ts';
import { type RoleDemand, type RoleRequirements, requirementsFor } from '../../references/role-requirements.ts';
import { heightOf, isValue, scaleOf } from '../../references/scale-of.ts';
import { demandKey } from '../../validation/demands.ts';
import { titleOf } from '../../validation/wording.ts';
import { addToEndOfBody } from '../add-to-body.ts';
import { insertBelow, isWellFormed, replacement } from '../text-places.ts';
import type { ActionContext } from './action-context.ts';
import { nodeAt } from './node-at.ts';
import { requirementLine } from './requirement-line.ts';

/** Writes what a role takes over from one that it extends into the role itself, which then no longer extends that. */
export function inlineParent(context: ActionContext): readonly CodeAction[] {
    const { document, params } = context;
    const { textDocument, uri } = document;
    const role = nodeAt(document, params.range.start);
    if (!ast.isRole(role) || !isWellFormed(document)) return [];
    const offset = textDocument.offsetAt(params.range.start);
    const index = GrammarUtils.findNodesForProperty(role.$cstNode, 'parents').findIndex(
        node => node.offset <= offset && offset <= node.end
    );
    const parent = role.parents[index]?.ref;
    if (!parent || !canDoWithout(role, parent, context)) return [];
    const lines = linesToWrite(role, parent, context);
    const removing = removeParent(role, index, context);
    if (!lines || !removing) return [];
    const adding = lines.length > 0 ? addLines(role, lines, context) : undefined;
    if (lines.length > 0 && !adding) return [];
    return [
        {
            title: `Write what “${titleOf(parent)}” requires into “${titleOf(role)}”, and no longer extend it`,
            kind: CodeActionKind.RefactorInline,
            edit: { changes: { [uri.toString()]: [removing, ...(adding ? [adding] : [])] } }
        }
    ];
}

/** Whether a role takes over requirements only, which are known, and nobody changes them elsewhere. */
function canDoWithout(role: ast.Role, parent: ast.Role, { document, frameworks }: ActionContext): boolean {
    const requirements = requirementsFor(frameworks, document.uri);
    if (role.parents.some(({ ref }) => !ref) || requirements.loopOf(role).length > 0) return false;
    // Twice the same one: without one of the two, the other still says it all.
    if (role.parents.filter(({ ref }) => ref === parent).length > 1) return false;
    const pending = [parent];
    const seen = new Set<ast.Role>();
    for (let each = pending.pop(); each; each = pending.pop()) {
        if (seen.has(each)) continue;
        seen.add(each);
        if (each.tasks.some(({ items }) => items.length > 0) || each.parents.some(({ ref }) => !ref)) return false;
        pushAll(
            pending,
            each.parents.flatMap(({ ref }) => ref ?? [])
        );
    }
    const folder = frameworks.folderOf(document.uri);
    for (const other of [folder, ...frameworks.dependentsOf(folder)]) {
        for (const block of blocksOf(frameworks.documentsOf(other))) {
            const target = ast.isAdaptation(block) ? block.target?.ref : undefined;
            if (ast.isRole(target) && (seen.has(target) || target === role)) return false;
        }
    }
    return true;
}

/** The lines that a role needs to require the same as before; nothing where that cannot be said in its place. */
function linesToWrite(role: ast.Role, parent: ast.Role, context: ActionContext): readonly string[] | undefined {
    const requirements = requirementsFor(context.frameworks, context.document.uri);
    const others = role.parents.flatMap(({ ref }) => (ref && ref !== parent ? [ref] : []));
    const own = requirements.ownByCompetency(role);
    const dropped = requirements.dropped(role);
    const lines: string[] = [];
    for (const { competency } of requirements.effective(parent)) {
        if (own.has(competency)) continue;
        const rest = others.flatMap(each => demandOf(competency, each, requirements) ?? []);
        // An exclusion of what nobody offers any more would have to go as well.
        if (dropped.has(competency) && rest.length === 0) return undefined;
        const taken = requirements.inheritedOf(role, competency);
        if (dropped.has(competency) || !taken) continue;
        // The highest of all is still the highest without this one.
        if (rest.some(({ demand }) => demandKey(demand) === demandKey(taken.demand))) continue;
        const name = nameOf(competency, context);
        if (name === undefined || !isRight(taken) || !canSay(taken.demand, context)) return undefined;
        lines.push(requirementLine(name, taken.demand));
    }
    return lines;
}

function demandOf(competency: ast.Competency, of: ast.Role, requirements: RoleRequirements): RoleDemand | undefined {
    return requirements.effective(of).find(each => each.competency === competency);
}

/** The code of a competency, where it means the same one in the role’s own framework. */
function nameOf(competency: ast.Competency, { symbols }: ActionContext): string | undefined {
    return symbols.find('Competency', competency.name)?.node === competency ? competency.name : undefined;
}

/** Whether nothing is wrong with a requirement, which would be wrong once more in the role. */
function isRight({ competency, demand: { level, maxLevel } }: RoleDemand): boolean {
    if (!scaleOf(competency)) return !level && !isValue(competency);
    const [low, high] = [heightOf(level), heightOf(maxLevel ?? level)];
    if (low === undefined || high === undefined || low > high) return false;
    const { minLevel } = competency;
    const [least, most] = [heightOf(minLevel), heightOf(competency.maxLevel ?? minLevel)];
    return !minLevel || (least !== undefined && most !== undefined && low >= least && high <= most);
}

/** Whether further measures mean the same in the role’s own framework. */
function canSay({ measures }: ast.Demand, { symbols }: ActionContext): boolean {
    return measures.every(({ scale, level }) => {
        return scale?.ref && level?.ref && symbols.find('Scale', scale.$refText)?.node === scale.ref;
    });
}

/** Takes a parent out of what a role extends, with the word itself where it was the only one. */
function removeParent(role: ast.Role, index: number, { document }: ActionContext): TextEdit | undefined {
    const text = document.textDocument.getText();
    const places = GrammarUtils.findNodesForProperty(role.$cstNode, 'parents');
    const place = places[index];
    const word = GrammarUtils.findNodeForKeyword(role.$cstNode, 'extends');
    if (!place || !word) return undefined;
    const next = places[index + 1];
    const start = places.length === 1 ? word.offset : next ? place.offset : (places[index - 1]?.end ?? place.offset);
    const end = next ? next.offset : place.end;
    if (/\/[/*]/.test(text.slice(start, end))) return undefined;
    const spaces = places.length === 1 ? (/(?<![ \t])[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
    return replacement(document.textDocument, { start: start - spaces, end }, '');
}

function addLines(role: ast.Role, lines: readonly string[], { document }: ActionContext): TextEdit | undefined {
    const { textDocument } = document;
    const last = role.requires.findLast(({ requirements }) => requirements.length > 0)?.requirements.at(-1);
    if (last?.$cstNode) return insertBelow(textDocument, last.$cstNode, lines);
    return addToEndOfBody(role, ['requires', ...lines.map(line => `  ${line}`)], textDocument);
}
