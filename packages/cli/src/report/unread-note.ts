import { named } from '../named.ts';
import type { CheckResult } from './finding.ts';

/**
 * What to say of files that nobody asked about and that could not be read. Where nothing was found in those that were asked
 * about, they do not matter to whoever asked.
 *
 * @param files as reports show them
 */
export function unreadNote(files: readonly string[], { findings }: CheckResult): string | undefined {
    if (files.length === 0 || findings.length === 0) return undefined;
    const them = files.length === 1 ? 'it' : 'them';
    return (
        `${named(files)} could not be read, so nothing in ${them} is known here, and what was found may come from that. ` +
        `Check ${them} as well to see why.`
    );
}
