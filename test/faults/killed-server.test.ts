import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import {
    PublishDiagnosticsNotification,
    ReferencesRequest,
    RenameRequest,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import { tempFolder } from '../cli/temp-folder.ts';
import { DEMO } from '../server/support/demo.ts';
import { Editor, type EditorOptions } from '../server/support/editor.ts';
import { EXPORT_JSON, PREVIEW } from '../server/support/gradus-requests.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';
import { ServerProcess } from '../server/support/server-process.ts';

const OFFICER = 'roles/officer.gradus';
/** What somebody has typed and not saved. */
const UNSAVED = DEMO[OFFICER].replace('CC1: 1', 'CC1: 9');
const FILES: Readonly<Record<string, string>> = {
    ...DEMO,
    ...Object.fromEntries(
        Array.from({ length: 150 }, (_, index) => [
            `more/role${index}.gradus`,
            `role M${index} "More ${index}" at Nobody\n`
        ])
    )
};

/** Brings a server to some phase of its work; it is killed there. */
type Phase = (editor: Editor) => Promise<unknown>;

const PHASES: Readonly<Record<string, Phase>> = {
    'at rest': async () => {},
    'while somebody types': async editor => {
        for (const letter of '// a remark that is never finished') await editor.splice(OFFICER, 0, 0, letter);
    },
    'while a header is edited, so that all files are read again': async editor => {
        await editor.open('framework.gradus');
        await editor.type('framework.gradus', 'framework Demo', 'framework Other');
        await editor.next(PublishDiagnosticsNotification.type);
    },
    'while it exports': async editor => void unanswered(editor.ask(EXPORT_JSON, { uri: uriOf(editor), force: true })),
    'while it renames': async editor =>
        void unanswered(editor.ask(RenameRequest.type, { ...editor.at(OFFICER, 'CC1'), newName: 'CC8' })),
    'while it makes a preview': async editor =>
        void unanswered(editor.ask(PREVIEW, { uri: uriOf(editor), viewer: 'before' })),
    'with a preview open': async editor => editor.ask(PREVIEW, { uri: uriOf(editor), viewer: 'before' }),
    'while it is asked a lot': async editor => {
        const asked = { ...editor.at(OFFICER, 'CC1'), context: { includeDeclaration: true } };
        for (let time = 0; time < 50; time++) unanswered(editor.ask(ReferencesRequest.type, asked));
    }
};

test.each(Object.entries(PHASES))('killed %s, nothing is lost', async (_, reach) => {
    const project = await ProjectFolder.of(FILES);
    const options = { initializationOptions: { crashNotes: await tempFolder() } };
    const killed = await Editor.start(project, options);
    await killed.open(OFFICER, UNSAVED);
    await reach(killed);
    await killed.server.dispose();
    await expectAllThere(project, options);
});

test.each([0, 150, 400])('killed %i ms after its start, nothing is lost', async ms => {
    const project = await ProjectFolder.of(FILES);
    const options = { initializationOptions: { crashNotes: await tempFolder() } };
    const server = await ServerProcess.start();
    server.connection.listen();
    const rootUri = project.uriOf('.');
    const params = { processId: null, rootUri, capabilities: {}, workspaceFolders: [{ uri: rootUri, name: 'test' }] };
    const asked = server.connection.sendRequest('initialize', { ...params, ...options });
    unanswered(asked.then(() => server.connection.sendNotification('initialized', {})));
    await pause(ms);
    await server.dispose();
    await expectAllThere(project, options);
});

/** Starts a server as the client does when one has ended, and compares it with one that knows of nothing before. */
async function expectAllThere(project: ProjectFolder, options: EditorOptions): Promise<void> {
    const names = await readdir(project.path, { recursive: true });
    const files = names.filter(name => name.endsWith('.gradus')).sort();
    expect(files.map(name => name.replaceAll('\\', '/'))).toEqual(Object.keys(FILES).sort());
    for (const [file, text] of Object.entries(FILES)) expect(await project.read(file)).toBe(text);

    const again = await Editor.start(project, options);
    onTestFinished(async () => void (await again.stop()));
    const answers = await answersOf(again);
    expected ??= answersOfNew();
    expect(answers).toEqual(await expected);
    expect(answers.problems[OFFICER]).toBeGreaterThan(0);
    expect(again.errors).toEqual([]);
}

let expected: Promise<unknown> | undefined;

async function answersOfNew(): Promise<unknown> {
    const editor = await Editor.start(await ProjectFolder.of(FILES));
    try {
        return await answersOf(editor);
    } finally {
        await editor.stop();
    }
}

async function answersOf(editor: Editor) {
    await editor.open(OFFICER, UNSAVED);
    const preview = await editor.ask(PREVIEW, { uri: uriOf(editor), viewer: 'after' });
    const symbols = (await editor.ask(WorkspaceSymbolRequest.type, { query: '' })) ?? [];
    return {
        problems: await editor.problemFiles(),
        symbols: symbols.map(({ name }) => name).sort(),
        roles: preview.type === 'show' ? preview.model.roles.map(({ code }) => code) : preview.type
    };
}

function uriOf(editor: Editor): string {
    return editor.project.uriOf(OFFICER);
}

/** The server ends before it answers. */
function unanswered(asked: Promise<unknown>): void {
    asked.catch(() => {});
}
