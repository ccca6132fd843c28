import * as ast from '../../generated/ast.ts';
import { isFilled, type RoleDemand } from '../../references/role-requirements.ts';
import { called, titleOf } from '../../validation/wording.ts';
import { nameIn } from '../requirement-insertion.ts';
import type { CellChange, Holder } from './cell-change.ts';
import type { CellContent, CellEdit, CellQuestion, CellVerdict, WantedContent } from './cell-edit.ts';
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
    /** Where it is written what the role requires; nothing for an adopted one that is not adapted yet. */
    readonly holder: Holder | undefined;
    /** What the role says itself, or what adapts it. */
    readonly own: ast.Requirement | ast.Cell | undefined;
    /** What an adopted role says itself. */
    readonly adopted: ast.Requirement | ast.Cell | undefined;
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
    const { requirements } = framework;
    const isOwn = framework.isOwn(role);
    if (isOwn && requirements.isAdapted(role)) return refused(`“${title}” is adapted elsewhere. Edit it in the text.`);
    const adaptations = isOwn ? [] : framework.adaptationsOf(role);
    const [said, another] = requirements.ownByCompetency(role).get(competency) ?? [];
    if (another) {
        return refused(
            `“${title}” requires ${called(competency)} more than once. Leave one of them in the text first.`
        );
    }
    const isSaidHere = said !== undefined && framework.isOwn(said);
    if (said && !isSaidHere && isOwn) return refused(`“${title}” is only read here.`);
    const [own, adopted] = isSaidHere ? [said, undefined] : [undefined, said];
    const exclusions = (isOwn ? [role] : adaptations)
        .flatMap(({ dropped }) => dropped)
        .filter(each => each.competency?.ref === competency);
    const holder = isOwn
        ? role
        : (adaptations.find(({ dropped }) => dropped.some(each => exclusions.includes(each))) ?? adaptations.at(-1));
    if ((holder && isBroken(holder)) || (own && isBroken(own))) {
        return refused(`The text of “${title}” has a syntax error. Correct it first.`);
    }
    const isInherited = !said && (isOwn ? exclusions.length === 0 : !requirements.dropped(role).has(competency));
    const inherited = isInherited ? requirements.inheritedOf(role, competency) : undefined;
    const demand = said ?? inherited?.demand;
    const content = demand && contentOf(demand, competency);
    if (!isSeen(content, inherited !== undefined, edit.seen)) {
        return refused('The text has changed in the meantime. Look at what the cell says now, and edit it again.');
    }
    return { edit, role, competency, holder, own, adopted, inherited, content, exclusions };
}

function isSeen(content: CellContent | undefined, isInherited: boolean, seen: CellEdit['seen']): boolean {
    if (!content || !seen) return !content && !seen;
    return isSameContent(content, seen) && seen.isInherited === isInherited;
}

function removal(now: CellNow, framework: EditedFramework): PlannedChange {
    const { edit, role, competency, holder, own, adopted, inherited, exclusions } = now;
    if (own) {
        if (!isAgreed(edit, ['lose']) && holdsMore(own)) {
            return asks(['lose'], `More is said of ${called(competency)} in the text. Remove it all the same?`);
        }
        const { requirements } = framework;
        // What a parent asks for, or the adopted role itself, is there again once nothing else is said.
        const comesBack =
            exclusions.length === 0 &&
            (requirements.inheritedOf(role, competency) !== undefined ||
                (!ast.isRole(holder) &&
                    requirements.unadapted(role).some(each => each.competency === competency && each.demand !== own)));
        return { verdict: { type: comesBack ? 'changed' : 'removed' }, change: { type: 'strike', demand: own } };
    }
    if (!inherited && !adopted) return { verdict: { type: 'unchanged' } };
    const about = holder ? (['leave-out'] as const) : (['adapt', 'leave-out'] as const);
    if (!isAgreed(edit, about)) {
        const from = inherited?.from ? ` from “${titleOf(inherited.from)}”` : '';
        const question = `“${titleOf(role)}” takes over ${called(competency)}${from}. Leave it out here?`;
        return asks(about, holder ? question : `${adaptingQuestion(role)} ${question}`, true);
    }
    const { reason } = edit;
    const verdict = { type: 'removed' } as const;
    if (!holder) return newAdaptation(now, framework, verdict, { reason });
    const name = framework.names.nameIn(holder, competency);
    if (!name) return refused(notKnown(competency));
    return { verdict, change: { type: 'exclude', holder, name, reason } };
}

