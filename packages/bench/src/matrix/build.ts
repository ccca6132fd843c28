import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { CACHE, ROOT } from '../cache.ts';
import type { CandidateName } from './candidate.ts';

const PAGES = path.join(import.meta.dirname, 'pages');

/** A page as it is served: its script and its style sheet. */
export interface PageAssets {
    readonly script: string;
    readonly style: string;
}

/** Bundles the page of a grid as what is shipped is bundled. */
export async function buildPage(name: CandidateName, modules: string): Promise<PageAssets> {
    const outdir = path.join(CACHE, 'matrix', name);
    await build({
        entryPoints: {
            page: path.join(PAGES, `${name}.ts`),
            preview: path.join(ROOT, 'packages/preview/src/webview/preview.css'),
            peers: path.join(PAGES, 'peers.css')
        },
        outdir,
        alias: { '@peers/regular-table': path.join(modules, 'regular-table') },
        bundle: true,
        minify: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2024',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        logLevel: 'warning'
    });
    const text = (file: string) => readFile(path.join(outdir, file), 'utf8');
    return { script: await text('page.js'), style: `${await text('preview.css')}${await text('peers.css')}` };
}
