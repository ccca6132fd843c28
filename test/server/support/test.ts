import { test as base, expect } from 'vitest';
import { Editor, type EditorOptions } from './editor.ts';
import { ProjectFolder } from './project-folder.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Servers {
    /** Starts a server on files given by path, or on a copy of the example where none are given. */
    edit(files?: Files, options?: EditorOptions): Promise<Editor>;
    /**
     * The server of all tests of a file that ask for the same: to start one takes longer than most of what it is asked.
     * For tests that leave it as they found it, or that begin with opening or replacing all that they read.
     */
    share(files: Files, options?: EditorOptions): Promise<Editor>;
    /** Servers that are shared, by what they were started with. */
    sharedServers: Map<string, Promise<Editor>>;
}

/** A test with servers, which have to end well and without an error in their log. */
export const test = base.extend<Servers>({
    sharedServers: [
        // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
        async ({}, use) => {
            const servers = new Map<string, Promise<Editor>>();
            await use(servers);
            for (const editor of servers.values()) await end(await editor);
        },
        { scope: 'file' }
    ],
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
    edit: async ({}, use) => {
        const editors: Editor[] = [];
        await use(async (files, options) => {
            const editor = await start(files, options);
            editors.push(editor);
            return editor;
        });
        for (const editor of editors) await end(editor);
    },
    share: async ({ sharedServers }, use) => {
        const shared = new Set<Editor>();
        await use(async (files, options) => {
            const key = JSON.stringify([files, options]);
            const starting = sharedServers.get(key) ?? start(files, options);
            sharedServers.set(key, starting);
            const editor = await starting;
            shared.add(editor);
            return editor;
        });
        // Said of the test in which it happened.
        for (const { errors } of shared) expect(errors.splice(0)).toEqual([]);
    }
});

async function start(files: Files | undefined, options: EditorOptions | undefined): Promise<Editor> {
    return Editor.start(files ? await ProjectFolder.of(files) : await ProjectFolder.euCustoms(), options);
}

async function end(editor: Editor): Promise<void> {
    const { errors } = editor;
    const exitCode = await editor.stop();
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
}
