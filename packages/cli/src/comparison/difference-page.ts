import { Counterparts, differenceView, type FrameworkDifference, Sides } from '@gradus/exchange';
import type { FrameworkModel } from '@gradus/model';
import { earlierRoles, renderPage, toPreviewModel } from '@gradus/preview';
import { pageAssets } from '../page-assets.ts';

/** A state of a framework. */
interface Side {
    readonly model: FrameworkModel;
}

/** The later state as a page that shows first what is different from the earlier one. */
export async function differencePage(
    difference: FrameworkDifference,
    before: Side,
    after: Side,
    label: string,
    notes: readonly string[]
): Promise<string> {
    const changes = differenceView(difference);
    const roles = changes.elements.flatMap(({ kind, how, code }) => (kind === 'role' && how !== 'added' ? [code] : []));
    const counterparts = new Counterparts(new Sides(before.model, after.model));
    const earlier = roles.length > 0 && earlierRoles(toPreviewModel(before.model), roles, counterparts);
    return renderPage(toPreviewModel(after.model), await pageAssets(), {
        label,
        changes,
        notes: [...notes],
        ...(earlier && { earlier })
    });
}
