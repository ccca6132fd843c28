import type { Reference } from 'langium';

/** Whether a reference is written as a title in quotation marks rather than as a code. */
export function isQuoted(reference: Reference): boolean {
    return /^["“„”«»]/.test(reference.$refNode?.text ?? '');
}
