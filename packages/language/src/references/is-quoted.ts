import type { Reference } from 'langium';
import { writtenName } from '../parsing/direct/cross-reference.ts';

/** Whether a reference is written as a title in quotation marks rather than as a code. */
export function isQuoted(reference: Reference): boolean {
    return /^["“„”«»]/.test(writtenName(reference));
}
