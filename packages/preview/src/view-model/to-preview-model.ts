import type { FrameworkModel, Requirement, Role, Scale, SectionContent } from '@gradus/model';
import type { PreviewModel, RequirementView, RoleView, ScaleView } from '@gradus/protocol';
import { levelledCategories } from './levelled-categories.ts';
import { subtitle } from './subtitle.ts';

/**
 * The part of a framework that the preview draws. Categories without levels are left out with
 * all that belongs to them: a value is held by everyone and has no place in a matrix of levels.
 */
export function toPreviewModel(model: FrameworkModel): PreviewModel {
    const categories = levelledCategories(model.categories);
    const categoryCodes = new Set(categories.map(category => category.code));
    const scaleCodes = new Set(categories.map(category => category.scale));
    const competencies = model.competencies.filter(competency => categoryCodes.has(competency.category));
    const competencyCodes = new Set(competencies.map(competency => competency.code));
    const { language } = model.framework;
    const sections = new Sections(model);
    return {
        title: model.framework.title,
        subtitle: subtitle(model.framework),
        ...(language === undefined ? {} : { language }),
        scales: model.scales.filter(scale => scaleCodes.has(scale.code)).map(scale => scaleView(scale, sections)),
        categories,
        competencies: competencies.map(({ code, title, category, origin }) => ({
            code,
            title,
            category,
            place: { ...origin }
        })),
        groups: model.groups.map(({ code, title }) => ({ code, title })),
        grades: model.grades.map(({ code, title, group }) => ({
            code,
            title,
            ...(group === undefined ? {} : { group })
        })),
        domains: model.domains.map(({ code, title, origin }) => ({ code, title, place: { ...origin } })),
        roles: model.roles.map(role => roleView(role, sections, competencyCodes)),
        files: [...model.files]
    };
}

/** Section texts under the titles that the framework declares for them. */
class Sections {
    readonly #declared: ReadonlyMap<string, { readonly title: string; readonly numbered: boolean }>;

    constructor(model: FrameworkModel) {
        this.#declared = new Map(model.sections.map(section => [section.code, section]));
    }

    title(content: SectionContent): string {
        return this.#declared.get(content.section)?.title ?? content.section;
    }

    isNumbered(content: SectionContent): boolean {
        return content.form === 'list' && this.#declared.get(content.section)?.numbered === true;
    }
}

function scaleView({ code, title, cumulative, levels }: Scale, sections: Sections): ScaleView {
    return {
        code,
        title,
        cumulative,
        levels: levels.map(level => ({
            code: level.code,
            title: level.title,
            description: level.sections.map(content => ({
                title: sections.title(content),
                entries: [...content.entries]
            }))
        }))
    };
}

function roleView(role: Role, sections: Sections, competencies: ReadonlySet<string>): RoleView {
    const { code, title, grade, domain } = role;
    return {
        code,
        title,
        ...(grade === undefined ? {} : { grade }),
        ...(domain === undefined ? {} : { domain }),
        sections: role.sections.map(content => ({
            title: sections.title(content),
            list: content.form === 'list',
            numbered: sections.isNumbered(content),
            entries: [...content.entries]
        })),
        tasks: [...role.tasks],
        requirements: role.requirements.filter(one => competencies.has(one.competency)).map(requirementView),
        place: { ...role.origin }
    };
}

function requirementView({ competency, level, maxLevel, necessity, origin }: Requirement): RequirementView {
    return { competency, level, ...(maxLevel === undefined ? {} : { maxLevel }), necessity, place: { ...origin } };
}
