import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, hostile } from '../testing/hostile-texts.ts';
import { previewFixture } from '../testing/indexed-fixture.ts';
import { renderPage } from './render-page.tsx';

const ASSETS = { script: 'void 0;\n', style: 'body { margin: 0 }' };

function embeddedModel(html: string): unknown {
    const json = /<script type="application\/json" id="model">(.*?)<\/script>/s.exec(html)?.[1];
    return JSON.parse(json ?? 'null');
}

describe('renderPage', () => {
    test('shows the matrix and every role sheet without any script having run', async () => {
        const html = await renderPage(previewFixture(), ASSETS);
        expect(html.match(/<table class="matrix"/g)).toHaveLength(1);
        expect(html.match(/<article class="sheet"/g)).toHaveLength(8);
        expect(html).not.toMatch(/role="tab|<select|<input|<button/);
    });

    test('carries the model it shows', async () => {
        const model = previewFixture();
        expect(embeddedModel(await renderPage(model, ASSETS))).toEqual(model);
    });

    test('is the same every time', async () => {
        expect(await renderPage(previewFixture(), ASSETS)).toBe(await renderPage(previewFixture(), ASSETS));
    });

    test('loads nothing, and has no style or handler in an attribute', async () => {
        const html = await renderPage(previewFixture(), ASSETS);
        expect(html).not.toMatch(/\s(?:src|href|srcset|style|on\w+)=/);
        expect(html).toContain('default-src &#39;none&#39;');
    });

    test('allows its own script and style by their hashes, as browsers take them', async () => {
        const html = await renderPage(previewFixture(), { script: 'void "é";\r\n', style: 'a {}\r\n' });
        const hash = (text: string) => createHash('sha256').update(text).digest('base64');
        expect(html).toContain(`script-src &#39;sha256-${hash('void "é";\n')}&#39;`);
        expect(html).toContain(`style-src &#39;sha256-${hash('a {}\n')}&#39;`);
    });

    test('refuses assets that would end their element', async () => {
        const model = previewFixture();
        await expect(renderPage(model, { ...ASSETS, script: '"</SCRIPT>"' })).rejects.toThrow('script');
        await expect(renderPage(model, { ...ASSETS, script: '"<!--"' })).rejects.toThrow('script');
        await expect(renderPage(model, { ...ASSETS, style: '/*</style>*/' })).rejects.toThrow('style');
    });

    test('tells language and direction', async () => {
        const html = await renderPage(previewFixture({ language: 'ar' }), ASSETS);
        expect(html).toContain('<html lang="ar" dir="rtl">');
    });

    test('has the same elements and attributes with hostile texts as with kind ones', async () => {
        const model = previewFixture();
        const kind = await renderPage({ ...model, language: 'en' }, ASSETS);
        const spoilt = await renderPage(hostile(model), ASSETS);
        expect(elements(spoilt)).toEqual(elements(kind));
        expect(embeddedModel(spoilt)).toEqual(hostile(model));
        for (const text of HOSTILE_TEXTS.filter(one => one.includes('<'))) expect(spoilt).not.toContain(text);
    });
});

/** Tags with the names of their attributes. Where an attribute's quote does not close, this goes astray too. */
function elements(html: string): readonly string[] {
    return [...html.matchAll(/<(\/?[a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
        ([, name, attributes]) => `${name}${(attributes ?? '').replace(/="[^"]*"/g, '')}`
    );
}
