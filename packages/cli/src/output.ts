import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { errorCode } from './failure-reason.ts';

/**
 * Whether something may stand in the place of Node's streams: code that was loaded before this, or a
 * console that does not take bytes.
 */
const MAY_BE_REPLACED =
    process.platform === 'win32' || process.execArgv.length > 0 || Boolean(process.env['NODE_OPTIONS']);

/**
 * Standard output or standard error. What goes to a file or to another program is written right there:
 * making a stream of Node's for it takes a good part of a short command's time.
 */
export class Output {
    private readonly fd: 1 | 2;
    private readonly onError: (error: unknown) => void;
    private readonly isPlain: boolean;
    private opened: NodeJS.WriteStream | undefined;

    /** @param onError hears of what could not be written */
    constructor(fd: 1 | 2, onError: (error: unknown) => void) {
        this.fd = fd;
        this.onError = onError;
        this.isPlain = !MAY_BE_REPLACED && isPlain(fd);
    }

    get isTty(): boolean {
        // Not for what is no terminal: the stream is made when it is first asked for.
        return !this.isPlain && this.stream().isTTY;
    }

    /** Whether what is written goes straight into a file. */
    get isFile(): boolean {
        try {
            return fstatSync(this.fd).isFile();
        } catch {
            return false;
        }
    }

    write(content: string | Uint8Array): void {
        if (content.length === 0) return;
        if (!this.isPlain || this.opened) this.stream().write(content);
        else this.writeDirectly(typeof content === 'string' ? Buffer.from(content) : content);
    }

    private writeDirectly(bytes: Uint8Array): void {
        let rest = bytes;
        try {
            while (rest.length > 0) rest = rest.subarray(writeSync(this.fd, rest));
        } catch (error) {
            // The reader is slow, and whoever started this wants nobody to wait for it: the stream knows how not to.
            if (errorCode(error) === 'EAGAIN') this.stream().write(rest);
            else this.onError(error);
        }
    }

    private stream(): NodeJS.WriteStream {
        if (!this.opened) {
            this.opened = this.fd === 1 ? process.stdout : process.stderr;
            this.opened.on('error', this.onError);
        }
        return this.opened;
    }
}

/** Whether what is written somewhere goes to a file, to another program or nowhere. */
function isPlain(fd: number): boolean {
    try {
        const kind = fstatSync(fd);
        if (kind.isFile() || kind.isFIFO() || kind.isSocket()) return true;
        return kind.isCharacterDevice() && kind.rdev === statSync(devNull).rdev;
    } catch {
        return false;
    }
}
