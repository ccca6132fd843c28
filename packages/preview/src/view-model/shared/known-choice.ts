import type { PreviewChoice } from '@gradus/protocol';
import type { PreviewIndex } from './preview-index.ts';
import { visibleRoles } from './visible-roles.ts';

/** What is shown before anything has been chosen: the overview. */
export const FIRST_CHOICE: PreviewChoice = { view: 'matrix' };

/**
 * A choice without what the model does not have: while a text is edited, the chosen role can
 * vanish and come back. What was chosen is kept elsewhere; this is what of it can be shown.
 */
export function knownChoice(choice: PreviewChoice, index: PreviewIndex): PreviewChoice {
    const { categories, domains } = index.model;
    const category = categories.find(({ code }) => code === choice.category)?.code;
    const domain = domains.find(({ code }) => code === choice.domain)?.code;
    const filter = chosen({ view: choice.view, category, domain });
    const role = visibleRoles(filter, index).find(({ code }) => code === choice.role)?.code;
    return chosen({ ...filter, role });
}

/** A choice in which what is not chosen is absent, as it is sent and stored. */
export function chosen(choice: PreviewChoice): PreviewChoice {
    const { view, category, domain, role } = choice;
    return {
        view,
        ...(category === undefined ? {} : { category }),
        ...(domain === undefined ? {} : { domain }),
        ...(role === undefined ? {} : { role })
    };
}
