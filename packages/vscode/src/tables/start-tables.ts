import { commands, Disposable, languages, type Memento, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SCHEMES } from '../client-options.ts';
import { importSpreadsheet } from './import-spreadsheet.ts';
import { KeptChoices } from './kept-choices.ts';
import { PASTED_TYPES, TABLE_EDIT, TablePaste } from './table-paste.ts';
import { PREVIEW_SCHEME, TablePreview } from './table-preview.ts';

/** What brings tables out of spreadsheets and documents into the text: pasting, and importing a file. */
export function startTables(client: BaseLanguageClient, memory: Memento): Disposable {
    const preview = new TablePreview();
    const selector = SCHEMES.map(scheme => ({ scheme, language: 'gradus' }));
    const kept = new KeptChoices(memory);
    return Disposable.from(
        preview,
        workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, preview),
        languages.registerDocumentPasteEditProvider(selector, new TablePaste(client), {
            providedPasteEditKinds: [TABLE_EDIT],
            pasteMimeTypes: PASTED_TYPES
        }),
        commands.registerCommand('gradus.importSpreadsheet', (given?: unknown) =>
            importSpreadsheet({ client, preview, kept }, given)
        )
    );
}
