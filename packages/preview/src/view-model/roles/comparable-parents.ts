import type { RoleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** The roles that a role extends and can be compared with; sets of requirements are no roles. */
export function comparableParents(index: PreviewIndex, { extends: parents }: RoleView): readonly string[] {
    return parents.flatMap(({ code }) => (index.roles.has(code) ? [code] : []));
}
