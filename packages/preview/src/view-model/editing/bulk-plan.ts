import type { CellEdit, CellVerdict } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { roleName } from '../shared/role-name.ts';
import { type Asked, askedText, heirsText, questionsIn } from './asked.ts';
import type { BulkEdits } from './bulk-edits.ts';
import { type CellState, cellState, cellTitle, contentOf, wantedText } from './cell-state.ts';

/** What is to be done once edits of several cells are agreed to, and what is to be said of them before. */
export interface BulkPlan {
    readonly edits: readonly CellEdit[];
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    /** How many cells cannot be what they were to be. */
    readonly impossible: number;
    /** What becomes of each cell: `PC9 · Senior Manager: 3 → 4`. */
    readonly changes: readonly string[];
    /** What is to be known before, each once for all cells: that levels become a role's own, for example. */
    readonly questions: readonly string[];
    /** Whether a reason is written into the text for some of them, where somebody gives one. */
    readonly needsReason: boolean;
    /** What of the roles that take over from these changes with them; absent where nothing does. */
    readonly heirs?: string | undefined;
    readonly refused: readonly string[];
}

/** Sorts out edits by what the server says of each of them. */
export function bulkPlan(
    { edits, problems, impossible: known }: BulkEdits,
    verdicts: readonly CellVerdict[],
    index: PreviewIndex,
    heirs: readonly string[] = []
): BulkPlan {
    const plan = { added: 0, changed: 0, removed: 0 };
    const done: CellEdit[] = [];
    const changes: string[] = [];
    const asked = new Map<string, { of: Asked; cells: number; roles: Set<string> }>();
    let needsReason = false;
    const refused = [...problems];
    let impossible = known;
    for (const [position, edit] of edits.entries()) {
        const verdict = verdicts[position];
        const state = cellState(edit, index);
        if (verdict === undefined || verdict.type === 'unchanged') continue;
        if (verdict.type === 'refused') {
            impossible++;
            refused.push(state ? `${cellTitle(state)}: ${verdict.reason}` : verdict.reason);
            continue;
        }
        if (verdict.type === 'asks') {
            const key = questionsIn(verdict).join(' ');
            const group = asked.get(key) ?? { of: verdict, cells: 0, roles: new Set<string>() };
            group.cells++;
            group.roles.add(state?.roleName ?? edit.role);
            asked.set(key, group);
            needsReason ||= verdict.needsReason;
        }
        if (edit.wanted === null) plan.removed++;
        else if (edit.seen === null) plan.added++;
        else plan.changed++;
        if (state) changes.push(changeText(state, edit));
        done.push({ ...edit, isConfirmed: true });
    }
    return {
        ...plan,
        impossible,
        edits: done,
        changes,
        questions: [...asked.values()].map(({ of, cells, roles }) => askedText(of, cells, [...roles])),
        needsReason,
        heirs: heirs.length === 0 ? undefined : heirsText(namesOf(heirs, index)),
        refused
    };
}

/** What roles are called, in the order in which they are shown. */
function namesOf(codes: readonly string[], { model: { roles } }: PreviewIndex): readonly string[] {
    const named = new Set(codes);
    return roles.filter(({ code }) => named.has(code)).map(role => roleName(roles, role));
}

function changeText({ competency, roleName, requirement }: CellState, { wanted }: CellEdit): string {
    const before = contentOf(requirement);
    const was = before ? `${wantedText(before)} → ` : '';
    // What is not said about how much it counts stays as it is.
    const is = wanted ? wantedText({ ...wanted, necessity: wanted.necessity ?? before?.necessity }) : 'removed';
    return `${competency.code} · ${roleName}: ${was}${is}${before ? '' : ', added'}`;
}
