import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Json } from '@gradus/exchange/importers';

/** A file with the input that is being tried, from which it is known when the process that tries it hangs or ends. */
export class CurrentInput {
    private readonly descriptor: number;

    constructor(file: string) {
        this.descriptor = openSync(file, 'w');
    }

    write(text: string): void {
        ftruncateSync(this.descriptor, 0);
        writeSync(this.descriptor, text, 0);
    }

    close(): void {
        closeSync(this.descriptor);
    }

    /** What is in such a file; nothing where it does not hold a whole input. */
    static read(file: string): Json | undefined {
        try {
            return JSON.parse(readFileSync(file, 'utf8')) as Json;
        } catch {
            return undefined;
        }
    }
}
