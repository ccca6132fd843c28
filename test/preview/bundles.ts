import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { previewEntryPoints } from '../../packages/preview/src/entry-points.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Apart from what the product's own build writes, which may be running at the same time. */
const OUT = path.join(ROOT, 'out/test-preview');

/** The bundles of the preview as text, by the name of their file. */
export type Bundles = Readonly<Record<'preview.js' | 'preview.css' | 'page.js', string>>;

/** Bundles the preview as it is shipped. */
export async function buildBundles(): Promise<Bundles> {
    const entryPoints = previewEntryPoints().map(({ source, output }) => ({
        in: path.join(ROOT, source),
        out: output.replace(/\.\w+$/, '')
    }));
    await build({
        entryPoints,
        outdir: OUT,
        bundle: true,
        minify: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2024',
        logLevel: 'warning'
    });
    const read = (name: string) => readFile(path.join(OUT, name), 'utf8');
    return {
        'preview.js': await read('preview.js'),
        'preview.css': await read('preview.css'),
        'page.js': await read('page.js')
    };
}
