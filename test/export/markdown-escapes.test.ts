import fc from 'fast-check';
import { expect, test } from 'vitest';
import { md } from '../../packages/exchange/src/markdown/escape.ts';
import { escapeMarkdown } from '../../packages/language/src/text/markdown.ts';

test.each(['<img src=x> | [x](command:y)', '# Title\n---\r\n- item', '\n    <b>', '1. *a* `b` $(c) &amp;', ''])(
    'exporters and the editor make the same text of %j',
    text => {
        expect(md(text)).toBe(escapeMarkdown(text));
    }
);

test('and of any other', () => {
    fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'grapheme' })), text => {
            expect(md(text)).toBe(escapeMarkdown(text));
        })
    );
});
