import type { GradusSharedServices } from '@gradus/language/lsp';
import { CrashNotesOption } from '@gradus/protocol';
import * as v from 'valibot';
import { CrashNotesFile } from './crash-notes-file.ts';

/**
 * Keeps notes of the text that is worked at, where the client says a place for them: it starts the server again when that
 * ends, and the same text would end it again.
 *
 * @param isHarmless tries a text by itself
 */
export function keepCrashNotes({ gradus, lsp }: GradusSharedServices, isHarmless: (text: string) => boolean): void {
    lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
        if (!v.is(CrashNotesOption, initializationOptions)) return;
        try {
            const file = new CrashNotesFile(initializationOptions.crashNotes, isHarmless);
            gradus.CrashNotes.keeper = file;
            // Whoever ends the server in good order starts anew. One that is killed, or fails, has no part in this.
            process.on('uncaughtExceptionMonitor', () => file.suspectRecent());
            process.on('exit', code => {
                if (code === 0) file.forget();
            });
        } catch (error) {
            console.error('No notes are kept of what is worked at.', error);
        }
    });
}
