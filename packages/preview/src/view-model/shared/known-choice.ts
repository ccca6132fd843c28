import type { PreviewChoice } from '@gradus/protocol';
import { optional } from './optional.ts';
import type { PreviewIndex } from './preview-index.ts';
import { visibleRoles } from './visible-roles.ts';

/** What is shown before anything has been chosen: the overview. */
export const FIRST_CHOICE: PreviewChoice = { view: 'matrix' };

/**
 * A choice without what the model does not have: while a text is edited, the chosen role can
 * vanish and come back. What was chosen is kept elsewhere; this is what of it can be shown.
 */
export function knownChoice(choice: PreviewChoice, index: PreviewIndex): PreviewChoice {
    const { domains } = index.model;
    const category = index.required.categories.find(({ code }) => code === choice.category)?.code;
    const domain = domains.find(({ code }) => code === choice.domain)?.code;
    const filter = chosen({ ...choice, category, domain });
    const role = visibleRoles(filter, index).find(({ code }) => code === choice.role)?.code;
    return chosen({ ...filter, role });
}

/** A choice in which what is not chosen is absent, as it is sent and stored. */
export function chosen({ view, ...choice }: PreviewChoice): PreviewChoice {
    return { view, ...optional(choice) };
}
