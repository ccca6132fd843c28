import { hash } from 'node:crypto';

/** The first character of a mark says what the rest is. */
const VERBATIM = '=';
const DIGEST = '#';

/** The bytes of a file, and what to know them by later. */
export class FileContent {
    readonly bytes: Buffer;
    private digest: string | undefined;

    constructor(bytes: Buffer) {
        this.bytes = bytes;
    }

    /** The content itself, one character a byte: compared in no time, but as long as it is. */
    get verbatim(): string {
        return VERBATIM + this.bytes.toString('latin1');
    }

    /** A digest of the content that nobody can make other content for. */
    get digested(): string {
        this.digest ??= DIGEST + hash('sha256', this.bytes, 'base64');
        return this.digest;
    }

    /** Whether a mark of either kind was made of the same bytes. */
    isMarkedBy(mark: string): boolean {
        if (mark.startsWith(DIGEST)) return mark === this.digested;
        return mark.length === VERBATIM.length + this.bytes.length && mark === this.verbatim;
    }
}
