import { hash } from 'node:crypto';
import type { Finding } from '../finding.ts';

/**
 * What findings are known by from one check to the next: rule, file, and the author's words that it is about. So it does not
 * change when lines move, nor when the message is worded in another way. Of several that are alike in a file each has one of
 * its own, in the order of the text.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
    const seen = new Map<string, number>();
    return findings.map(finding => {
        const key = JSON.stringify([finding.file, finding.code, wordsOf(finding)]);
        const before = seen.get(key) ?? 0;
        seen.set(key, before + 1);
        return hash('sha256', `${key}${before}`, 'hex').slice(0, 32);
    });
}

/** The word before: levels are alike, and what stands before says of which competency one is. */
const WORD_BEFORE = /[\p{L}\p{M}\p{N}_./-]+[^\p{L}\p{M}\p{N}]*$/u;

/** What a finding marks in its first line, with the word before it. How it is spaced does not count. */
function wordsOf({ excerpt: { from, text }, range: { start, end } }: Finding): string {
    const at = Math.max(0, start.character - from);
    const marked = text.slice(at, start.line === end.line ? Math.max(at, end.character - from) : undefined);
    const before = WORD_BEFORE.exec(text.slice(0, at))?.[0] ?? '';
    return `${before}${marked}`.replace(/\s+/g, ' ').trim();
}
