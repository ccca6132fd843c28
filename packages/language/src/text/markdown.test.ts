import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown } from './markdown.ts';

test.each([
    ['![x](https://example.org/p.png)', '\\!\\[x\\]\\(https\\:\\/\\/example\\.org\\/p\\.png\\)'],
    ['<img src=x>', '\\<img src\\=x\\>'],
    ['*bold* _it_ `code` ~~x~~', '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~x\\~\\~'],
    ['1. first', '1\\. first'],
    ['# Title\n---\r\n- item', '\\# Title \\-\\-\\- \\- item'],
    ['a \\* b', 'a \\\\\\* b'],
    ['&amp; $x$ |', '\\&amp\\; \\$x\\$ \\|'],
    ['Grüße an Отдел №1, «ОК»', 'Grüße an Отдел №1\\, «ОК»']
])('%j stays text', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
});

test('text that begins with blanks does not become code', () => {
    expect(escapeMarkdown('\n    <b>')).toBe('\\<b\\>');
});

test('every sign is escaped, and taking the escapes away gives the text back on one line', () => {
    fc.assert(
        fc.property(fc.string({ unit: 'binary-ascii' }), text => {
            const escaped = escapeMarkdown(text);
            expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/:-@[-`{-~\r\n]/);
            expect(escaped.replace(/\\(.)/g, '$1')).toBe(text.replace(/[\r\n]+/g, ' ').trimStart());
        })
    );
});
