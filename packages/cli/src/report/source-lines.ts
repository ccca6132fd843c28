import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeUtf8 } from '@gradus/language/text';

/** Looks up lines of files, each of which is read once. */
export class SourceLines {
    private readonly cwd: string;
    private readonly files = new Map<string, readonly string[]>();

    constructor(cwd: string) {
        this.cwd = cwd;
    }

    /** A line, counted from zero, without its break; empty where it cannot be read. */
    readonly lineOf = (file: string, line: number): string => {
        const lines = this.files.get(file) ?? this.read(file);
        this.files.set(file, lines);
        return lines[line] ?? '';
    };

    private read(file: string): readonly string[] {
        try {
            return decodeUtf8(readFileSync(resolve(this.cwd, file))).split(/\r\n|\r|\n/);
        } catch {
            return [];
        }
    }
}
