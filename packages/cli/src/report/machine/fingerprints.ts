import { hash } from 'node:crypto';
import type { Finding } from '../finding.ts';

/**
 * What findings are known by from one check to the next: it does not change when lines move, and of several that are
 * alike in a file each has one of its own, in the order of the text.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
    const seen = new Map<string, number>();
    return findings.map(({ file, code, message }) => {
        const key = JSON.stringify([file, code, message]);
        const before = seen.get(key) ?? 0;
        seen.set(key, before + 1);
        return hash('sha256', `${key}${before}`, 'hex').slice(0, 32);
    });
}
