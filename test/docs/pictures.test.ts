/** The pictures of the pages are there, can be shown everywhere, and say what they show to those who do not see them. */
import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { scenes } from '../../packages/tooling/src/pictures/scenes/index.ts';
import { proseOf } from './markdown.ts';
import { type Picture, readPng } from './png.ts';
import { repository } from './sandbox.ts';

const IMAGES = 'docs/images';
/** As wide as a page of GitHub shows a picture without making it smaller. */
const ANIMATION_WIDTH = 900;
const STILL_WIDTH = 1280;
const BYTES = 600_000;

interface Shown {
    readonly page: string;
    readonly file: string;
    readonly alt: string;
}

const pages = ['README.md', 'docs/editor.md'];
const shown = (await Promise.all(pages.map(picturesOf))).flat();
const files = (await readdir(repository.url(IMAGES))).map(name => `${IMAGES}/${name}`);

test('every picture is shown somewhere, and no other is', () => {
    expect([...new Set(shown.map(({ file }) => file))].sort()).toEqual(files.sort());
});

test('every picture is taken by a scene', () => {
    expect(files).toEqual(scenes.map(({ name }) => `${IMAGES}/${name}.png`).sort());
});

test('the readme shows Gradus at work', async () => {
    const readme = shown.filter(({ page }) => page === 'README.md');
    const pictures = await Promise.all(readme.map(({ file }) => read(file)));
    expect(pictures.filter(({ frames }) => frames.length > 1)).toHaveLength(3);
});

test.each(shown)('$file says in $page what it shows', ({ alt }) => {
    expect(alt.length).toBeGreaterThanOrEqual(40);
    expect(alt).not.toMatch(/screenshot|animation|\.png/i);
});

test.each(files)('%s is a small PNG, and as wide as it can be read', async file => {
    const { bytes, width, height, frames } = await read(file);
    const scene = scenes.find(({ name }) => file === `${IMAGES}/${name}.png`);
    expect([width, height]).toEqual([scene?.width, scene?.height]);
    expect(width).toBeLessThanOrEqual(frames.length > 1 ? ANIMATION_WIDTH : STILL_WIDTH);
    expect(bytes).toBeLessThanOrEqual(BYTES);
});

test.each(files)('%s leaves time to look, if it moves', async file => {
    const { frames, plays } = await read(file);
    if (frames.length === 1) return;
    const seconds = frames.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(5);
    expect(seconds).toBeLessThanOrEqual(9);
    // Its end can be seen before it begins again.
    expect(frames.at(-1)).toBeGreaterThanOrEqual(1000);
    expect(plays).toBe('for ever');
});

test('none is packed into the extension, whose page shows pictures by their web address only', async () => {
    const packed = (await repository.read('.vscodeignore')).split(/\r?\n/);
    expect(packed[0]).toBe('**');
    expect(packed.filter(line => line.startsWith('!docs/'))).toEqual([]);
});

async function picturesOf(page: string): Promise<Shown[]> {
    const prose = proseOf(await repository.read(page));
    return [...prose.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = '', target = '']) => ({
        page,
        file: posix.join(posix.dirname(page), target),
        alt
    }));
}

async function read(file: string): Promise<Picture> {
    return readPng(await readFile(repository.url(file)));
}
