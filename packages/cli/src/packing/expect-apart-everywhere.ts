import type { PackageFile } from '@gradus/exchange/packing';
import { CommandError, ExitCode } from '../exit-codes.ts';

/**
 * Sees that no file takes the place of another one where the package is installed: some disks take capitals for small letters,
 * and letters with accents for the same whichever way they are written.
 *
 * @throws CommandError that names two of them
 */
export function expectApartEverywhere(files: readonly Pick<PackageFile, 'path'>[]): void {
    const known = new Map<string, string>();
    for (const { path } of files) {
        const folded = path.normalize('NFC').toLowerCase();
        const other = known.get(folded);
        if (other !== undefined) {
            const message = `Not packed: ${other} and ${path} would be one file on a disk that takes capitals for small letters. Rename one of them.`;
            throw new CommandError(ExitCode.Findings, message);
        }
        known.set(folded, path);
    }
}
