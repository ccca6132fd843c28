import { expect, test } from 'vitest';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openAt } from '../testing/at-cursor.ts';

/** The parts of a header that are links, with where they lead to. */
async function links(text: string): Promise<Record<string, string | undefined>> {
    const { services, document, params } = await openAt(ADOPTING_FRAMEWORKS, 'third/framework.gradus', `${text}‸`);
    const found = (await services.lsp.DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
    return Object.fromEntries(found.map(({ range, target }) => [document.textDocument.getText(range), target]));
}

test('a used framework leads to the file with its header', async () => {
    expect(await links('framework T "T" {\n  use Base as B\n  adopt Home\n  use Nowhere\n}')).toEqual({
        Base: 'file:///workspace/base/framework.gradus',
        Home: 'file:///workspace/home/framework.gradus'
    });
});

test('a web address leads to the web, without what ends the sentence around it', async () => {
    const header = `framework T "T" {
  source "See https://example.org/a?b=c#d, and (HTTP://Example.org/e)."
  licence “https://example.org/licence”
  publisher "Customs"
}`;
    expect(await links(header)).toEqual({
        'https://example.org/a?b=c#d': 'https://example.org/a?b=c#d',
        'HTTP://Example.org/e': 'http://example.org/e',
        'https://example.org/licence': 'https://example.org/licence'
    });
});

test('nothing else becomes a link', async () => {
    for (const value of [
        'file:///etc/passwd',
        'javascript:alert(1)',
        'command:workbench.action.quit',
        'vscode://x/y',
        'https://bank.example@evil.example/',
        'https://',
        'www.example.org'
    ]) {
        expect(await links(`framework T "T" {\n  source "${value}"\n}`), value).toEqual({});
    }
    expect(await links('framework T "T" {\n  namespace "https://example.org/ns/"\n}')).toEqual({});
    expect(await links('role R "https://example.org"')).toEqual({});
});
