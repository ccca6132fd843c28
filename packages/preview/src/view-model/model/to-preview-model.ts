import type { FrameworkModel } from '@gradus/model';
import type { PreviewModel } from '@gradus/protocol';
import { relationView, remarkView, translationView } from './annotation-views.ts';
import {
    categoryView,
    competencyView,
    domainView,
    gradeView,
    scaleView,
    sectionView,
    statementView,
    streamView
} from './element-views.ts';
import { RoleViews } from './role-views.ts';
import { SectionViews } from './section-views.ts';
import { subtitle } from './subtitle.ts';

/** A model, and the preview that was made of it. */
export interface Previewed {
    readonly model: FrameworkModel;
    readonly preview: PreviewModel;
}

/**
 * What the preview draws of a framework.
 *
 * @param last an earlier state of the framework: of elements that are the same objects in both, what was made is taken over
 */
export function toPreviewModel(model: FrameworkModel, last?: Previewed): PreviewModel {
    // Whatever has texts shows the titles of the sections that they belong to.
    const before = last?.model.sections === model.sections ? last : undefined;
    const sections = new SectionViews(model.sections);
    const { language, complete, uses } = model.framework;
    const frameworks = uses.flatMap(({ framework: code, title, adopted }) =>
        adopted && title !== undefined ? [{ code, title }] : []
    );
    return {
        title: model.framework.title,
        subtitle: subtitle(model.framework),
        ...(language === undefined ? {} : { language }),
        complete,
        ...(frameworks.length === 0 ? {} : { frameworks }),
        sections: viewsOf(model, 'sections', before, sectionView),
        scales: viewsOf(model, 'scales', before, each => scaleView(each, sections)),
        categories: viewsOf(model, 'categories', before, each => categoryView(each, sections)),
        competencies: viewsOf(model, 'competencies', before, each => competencyView(each, sections)),
        statements: viewsOf(model, 'statements', before, each => statementView(each, sections)),
        groups: viewsOf(model, 'groups', before, each => sections.element(each)),
        grades: viewsOf(model, 'grades', before, each => gradeView(each, sections)),
        domains: viewsOf(model, 'domains', before, each => domainView(each, sections)),
        roles: rolesOf(model, sections, before),
        streams: viewsOf(model, 'streams', before, each => streamView(each, sections)),
        relations: viewsOf(model, 'relations', before, relationView),
        translations: viewsOf(model, 'translations', before, each => translationView(each, sections)),
        remarks: viewsOf(model, 'remarks', before, remarkView)
    };
}

/** Of roles, the titles of what they take requirements from are shown as well. */
function rolesOf(model: FrameworkModel, sections: SectionViews, last: Previewed | undefined): PreviewModel['roles'] {
    const hasSameTitles =
        last && isTitledAlike(last.model.sets, model.sets) && isTitledAlike(last.model.roles, model.roles);
    const titles = new Map([...model.sets, ...model.roles].map(({ code, title }) => [code, title]));
    const views = new RoleViews(sections, titles);
    return viewsOf(model, 'roles', hasSameTitles ? last : undefined, role => views.of(role));
}

type Shown = Exclude<keyof PreviewModel, 'title' | 'subtitle' | 'language' | 'complete' | 'frameworks'>;

/** One list of a model as it is shown, with what was made before of the same objects; the same list where nothing changed. */
function viewsOf<L extends Shown>(
    model: FrameworkModel,
    list: L,
    last: Previewed | undefined,
    view: (element: FrameworkModel[L][number]) => PreviewModel[L][number]
): PreviewModel[L] {
    const elements: readonly FrameworkModel[L][number][] = model[list];
    const known = last?.preview[list];
    if (last?.model[list] === elements && known) return known;
    const elementsBefore = last?.model[list];
    return elements.map((element, index) =>
        elementsBefore?.[index] === element ? (known?.[index] ?? view(element)) : view(element)
    ) as PreviewModel[L];
}

interface Titled {
    readonly code: string;
    readonly title: string;
}

function isTitledAlike(before: readonly Titled[], after: readonly Titled[]): boolean {
    if (before === after) return true;
    if (before.length !== after.length) return false;
    return before.every((item, index) => {
        const other = after[index];
        return item === other || (item.code === other?.code && item.title === other.title);
    });
}
