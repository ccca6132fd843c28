import {
    type Exporter,
    expectDrawableStreams,
    expectPrintable,
    type Fates,
    forcedNote,
    kept,
    lossesOf
} from '@gradus/exchange/exporters';
import { fileNameOf } from '@gradus/model';
import { type PageAssets, renderPage, toPreviewModel } from '@gradus/preview';

/** What the page shows; the rest of a framework is in its files and in the JSON. */
const FATES: Fates = {
    ...kept('roles', 'role-places', 'role-texts', 'tasks', 'role-activities', 'requirements', 'level-ranges'),
    ...kept('desirable', 'specialisations', 'specialisation-texts', 'specialisation-requirements', 'scales'),
    ...kept('scale-texts', 'framework-details', 'framework-language', 'groups', 'grades'),
    ...kept('competencies', 'competency-texts', 'values', 'kinds', 'parts', 'competency-aliases', 'restricted-levels'),
    ...kept('descriptors', 'categories', 'category-texts', 'nested-categories', 'statements', 'excluded-grades'),
    ...kept('grade-levels', 'group-texts', 'streams'),
    statuses: { as: 'are told of competencies, statements, grades and roles' },
    'printed-numbers': { as: 'are told of categories, competencies, statements and grades' },
    adopted: { as: 'is told on the cards of competencies' },
    domains: { as: 'are told by title alone' },
    relations: { as: 'are told on the cards of competencies, and where they satisfy statements' },
    translations: { as: 'are told in numbers, and on the cards of competencies' },
    remarks: { as: 'are told on cards, sheets and in tables, and the open ones all together' }
};

/** One page with all views of the preview. It is drawn by the preview, which other exporters do without. */
export function pageExporter(assets: () => Promise<PageAssets>): Exporter {
    return {
        id: 'html',
        title: 'the HTML page',
        extension: '.html',
        mediaType: 'text/html',
        async export(model, { errors = 0 } = {}) {
            expectPrintable(model);
            expectDrawableStreams(model);
            const page = toPreviewModel(model);
            const parts = errors > 0 ? [page.subtitle, forcedNote(errors)] : [page.subtitle];
            const subtitle = parts.filter(part => part !== '').join(' · ');
            const content = await renderPage({ ...page, subtitle }, await assets());
            return {
                files: [{ name: `${fileNameOf(model.framework.code)}.html`, content }],
                losses: lossesOf(model, FATES)
            };
        }
    };
}
