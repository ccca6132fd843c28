import { fstatSync, type Stats } from 'node:fs';
import { isatty } from 'node:tty';
import { isObeyed, shownContent } from './exporting/shown-content.ts';
import { isSameFile } from './is-same-file.ts';
import { isOwnPipe } from './own-pipe.ts';

/**
 * Sees that what is open under a number is something that a shell may have opened for others to read: under the next numbers
 * Node has what it works with, and breaks where somebody else writes into that.
 *
 * @throws Error with the code of the system for a number under which nothing is open
 */
export function expectOutput(descriptor: number): void {
    const kind = fstatSync(descriptor);
    const isKnown = kind.isFile() || kind.isFIFO() || kind.isSocket() || kind.isCharacterDevice();
    if (isKnown && !(kind.isFIFO() && isOwnPipe(kind))) return;
    throw Object.assign(new Error('This is open for the process alone.'), { code: 'EBADF' });
}

/**
 * What is written to something that is open: where it is shown or logged, it holds nothing that a terminal or a build server
 * obeys.
 *
 * @throws Error that says what to do where that would have to show what is no text
 */
export function bytesFor(descriptor: number, content: string | Uint8Array, isJson: boolean): Uint8Array {
    const isTty = isatty(descriptor);
    const surroundings = { isTty, intoFile: !isLogged(fstatSync(descriptor)), env: process.env };
    if (typeof content === 'string') return Buffer.from(shownContent(content, isJson, surroundings));
    if (!isObeyed(surroundings)) return content;
    const what = isTty ? 'a terminal, which shows' : 'the log of a build server, which takes';
    throw new Error(`it is ${what} nothing but text. Name a file.`);
}

/** Whether it goes where standard output or standard error go, under whatever number and name, and that is no file. */
function isLogged(kind: Stats): boolean {
    return !kind.isFile() && [1, 2].some(each => isOpenAs(each, kind));
}

function isOpenAs(descriptor: number, kind: Stats): boolean {
    try {
        return isSameFile(fstatSync(descriptor), kind);
    } catch {
        return false;
    }
}
