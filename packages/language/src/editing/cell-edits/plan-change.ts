import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { isFilled, type RoleDemand } from '../../references/role-requirements.ts';
import { called, titleOf } from '../../validation/wording.ts';
import { nameIn } from '../requirement-insertion.ts';
import type { CellChange } from './cell-change.ts';
import type { CellContent, CellEdit, CellVerdict, WantedContent } from './cell-edit.ts';
import { contentOf, contentProblem, isSameContent } from './content.ts';
import { contentWords } from './content-words.ts';
import { type EditedFramework, isBroken } from './edited-framework.ts';

/** What is to be said of an edit, and done where nothing stands against it. */
export interface PlannedChange {
    readonly verdict: CellVerdict;
    readonly change?: CellChange;
}

/** A cell as the text has it now. */
interface CellNow {
    readonly edit: CellEdit;
    readonly role: ast.Role;
    readonly competency: ast.Competency;
    /** What the role says itself. */
    readonly own: ast.Requirement | ast.Cell | undefined;
    /** What it takes over, unless it says something itself or leaves it out. */
    readonly inherited: RoleDemand | undefined;
    readonly content: CellContent | undefined;
    readonly exclusions: readonly ast.Dropped[];
}

/** Decides how a cell is edited in the text, or says why it is not. */
export function plannedChange(edit: CellEdit, framework: EditedFramework): PlannedChange {
    const now = cellNow(edit, framework);
    if ('verdict' in now) return now;
    return edit.wanted === null ? removal(now, framework) : setting(now, edit.wanted, framework);
}

function cellNow(edit: CellEdit, framework: EditedFramework): CellNow | PlannedChange {
    const role = framework.role(edit.role);
    const competency = framework.competency(edit.competency);
    if (!role) return refused(`The role ${edit.role} is not in the text any more.`);
    if (!competency) return refused(`The competency ${edit.competency} is not in the text any more.`);
    const title = titleOf(role);
    if (!framework.isOwn(role)) {
        return refused(`“${title}” is taken over from another framework, and is only read here.`);
    }
    const { requirements } = framework;
    if (requirements.isAdapted(role)) return refused(`“${title}” is adapted elsewhere. Edit it in the text.`);
    const [own, another] = requirements.ownByCompetency(role).get(competency) ?? [];
    if (another) {
        return refused(
            `“${title}” requires ${called(competency)} more than once. Leave one of them in the text first.`
        );
    }
    if (own && !framework.isOwn(own)) return refused(`“${title}” is only read here.`);
    if (isBroken(role) || (own && isBroken(own))) {
        return refused(`The text of “${title}” has a syntax error. Correct it first.`);
    }
    const exclusions = role.dropped.filter(each => each.competency?.ref === competency);
    const isInherited = !own && exclusions.length === 0;
    const inherited = isInherited ? requirements.inheritedOf(role, competency) : undefined;
    const demand = own ?? inherited?.demand;
    const content = demand && contentOf(demand, competency);
    if (!isSeen(content, inherited !== undefined, edit.seen)) {
        return refused('The text has changed in the meantime. Look at what the cell says now, and edit it again.');
    }
    return { edit, role, competency, own, inherited, content, exclusions };
}

function isSeen(content: CellContent | undefined, isInherited: boolean, seen: CellEdit['seen']): boolean {
    if (!content || !seen) return !content && !seen;
    return isSameContent(content, seen) && seen.isInherited === isInherited;
}

function removal(
    { edit, role, competency, own, inherited, exclusions }: CellNow,
    framework: EditedFramework
): PlannedChange {
    if (own) {
        if (!edit.isConfirmed && holdsMore(own)) {
            return asks(`More is said of ${called(competency)} in the text. Remove it all the same?`);
        }
        // What a parent asks for is there again once the role says nothing itself.
        const comesBack = exclusions.length === 0 && framework.requirements.inheritedOf(role, competency);
        return { verdict: { type: comesBack ? 'changed' : 'removed' }, change: { type: 'strike', demand: own } };
    }
    if (!inherited) return { verdict: { type: 'unchanged' } };
    if (!edit.isConfirmed) {
        const from = inherited.from ? ` from “${titleOf(inherited.from)}”` : '';
        return asks(`“${titleOf(role)}” takes over ${called(competency)}${from}. Leave it out here?`, true);
    }
    const name = nameIn(AstUtils.getDocument(role), competency, framework.frameworks);
    if (!name) return refused(notKnown(competency));
    return { verdict: { type: 'removed' }, change: { type: 'exclude', role, name, reason: edit.reason } };
}

