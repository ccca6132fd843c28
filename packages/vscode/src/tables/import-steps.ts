import type { ColumnUse, TableAnswer, TableChoices } from '@gradus/protocol';
import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { withoutIcons } from '../without-icons.ts';
import { withoutLinks } from '../without-links.ts';
import { askForOtherFolder, type CursorTarget } from './import-target.ts';

/** What somebody wants to do with a table that they see in the preview. */
export type NextStep =
    | { readonly type: 'file'; readonly folder?: Uri }
    | { readonly type: 'cursor' }
    | { readonly type: 'again'; readonly choices: TableChoices };

type Shown = TableAnswer & { type: 'table' };

/** Asks what to do with what was understood; nothing where somebody would rather not. */
export async function askNextStep(
    { text, understanding }: Shown,
    choices: TableChoices,
    file: Uri,
    spreadsheet: Uri,
    cursor: CursorTarget | undefined
): Promise<NextStep | undefined> {
    const { kind, rolesDown, questions, unread } = understanding;
    const items: (QuickPickItem & { readonly step: () => Promise<NextStep | undefined> })[] = [];
    const add = (label: string, step: () => Promise<NextStep | undefined>, detail = '') =>
        items.push({ label, step, ...(detail !== '' && { detail: withoutIcons(detail) }) });
    const again = async (changed: TableChoices): Promise<NextStep> => ({ type: 'again', choices: changed });
    if (text !== '') {
        add(l10n.t('Write a New File'), async () => ({ type: 'file' }), workspace.asRelativePath(file));
        if (cursor) {
            const place = `${workspace.asRelativePath(cursor.uri)}:${cursor.position.line + 1}`;
            add(l10n.t('Insert at the Cursor'), async () => ({ type: 'cursor' }), place);
        }
        add(l10n.t('Write It Into Another Folder…'), async () => {
            const folder = await askForOtherFolder(spreadsheet);
            return folder ? { type: 'file', folder } : again(choices);
        });
    }
    add(l10n.t('Change What a Column Holds…'), () => askForColumn(understanding, choices));
    if (kind === 'roles') {
        const turn = rolesDown
            ? l10n.t('Read Competencies Down the Side, Roles Across')
            : l10n.t('Read Roles Down the Side, Competencies Across');
        // What columns hold was said of the table as it stood.
        add(turn, () => again({ kind: 'roles', rolesDown: !rolesDown }));
        add(l10n.t('Read as a List of Competencies'), () => again({ kind: 'competencies' }));
    } else add(l10n.t('Read as a Role Matrix'), () => again({ kind: 'roles' }));
    const chosen = await window.showQuickPick(items, {
        title: l10n.t('Import a Spreadsheet'),
        placeHolder: state(text, questions, unread),
        ignoreFocusOut: true
    });
    return chosen?.step();
}

function state(text: string, questions: number, unread: number): string {
    if (text === '') return l10n.t('The framework has all of this already: there is nothing to write.');
    if (questions + unread === 0) return l10n.t('Everything was understood. The preview shows what is to be written.');
    return l10n.t('To be checked in the preview. Questions: {0}. Cells that were not read: {1}.', questions, unread);
}

async function askForColumn({ columns }: Shown['understanding'], choices: TableChoices): Promise<NextStep | undefined> {
    const uses = usesOfColumns();
    const column = await window.showQuickPick(
        columns.map(({ index, name, header, use }) => {
            const called = header === '' ? name : `${name}  ${header}`;
            return { label: withoutIcons(called), description: uses[use], called, index };
        }),
        { title: l10n.t('Which column?'), matchOnDescription: true, ignoreFocusOut: true }
    );
    if (!column) return { type: 'again', choices };
    const use = await window.showQuickPick(
        (Object.keys(uses) as ColumnUse[]).map(each => ({ label: uses[each], use: each })),
        { title: l10n.t('What does it hold?'), placeHolder: column.called, ignoreFocusOut: true }
    );
    if (!use) return { type: 'again', choices };
    return { type: 'again', choices: { ...choices, columns: { ...choices.columns, [String(column.index)]: use.use } } };
}

function usesOfColumns(): Readonly<Record<ColumnUse, string>> {
    return {
        code: l10n.t('Codes of competencies'),
        title: l10n.t('Titles of competencies'),
        category: l10n.t('Categories'),
        alias: l10n.t('Other names of competencies'),
        text: l10n.t('Texts of competencies'),
        level: l10n.t('What a level means for a competency'),
        role: l10n.t('A role, with the levels that it requires'),
        remark: l10n.t('Remarks'),
        ignored: l10n.t('Nothing that is needed')
    };
}

/** Asks which sheet of a file is meant. */
export async function askForSheet(sheets: readonly string[]): Promise<string | undefined> {
    const items = sheets.map(sheet => ({ label: withoutIcons(sheet), sheet }));
    return (await window.showQuickPick(items, { title: l10n.t('Which sheet?'), ignoreFocusOut: true }))?.sheet;
}

/** Says why a table is not read, and lets somebody insist. */
export async function askToInsist(reason: string, canInsist: boolean): Promise<TableChoices | undefined> {
    const list = l10n.t('Read as a List of Competencies');
    const matrix = l10n.t('Read as a Role Matrix');
    const chosen = await window.showWarningMessage(
        withoutLinks(`Gradus: ${reason}`),
        ...(canInsist ? [list, matrix] : [])
    );
    if (chosen === undefined) return undefined;
    return { kind: chosen === list ? 'competencies' : 'roles' };
}
