import { URI, UriUtils } from 'langium';

/** What is said of a text at which a part of Gradus failed. */
const FAILED = 'Gradus failed at its text, which is a fault of Gradus. Please report it, with the text if you can.';

/** Files of the workspace that could not be read, with the reason in the reader's words. */
export class UnreadableFiles {
    /** Has what Gradus failed with noted for whoever looks for the fault. */
    noteFault: (uri: URI, error: unknown) => void = (uri, error) =>
        console.error(`${uri.toString()} could not be read.`, error);
    private readonly reasons = new Map<string, string>();

    /** Says of a file that Gradus failed at it. */
    fail(uri: URI, error: unknown): void {
        this.set(uri, FAILED);
        this.noteFault(uri, error);
    }

    set(uri: URI, reason: string): void {
        this.reasons.set(uri.toString(), reason);
    }

    delete(uri: URI): void {
        this.reasons.delete(uri.toString());
    }

    /** Forgets a file that is gone, or all of those in a folder. */
    forget(uri: URI): void {
        for (const file of this.reasons.keys()) if (UriUtils.contains(uri, URI.parse(file))) this.reasons.delete(file);
    }

    reasonFor(uri: URI): string | undefined {
        return this.reasons.get(uri.toString());
    }

    get size(): number {
        return this.reasons.size;
    }

    entries(): Iterable<[string, string]> {
        return this.reasons.entries();
    }
}
