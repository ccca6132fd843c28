import { URI, UriUtils } from 'langium';

/** Files of the workspace that could not be read, with the reason in the reader's words. */
export class UnreadableFiles {
    private readonly reasons = new Map<string, string>();

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
