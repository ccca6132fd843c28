import { expect, test } from 'vitest';
import type {
    WorkDoneProgressBegin,
    WorkDoneProgressEnd,
    WorkDoneProgressReport
} from 'vscode-languageserver-protocol';
import { EXPORT_JSON } from './support/gradus-requests.ts';
import { ProjectFolder } from './support/project-folder.ts';
import { ServerProcess } from './support/server-process.ts';
import { within } from './support/time-limit.ts';

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** What a server says while it reads a folder, and what it wrote to its log. */
async function progressOf(
    files: Readonly<Record<string, string>>,
    workDoneProgress: boolean,
    locale: string
): Promise<{ progress: Progress[]; errors: unknown[] }> {
    const project = await ProjectFolder.of(files);
    const server = await ServerProcess.start();
    const progress: Progress[] = [];
    const errors: unknown[] = [];
    try {
        const { connection } = server;
        const created = new Set<unknown>();
        connection.onRequest('window/workDoneProgress/create', ({ token }: { token: unknown }) => {
            created.add(token);
            return null;
        });
        connection.onNotification('$/progress', (params: { token: unknown; value: Progress }) => {
            if (created.has(params.token)) progress.push(params.value);
        });
        connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
            if (type === 1) errors.push(message);
        });
        connection.listen();
        const uri = project.uriOf('.');
        const capabilities = { window: { workDoneProgress } };
        const workspaceFolders = [{ uri, name: 'test' }];
        await connection.sendRequest('initialize', {
            processId: null,
            rootUri: uri,
            workspaceFolders,
            capabilities,
            locale
        });
        await connection.sendNotification('initialized', {});
        // Answered when everything has been read and checked.
        await within('reading', connection.sendRequest(EXPORT_JSON.method, { uri: project.uriOf('none.gradus') }));
        await server.shutDown();
    } finally {
        await server.dispose();
        await project.remove();
    }
    return { progress, errors };
}

function manyFiles(count: number): Record<string, string> {
    const files: Record<string, string> = { 'framework.gradus': 'framework F "F"\n' };
    for (let file = 0; file < count; file++) {
        const competencies = Array.from(
            { length: 60 },
            (_, at) => `  competency C${file}-${at} "Number ${at} of ${file}"`
        );
        files[`c/${file}.gradus`] = `category K${file} "K ${file}" unlevelled {\n${competencies.join('\n')}\n}\n`;
    }
    return files;
}

test('a workspace that takes long to read shows how far it is, in the language of the editor', async () => {
    const { progress, errors } = await progressOf(manyFiles(2000), true, 'fr');
    expect(errors).toEqual([]);
    expect(progress[0]).toMatchObject({ kind: 'begin', title: 'Gradus : lecture de l’espace de travail' });
    expect(progress[0]).not.toHaveProperty('cancellable', true);
    expect(progress.at(-1)).toMatchObject({ kind: 'end' });
    const reports = progress.filter(({ kind }) => kind === 'report') as WorkDoneProgressReport[];
    expect(reports.length).toBeGreaterThan(0);
    for (const { message } of reports) expect(message).toMatch(/^\d+ fichiers (?:lus|vérifiés sur \d+)$/);
    const percentages = reports.flatMap(({ percentage }) => percentage ?? []);
    expect(percentages).toEqual([...percentages].sort((a, b) => a - b));
});

test('an editor that shows no progress is told of none', async () => {
    expect(await progressOf(manyFiles(600), false, 'en')).toEqual({ progress: [], errors: [] });
});
