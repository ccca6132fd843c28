import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { GradusSharedCoreServices } from '../../gradus-module.ts';
import { blockOf, type SourceBlock } from '../../parsing/direct/source-block.ts';
import { competencyOrder } from '../competency-order.ts';
import { isRead } from '../is-read.ts';
import { replacement } from '../text-places.ts';
import { addingRows, type RowChange } from './add-rows.ts';
import type { CellChange } from './cell-change.ts';
import type { CellEdit, CellEditsAnswer, CellVerdict } from './cell-edit.ts';
import { EditedFramework } from './edited-framework.ts';
import { type PlannedChange, plannedChange } from './plan-change.ts';
import { clearing, filling, rewriting } from './rewrite-demand.ts';
import type { TextChange } from './text-change.ts';
import { tidied } from './tidy-block.ts';
import { type RoleChange, roleChanges } from './write-role.ts';

/**
 * How cells of a framework’s role matrix are edited in its text: as an author would, with all that is not concerned left
 * as it is. All of them or none: nothing is written where one is refused, or has to be confirmed.
 *
 * @param folder of the framework, as `Frameworks.folderOf` tells it; its documents are linked
 */
export function cellEdits(
    shared: GradusSharedCoreServices,
    folder: string,
    edits: readonly CellEdit[]
): CellEditsAnswer {
    const framework = EditedFramework.in(folder, shared.gradus.Frameworks);
    if (!framework) return allRefused(edits, 'This framework is not there any more.');
    const cells = new Set<string>();
    const planned = edits.map((edit): PlannedChange => {
        const cell = JSON.stringify([edit.role, edit.competency]);
        if (cells.has(cell)) return { verdict: { type: 'refused', reason: 'The same cell is edited twice.' } };
        cells.add(cell);
        return plannedChange(edit, framework);
    });
    const verdicts = planned.map(({ verdict }) => verdict);
    if (!verdicts.every(canBeDone)) return { verdicts, edits: new Map() };
    const written = textEdits(
        planned.flatMap(({ change }) => change ?? []),
        framework,
        shared
    );
    if (!written) return allRefused(edits, 'There is no place for it in the text as it is. Edit it in the text.');
    if (![...written.keys()].every(isRead)) {
        return allRefused(edits, 'The text is just being changed. Do it again.');
    }
    return { verdicts, edits: written };
}

function canBeDone({ type }: CellVerdict): boolean {
    return type !== 'refused' && type !== 'asks';
}

function allRefused(edits: readonly CellEdit[], reason: string): CellEditsAnswer {
    return { verdicts: edits.map(() => ({ type: 'refused', reason })), edits: new Map() };
}

/** Nothing where the text would have a syntax error then. */
function textEdits(
    changes: readonly CellChange[],
    framework: EditedFramework,
    shared: GradusSharedCoreServices
): CellEditsAnswer['edits'] | undefined {
    const inBlocks = new Map<SourceBlock, { document: LangiumDocument; changes: TextChange[] }>();
    const note = (node: AstNode, made: readonly TextChange[]): void => {
        const block = blockOf(node);
        if (!block) return;
        const known = inBlocks.get(block) ?? { document: AstUtils.getDocument(node), changes: [] };
        known.changes.push(...made);
        inBlocks.set(block, known);
    };
    const byRole = new Map<ast.Role, RoleChange[]>();
    const byTable = new Map<ast.Matrix, RowChange[]>();
    for (const change of changes) {
        const role = roleOf(change);
        if (change.type === 'row') byTable.set(change.matrix, [...(byTable.get(change.matrix) ?? []), change]);
        else if (role) byRole.set(role, [...(byRole.get(role) ?? []), change as RoleChange]);
        else for (const [node, made] of inPlace(change)) note(node, made);
    }
    for (const [role, made] of byRole) {
        const order = competencyOrder(framework.frameworks, AstUtils.getDocument(role).uri);
        note(role, roleChanges(role, made, order));
    }
    for (const [matrix, made] of byTable) {
        note(matrix, addingRows(matrix, made, competencyOrder(framework.frameworks, AstUtils.getDocument(matrix).uri)));
    }
    const edits = new Map<LangiumDocument, readonly TextEdit[]>();
    for (const [block, { document, changes: made }] of inBlocks) {
        const tidy = tidied(block, made, shared);
        if (!tidy) return undefined;
        const written = tidy.map(each => replacement(document.textDocument, each, each.text));
        edits.set(document, [...(edits.get(document) ?? []), ...written]);
    }
    return edits;
}

/** The role whose body is changed; nothing where something is changed in its place. */
function roleOf(change: CellChange): ast.Role | undefined {
    if (change.type === 'add' || change.type === 'exclude') return change.role;
    return change.type === 'strike' ? AstUtils.getContainerOfType(change.demand, ast.isRole) : undefined;
}

function* inPlace(change: CellChange): Iterable<readonly [AstNode, readonly TextChange[]]> {
    if (change.type === 'fill') yield [change.cell, filling(change.cell, change.content, textOf(change.cell))];
    if (change.type === 'rewrite')
        yield [change.demand, rewriting(change.demand, change.content, textOf(change.demand))];
    if (change.type === 'strike' && ast.isCell(change.demand)) {
        yield [change.demand, clearing(change.demand, textOf(change.demand))];
    }
}

function textOf(node: AstNode): string {
    return AstUtils.getDocument(node).textDocument.getText();
}
