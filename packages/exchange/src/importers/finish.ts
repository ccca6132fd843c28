import type { DraftFramework } from './draft/draft-framework.ts';
import { soundDraft } from './draft/sound-draft.ts';
import type { Imported, ImportOptions } from './importer.ts';
import type { ImportNotes } from './notes.ts';
import { printFramework } from './print/print-framework.ts';

/** What every importer ends with: the draft is mended and written. */
export function finish(draft: DraftFramework, notes: ImportNotes, { code, title, language }: ImportOptions): Imported {
    const { header } = draft;
    if (code !== undefined) header.code = code;
    if (title !== undefined) header.title = title;
    if (language !== undefined) header.language ??= language;
    const files = printFramework(soundDraft(draft, notes));
    return { code: header.code, files, notes: notes.all };
}
