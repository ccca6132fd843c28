import * as v from 'valibot';
import { type CancellationToken, commands, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { askForFolder } from '../new-framework/ask-for-folder.ts';
import { offerToOpen } from '../new-framework/offer-to-open.ts';
import { withoutLinks } from '../without-links.ts';
import { askForFiles, chooseImportFormat } from './ask-for-import.ts';
import { type ImportFormat, importFormats } from './import-formats.ts';
import { importInWorker } from './import-in-worker.ts';
import { readFiles } from './read-files.ts';
import { showImportError } from './show-import-error.ts';
import type { ImportOutcome, ImportTask, StartWorker } from './worker/messages.ts';
import { frameworkFileIn, writeFramework } from './write-framework.ts';

/** The worker, and how the host at hand starts one. */
export interface ImportWorker {
    readonly start: StartWorker;
    readonly script: string;
}

const UriGiven = v.custom<Uri>(value => value instanceof Uri);
/** Answers that are given with the command, by other extensions and by tests. */
const Given = v.object({
    format: v.string(),
    files: v.array(UriGiven),
    /** The folder of the framework. */
    folder: UriGiven,
    code: v.optional(v.string()),
    title: v.optional(v.string()),
    language: v.optional(v.string())
});
type Given = v.InferOutput<typeof Given>;
type Imported = ImportOutcome & { readonly type: 'imported' };

/**
 * “Import…”: makes a framework of files in a format that the person chooses, in a folder that they choose, opens it, and tells
 * what was mended and what was left out. What is there already is never written over.
 *
 * @param given the answers, for callers that need not ask; or a file
 * @returns the files that were written
 */
export async function importFramework(worker: ImportWorker, given: unknown): Promise<readonly Uri[] | undefined> {
    const answers = given instanceof Uri || given === undefined ? undefined : v.parse(Given, given);
    const chosen = answers
        ? importFormats().find(({ id }) => id === answers.format)
        : await chooseImportFormat(given instanceof Uri ? [given] : undefined);
    if (chosen === 'spreadsheet') return importSpreadsheet();
    if (!chosen) return undefined;
    const files =
        answers?.files ??
        (given instanceof Uri ? [given] : await askForFiles(chosen.title, [...chosen.extensions, 'gz'], true));
    if (!files || files.length === 0) return undefined;
    try {
        const imported = await importFiles(worker, chosen, files, answers);
        const folder = imported && (answers?.folder ?? (await askForFreeFolder(imported.code)));
        if (!imported || !folder) return undefined;
        if (answers) await expectFree(folder);
        const written = await writeFramework(folder, imported.files);
        await show(written, folder, imported.notes, answers !== undefined);
        return written;
    } catch (error) {
        showImportError(error);
        return undefined;
    }
}

async function importSpreadsheet(): Promise<readonly Uri[] | undefined> {
    const file = await commands.executeCommand<Uri | undefined>('gradus.importSpreadsheet');
    return file && [file];
}

/** Reads and imports; nothing where it was called off. */
async function importFiles(
    { start, script }: ImportWorker,
    format: ImportFormat,
    files: readonly Uri[],
    given: Given | undefined
): Promise<Imported | undefined> {
    const options = {
        location: ProgressLocation.Notification,
        title: l10n.t('Importing from {0}…', format.title),
        cancellable: true
    };
    const run = async (_: unknown, token: CancellationToken) => {
        const sources = await readFiles(files, format, token);
        const task: ImportTask = {
            format: format.id,
            files: sources,
            code: given?.code,
            title: given?.title,
            language: given?.language
        };
        return importInWorker(start, script, task, token);
    };
    const outcome = await window.withProgress(options, run);
    if (outcome?.type === 'refused') throw new Error(outcome.reason);
    return outcome;
}

/** Asks for a folder until there is one that has no framework, or somebody would rather not. */
async function askForFreeFolder(code: string): Promise<Uri | undefined> {
    for (;;) {
        const folder = await askForFolder(code, l10n.t('Import a Framework'));
        const taken = folder && (await frameworkFileIn(folder));
        if (taken === undefined) return folder;
        const other = l10n.t('Choose Another Folder…');
        if ((await window.showWarningMessage(withoutLinks(isTaken(taken)), other)) !== other) return undefined;
    }
}

async function expectFree(folder: Uri): Promise<void> {
    const taken = await frameworkFileIn(folder);
    if (taken !== undefined) throw new Error(isTaken(taken));
}

function isTaken(file: string): string {
    return l10n.t(
        'There is a file {0} in the folder already. Each framework has a folder of its own.',
        withoutLinks(file)
    );
}

/** Opens the framework, and says what came of it. */
async function show(written: readonly Uri[], folder: Uri, notes: readonly string[], isGiven: boolean): Promise<void> {
    const header = written.find(({ path }) => path.endsWith('/framework.gradus')) ?? written[0];
    if (header) await window.showTextDocument(await workspace.openTextDocument(header));
    if (!isGiven) void tell(written.length, folder, notes);
}

async function tell(count: number, folder: Uri, notes: readonly string[]): Promise<void> {
    const place = workspace.asRelativePath(folder);
    const changed = l10n.t('What Was Mended or Left Out');
    const message = l10n.t('Gradus: the framework was imported. Files in {0}: {1}.', place, count);
    const chosen = await window.showInformationMessage(withoutLinks(message), ...(notes.length > 0 ? [changed] : []));
    if (chosen === changed) {
        await window.showTextDocument(await workspace.openTextDocument({ content: `${notes.join('\n')}\n` }));
    }
    await offerToOpen(folder);
}
