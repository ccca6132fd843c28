import * as vscode from 'vscode';
import { assertMatch, present } from './expect.ts';
import { useExample } from './workspace.ts';

describe('the tools for assistants', () => {
    useExample();

    it('tell what is wrong, what a role is, and what is missing', async () => {
        assertMatch(await told('gradus_check', {}), /^No problems|: (?:warning|error) /, 'what is wrong');
        assertMatch(
            await told('gradus_explain_role', { role: 'Senior Manager' }),
            /\| PC9 Teamwork \| 3 Advanced \|/,
            'what a role requires'
        );
        assertMatch(await told('gradus_find_gaps', {}), /gaps\n/, 'what is missing');
    });
});

async function told(name: string, input: object): Promise<string> {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    const [part] = content;
    return present(part instanceof vscode.LanguageModelTextPart ? part.value : undefined, `the text of ${name}`);
}
