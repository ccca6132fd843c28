import path from 'node:path';
import { build } from 'esbuild';
import { previewEntryPoints } from '../../packages/preview/src/entry-points.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The bundles of the preview as text, by the name of their file. */
export type Bundles = Readonly<Record<'preview.js' | 'preview.css' | 'page.js', string>>;

/** Bundles the preview as it is shipped, without writing anything: several files of tests do it at once. */
export async function buildBundles(): Promise<Bundles> {
    const { outputFiles } = await build({
        entryPoints: previewEntryPoints().map(({ source, output }) => ({
            in: path.join(ROOT, source),
            out: path.parse(output).name
        })),
        outdir: path.join(ROOT, 'out'),
        write: false,
        bundle: true,
        minify: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2024',
        logLevel: 'warning'
    });
    const text = (name: string) => {
        const file = outputFiles.find(one => path.basename(one.path) === name);
        if (file === undefined) throw new Error(`esbuild made no ${name}.`);
        return file.text;
    };
    return { 'preview.js': text('preview.js'), 'preview.css': text('preview.css'), 'page.js': text('page.js') };
}
