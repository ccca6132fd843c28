import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPO_ROOT } from '../../provision/state-dir.ts';
import type { Mutant } from './mutant.ts';

/** A list for each part of the sources, and the reasons that they share. */
const LISTS = new URL('judged/', import.meta.url);
const REASONS = new URL('reasons.json', import.meta.url);
const DIGESTS = new URL('digests.json', import.meta.url);

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
    /** What each file said when its mutants were tried last, as a digest. */
    readonly digests: Readonly<Record<string, string>>;
}

export function readJudgements(): Judgements {
    const lists = readdirSync(LISTS)
        .sort()
        .map(name => parse<Pick<Judgements, 'files' | 'judged'>>(new URL(name, LISTS)));
    return {
        files: lists.flatMap(({ files }) => files),
        reasons: parse<Judgements['reasons']>(REASONS),
        judged: lists.flatMap(({ judged }) => judged),
        digests: parse<Judgements['digests']>(DIGESTS)
    };
}

function parse<T>(file: URL): T {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Keeps that of these files all mutants were tried, and those that were left judged, as they are now. */
export function keepTried(files: readonly string[]): void {
    const digests = { ...readJudgements().digests, ...Object.fromEntries(files.map(file => [file, digestOf(file)])) };
    const sorted = Object.fromEntries(Object.entries(digests).sort(([one], [other]) => (one < other ? -1 : 1)));
    writeFileSync(DIGESTS, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

/** Of what can be mutated: comments and layout are none of it. */
function digestOf(file: string): string {
    const text = readFileSync(path.join(REPO_ROOT, file), 'utf8');
    const code = text.replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*)$/gm, '').replace(/\s+/g, ' ');
    return createHash('sha256').update(code).digest('hex').slice(0, 12);
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
export function misfits({ files, reasons, judged, digests }: Judgements): string[] {
    const used = new Set(judged.map(({ reason }) => reason));
    const seen = new Set<string>();
    return [
        ...files.flatMap(file => {
            if (!existsSync(path.join(REPO_ROOT, file))) return [`${file} is not there any more.`];
            const isAsTried = digests[file] === digestOf(file);
            return isAsTried ? [] : [`${file} has changed since its mutants were tried: npm run mutation -- ${file}`];
        }),
        ...Object.keys(digests)
            .filter(file => !files.includes(file))
            .map(file => `${file} has a digest and is in no list.`),
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