/** Adapts an adopted role of which nothing is said here yet. */
function newAdaptation(
    { role, competency }: CellNow,
    framework: EditedFramework,
    verdict: CellVerdict,
    said: { readonly content?: CellContent; readonly reason?: string | undefined }
): PlannedChange {
    const document = framework.adaptingDocument;
    const errors = document && document.parseResult.parserErrors.length + document.parseResult.lexerErrors.length;
    if (!document || errors !== 0) {
        const adapt = `adapt role ${role.name} { requires … }`;
        return refused(
            `“${titleOf(role)}” is taken over from another framework. To change it here, “${adapt}” has to be written into a file of this one, which has a syntax error. Correct it first.`
        );
    }
    const name = nameIn(document, competency, framework.frameworks);
    if (!name) return refused(notKnown(competency));
    return { verdict, change: { type: 'adapt', role, document, competency, name, ...said } };
}

function adaptingQuestion(role: ast.Role): string {
    return `“${titleOf(role)}” is taken over from another framework. “adapt role ${role.name}” would be written to change it here.`;
}

function setting(now: CellNow, wanted: WantedContent, framework: EditedFramework): PlannedChange {
    const { edit, role, competency, holder, own, adopted, inherited, content: before, exclusions } = now;
    const problem = contentProblem(wanted, competency, framework.adoption);
    if (problem !== undefined) return refused(problem);
    const content = contentFor(wanted, before?.necessity ?? own?.necessity);
    if (before && isSameContent(before, content)) return { verdict: { type: 'unchanged' } };
    if (own) return { verdict: { type: 'changed' }, change: { type: 'rewrite', demand: own, content } };
    const about = holder ? (['own'] as const) : (['adapt', 'own'] as const);
    if (!isAgreed(edit, about) && inherited) {
        const from = inherited.from ? ` from “${titleOf(inherited.from)}”` : '';
        const was = before ? ` ${contentWords(before)}` : '';
        const own = `Make it “${titleOf(role)}”’s own, ${contentWords(content)}?`;
        const question = `${called(competency)} is inherited${from}${was}. ${own}`;
        return asks(about, holder ? question : `${adaptingQuestion(role)} ${question}`);
    }
    if (!isAgreed(edit, ['adapt']) && !holder && !inherited) return asks(['adapt'], `${adaptingQuestion(role)} Do it?`);
    if (!isAgreed(edit, ['again']) && exclusions.length > 0) {
        return asks(['again'], `“${titleOf(role)}” leaves out ${called(competency)}. Require it all the same?`);
    }
    const verdict = { type: inherited || adopted ? 'changed' : 'added' } as const;
    if (!holder) return newAdaptation(now, framework, verdict, { content });
    // Tables say what roles require themselves; what adapts a role says it in a list.
    const isTabled = ast.isRole(holder) && exclusions.length === 0;
    const cell = isTabled ? emptyCellFor(role, competency, framework) : undefined;
    if (cell) return { verdict, change: { type: 'fill', cell, content } };
    const row = isTabled ? newRowFor(role, competency, framework) : undefined;
    if (row) return { verdict, change: { type: 'row', ...row, competency, content } };
    const name = framework.names.nameIn(holder, competency);
    if (!name) return refused(notKnown(competency));
    return { verdict, change: { type: 'add', holder, competency, name, content, exclusions } };
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
    const tables = framework.tablesWith(role).flatMap(({ matrix, column }) => {
        if (matrix.rows.length === 0 || framework.rowsFor(matrix, competency).length > 0) return [];
        const name = framework.names.nameIn(matrix, competency);
        return name ? [{ matrix, column, name }] : [];
    });
    return framework.nearestTable(tables, competency);
}

/** Whether a demand would take more with it than a level. */
function holdsMore(demand: ast.Requirement | ast.Cell): boolean {
    return demand.measures.length > 0 || (ast.isRequirement(demand) && demand.annotations.length > 0);
}

function refused(reason: string): PlannedChange {
    return { verdict: { type: 'refused', reason } };
}

/** What is asked at once: one thing, or that a role is adapted and what is done in it then. */
type Asked = readonly [about: CellQuestion, and?: CellQuestion];

function asks([about, and]: Asked, question: string, needsReason = false): PlannedChange {
    return { verdict: { type: 'asks', about, ...(and && { and }), question, needsReason } };
}

/** Whether all of it has been agreed to: that a role is adapted says nothing of what is left out there. */
function isAgreed({ isConfirmed, agreedTo = [] }: CellEdit, asked: Asked): boolean {
    return isConfirmed === true || asked.every(each => each !== undefined && agreedTo.includes(each));
}

function notKnown(competency: ast.Competency): string {
    return `${called(competency)} is part of another framework. Write “use” and its code into the header of this one first.`;
}
