import { expect } from 'vitest';
import {
    CodeLensRefreshRequest,
    CodeLensRequest,
    CodeLensResolveRequest,
    InlayHintRefreshRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';

test('the matrix is offered above the framework and each role to editors that can open it', async ({ edit }) => {
    const editor = await edit(DEMO, { initializationOptions: { openRoleMatrices: true } });
    const command = 'gradus.openRoleMatrices';
    const lenses = async (file: string) => editor.ask(CodeLensRequest.type, editor.in(file));
    expect(await lenses(OFFICER)).toEqual([
        {
            range: rangeIn(DEMO[OFFICER], 'Officer', 'role Officer'),
            command: {
                title: '$(table) Open role sheet',
                command,
                arguments: [editor.project.uriOf(OFFICER), 'Officer']
            }
        }
    ]);
    expect(await lenses('framework.gradus')).toMatchObject([
        { command: { command, arguments: [editor.project.uriOf('framework.gradus')] } }
    ]);
    expect(await lenses('competencies.gradus')).toEqual([]);
});

test('to others it would be a link that does nothing', async ({ edit }) => {
    for (const initializationOptions of [undefined, null, 'yes', {}, { openRoleMatrices: 'yes' }]) {
        const editor = await edit(DEMO, { initializationOptions });
        expect(await editor.ask(CodeLensRequest.type, editor.in(OFFICER))).toEqual([]);
    }
});

test('a set is no column of a matrix, so none is offered above it', async ({ edit }) => {
    const files = { ...DEMO, 'sets.gradus': 'set Common "Common" {\n  requires\n    CC1: 1\n}\n' };
    const editor = await edit(files, { initializationOptions: { openRoleMatrices: true } });
    expect(await editor.ask(CodeLensRequest.type, editor.in('sets.gradus'))).toEqual([]);
});

test('what is counted is said when it comes in sight, of the text as it is then', async ({ edit }) => {
    const editor = await edit(DEMO, { initializationOptions: { showPlaces: true } });
    expect(editor.capabilities.codeLensProvider).toEqual({ resolveProvider: true });
    const file = 'competencies.gradus';
    const lenses = (await editor.ask(CodeLensRequest.type, editor.in(file))) ?? [];
    const [teamwork] = lenses;
    if (!teamwork) throw new Error('No lens.');
    expect(lenses.map(({ range, command }) => [range.start.line, command])).toEqual([
        [1, undefined],
        [2, undefined],
        [3, undefined]
    ]);
    const command = async () => (await editor.ask(CodeLensResolveRequest.type, teamwork)).command;
    expect(await command()).toEqual({
        title: 'Required by 2 roles',
        command: 'gradus.showPlaces',
        arguments: [
            editor.project.uriOf(file),
            teamwork.range.start,
            [
                { uri: editor.project.uriOf('roles/inspector.gradus'), range: headerIn('roles/inspector.gradus') },
                { uri: editor.project.uriOf(OFFICER), range: headerIn(OFFICER) }
            ]
        ]
    });
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC3: 1');
    expect((await command())?.title).toBe('Required by 1 role');
});

/** The line in which the role of a file begins. */
function headerIn(file: 'roles/inspector.gradus' | typeof OFFICER): ReturnType<typeof rangeIn> {
    return rangeIn(DEMO[file], /^role .*(?= \{$)/m.exec(DEMO[file])?.[0] ?? '');
}

/** The requests to ask again that an editor of an ability gets, noted as they come. */
function refreshes({ server: { connection } }: Editor): { readonly told: string[]; quiet(): Promise<void> } {
    const told: string[] = [];
    for (const { method } of [CodeLensRefreshRequest.type, InlayHintRefreshRequest.type]) {
        connection.onRequest(method, () => {
            told.push(method);
            return null;
        });
    }
    return { told, quiet: () => new Promise(resolve => setTimeout(resolve, 900)) };
}

test('what other files show of an edit is asked for again once the keys pause, and not for prose', async ({ edit }) => {
    const able = { workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } };
    const editor = await edit(DEMO, { initializationOptions: { showPlaces: true }, capabilities: able });
    const { told, quiet } = refreshes(editor);
    await editor.open(OFFICER);
    await quiet();
    told.length = 0;
    for (const [before, after] of [
        ['CC1: 1', 'CC1: 2'],
        ['CC1: 2', 'CC3: 1'],
        ['CC3: 1', 'CC3: 1\n    CC1: 1']
    ] as const) {
        await editor.type(OFFICER, before, after);
        await editor.settled();
    }
    expect(told).toEqual([]);
    await quiet();
    expect(told).toEqual([CodeLensRefreshRequest.method, InlayHintRefreshRequest.method]);
    await editor.type(OFFICER, 'Keeps the border.', 'Keeps the long border.');
    await quiet();
    expect(told).toHaveLength(2);
});

test('an editor that cannot ask again is not told to', async ({ edit }) => {
    const editor = await edit(DEMO, { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
    const { told, quiet } = refreshes(editor);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC3: 1');
    await quiet();
    expect(told).toEqual([InlayHintRefreshRequest.method]);
});
