/**
 * `npm run pictures`: takes the documentation's pictures from the real thing. Those that are named (`npm run pictures --
 * problems`), or else all.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { Film } from './pictures/film.ts';
import { pictureFile } from './pictures/picture-file.ts';
import { scenes } from './pictures/scenes/index.ts';
import { onStage } from './pictures/stage.ts';

const IMAGES = 'docs/images';

const names = process.argv.slice(2);
const unknown = names.filter(name => !scenes.some(scene => scene.name === name));
if (unknown.length > 0) {
    console.error(`There is no picture ${unknown.join(', ')}, only ${scenes.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
}

await mkdir(IMAGES, { recursive: true });
for (const scene of scenes) {
    if (names.length > 0 && !names.includes(scene.name)) continue;
    await onStage(scene, async stage => {
        const film = new Film(stage);
        await scene.play(stage, film);
        const file = pictureFile(film.frames);
        await writeFile(`${IMAGES}/${scene.name}.png`, file);
        const seconds = film.frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
        const length = film.frames.length > 1 ? `, ${seconds.toFixed(1)} s` : '';
        console.log(`${IMAGES}/${scene.name}.png: ${(file.length / 1000).toFixed(0)} kB${length}`);
    });
}
