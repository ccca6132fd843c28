import type { GradusSharedServices } from '@gradus/language/lsp';
import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';

/** Of what is read faster than this, nothing is said. */
const PATIENCE_MS = 400;
const STEP_MS = 200;

interface Words {
    readonly title: string;
    readonly read: (files: number) => string;
    readonly checked: (files: number, all: number) => string;
}

const ENGLISH: Words = {
    title: 'Gradus: reading the workspace',
    read: files => `${files} files read`,
    checked: (files, all) => `${files} of ${all} files checked`
};
const FRENCH: Words = {
    title: 'Gradus : lecture de l’espace de travail',
    read: files => `${files} fichiers lus`,
    checked: (files, all) => `${files} fichiers vérifiés sur ${all}`
};

/**
 * Says how far reading and checking the workspace is while that takes long, to editors that show such. It cannot be
 * cancelled: with half of the files read, every reference to the other half would look broken.
 */
export function tellOfLoading(shared: GradusSharedServices, connection: Connection): void {
    const { LanguageServer } = shared.lsp;
    LanguageServer.onInitialize(({ capabilities, locale }) => {
        if (capabilities.window?.workDoneProgress !== true) return;
        const words = locale?.toLowerCase().startsWith('fr') ? FRENCH : ENGLISH;
        LanguageServer.onInitialized(() => {
            void tell(shared, connection, words).catch(error => console.error('Progress could not be told.', error));
        });
    });
}

async function tell(shared: GradusSharedServices, connection: Connection, words: Words): Promise<void> {
    let isDone = false;
    const done = loaded(shared).finally(() => {
        isDone = true;
    });
    await Promise.race([done, wait(PATIENCE_MS)]);
    if (isDone) return;
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(words.title, 0, undefined, false);
    try {
        let isRead = false;
        void shared.workspace.WorkspaceManager.ready.then(() => {
            isRead = true;
        });
        while (!isDone) {
            const { all, checked } = count(shared);
            if (isRead) progress.report(Math.round((100 * checked) / Math.max(1, all)), words.checked(checked, all));
            else progress.report(words.read(all));
            await Promise.race([done, wait(STEP_MS)]);
        }
    } finally {
        progress.done();
    }
}

/** When everything in the workspace has been checked for the first time. */
async function loaded({ workspace }: GradusSharedServices): Promise<void> {
    await workspace.WorkspaceManager.ready;
    // Whoever reads has to wait until what is written is whole.
    await workspace.WorkspaceLock.read(() => undefined);
}

function count({ workspace }: GradusSharedServices): { readonly all: number; readonly checked: number } {
    let all = 0;
    let checked = 0;
    for (const { state } of workspace.LangiumDocuments.all) {
        all++;
        if (state >= DocumentState.Validated) checked++;
    }
    return { all, checked };
}

function wait(milliseconds: number): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, milliseconds));
}
