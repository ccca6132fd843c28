import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import { couldBe, type ImportFormat, importFormats } from './import-formats.ts';

/** Asks for the format; a spreadsheet has steps of its own. */
export async function chooseImportFormat(
    files: readonly Uri[] | undefined
): Promise<ImportFormat | 'spreadsheet' | undefined> {
    const fitting = importFormats().filter(format => files?.every(({ path }) => couldBe(format, path)) ?? true);
    const items: (QuickPickItem & { readonly format: ImportFormat | 'spreadsheet' })[] = fitting.map(format => ({
        label: format.title,
        description: format.extensions.map(extension => `.${extension}`).join(', '),
        detail: format.detail,
        format
    }));
    if (!files) {
        items.unshift({
            label: l10n.t('Spreadsheet'),
            description: '.xlsx, .csv',
            detail: l10n.t('A list of competencies or a role matrix'),
            format: 'spreadsheet'
        });
    }
    const options = {
        title: l10n.t('Import a Framework'),
        placeHolder: l10n.t('From which format?'),
        matchOnDetail: true
    };
    return (await window.showQuickPick(items, options))?.format;
}

/** Asks for files to import, of which names have the endings of a format. */
export async function askForFiles(
    title: string,
    extensions: readonly string[],
    canSelectMany: boolean
): Promise<readonly Uri[] | undefined> {
    const filters = { [title]: [...extensions] };
    return window.showOpenDialog({ filters, canSelectMany, openLabel: l10n.t('Import') });
}
