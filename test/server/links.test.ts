import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import { DocumentLinkRequest } from 'vscode-languageserver-protocol';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const HOME = 'home/framework.gradus';

test('a used framework and a web address in the header are links', async ({ edit }) => {
    const text = ADOPTING_FRAMEWORKS[HOME].replace('language en', 'source "https://example.org/customs"');
    const editor = await edit({ ...ADOPTING_FRAMEWORKS, [HOME]: text });
    expect(await editor.ask(DocumentLinkRequest.type, editor.in(HOME))).toEqual([
        {
            range: rangeIn(text, 'Base', 'adopt Base'),
            target: editor.project.uriOf('base/framework.gradus'),
            tooltip: 'Open the file of Base Framework'
        },
        { range: rangeIn(text, 'https://example.org/customs'), target: 'https://example.org/customs' }
    ]);
});
