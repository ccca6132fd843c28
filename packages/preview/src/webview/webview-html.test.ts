import { expect, test } from 'vitest';
import { webviewHtml } from './webview-html.ts';

const OPTIONS = {
    nonce: 'abc123',
    scriptUri: 'https://host.test/preview.js',
    styleUri: 'https://host.test/preview.css',
    documentUri: 'file:///a.gradus',
    title: 'Preview',
    loading: { text: 'Loading…', language: 'en' }
};

test('allows only what carries the nonce', () => {
    const html = webviewHtml(OPTIONS);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");
    expect(policy).toBe(
        "default-src 'none'; script-src 'nonce-abc123'; style-src 'nonce-abc123'; img-src data:; base-uri 'none'; form-action 'none'"
    );
    expect(html.match(/<(?:script|link|style)\b[^>]*>/g)).toEqual([
        '<link rel="stylesheet" nonce="abc123" href="https://host.test/preview.css">',
        '<script nonce="abc123" src="https://host.test/preview.js">'
    ]);
});

test('has nothing inline', () => {
    expect(webviewHtml(OPTIONS)).toContain('src="https://host.test/preview.js"></script>');
    expect(webviewHtml(OPTIONS)).not.toMatch(/\s(?:style|on\w+)=/);
});

test('says that something is loaded, until something is shown', () => {
    expect(webviewHtml(OPTIONS)).toContain('"><p class="message" lang="en">Loading…</p></div>');
    const html = webviewHtml({ ...OPTIONS, loading: { text: '<b>', language: '"x' } });
    expect(html).toContain('<p class="message" lang="&quot;x">&lt;b&gt;</p>');
});

test('escapes the names of files', () => {
    const html = webviewHtml({
        ...OPTIONS,
        title: '</title><script>',
        documentUri: `file:///"><img src=x onerror='y'>`
    });
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
    expect(html).toContain('data-uri="file:///&quot;&gt;&lt;img src=x onerror=&#39;y&#39;&gt;"');
});
