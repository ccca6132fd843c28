import type { Reference } from 'langium';
import { writtenName } from '../parsing/direct/cross-reference.ts';

const MARKS = '"“„”«»';

/** Whether a reference is written as a title in quotation marks rather than as a code. Asked of every requirement. */
export function isQuoted(reference: Reference): boolean {
    const written = writtenName(reference);
    return written !== '' && MARKS.includes(written.charAt(0));
}
