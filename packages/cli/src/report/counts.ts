import { plural } from '../plural.ts';
import type { CheckResult, Finding } from './finding.ts';

/** What was found, in numbers: a sentence. */
export function countsOf(result: CheckResult): string {
    const notes = countOf('information', result);
    const parts = [plural(countOf('error', result), 'error'), plural(countOf('warning', result), 'warning')];
    if (notes > 0) parts.push(plural(notes, 'note'));
    if (result.accepted.length > 0) parts.push(`${result.accepted.length} accepted`);
    return `${plural(result.files, 'file')} checked: ${parts.join(', ')}.`;
}

/** How many findings have a severity. */
export function countOf(severity: Finding['severity'], { findings }: CheckResult): number {
    return findings.filter(each => each.severity === severity).length;
}
