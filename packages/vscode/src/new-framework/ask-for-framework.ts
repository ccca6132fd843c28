import { codeFromTitle, type FrameworkAnswers, isCode, isLanguage } from '@gradus/exchange/starting';
import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import { askForFolder } from './ask-for-folder.ts';

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
    const folder = await askForFolder(code, step(4));
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
            isLanguage(text) ? undefined : l10n.t('Two or three letters, and perhaps “-” and a country.')
    });
}

function step(number: number): string {
    return l10n.t('New Framework ({0} of {1})', number, STEPS);
}
