import { expect } from 'vitest';
import { FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { test } from './support/test.ts';

const TEXT = `framework F "F"

/*
  A long comment
  in lines.
*/
role R "R" {
  tasks
    - Serves
    - Travels
    - Reports
}
`;

test('elements, lists and comments fold, and leave their closing brace in sight', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': TEXT, 'crlf.gradus': TEXT.replaceAll('\n', '\r\n') });
    for (const file of ['a.gradus', 'crlf.gradus']) {
        const ranges = (await editor.ask(FoldingRangeRequest.type, editor.in(file))) ?? [];
        const lines = ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]);
        expect(lines.sort()).toEqual([
            [2, 4, 'comment'],
            [6, 10, undefined],
            [7, 10, undefined]
        ]);
    }
});
