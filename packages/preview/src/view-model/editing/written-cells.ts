import type { CellEdit, RequirementView, RoleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import { type CellName, cellState, contentOf, isSameCell } from './cell-state.ts';
import type { Wanted } from './typed-content.ts';

/** A cell that was edited, and that the model does not show so yet. */
export interface WrittenCell {
    readonly name: CellName;
    readonly says: Wanted;
    /** What it has said before, the last one last: an update that is late still shows one of them. */
    readonly before: readonly Wanted[];
    /** Whether it is known to be in the text. */
    readonly isSettled: boolean;
}

/** Cells that were edited with those of further edits. */
export function withEdits(
    written: readonly WrittenCell[],
    edits: readonly CellEdit[],
    index: PreviewIndex,
    isSettled: boolean
): readonly WrittenCell[] {
    const cells = new Map(written.map(cell => [cellKey(cell.name), cell]));
    for (const { role, competency, wanted } of edits) {
        const name = { role, competency };
        const known = cells.get(cellKey(name));
        const was = known ? known.says : contentOf(cellState(name, index)?.requirement);
        // What is not said about how much it counts stays as it is.
        const says = wanted && { ...wanted, necessity: wanted.necessity ?? was?.necessity ?? 'essential' };
        cells.set(cellKey(name), { name, says, before: [...(known?.before ?? []), was], isSettled });
    }
    return [...cells.values()];
}

/** Cells that were edited without the last edit of one, which was not done. */
export function withoutLast(written: readonly WrittenCell[], name: CellName): readonly WrittenCell[] {
    return written.flatMap(cell => {
        if (!isSameCell(cell.name, name)) return [cell];
        const before = cell.before.slice(0, -1);
        return before.length === 0 ? [] : [{ name, says: cell.before.at(-1) ?? null, before, isSettled: true }];
    });
}

/** The cells that a model does not show yet as they were written. */
export function unshown(written: readonly WrittenCell[], index: PreviewIndex): readonly WrittenCell[] {
    return written.filter(({ name, says, before, isSettled }) => {
        const state = cellState(name, index);
        if (state === undefined) return false;
        const shown = contentOf(state.requirement);
        if (isSame(shown, says)) return !isSettled;
        // Anything else was written by somebody in the meantime.
        return before.some(each => isSame(each, shown));
    });
}

/** What the cells say by now, also those that the model does not show so yet. */
export function withWritten(index: PreviewIndex, written: readonly WrittenCell[]): PreviewIndex {
    if (written.length === 0) return index;
    const roles = new Map(index.roles);
    for (const [code, cells] of Map.groupBy(written, ({ name }) => name.role)) {
        const role = roles.get(code);
        if (role) roles.set(code, withRequirements(role, cells));
    }
    // A text with mistakes has a code twice: the other role stays as it is.
    const drawn = index.model.roles.map(
        role => (role === index.roles.get(role.code) ? roles.get(role.code) : role) ?? role
    );
    return { ...index, roles, model: { ...index.model, roles: drawn } };
}

function withRequirements(role: RoleView, cells: readonly WrittenCell[]): RoleView {
    const requirements = new Map(requirementsOf(role));
    for (const { name, says } of cells) {
        if (says) requirements.set(name.competency, ownRequirement(name.competency, says));
        else requirements.delete(name.competency);
    }
    return { ...role, requirements: [...requirements.values()] };
}

function ownRequirement(competency: string, { level, maxLevel, necessity }: NonNullable<Wanted>): RequirementView {
    return {
        competency,
        necessity: necessity ?? 'essential',
        ...(level !== undefined && { level }),
        ...(maxLevel !== undefined && { maxLevel })
    };
}

function isSame(one: Wanted, other: Wanted): boolean {
    if (one === null || other === null) return one === other;
    return one.level === other.level && one.maxLevel === other.maxLevel && one.necessity === other.necessity;
}

/** The same for the same cell. */
export function cellKey({ role, competency }: CellName): string {
    return JSON.stringify([role, competency]);
}
