import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';

/** Tells whether code has run that had not run before: V8 counts that of its own accord, block by block. */
export class NewCode {
    private readonly session = new Session();
    private readonly prefix: string;
    private readonly without: string;
    /** By function, which of its signs have run. */
    private readonly known = new Map<string, Uint8Array>();
    /** What was told of functions before: the same again says nothing new, and is not looked at. */
    private readonly told = new Set<string>();

    private constructor(folder: string, without: string | undefined) {
        this.prefix = pathToFileURL(folder).href;
        this.without = without === undefined ? ' ' : pathToFileURL(without).href;
    }

    /**
     * Begins to count. To be called before the code is loaded: what is compiled already is not counted.
     *
     * @param folder only code of files in it counts
     * @param without but not that of files in this one
     */
    static async watch(folder: string, without?: string): Promise<NewCode> {
        const code = new NewCode(folder, without);
        code.session.connect();
        await code.session.post('Profiler.enable');
        await code.session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
        return code;
    }

    /** Whether there is some since this was asked before. Takes a few milliseconds. */
    async hasRun(): Promise<boolean> {
        const { result } = await this.session.post('Profiler.takePreciseCoverage');
        let isNew = false;
        for (const { url, scriptId, functions } of result) {
            if (!url.startsWith(this.prefix) || url.startsWith(this.without)) continue;
            for (const { ranges } of functions) isNew = this.note(scriptId, ranges) || isNew;
        }
        return isNew;
    }

    /**
     * Notes what has run of a function: the first range is all of it, those within are told where they differ. Functions
     * within are among it, and are told of apart as well.
     */
    private note(script: string, ranges: readonly Profiler.CoverageRange[]): boolean {
        const [whole] = ranges;
        if (!whole) return false;
        const told = `${script} ${ranges.map(each => `${each.startOffset} ${each.endOffset} ${each.count}`).join()}`;
        if (this.told.has(told)) return false;
        this.told.add(told);
        const { startOffset: start, endOffset: end } = whole;
        const key = `${script}:${start}:${end}`;
        const known = this.known.get(key) ?? new Uint8Array(end - start);
        this.known.set(key, known);
        const hasRun = new Uint8Array(end - start);
        for (const { startOffset, endOffset, count } of ranges) {
            hasRun.fill(Math.min(count, 1), startOffset - start, endOffset - start);
        }
        let isNew = false;
        for (let at = 0; at < hasRun.length; at++) {
            if (hasRun[at] === 0 || known[at] === 1) continue;
            known[at] = 1;
            isNew = true;
        }
        return isNew;
    }

    stop(): void {
        this.session.disconnect();
    }
}
