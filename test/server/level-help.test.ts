import { expect } from 'vitest';
import { SignatureHelpRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';

test('the levels are shown while one is written', async ({ edit }) => {
    const capabilities = {
        textDocument: { signatureHelp: { signatureInformation: { noActiveParameterSupport: true } } }
    };
    const editor = await edit(DEMO, { capabilities });
    await editor.open(OFFICER);
    const help = await editor.ask(SignatureHelpRequest.type, editor.at(OFFICER, 'CC1: 1|'));
    const label = 'Teamwork: 1 Beginner · 2 Skilled · 3 Master';
    expect(help).toMatchObject({ signatures: [{ label }], activeParameter: 0 });
    await editor.type(OFFICER, 'CC1: 1', 'CC1:');
    expect(await editor.ask(SignatureHelpRequest.type, editor.at(OFFICER, 'CC1:|'))).toMatchObject({
        signatures: [{ label }],
        activeParameter: null
    });
    expect(await editor.ask(SignatureHelpRequest.type, editor.at(OFFICER, 'pur|pose'))).toBeNull();
});
