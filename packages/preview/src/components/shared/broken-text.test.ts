import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BrokenText } from './broken-text.tsx';

test('a line may end behind a slash between words, and nowhere else', () => {
    expect(renderToString(h(BrokenText, { text: 'Knowledge/Experience Sharing' }))).toBe(
        'Knowledge/<wbr/>Experience Sharing'
    );
    expect(renderToString(h(BrokenText, { text: '24/7 and /or <b>' }))).toBe('24/7 and /or &lt;b>');
});
