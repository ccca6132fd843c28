/** How long the part of a name may be that comes from a code; with more, some file systems have no room for the rest. */
const LONGEST = 80;
/** Names that mean a device on Windows, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Gives out names of files made of codes: of letters, digits and hyphens alone, so that none is a path, a hidden file
 * or a device, and no two are the same on a disk that takes capitals for small letters.
 */
export class FileNames {
    private readonly given = new Set<string>();

    /** @param extension with the dot */
    of(code: string, extension: string): string {
        const plain = fileNameOf(code);
        let name = plain;
        for (let number = 2; this.given.has(folded(name)); number++) name = `${plain}-${number}`;
        this.given.add(folded(name));
        return name + extension;
    }
}

/** What a code is called as a file, without an extension. */
export function fileNameOf(code: string): string {
    const letters = [...code.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')].slice(0, LONGEST).join('');
    const name = letters.replace(/^[\p{M}-]+|-+$/gu, '');
    if (name === '') return 'unnamed';
    return DEVICE.test(name) ? `${name}_` : name;
}

function folded(name: string): string {
    return name.normalize('NFKC').toLowerCase();
}
