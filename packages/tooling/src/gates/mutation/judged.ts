import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REPO_ROOT } from '../../provision/state-dir.ts';
import type { Mutant } from './mutant.ts';

/** A list for each part of the sources, and the reasons that they share. */
const LISTS = new URL('judged/', import.meta.url);
const REASONS = new URL('reasons.json', import.meta.url);

/** A mutant that no test notices, and need not. */
export interface Judged {
    readonly file: string;
    /** The first line of the source that it changes, without the space around it. */
    readonly line: string;
    readonly original: string;
    readonly replacement: string;
    /** The key of the reason why that is right. */
    readonly reason: string;
}

export interface Judgements {
    /** The files of which every mutant was tried, and every one that was left judged. */
    readonly files: readonly string[];
    readonly reasons: Readonly<Record<string, string>>;
    readonly judged: readonly Judged[];
}

export function readJudgements(): Judgements {
    const lists = readdirSync(LISTS)
        .sort()
        .map(name => parse<Pick<Judgements, 'files' | 'judged'>>(new URL(name, LISTS)));
    return {
        files: lists.flatMap(({ files }) => files),
        reasons: parse<Judgements['reasons']>(REASONS),
        judged: lists.flatMap(({ judged }) => judged)
    };
}

function parse<T>(file: URL): T {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** What a mutant has in common with its judgement, wherever its line has gone since. */
export function keyOf({ file, line, original, replacement }: Omit<Judged, 'reason'>): string {
    return JSON.stringify([file, line, original, replacement]);
}

/** A mutant as it stands in the list of those that were judged. */
export function unjudged(mutant: Mutant): Omit<Judged, 'reason'> {
    const { file, original, replacement } = mutant;
    const text = readFileSync(path.join(REPO_ROOT, file), 'utf8');
    return {
        file,
        line: text.split('\n')[mutant.line - 1]?.trim() ?? '',
        original: squeezed(original),
        replacement: squeezed(replacement)
    };
}

/** What of the list is of no use any more, in sentences. */
export function misfits({ files, reasons, judged }: Judgements): string[] {
    const used = new Set(judged.map(({ reason }) => reason));
    const seen = new Set<string>();
    return [
        ...files.filter(file => !existsSync(path.join(REPO_ROOT, file))).map(file => `${file} is not there any more.`),
        ...Object.keys(reasons)
            .filter(reason => !used.has(reason))
            .map(reason => `The reason “${reason}” is not used.`),
        ...judged.flatMap(each => {
            const about = `${each.file}, “${each.line}” to “${each.replacement}”`;
            if (seen.has(keyOf(each))) return [`${about} is there twice.`];
            seen.add(keyOf(each));
            if (!(each.reason in reasons)) return [`${about} has no reason.`];
            if (!files.includes(each.file)) return [`${about} is of a file that was not tried.`];
            return linesOf(each.file).includes(each.line) ? [] : [`${about} has changed: try it again.`];
        })
    ];
}

function linesOf(file: string): string[] {
    const absolute = path.join(REPO_ROOT, file);
    if (!existsSync(absolute)) return [];
    return readFileSync(absolute, 'utf8')
        .split('\n')
        .map(line => line.trim());
}

/** In one line, and not longer than a line: enough to tell it from others. */
function squeezed(code: string): string {
    const line = code.replace(/\s+/g, ' ').trim();
    return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
