/** How long the part of a name may be that comes from a code; with more, some file systems have no room for the rest. */
const LONGEST = 80;
/** Names that mean a device on Windows, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

/**
 * What a code or a title is called as a file, without an extension: letters, digits and hyphens alone, so that it is no path,
 * no hidden file and no device.
 */
export function fileNameOf(code: string): string {
    const letters = [...code.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')].slice(0, LONGEST).join('');
    const name = letters.replace(/^[\p{M}-]+|-+$/gu, '');
    if (name === '') return 'unnamed';
    return DEVICE.test(name) ? `${name}_` : name;
}
