import { expect } from 'vitest';
import {
    ApplyWorkspaceEditRequest,
    type CompletionItem,
    CompletionRequest,
    ExecuteCommandRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { test } from './support/test.ts';

const OWN = 'own/framework.gradus';
const ROLE = 'own/role.gradus';
const FILES = {
    'base/framework.gradus': DEMO['framework.gradus'],
    'base/competencies.gradus': DEMO['competencies.gradus'],
    [OWN]: 'framework Own "Own" {\n  language en\n}\n',
    [ROLE]: 'role R "R" {\n  requires\n    together\n}\n'
};
const ABLE = { capabilities: { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } } };

async function proposed(editor: Editor): Promise<CompletionItem | undefined> {
    await editor.open(ROLE);
    const answer = await editor.ask(CompletionRequest.type, editor.at(ROLE, 'together|'));
    return (Array.isArray(answer) ? answer : (answer?.items ?? [])).find(({ label }) => label.includes('@'));
}

test('a competency of a framework that is not used yet is chosen, and its framework is used', async ({ edit }) => {
    const editor = await edit(FILES, ABLE);
    expect(editor.capabilities.executeCommandProvider?.commands).toEqual(['gradus.useFramework']);
    const { connection } = editor.server;
    connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit: changes }) => {
        await editor.apply(changes);
        return { applied: true };
    });
    const item = await proposed(editor);
    expect(item).toMatchObject({ label: 'CC1@Demo', textEdit: { newText: 'CC1@Demo: ' } });
    const { command, arguments: args } = item?.command ?? {};
    if (!command || !args) throw new Error('There is no command.');
    await editor.open(OWN);
    await editor.type(ROLE, 'together', 'CC1@Demo: 1');
    await editor.ask(ExecuteCommandRequest.type, { command, arguments: args });
    expect(editor.text(OWN)).toBe('framework Own "Own" {\n  use Demo\n  language en\n}\n');
    expect(await editor.codes(ROLE)).not.toContain('unresolved-reference');
    // It is used now.
    await editor.ask(ExecuteCommandRequest.type, { command, arguments: args });
    expect(editor.text(OWN).match(/use Demo/g)).toHaveLength(1);
});

test('an editor that takes no edits from the server is offered the quick fix alone', async ({ edit }) => {
    const item = await proposed(await edit(FILES));
    expect(item).toMatchObject({ label: 'CC1@Demo' });
    expect(item).not.toHaveProperty('command');
});

test('a command that somebody made up does nothing', async ({ edit }) => {
    const editor = await edit(FILES, ABLE);
    const asked: unknown[] = [];
    editor.server.connection.onRequest(ApplyWorkspaceEditRequest.type, changes => {
        asked.push(changes);
        return { applied: false };
    });
    const uri = editor.project.uriOf(ROLE);
    for (const args of [undefined, [], [7, 'Demo'], [uri, 'Nothing'], [uri, 'Own'], ['x', 'Demo'], [uri, 'Demo }\n']]) {
        const params = { command: 'gradus.useFramework', ...(args && { arguments: args }) };
        expect(await editor.ask(ExecuteCommandRequest.type, params)).toBeNull();
    }
    await editor.ask(ExecuteCommandRequest.type, { command: 'gradus.nothing', arguments: [uri, 'Demo'] });
    expect(asked).toEqual([]);
});
