/** A script or style sheet as it stands in a page, with what a content security policy knows it by. */
export interface InlineAsset {
    readonly text: string;
    /** `'sha256-…'`, a source of `script-src` or `style-src`. */
    readonly source: string;
}

/**
 * Prepares an asset for the inside of its element. Browsers hash what is left after reading
 * the page, in which every line ends with a line feed.
 * @throws if the asset would end its element early: better no page than one that is cut off.
 */
export async function inlineAsset(element: 'script' | 'style', asset: string): Promise<InlineAsset> {
    const text = asset.replace(/\r\n?/g, '\n');
    // After `<!--`, a browser no longer ends a script where it seems to end.
    if (text.toLowerCase().includes(`</${element}`) || (element === 'script' && text.includes('<!--'))) {
        throw new Error(`The ${element} cannot stand in a page: it contains what would end it.`);
    }
    const hash = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return { text, source: `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'` };
}
