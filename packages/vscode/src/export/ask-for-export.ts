import type { ExportedFileView, ExportFormat } from '@gradus/protocol';
import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';

/** What formats are for, in the order in which people mostly want them; the others follow in the server's order. */
function purposes(): ReadonlyMap<string, string> {
    return new Map([
        ['html', l10n.t('One page to read, print and send: the views of the preview, without changes')],
        ['xlsx', l10n.t('A workbook: role matrix, requirements, dictionary, levels')],
        ['docx', l10n.t('Role descriptions to print, hand out and adapt: a Word document')],
        ['markdown', l10n.t('For wikis and pull requests')],
        ['csv', l10n.t('The same tables as files for any spreadsheet or database')],
        ['json', l10n.t('Everything, for programs: HR systems, learning platforms')]
    ]);
}

/** Asks for the format. */
export async function chooseFormat(formats: readonly ExportFormat[]): Promise<ExportFormat | undefined> {
    const known = purposes();
    const first = [...known.keys()].flatMap(id => formats.filter(format => format.id === id));
    const items = [...first, ...formats.filter(format => !first.includes(format))].map(format => ({
        label: format.title.replace(/^the /, ''),
        description: format.extension,
        detail: known.get(format.id) ?? '',
        format
    }));
    const options = {
        title: l10n.t('Export the framework'),
        placeHolder: l10n.t('To which format?'),
        matchOnDetail: true
    };
    return (await window.showQuickPick(items, options))?.format;
}

/**
 * Asks which part, of a format that makes several files.
 *
 * @returns nothing for all of them; `false` where nothing was chosen
 */
export async function askForPart({ parts }: ExportFormat): Promise<string | undefined | false> {
    if (parts.length === 0) return undefined;
    const all: QuickPickItem & { part?: string } = { label: l10n.t('Everything, a file for each part') };
    const items = [all, ...parts.map(part => ({ label: part, part }))];
    const chosen = await window.showQuickPick(items, { title: l10n.t('Export the framework') });
    return chosen ? chosen.part : false;
}

/** Asks where to write: a file, or a folder for several, whose files are replaced only where the person says so. */
export async function askForTarget(
    { extension, title }: ExportFormat,
    files: readonly ExportedFileView[],
    folder: Uri
): Promise<Uri | undefined> {
    const [only, ...more] = files;
    if (only && more.length === 0) {
        const filters = { [title.replace(/^the /, '')]: [extension.replace(/^.*\./, '')] };
        return window.showSaveDialog({ defaultUri: Uri.joinPath(folder, only.name), filters });
    }
    const [target] =
        (await window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            defaultUri: folder,
            title: l10n.t('A folder for {0} files', files.length),
            openLabel: l10n.t('Export')
        })) ?? [];
    return target && (await mayReplace(target, files)) ? target : undefined;
}

async function mayReplace(folder: Uri, files: readonly ExportedFileView[]): Promise<boolean> {
    const there = await workspace.fs.readDirectory(folder).then(
        entries => new Set(entries.map(([name]) => name)),
        () => new Set<string>()
    );
    const replaced = files.filter(({ name }) => there.has(name)).length;
    if (replaced === 0) return true;
    const replace = l10n.t('Replace');
    const message =
        replaced === 1
            ? l10n.t('One of the files is there already.')
            : l10n.t('{0} of the files are there already.', replaced);
    return (await window.showWarningMessage(message, { modal: true }, replace)) === replace;
}