function setting(now: CellNow, wanted: WantedContent, framework: EditedFramework): PlannedChange {
    const { edit, role, competency, own, inherited, content: before, exclusions } = now;
    const problem = contentProblem(wanted, competency, framework.adoption);
    if (problem !== undefined) return refused(problem);
    const content = contentFor(wanted, before?.necessity ?? own?.necessity);
    if (before && isSameContent(before, content)) return { verdict: { type: 'unchanged' } };
    if (own) return { verdict: { type: 'changed' }, change: { type: 'rewrite', demand: own, content } };
    if (!edit.isConfirmed && inherited) {
        const from = inherited.from ? ` from “${titleOf(inherited.from)}”` : '';
        const was = before ? ` ${contentWords(before)}` : '';
        const own = `Make it “${titleOf(role)}”’s own, ${contentWords(content)}?`;
        return asks(`${called(competency)} is inherited${from}${was}. ${own}`);
    }
    if (!edit.isConfirmed && exclusions.length > 0) {
        return asks(`“${titleOf(role)}” leaves out ${called(competency)}. Require it all the same?`);
    }
    const verdict = { type: inherited ? 'changed' : 'added' } as const;
    const cell = exclusions.length > 0 ? undefined : emptyCellFor(role, competency, framework);
    if (cell) return { verdict, change: { type: 'fill', cell, content } };
    const row = exclusions.length > 0 ? undefined : newRowFor(role, competency, framework);
    if (row) return { verdict, change: { type: 'row', ...row, competency, content } };
    const name = nameIn(AstUtils.getDocument(role), competency, framework.frameworks);
    if (!name) return refused(notKnown(competency));
    return { verdict, change: { type: 'add', role, competency, name, content, exclusions } };
}

/** What is not said about how much it counts stays as it is. */
function contentFor({ level, maxLevel, necessity }: WantedContent, before: ast.Necessity | undefined): CellContent {
    return {
        necessity: necessity ?? before ?? 'essential',
        ...(level !== undefined && { level }),
        ...(maxLevel !== undefined && maxLevel !== level && { maxLevel })
    };
}

/** The cell of a table of requirements that is there for this, and says nothing yet. */
function emptyCellFor(role: ast.Role, competency: ast.Competency, framework: EditedFramework): ast.Cell | undefined {
    for (const { matrix, column } of framework.tablesWith(role)) {
        const cells = framework.rowsFor(matrix, competency).map(({ cells }) => cells[column]);
        const empty = cells.find(cell => cell && !isFilled(cell) && cell.measures.length === 0);
        if (empty) return empty;
    }
    return undefined;
}

/** The table that says all of what a role requires, where it has no row for a competency yet. */
function newRowFor(role: ast.Role, competency: ast.Competency, framework: EditedFramework) {
    if (role.requires.length > 0) return undefined;
    for (const { matrix, column } of framework.tablesWith(role)) {
        if (matrix.rows.length === 0 || framework.rowsFor(matrix, competency).length > 0) continue;
        const name = nameIn(AstUtils.getDocument(matrix), competency, framework.frameworks);
        if (name) return { matrix, column, name };
    }
    return undefined;
}

/** Whether a demand would take more with it than a level. */
function holdsMore(demand: ast.Requirement | ast.Cell): boolean {
    return demand.measures.length > 0 || (ast.isRequirement(demand) && demand.annotations.length > 0);
}

function refused(reason: string): PlannedChange {
    return { verdict: { type: 'refused', reason } };
}

function asks(question: string, needsReason = false): PlannedChange {
    return { verdict: { type: 'asks', question, needsReason } };
}

function notKnown(competency: ast.Competency): string {
    return `${called(competency)} is part of another framework. Write “use” and its code into the header of this one first.`;
}
