import { type Exporter, type Fates, fileNameOf, kept, lossesOf } from '@gradus/exchange/exporters';
import { type PageAssets, renderPage, toPreviewModel } from '@gradus/preview';
import { errorsReason } from './refusals.ts';

/** What the page shows; the rest of a framework is in its files and in the JSON. */
const FATES: Fates = {
    ...kept('roles', 'role-places', 'role-texts', 'tasks', 'role-activities', 'requirements', 'level-ranges'),
    ...kept('desirable', 'specialisations', 'specialisation-texts', 'specialisation-requirements', 'scales'),
    ...kept('scale-texts', 'framework-details', 'groups', 'grades'),
    competencies: { as: 'are told by code and title alone' },
    categories: { as: 'are told by title alone' },
    domains: { as: 'are told by title alone' }
};

/** One page with all views of the preview. It is drawn by the preview, which other exporters do without. */
export function pageExporter(assets: PageAssets): Exporter {
    return {
        id: 'html',
        title: 'the HTML page',
        extension: '.html',
        mediaType: 'text/html',
        async export(model, { errors = 0 } = {}) {
            const page = toPreviewModel(model);
            const note = errors > 0 ? `${errorsReason(errors)} Parts may be missing.` : '';
            const subtitle = [page.subtitle, note].filter(part => part !== '').join(' · ');
            const content = await renderPage({ ...page, subtitle }, assets);
            return {
                files: [{ name: `${fileNameOf(model.framework.code)}.html`, content }],
                losses: lossesOf(model, FATES)
            };
        }
    };
}
