import { fileNameOf } from '@gradus/model';

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

function folded(name: string): string {
    return name.normalize('NFKC').toLowerCase();
}
