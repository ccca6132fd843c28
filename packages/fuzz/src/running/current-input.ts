import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Json } from '@gradus/exchange/importers';

/** A file with the input that is being tried, from which it is known when the process that tries it hangs or ends. */
export class CurrentInput {
    private readonly descriptor: number;

    constructor(file: string) {
        this.descriptor = openSync(file, 'w');
    }

    /**
     * @param next the number of the input that comes after it
     * @param text its JSON
     */
    write(next: number, text: string): void {
        ftruncateSync(this.descriptor, 0);
        writeSync(this.descriptor, `[${next},${text}]`, 0);
    }

    close(): void {
        closeSync(this.descriptor);
    }

    /** The input of such a file and the number of the next one; nothing where it does not hold a whole input. */
    static current(file: string): { readonly next: number; readonly input: Json } | undefined {
        const whole = CurrentInput.read(file);
        if (!Array.isArray(whole)) return undefined;
        const [next, input = null] = whole as readonly Json[];
        return { next: Number(next), input };
    }

    /** The value of JSON in a file; nothing where it does not hold a whole one. */
    static read(file: string): Json | undefined {
        try {
            return JSON.parse(readFileSync(file, 'utf8')) as Json;
        } catch {
            return undefined;
        }
    }
}
