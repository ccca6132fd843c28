import { createHash } from 'node:crypto';
import type { PreviewModel } from '@gradus/protocol';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, hostile } from '../testing/hostile-texts.ts';
import { mixedFixture, previewFixture } from '../testing/indexed-fixture.ts';
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

    test('says in words what is shown by marks and by italics', async () => {
        const html = await renderPage(mixedFixture(), ASSETS);
        expect(html).toContain('<span aria-hidden="true">•</span><span class="unseen">required</span>');
        expect(html).toContain('<span aria-hidden="true">◦</span><span class="unseen">desirable</span>');
        expect(html).toContain('<span class="unseen"> (inherited from Core Requirements)</span>');
        expect(html).toMatch(/class="badge step-2 inherited">1</);
    });

    test('explains the signs that there are, and no others', async () => {
        const legend = async (model: PreviewModel) =>
            /<section class="legend".*?<\/section>/s.exec(await renderPage(model, ASSETS))?.[0] ?? '';
        expect(await legend(mixedFixture())).toMatch(/from 0 to 7.*desirable.*•.*required.*◦.*desirable.*inherited/s);
        expect(await legend(previewFixture())).not.toMatch(/•|◦|inherited/);
        const unlevelled = mixedFixture();
        const roles = unlevelled.roles.map(role => ({
            ...role,
            requirements: role.requirements.filter(({ level }) => level === undefined)
        }));
        expect(await legend({ ...unlevelled, scales: [], roles })).toMatch(/•.*required/s);
        expect(await legend({ ...unlevelled, scales: [], roles: [] })).toBe('');
    });

    test('has a role’s activities and specialisations on its sheet', async () => {
        const html = await renderPage(mixedFixture(), ASSETS);
        expect(html).toContain('<li>Learns to answer letters</li>');
        expect(html).toMatch(/<h4>Archive<\/h4>.*Keeps what is old.*S2 Counting.*There may be others/s);
        expect(html.match(/<h3>Specialisations/g)).toHaveLength(1);
    });

    test('carries the model it shows', async () => {
        const model = previewFixture();
        expect(embeddedModel(await renderPage(model, ASSETS))).toEqual(model);
    });

    test('shows changes where there are some to show, without any script having run', async () => {
        const changes = {
            label: 'main',
            notes: [],
            changes: {
                summary: '1 changed',
                elements: [],
                cells: [
                    {
                        role: { code: 'CM-SM', title: 'Senior' },
                        competency: { code: 'PC9', title: 'Teamwork' },
                        how: 'raised' as const,
                        before: '2',
                        after: '3'
                    }
                ]
            }
        };
        const html = await renderPage(previewFixture(), ASSETS, changes);
        expect(html).toMatch(/Compared with <b>main<\/b>: 1 changed\..*2 → 3 \(raised\)/s);
        expect(JSON.parse(/id="changes">(.*?)<\/script>/s.exec(html)?.[1] ?? '')).toEqual(changes);
    });

    test('is the same every time', async () => {
        expect(await renderPage(previewFixture(), ASSETS)).toBe(await renderPage(previewFixture(), ASSETS));
    });

    test('loads nothing, and has no style or handler in an attribute', async () => {
        const html = await renderPage(previewFixture(), ASSETS);
        // A link within the page is none of these.
        expect(html).not.toMatch(/\s(?:src|href(?!="#)|srcset|style|on\w+)=/);
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
        const [eu, mixed] = [previewFixture(), mixedFixture()];
        const model = {
            ...eu,
            roles: [...eu.roles, ...mixed.roles],
            competencies: [...eu.competencies, ...mixed.competencies]
        };
        const kind = await renderPage({ ...model, language: 'en' }, ASSETS);
        const spoilt = await renderPage(hostile(model), ASSETS);
        expect(elements(spoilt)).toEqual(elements(kind));
        expect(embeddedModel(spoilt)).toEqual(hostile(model));
        for (const text of HOSTILE_TEXTS.filter(one => one.includes('<'))) expect(spoilt).not.toContain(text);
    });
});

/**
 * Tags with the names of their attributes, but for those by which a line may end behind a text's slash. Where an
 * attribute's quote does not close, this goes astray too.
 */
function elements(html: string): readonly string[] {
    return [...html.matchAll(/<(\/?[a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)]
        .map(([, name, attributes]) => `${name}${(attributes ?? '').replace(/="[^"]*"/g, '')}`)
        .filter(tag => tag !== 'wbr');
}
