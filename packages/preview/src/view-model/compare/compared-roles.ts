import type { PreviewChoice, RoleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** The roles that are compared, the one that the others are compared with first; at first, two that belong together. */
export function comparedRoles({ compared }: PreviewChoice, index: PreviewIndex): readonly RoleView[] {
    const roles = [...new Set(compared)].flatMap(code => index.roles.get(code) ?? []);
    return roles.length > 0 ? roles : firstPair(index);
}

/** A role and what it extends, else the first two steps of a career, else the first two roles. */
function firstPair({ model, roles }: PreviewIndex): readonly RoleView[] {
    for (const role of model.roles) {
        const parent = role.extends.map(({ code }) => roles.get(code)).find(each => each !== undefined);
        if (parent !== undefined && parent !== role) return [parent, role];
    }
    for (const { over, steps } of model.streams) {
        const onStream = steps.flatMap(step => {
            const role = over === 'roles' ? roles.get(step) : model.roles.find(({ grade }) => grade === step);
            return role ?? [];
        });
        const [first, second] = onStream;
        if (first !== undefined && second !== undefined && first !== second) return [first, second];
    }
    return model.roles.slice(0, 2);
}
