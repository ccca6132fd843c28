import { decodeUtf8 } from '@gradus/language/text';
import type { Disk } from '../disk/disk.ts';
import { unreadable } from '../existing-path.ts';
import { toldPath } from '../report/shown-path.ts';

/** The byte order mark, which some editors put before a text. */
const MARK = '\ufeff';

/** What a file holds. */
export interface Source {
    /** The mark that the file begins with, or nothing. It is no part of the text. */
    readonly mark: string;
    readonly text: string;
}

/**
 * Reads a file of which every byte is to be kept.
 *
 * @param cwd the folder from which messages name files
 * @throws CommandError where it cannot be read, or is not text
 */
export function readSource(path: string, disk: Disk, cwd: string): Source {
    try {
        const bytes = disk.content(path);
        const [first, second, third] = bytes;
        const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
        return { mark: isMarked ? MARK : '', text: decodeUtf8(bytes) };
    } catch (error) {
        throw unreadable(toldPath(path, cwd), error);
    }
}
