import { test as base, expect } from 'vitest';
import { Editor, type EditorOptions } from './editor.ts';
import { ProjectFolder } from './project-folder.ts';

interface Servers {
    /** Starts a server on files given by path, or on a copy of the example where none are given. */
    edit(files?: Readonly<Record<string, string | Uint8Array>>, options?: EditorOptions): Promise<Editor>;
}

/** A test with servers of its own, which have to end well and without an error in their log. */
export const test = base.extend<Servers>({
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
    edit: async ({}, use) => {
        const editors: Editor[] = [];
        await use(async (files, options) => {
            const project = files ? await ProjectFolder.of(files) : await ProjectFolder.euCustoms();
            const editor = await Editor.start(project, options);
            editors.push(editor);
            return editor;
        });
        for (const editor of editors) {
            const { errors } = editor;
            const exitCode = await editor.stop();
            expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
        }
    }
});
