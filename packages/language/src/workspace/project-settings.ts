import type { FileSystemProvider, URI } from 'langium';
import { UriUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { readFailure } from './read-failure.ts';
import {
    type FrameworkSettings,
    NO_SETTINGS,
    readSettings,
    SETTINGS_FILE,
    type SettableRule,
    type SettingsProblem
} from './settings-file.ts';
import { someAtATime } from './some-at-a-time.ts';

export type { FrameworkSettings } from './settings-file.ts';

/** A settings file that was read, with what is wrong in it. */
export interface SettingsFile {
    readonly uri: URI;
    /** The folder that it lies in, whose framework it is about. */
    readonly folder: string;
    readonly textDocument: TextDocument;
    readonly diagnostics: readonly Diagnostic[];
    readonly unreadable: boolean;
}

interface ReadFile extends SettingsFile {
    readonly settings: FrameworkSettings;
}

/** Knows the settings of frameworks: what the file `gradus.json` beside a framework’s header says. */
export class ProjectSettings {
    private readonly files: () => FileSystemProvider;
    private readonly rules: readonly SettableRule[];
    private readonly byFolder = new Map<string, ReadFile>();
    /** What was forgotten while files were being read, for each time that they are. */
    private readonly forgotten = new Set<URI[]>();
    /** Files that were seen or have changed since they were read. */
    private readonly unread = new Map<string, URI>();
    private releasing = false;

    constructor(files: () => FileSystemProvider, rules: readonly SettableRule[]) {
        this.files = files;
        this.rules = rules;
    }

    of(folder: string): FrameworkSettings {
        return this.byFolder.get(folder)?.settings ?? NO_SETTINGS;
    }

    /** Whether what may stand in a draft but not in a release is an error now. */
    get isRelease(): boolean {
        return this.releasing;
    }

    /** Has what may not stand in a release count as an error, from the next validation on. */
    checkForRelease(): void {
        this.releasing = true;
    }

    /** All settings files that were read. */
    all(): Iterable<SettingsFile> {
        return this.byFolder.values();
    }

    /** Whether a file or folder is called as settings files are. */
    isSettings(uri: URI): boolean {
        return UriUtils.basename(uri) === SETTINGS_FILE;
    }

    /** Notes a file that is to be read, at once or again. */
    note(uri: URI): void {
        this.unread.set(uri.toString(), uri);
    }

    /** Forgets a settings file, or all of those in a folder. Gives the folders whose settings are gone. */
    forget(uri: URI): string[] {
        for (const each of this.forgotten) each.push(uri);
        for (const [key, noted] of this.unread) if (UriUtils.contains(uri, noted)) this.unread.delete(key);
        const gone = [...this.byFolder.values()].filter(file => UriUtils.contains(uri, file.uri));
        for (const { folder } of gone) this.byFolder.delete(folder);
        return gone.map(({ folder }) => folder);
    }

    get hasUnread(): boolean {
        return this.unread.size > 0;
    }

    /** Reads what was noted. Gives the folders that it is about. */
    async readNoted(): Promise<string[]> {
        const noted = [...this.unread.values()];
        this.unread.clear();
        const forgotten: URI[] = [];
        this.forgotten.add(forgotten);
        const read = await someAtATime(noted, uri => this.read(uri)).finally(() => this.forgotten.delete(forgotten));
        return read.flatMap(file => {
            // What was deleted while it was being read is not to come back.
            if (!file || forgotten.some(uri => UriUtils.contains(uri, file.uri))) return [];
            this.byFolder.set(file.folder, file);
            return [file.folder];
        });
    }

    private async read(uri: URI): Promise<ReadFile | undefined> {
        const folder = UriUtils.dirname(uri).toString();
        const irregular = await this.irregularity(uri);
        if (irregular !== undefined) return unreadFile(uri, folder, irregular);
        try {
            const text = await this.files().readFile(uri);
            const textDocument = TextDocument.create(uri.toString(), 'json', 0, text);
            const { settings, problems } = readSettings(text, this.rules);
            const diagnostics = problems.map(problem => toDiagnostic(problem, textDocument));
            return { uri, folder, textDocument, diagnostics, settings, unreadable: false };
        } catch (error) {
            // It was there a moment ago; that it is gone will be told.
            if (!(await this.files().exists(uri))) return undefined;
            const message = `These settings could not be read, so none of them has an effect: ${readFailure(error)}`;
            return unreadFile(uri, folder, message);
        }
    }

    /** What is wrong where it is no file: a link could lead to any other, and a pipe is waited for for ever. */
    private async irregularity(uri: URI): Promise<string | undefined> {
        const entries = await this.files()
            .readDirectory(UriUtils.dirname(uri))
            .catch(() => []);
        const entry = entries.find(each => UriUtils.basename(each.uri) === UriUtils.basename(uri));
        if (!entry || entry.isFile) return undefined;
        return entry.isDirectory
            ? `${SETTINGS_FILE} is a folder, so there are no settings. Rename the folder.`
            : `${SETTINGS_FILE} is a link, or else no file, and is not read: no setting has an effect. Put a file with the settings in its place.`;
    }
}

function unreadFile(uri: URI, folder: string, message: string): ReadFile {
    const textDocument = TextDocument.create(uri.toString(), 'json', 0, '');
    const diagnostics = [toDiagnostic({ message, place: { start: 0, end: 0 } }, textDocument)];
    return { uri, folder, textDocument, diagnostics, settings: NO_SETTINGS, unreadable: true };
}

/** What is wrong with a settings file, the one where it lies beside no header included. */
export function settingsDiagnostics(file: SettingsFile, isBesideHeader: boolean): readonly Diagnostic[] {
    if (isBesideHeader) return file.diagnostics;
    const start = { line: 0, character: 0 };
    return [
        {
            range: { start, end: { line: 0, character: 1 } },
            severity: 2,
            code: 'settings',
            source: 'gradus',
            message:
                'No file in this folder has a framework header, so these settings have no effect. ' +
                'Move the file into the folder of the header.'
        }
    ];
}

function toDiagnostic({ message, place: { start, end } }: SettingsProblem, text: TextDocument): Diagnostic {
    return {
        range: { start: text.positionAt(start), end: text.positionAt(end) },
        severity: 1,
        code: 'settings',
        source: 'gradus',
        message
    };
}
