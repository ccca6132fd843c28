import type { URI } from 'langium';

/** Files of the workspace that could not be read, with the reason in the reader's words. */
export class UnreadableFiles {
    private readonly reasons = new Map<string, string>();

    set(uri: URI, reason: string): void {
        this.reasons.set(uri.toString(), reason);
    }

    delete(uri: URI): void {
        this.reasons.delete(uri.toString());
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
