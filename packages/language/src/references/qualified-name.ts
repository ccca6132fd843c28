/** A name as it can be written where it may be another framework's. */
export interface QualifiedName {
    /** A code, or a title without its marks. */
    readonly name: string;
    readonly quoted: boolean;
    /** What the other framework is called here. */
    readonly framework?: string;
}

/**
 * Takes apart `PC1`, `PC1@EUCustoms`, `"Title"` and `"Title"@EUCustoms`.
 *
 * @param refText the name as the tree has it: without quotation marks
 * @param written the name as it stands in the text, or nothing where it does not stand in one
 */
export function qualifiedName(refText: string, written: string | undefined): QualifiedName {
    const quoted = written !== undefined && /^["“”„«»]/.test(written);
    // A title may hold the sign itself: only what follows its closing mark counts.
    const at = quoted ? afterTitle(written) : refText.indexOf('@');
    if (at < 0) return { name: refText, quoted };
    if (!quoted) return { name: refText.slice(0, at), quoted, framework: refText.slice(at + 1) };
    const framework = written.slice(at + 1).trim();
    return { name: refText.slice(0, refText.length - framework.length - 1), quoted, framework };
}

function afterTitle(written: string): number {
    const match = /["“”«»]\s*@[^@"“”„«»]*$/.exec(written);
    return match ? match.index + match[0].indexOf('@') : -1;
}
