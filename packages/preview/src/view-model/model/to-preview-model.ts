import type { FrameworkModel, Requirement, Role, Scale, SectionContent, Specialisation } from '@gradus/model';
import type {
    PreviewModel,
    RequirementView,
    RoleView,
    ScaleView,
    SpecialisationView,
    TextView
} from '@gradus/protocol';
import { shownCategories } from '../shared/shown-categories.ts';
import { subtitle } from './subtitle.ts';

/** A model, and the preview that was made of it. */
export interface Previewed {
    readonly model: FrameworkModel;
    readonly preview: PreviewModel;
}

/**
 * The part of a framework that the preview draws. Values are left out with their categories: they
 * are held by everyone and have no place in a matrix of what single roles require.
 *
 * @param last an earlier state of the framework: of roles that are the same objects in both, what was made is taken over
 */
export function toPreviewModel(model: FrameworkModel, last?: Previewed): PreviewModel {
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
        competencies: competencies.map(({ code, title, category }) => ({ code, title, category })),
        groups: model.groups.map(({ code, title }) => ({ code, title })),
        grades: model.grades.map(({ code, title, group }) => ({
            code,
            title,
            ...(group === undefined ? {} : { group })
        })),
        domains: model.domains.map(({ code, title }) => ({ code, title })),
        roles: rolesOf(model, roles, last)
    };
}

function rolesOf(model: FrameworkModel, roles: Roles, last: Previewed | undefined): RoleView[] {
    const before = last && isShownAlike(last.model, model) ? last : undefined;
    return model.roles.map((role, index) => {
        const known = before?.model.roles[index] === role ? before.preview.roles[index] : undefined;
        return known ?? roles.view(role);
    });
}

/** Whether all that a role's view takes from elsewhere is the same in two models. */
function isShownAlike(before: FrameworkModel, after: FrameworkModel): boolean {
    if (before.sections !== after.sections) return false;
    if (before.competencies !== after.competencies || before.categories !== after.categories) {
        if (!isAlike(before.categories, after.categories, ['code', 'parent', 'scale', 'forAll'])) return false;
        if (!isAlike(before.competencies, after.competencies, ['code', 'category', 'scale', 'forAll'])) return false;
    }
    return isAlike(before.sets, after.sets, ['code', 'title']) && isAlike(before.roles, after.roles, ['code', 'title']);
}

function isAlike<T>(before: readonly T[], after: readonly T[], keys: readonly (keyof T)[]): boolean {
    if (before === after) return true;
    if (before.length !== after.length) return false;
    return before.every((item, index) => {
        const other = after[index];
        return item === other || keys.every(key => item[key] === other?.[key]);
    });
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
            openSpecialisations
        };
    }

    #specialisation({ code, title, sections, requirements }: Specialisation): SpecialisationView {
        return {
            code,
            title,
            sections: this.#sections.views(sections),
            requirements: this.#requirements(requirements)
        };
    }

    #requirements(requirements: readonly Requirement[]): RequirementView[] {
        return requirements
            .filter(({ competency }) => this.#competencies.has(competency))
            .map(({ competency, level, maxLevel, necessity, inheritedFrom }) => ({
                competency,
                ...(level === undefined ? {} : { level }),
                ...(maxLevel === undefined ? {} : { maxLevel }),
                necessity,
                ...(inheritedFrom === undefined
                    ? {}
                    : { inheritedFrom: this.#titles.get(inheritedFrom) ?? inheritedFrom })
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
