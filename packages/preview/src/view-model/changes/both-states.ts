import type { ChangesView, ComparedRole } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';

/**
 * What is compared to see a role of both states beside each other: as it was and as it is. Nothing for what is no role, and
 * for a role that one of the states does not have.
 */
export function bothStatesOf(
    { kind, code, how }: ChangesView['elements'][number],
    { roles }: PreviewIndex
): ComparedRole[] | undefined {
    if (kind !== 'role' || how !== 'changed' || !roles.has(code)) return undefined;
    return [{ code, was: true }, code];
}
