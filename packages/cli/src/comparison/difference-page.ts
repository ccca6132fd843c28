import { differenceView, type FrameworkDifference, notComparedLine } from '@gradus/exchange';
import type { FrameworkModel } from '@gradus/model';
import { renderPage, toPreviewModel } from '@gradus/preview';
import { pageAssets } from '../page-assets.ts';

/** The later state as a page that shows first what is different from the earlier one. */
export async function differencePage(
    difference: FrameworkDifference,
    after: FrameworkModel,
    label: string,
    notes: readonly string[]
): Promise<string> {
    const left = (difference.notCompared ?? []).map(notComparedLine);
    const changes = { label, changes: differenceView(difference), notes: [...left, ...notes] };
    return renderPage(toPreviewModel(after), await pageAssets(), changes);
}
