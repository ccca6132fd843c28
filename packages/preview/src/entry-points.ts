/** One file of a bundle: where its source is, and where what is made of it goes. */
export interface EntryPoint {
    /** Path of the source, from the root of the repository. */
    readonly source: string;
    /** Path of the bundle, from the folder that bundles are written to. */
    readonly output: string;
    readonly format: 'iife' | 'css';
}

/**
 * What a bundler has to make of this package. All run in a browser, without modules and
 * without anything beside them: a strict content security policy lets nothing else load.
 */
export function previewEntryPoints(): readonly EntryPoint[] {
    return [
        { source: 'packages/preview/src/webview/main.tsx', output: 'preview.js', format: 'iife' },
        { source: 'packages/preview/src/webview/preview.css', output: 'preview.css', format: 'css' },
        { source: 'packages/preview/src/page/main.tsx', output: 'page.js', format: 'iife' }
    ];
}
