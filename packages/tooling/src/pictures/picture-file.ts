import png from 'upng-js';
import type { Frame } from './film.ts';

/** Enough for the edges of letters; with more, files are larger and look the same. */
const COLOURS = 128;

/** Makes a PNG of what was filmed. Of several frames an animated one, with only what changes from one to the next. */
export function pictureFile(frames: readonly Frame[]): Buffer {
    const [first] = frames;
    if (!first) throw new Error('Nothing was filmed.');
    const { width, height } = png.decode(first.png);
    const pixels = frames.map(frame => png.toRGBA8(png.decode(frame.png))[0] ?? new ArrayBuffer());
    const delays = frames.map(({ milliseconds }) => milliseconds);
    return Buffer.from(png.encode(pixels, width, height, COLOURS, frames.length > 1 ? delays : undefined));
}
