import type { PreviewChoice, RoleView } from '@gradus/protocol';
import { isInCategory, type PreviewIndex } from './preview-index.ts';

/** The roles of the chosen domain that require something of the chosen category. */
export function visibleRoles({ domain, category }: PreviewChoice, index: PreviewIndex): readonly RoleView[] {
    return index.model.roles.filter(
        role =>
            (domain === undefined || role.domain === domain) &&
            (category === undefined ||
                role.requirements.some(({ competency }) => isInCategory(index, competency, category)))
    );
}
