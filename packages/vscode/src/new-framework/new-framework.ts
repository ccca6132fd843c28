import { frameworkTemplate, isCode, isLanguage } from '@gradus/exchange/starting';
import { STATUS_REQUEST, StatusAnswer, type StatusParams } from '@gradus/protocol';
import * as v from 'valibot';
import { FileSystemError, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { withoutLinks } from '../without-links.ts';
import { writeNew } from '../write-new.ts';
import { askForFramework } from './ask-for-framework.ts';
import { offerToOpen } from './offer-to-open.ts';

const FILE = 'framework.gradus';

/** Answers that are given with the command, by other extensions and by tests. */
const Given = v.object({
    title: v.string(),
    code: v.pipe(v.string(), v.check(isCode)),
    language: v.pipe(v.string(), v.check(isLanguage)),
    folder: v.custom<Uri>(value => value instanceof Uri)
});

/**
 * “New Framework…”: asks what it is called and where it goes, writes a small framework to begin with, and opens it.
 * A file that is there already is never written over.
 *
 * @param given answers, for callers that need not ask
 * @returns the file that was written
 */
export async function newFramework(client: BaseLanguageClient, given: unknown): Promise<Uri | undefined> {
    const answers = given === undefined ? await askForFramework() : v.parse(Given, given);
    if (!answers) return undefined;
    const { folder } = answers;
    const file = Uri.joinPath(folder, FILE);
    const holder = await frameworkIn(client, folder);
    if (holder !== undefined) {
        void window.showErrorMessage(
            l10n.t(
                'Gradus: this folder holds the framework “{0}” already. Choose another folder; each framework has its own.',
                withoutLinks(holder)
            )
        );
        return undefined;
    }
    try {
        await workspace.fs.createDirectory(folder);
        await writeNew(file, frameworkTemplate(answers));
    } catch (error) {
        const exists = error instanceof FileSystemError && error.code === 'FileExists';
        const reason = exists
            ? l10n.t(
                  'Gradus: the folder has a file {0} already, and it was left as it is. Choose another folder.',
                  FILE
              )
            : l10n.t(
                  'Gradus: the file could not be written. {0}',
                  error instanceof Error ? error.message : String(error)
              );
        void window.showErrorMessage(withoutLinks(reason));
        return undefined;
    }
    await window.showTextDocument(file);
    void offerToOpen(folder);
    return file;
}

/** The code of the framework in a folder, if the folder has one itself. */
async function frameworkIn(client: BaseLanguageClient, folder: Uri): Promise<string | undefined> {
    const params: StatusParams = { uri: Uri.joinPath(folder, FILE).toString() };
    const answer: unknown = await client.sendRequest(STATUS_REQUEST, params).catch(() => undefined);
    const status = v.safeParse(StatusAnswer, answer);
    if (!status.success || !status.output.header) return undefined;
    const { header, folder: holder } = status.output;
    // Not its title, which is anybody's text: VS Code makes links of what looks like one in a message.
    return Uri.parse(holder).path === folder.path ? header.code : undefined;
}
