import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { TestWorkspace } from '../testing/workspace.ts';
import { roleHeaders } from './role-headers.ts';

async function headersOf(text: string): Promise<string[]> {
    const workspace = await TestWorkspace.of(text);
    const document = workspace.shared.workspace.LangiumDocuments.all.toArray()[0];
    const roles = ast.isDocument(document?.parseResult.value)
        ? document.parseResult.value.elements.filter(ast.isRole)
        : [];
    return roleHeaders(roles).map(({ range }) => document?.textDocument.getText(range) ?? '');
}

test('a header ends before the brace of the body, and not at one within a title', async () => {
    expect(
        await headersOf('role A "Alpha {1}" {\n}\nrole B “Beta {”   {   \n}\nrole C "Gamma"   \nrole D "Del')
    ).toEqual(['role A "Alpha {1}"', 'role B “Beta {”', 'role C "Gamma"', 'role D "Del']);
});

test('spaces are no reason to take long', async () => {
    const title = `"${' '.repeat(200_000)}x${' '.repeat(200_000)}"`;
    expect(await headersOf(`role A ${title}${' '.repeat(200_000)}{\n}`)).toEqual([`role A ${title}`]);
});
