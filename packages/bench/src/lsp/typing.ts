import { setTimeout as pause } from 'node:timers/promises';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { OpenFile } from './open-file.ts';

/** What a fast typist leaves between two keys, so that a server has the time that it has in an editor. */
const BETWEEN_KEYS_MS = 40;

/** Types a letter at a place and deletes it again, by turns, so that the text stays as it is. */
export class Typing {
    private readonly file: OpenFile;
    private readonly place: Range;
    private readonly typed: Range;
    private isTyped = false;

    constructor(file: OpenFile, { line, character }: Position) {
        this.file = file;
        this.place = { start: { line, character }, end: { line, character } };
        this.typed = { start: { line, character }, end: { line, character: character + 1 } };
    }

    /**
     * Several keys, one after the other, each until the diagnostics of the file are told.
     *
     * @returns how long each of them took, in ms
     */
    strokes(count: number, seconds: number): Promise<number[]> {
        return this.repeated(count, seconds, async press => {
            await this.file.told(press);
        });
    }

    /**
     * Several keys, each until something else.
     *
     * @param seconds after which no further pair of keys is pressed
     * @param until presses a key and waits; it is told whether the letter is there then
     */
    async repeated(
        count: number,
        seconds: number,
        until: (press: () => Promise<void>, isTyped: boolean) => Promise<void>
    ): Promise<number[]> {
        const times: number[] = [];
        const end = performance.now() + seconds * 1000;
        // Always in pairs, so that the text is left as it was.
        while (times.length < count && (times.length === 0 || performance.now() < end)) {
            for (let key = 0; key < 2; key++) {
                await pause(BETWEEN_KEYS_MS);
                const start = performance.now();
                await until(() => this.press(), !this.isTyped);
                times.push(performance.now() - start);
            }
        }
        return times;
    }

    private async press(): Promise<void> {
        const [range, text] = this.isTyped ? [this.typed, ''] : [this.place, 'x'];
        this.isTyped = !this.isTyped;
        await this.file.change(range, text);
    }
}

/** The first texts may be looked at without the schema, as it is being read. */
const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 1000;

/** Replaces a text by another and back, to see whether the server finds the mistake in it. */
export async function findsMistake(
    file: OpenFile,
    { range: right, text }: { readonly range: Range; readonly text: string },
    wrong: string
): Promise<boolean> {
    const { line, character } = right.start;
    const mistaken = { start: right.start, end: { line, character: character + wrong.length } };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const diagnostics = await file.told(() => file.change(right, wrong));
        await file.told(() => file.change(mistaken, text));
        if (diagnostics.length > 0) return true;
        await pause(BETWEEN_ATTEMPTS_MS);
    }
    return false;
}
