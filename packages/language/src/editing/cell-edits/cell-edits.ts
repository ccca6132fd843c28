import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { GradusSharedCoreServices } from '../../gradus-module.ts';
import { blockOf, type SourceBlock } from '../../parsing/direct/source-block.ts';
import { competencyOrder } from '../competency-order.ts';
import { isRead } from '../is-read.ts';
import { replacement } from '../text-places.ts';
import { addingRows, type RowChange } from './add-rows.ts';
import type { CellChange, Holder } from './cell-change.ts';
import type { CellEdit, CellEditsAnswer, CellVerdict } from './cell-edit.ts';
import { EditedFramework } from './edited-framework.ts';
import { heirsOf } from './heirs.ts';
import { type PlannedChange, plannedChange } from './plan-change.ts';
import { clearing, filling, rewriting } from './rewrite-demand.ts';
import type { TextChange } from './text-change.ts';
import { tidied } from './tidy-block.ts';
import { type AdaptChange, adapting } from './write-adaptation.ts';
import { type RoleChange, roleChanges } from './write-role.ts';

/**
 * How cells of a framework’s role matrix are edited in its text: as an author would, with all that is not concerned left
 * as it is. All of them or none: nothing is written where one is refused, or has to be confirmed.
 *
 * @param folder of the framework, as `Frameworks.folderOf` tells it; its documents are linked
 * @param isTrial whether nothing but the verdicts is wanted
 */
export function cellEdits(
    shared: GradusSharedCoreServices,
    folder: string,
    edits: readonly CellEdit[],
    isTrial = false
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
    if (isTrial) return { verdicts, edits: new Map(), heirs: heirsOf(edits, verdicts, framework) };
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

/** Nothing where there is no place for a change, or the text would have a syntax error then. */
function textEdits(
    changes: readonly CellChange[],
    framework: EditedFramework,
    shared: GradusSharedCoreServices
): CellEditsAnswer['edits'] | undefined {
    const inBlocks = new Map<SourceBlock, { document: LangiumDocument; changes: TextChange[] }>();
    const adaptations = changes.filter((change): change is AdaptChange => change.type === 'adapt');
    const inPlaces = changes.filter(change => change.type !== 'adapt');
    for (const [node, made] of changesAt(inPlaces, framework)) {
        const block = blockOf(node);
        // What is said to be done is done: where some of it is not, all is refused.
        if (!block || !made || made.length === 0) return undefined;
        const known = inBlocks.get(block) ?? { document: AstUtils.getDocument(node), changes: [] };
        for (const each of made) known.changes.push(each);
        inBlocks.set(block, known);
    }
    const edits = new Map<LangiumDocument, TextEdit[]>();
    for (const [block, { document, changes: made }] of inBlocks) {
        const tidy = tidied(block, made, shared);
        if (!tidy) return undefined;
        const written = edits.get(document) ?? [];
        for (const each of tidy) written.push(replacement(document.textDocument, each, each.text));
        edits.set(document, written);
    }
    for (const [document, made] of Map.groupBy(adaptations, each => each.document)) {
        const change = adapting(made, framework.order, document.textDocument.getText());
        const written = edits.get(document) ?? [];
        written.push(replacement(document.textDocument, change, change.text));
        edits.set(document, written);
    }
    return edits;
}

type Made = readonly [node: AstNode, changes: readonly TextChange[] | undefined];

/** What is written at which elements: all that is done in a role, or added to a table, at once. */
function* changesAt(changes: readonly CellChange[], { frameworks }: EditedFramework): Iterable<Made> {
    const orderFor = (node: AstNode) => competencyOrder(frameworks, AstUtils.getDocument(node).uri);
    const rows = changes.filter((change): change is RowChange => change.type === 'row');
    const others = changes.filter(change => change.type !== 'row');
    for (const [role, made] of Map.groupBy(others, roleOf)) {
        if (role) yield [role, roleChanges(role, made as RoleChange[], orderFor(role))];
        else for (const change of made) yield* inPlace(change);
    }
    for (const [matrix, made] of Map.groupBy(rows, each => each.matrix)) {
        yield [matrix, addingRows(matrix, made, orderFor(matrix))];
    }
}

/** The role, or what adapts it, whose body is changed; nothing where something is changed in its place. */
function roleOf(change: CellChange): Holder | undefined {
    if (change.type === 'add' || change.type === 'exclude') return change.holder;
    if (change.type !== 'strike') return undefined;
    return (
        AstUtils.getContainerOfType(change.demand, ast.isRole) ??
        AstUtils.getContainerOfType(change.demand, ast.isAdaptation)
    );
}

function* inPlace(change: CellChange): Iterable<Made> {
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
