import { expect } from 'vitest';
import { CodeLensRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
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
                title: '$(table) Open role matrix',
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
