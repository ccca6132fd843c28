import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { codeFromTitle, isCode } from './code-from-title.ts';
import type { FrameworkAnswers } from './framework-template.ts';

const STEPS = 4;

/** Asks what a new framework is called, in which language it is written, and where it goes. */
export async function askForFramework(): Promise<(FrameworkAnswers & { readonly folder: Uri }) | undefined> {
    const title = await window.showInputBox({
        title: step(1),
        prompt: l10n.t('What is the framework called, as it stands on its title page?'),
        placeHolder: l10n.t('Harbour Office Competency Framework'),
        ignoreFocusOut: true,
        validateInput: text => (text.trim() === '' ? l10n.t('A framework needs a title.') : undefined)
    });
    if (title === undefined) return undefined;
    const code = await window.showInputBox({
        title: step(2),
        prompt: l10n.t('A short name without spaces, by which other frameworks can refer to it.'),
        value: codeFromTitle(title),
        ignoreFocusOut: true,
        validateInput: text =>
            isCode(text) ? undefined : l10n.t('A code has letters and digits; between them, “-”, “.” or “/”.')
    });
    if (code === undefined) return undefined;
    const language = await askForLanguage();
    if (language === undefined) return undefined;
    const folder = await askForFolder(code);
    return folder && { title: title.trim(), code, language, folder };
}

async function askForLanguage(): Promise<string | undefined> {
    const languages = [
        ['en', 'English'],
        ['fr', 'Français'],
        ['es', 'Español'],
        ['de', 'Deutsch'],
        ['ar', 'العربية'],
        ['pt', 'Português'],
        ['ru', 'Русский'],
        ['zh', '中文']
    ] as const;
    const other: QuickPickItem = { label: l10n.t('Another language…') };
    const items = languages.map(([code, label]) => ({ label, description: code }));
    const chosen = await window.showQuickPick<QuickPickItem>([...items, other], {
        title: step(3),
        placeHolder: l10n.t('In which language is the framework written?'),
        ignoreFocusOut: true
    });
    if (chosen !== other) return chosen?.description;
    return window.showInputBox({
        title: step(3),
        prompt: l10n.t('The language’s short form, such as “it” or “pt-BR”.'),
        ignoreFocusOut: true,
        validateInput: text =>
            /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text)
                ? undefined
                : l10n.t('Two or three letters, and perhaps “-” and a country.')
    });
}

async function askForFolder(code: string): Promise<Uri | undefined> {
    const folders = workspace.workspaceFolders ?? [];
    // Codes may have “/” and “.”, which mean something else in the name of a folder.
    const name = code.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-');
    const below = folders.map(({ name: parent, uri }) => ({
        label: l10n.t('New folder {0}', name),
        description: l10n.t('in {0}', parent),
        folder: Uri.joinPath(uri, name)
    }));
    const inside = folders.map(({ name: parent, uri }) => ({
        label: l10n.t('The folder {0} itself', parent),
        description: '',
        folder: uri
    }));
    if (folders.length > 0) {
        const separator = { label: '', kind: QuickPickItemKind.Separator, folder: undefined };
        const other = { label: l10n.t('Another folder…'), folder: undefined };
        const chosen = await window.showQuickPick([...below, ...inside, separator, other], {
            title: step(4),
            placeHolder: l10n.t('Where does it go? All files of a framework are in one folder.'),
            ignoreFocusOut: true
        });
        if (!chosen) return undefined;
        if (chosen.folder) return chosen.folder;
    }
    const [folder] =
        (await window.showOpenDialog({
            title: step(4),
            openLabel: l10n.t('Put It Here'),
            canSelectFiles: false,
            canSelectFolders: true,
            canSelectMany: false
        })) ?? [];
    return folder;
}

function step(number: number): string {
    return l10n.t('New Framework ({0} of {1})', number, STEPS);
}
