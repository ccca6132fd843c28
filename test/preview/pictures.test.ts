import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FromWebview, type SavedFile } from '@gradus/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { hostile } from '../../packages/preview/src/testing/hostile-texts.ts';
import { NO_MISDEEDS } from './guarded-page.ts';
import { CAREERS } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { openWebview } from './webview-page.ts';

const started = suite();

const FOLDER = path.resolve(import.meta.dirname, '../../test-results/preview');

async function saved(model: typeof CAREERS, button: string): Promise<{ file: SavedFile; misdeeds: unknown }> {
    const { page, show, sent, misdeeds } = await openWebview(started.browser, started.bundles, LIGHT);
    await show(model);
    await page.getByRole('tab', { name: 'Career paths' }).click();
    await page.getByRole('button', { name: button }).first().click();
    const find = async () => (await sent()).find(message => message.type === 'save');
    await expect.poll(find, { timeout: 20_000 }).toBeDefined();
    const message = v.parse(FromWebview, await find());
    if (message.type !== 'save') throw new Error('Nothing was to be saved.');
    await mkdir(FOLDER, { recursive: true });
    await writeFile(
        path.join(FOLDER, `career-path.${message.file.kind}`),
        message.file.content,
        message.file.kind === 'png' ? 'base64' : 'utf8'
    );
    return { file: message.file, misdeeds };
}

/** What a picture is made of, and what it should not be made of. */
async function partsOf(picture: string) {
    const page = await started.browser.newPage();
    const parts = await page.evaluate(text => {
        const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        const all = [root, ...root.querySelectorAll('*')];
        const known = ['svg', 'title', 'rect', 'text', 'g', 'line', 'path', 'circle'];
        return {
            texts: [...root.querySelectorAll(':scope > text')].map(each => each.textContent),
            charts: root.querySelectorAll(':scope > svg').length,
            foreign: [
                ...all.map(({ localName }) => localName).filter(name => !known.includes(name)),
                ...all
                    .flatMap(each => each.getAttributeNames())
                    .filter(name => /^(?:on.*|.*href|style|class)$/.test(name))
            ]
        };
    }, picture);
    await page.close();
    return parts;
}

test('charts and the words around them are kept as one picture that is seen as it was', async () => {
    const { file, misdeeds } = await saved(CAREERS, 'Save as SVG');
    expect(file).toMatchObject({ kind: 'svg', name: 'Management-stream' });
    const seen = await partsOf(file.content);
    expect(seen.charts).toBe(46);
    expect(seen.texts).toEqual(expect.arrayContaining(['Management stream', 'PC1', 'Dealing with Operational Risk']));
    expect(seen.texts).not.toContain('Save as SVG');
    expect(seen.foreign).toEqual([]);
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('they are kept as dots for programs that take no other, which the page’s policy allows', async () => {
    const { file, misdeeds } = await saved(CAREERS, 'Save as PNG');
    const bytes = Buffer.from(file.content, 'base64');
    expect([...bytes.subarray(1, 4)].map(byte => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('texts are text in a picture, too, and a title makes no path', async () => {
    const { file, misdeeds } = await saved(hostile(CAREERS), 'Save as SVG');
    expect((await partsOf(file.content)).foreign).toEqual([]);
    expect(file.name).not.toMatch(/[/\\.:]/);
    expect(misdeeds).toEqual(NO_MISDEEDS);
});

test('a title with what XML forbids makes a picture all the same', async () => {
    const streams = CAREERS.streams.map(stream => ({ ...stream, title: `${stream.title}\u0008\u001B` }));
    const { file } = await saved({ ...CAREERS, streams }, 'Save as SVG');
    expect(await partsOf(file.content)).toMatchObject({ foreign: [], charts: 46 });
});

test('a picture that cannot be made is not awaited in vain', async () => {
    const { page, show, sent } = await openWebview(started.browser, started.bundles, LIGHT);
    await show(CAREERS);
    await page.getByRole('tab', { name: 'Career paths' }).click();
    await page.evaluate(() => {
        HTMLImageElement.prototype.decode = () => Promise.reject(new Error('Too large.'));
    });
    await page.getByRole('button', { name: 'Save as PNG' }).first().click();
    await page.getByRole('status').getByText('The picture could not be made.').waitFor();
    expect((await sent()).map(({ type }) => type)).not.toContain('save');
});

test('the page downloads them', async () => {
    const { page, misdeeds } = await openStaticPage(started.browser, started.bundles, CAREERS);
    await page.getByRole('tab', { name: 'Career paths' }).click();
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as PNG' }).first().click()
    ]);
    expect(download.suggestedFilename()).toBe('Management-stream.png');
    expect(misdeeds).toEqual(NO_MISDEEDS);
});
