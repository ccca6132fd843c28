import { l10n, window } from 'vscode';
import { withoutLinks } from '../without-links.ts';

/** Says why something was not imported. */
export function showImportError(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('Gradus: this could not be imported. {0}', withoutLinks(reason)));
}
