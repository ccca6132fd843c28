import type { FrameworkModel, Requirement, Role, Scale, SectionContent, Specialisation } from '@gradus/model';
import type {
    PreviewModel,
    RequirementView,
    RoleView,
    ScaleView,
    SpecialisationView,
    TextView
} from '@gradus/protocol';
import { shownCategories } from './shown-categories.ts';
import { subtitle } from './subtitle.ts';

/**
 * The part of a framework that the preview draws. Values are left out with their categories: they
 * are held by everyone and have no place in a matrix of what single roles require.
 */
export function toPreviewModel(model: FrameworkModel): PreviewModel {
    const categories = shownCategories(model.categories, model.competencies);
    const categoryCodes = new Set(categories.map(category => category.code));
    const scaleCodes = new Set(categories.map(category => category.scale));
    const competencies = model.competencies.filter(({ category, forAll }) => !forAll && categoryCodes.has(category));
    const { language } = model.framework;
    const sections = new Sections(model);
    const roles = new Roles(
        sections,
        new Set(competencies.map(({ code }) => code)),
        new Map([...model.sets, ...model.roles].map(({ code, title }) => [code, title]))
    );
    return {
        title: model.framework.title,
        subtitle: subtitle(model.framework),
        ...(language === undefined ? {} : { language }),
        scales: model.scales.filter(scale => scaleCodes.has(scale.code)).map(scale => scaleView(scale, sections)),
        categories: [...categories],
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
        roles: model.roles.map(role => roles.view(role)),
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

    views(contents: readonly SectionContent[]): TextView[] {
        return contents.map(content => ({
            title: this.title(content),
            list: content.form === 'list',
            numbered: content.form === 'list' && this.#declared.get(content.section)?.numbered === true,
            entries: [...content.entries]
        }));
    }
}

/** Roles with what of their requirements can be shown. */
class Roles {
    readonly #sections: Sections;
    readonly #competencies: ReadonlySet<string>;
    readonly #titles: ReadonlyMap<string, string>;

    /** @param titles of roles and sets, by code */
    constructor(sections: Sections, competencies: ReadonlySet<string>, titles: ReadonlyMap<string, string>) {
        this.#sections = sections;
        this.#competencies = competencies;
        this.#titles = titles;
    }

    view(role: Role): RoleView {
        const { code, title, grade, domain, openSpecialisations } = role;
        return {
            code,
            title,
            ...(grade === undefined ? {} : { grade }),
            ...(domain === undefined ? {} : { domain }),
            sections: this.#sections.views(role.sections),
            activities: role.activities.map(activity => activity.title),
            tasks: [...role.tasks],
            requirements: this.#requirements(role.requirements),
            specialisations: role.specialisations.map(each => this.#specialisation(each)),
            openSpecialisations,
            place: { ...role.origin }
        };
    }

    #specialisation({ code, title, sections, requirements, origin }: Specialisation): SpecialisationView {
        return {
            code,
            title,
            sections: this.#sections.views(sections),
            requirements: this.#requirements(requirements),
            place: { ...origin }
        };
    }

    #requirements(requirements: readonly Requirement[]): RequirementView[] {
        return requirements
            .filter(({ competency }) => this.#competencies.has(competency))
            .map(({ competency, level, maxLevel, necessity, inheritedFrom, origin }) => ({
                competency,
                ...(level === undefined ? {} : { level }),
                ...(maxLevel === undefined ? {} : { maxLevel }),
                necessity,
                ...(inheritedFrom === undefined
                    ? {}
                    : { inheritedFrom: this.#titles.get(inheritedFrom) ?? inheritedFrom }),
                place: { ...origin }
            }));
    }
}

function scaleView({ code, title, cumulative, levels, range }: Scale, sections: Sections): ScaleView {
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
        })),
        ...(range === undefined ? {} : { range: { min: range.min, max: range.max } })
    };
}
