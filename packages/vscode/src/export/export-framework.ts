import {
    EXPORT_FORMATS_REQUEST,
    EXPORT_REQUEST,
    type ExportedFileView,
    ExportFilesAnswer,
    type ExportFilesParams,
    type ExportFormat,
    ExportFormatsAnswer,
    FRAMEWORK_FOLDER_REQUEST,
    FrameworkFolderAnswer,
    type FrameworkFolderParams
} from '@gradus/protocol';
import * as v from 'valibot';
import { commands, env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chosenDocument } from '../chosen-document.ts';
import { withoutLinks } from '../without-links.ts';
import { isFolder, writeWhole } from '../write-whole.ts';
import { askForPart, askForTarget, chooseFormat } from './ask-for-export.ts';
import { insistOnErrors } from './insist-on-errors.ts';

const Given = v.object({
    format: v.string(),
    part: v.optional(v.string()),
    /** A file, or a folder to write into under the names that the format gives. */
    target: v.custom<Uri>(value => value instanceof Uri)
});

/**
 * “Export…”: writes the framework of a document in a format that the person chooses, where they say, and tells what the
 * format cannot say.
 *
 * @param given the format and where to write, for callers that need not ask
 * @returns the files that were written
 */
export async function exportFramework(
    client: BaseLanguageClient,
    extensionUri: Uri,
    document: unknown,
    given: unknown
): Promise<readonly Uri[] | undefined> {
    const uri = await chosenDocument(document);
    if (!uri) return undefined;
    const wanted = v.safeParse(Given, given);
    const formats = v.parse(ExportFormatsAnswer, await client.sendRequest(EXPORT_FORMATS_REQUEST));
    const format = wanted.success ? formats.find(({ id }) => id === wanted.output.format) : await chooseFormat(formats);
    if (!format) return undefined;
    const part = wanted.success ? wanted.output.part : await askForPart(format);
    if (part === false) return undefined;
    const params: ExportFilesParams = {
        uri: uri.toString(),
        format: format.id,
        ...(part !== undefined && { part }),
        ...(format.id === 'html' && { page: await pageAssets(extensionUri) })
    };
    const answer = await insistOnErrors(force => request(client, format, { ...params, force }));
    if (answer?.type !== 'exported') return undefined;
    const target = wanted.success
        ? wanted.output.target
        : await askForTarget(format, answer.files, await folderOf(client, uri));
    if (!target) return undefined;
    const written = await write(answer.files, target);
    if (!written) return undefined;
    if (!wanted.success) void show(written, answer.files, answer.losses);
    return written;
}

/** The folder of the framework that a document belongs to. */
async function folderOf(client: BaseLanguageClient, document: Uri): Promise<Uri> {
    const params: FrameworkFolderParams = { uri: document.toString() };
    const { folder } = v.parse(FrameworkFolderAnswer, await client.sendRequest(FRAMEWORK_FOLDER_REQUEST, params));
    return Uri.parse(folder);
}

async function request(client: BaseLanguageClient, { title }: ExportFormat, params: ExportFilesParams) {
    const options = {
        location: ProgressLocation.Notification,
        title: l10n.t('Exporting the framework as {0}…', title)
    };
    const answer: unknown = await window.withProgress(options, () => client.sendRequest(EXPORT_REQUEST, params));
    return v.parse(ExportFilesAnswer, answer);
}

/** The script and the style of the page, which are beside the extension. */
async function pageAssets(extensionUri: Uri): Promise<{ script: string; style: string }> {
    const read = async (name: string) =>
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'out', name)));
    return { script: await read('page.js'), style: await read('preview.css') };
}

/** One file where the person said; several, or one part of several, into the folder that they said. */
async function write(files: readonly ExportedFileView[], target: Uri): Promise<readonly Uri[] | undefined> {
    try {
        const isInto = files.length > 1 || (await isFolder(target));
        const places = files.map(file => (isInto ? Uri.joinPath(target, file.name) : target));
        for (const [index, file] of files.entries()) {
            const place = places[index];
            if (place) await writeWhole(place, contentOf(file));
        }
        return places;
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('Gradus: the file could not be written. {0}', withoutLinks(reason)));
        return undefined;
    }
}

function contentOf({ text, base64 = '' }: ExportedFileView): string | Uint8Array {
    return text ?? Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

/** Opens what can be read as text, and says what the format left out. */
async function show(
    written: readonly Uri[],
    files: readonly ExportedFileView[],
    losses: readonly string[]
): Promise<void> {
    const [first] = written;
    if (first && written.length === 1 && files[0]?.text !== undefined && !first.path.endsWith('.html')) {
        await window.showTextDocument(await workspace.openTextDocument(first));
    }
    const name = first?.path.split('/').at(-1) ?? '';
    const message =
        written.length === 1
            ? l10n.t('Gradus: {0} was written.', name)
            : l10n.t('Gradus: {0} files were written.', written.length);
    const open = l10n.t('Open');
    const notSaid = l10n.t('What Was Left Out');
    const choices = [...(written.length === 1 ? [open] : []), ...(losses.length > 0 ? [notSaid] : [])];
    const chosen = await window.showInformationMessage(withoutLinks(message), ...choices);
    if (chosen === open && first) await openOutside(first);
    if (chosen === notSaid) {
        await window.showTextDocument(await workspace.openTextDocument({ content: `${losses.join('\n')}\n` }));
    }
}

async function openOutside(file: Uri): Promise<void> {
    // In a browser there is no other program to open it.
    if (!(await env.openExternal(file))) await commands.executeCommand('vscode.open', file);
}
