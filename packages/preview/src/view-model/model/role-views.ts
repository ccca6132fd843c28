import type { Requirement, Role, Specialisation } from '@gradus/model';
import type { RequirementView, RoleView, SpecialisationView } from '@gradus/protocol';
import { optional } from '../shared/optional.ts';
import type { SectionViews } from './section-views.ts';

/** Roles with what they require in effect. */
export class RoleViews {
    readonly #sections: SectionViews;
    readonly #titles: ReadonlyMap<string, string>;

    /** @param titles of roles and sets, by code */
    constructor(sections: SectionViews, titles: ReadonlyMap<string, string>) {
        this.#sections = sections;
        this.#titles = titles;
    }

    of(role: Role): RoleView {
        const { grade, domain, group, aliases, openSpecialisations, accepted } = role;
        return {
            ...this.#sections.element(role),
            ...(aliases.length > 0 && { aliases: [...aliases] }),
            ...optional({ grade, domain, group }),
            extends: role.extends.map(code => ({ code, title: this.#titles.get(code) ?? code })),
            activities: role.activities.map(activity => activity.title),
            tasks: [...role.tasks],
            requirements: this.#requirements(role.requirements),
            excludes: role.excludes.map(({ competency, reason }) => ({ competency, ...optional({ reason }) })),
            specialisations: role.specialisations.map(each => this.#specialisation(each)),
            openSpecialisations,
            ...(accepted && {
                accepted: accepted.map(({ rule, reason, competency }) => ({
                    rule,
                    reason,
                    ...optional({ competency })
                }))
            })
        };
    }

    #specialisation({ code, title, sections, requirements }: Specialisation): SpecialisationView {
        return {
            code,
            title,
            sections: this.#sections.of(sections),
            requirements: this.#requirements(requirements)
        };
    }

    // Spelled out, for there may be a hundred thousand of them.
    #requirements(requirements: readonly Requirement[]): RequirementView[] {
        return requirements.map(({ competency, level, maxLevel, necessity, inheritedFrom }) => {
            const view: RequirementView = { competency, necessity };
            if (level !== undefined) view.level = level;
            if (maxLevel !== undefined) view.maxLevel = maxLevel;
            if (inheritedFrom !== undefined) view.inheritedFrom = this.#titles.get(inheritedFrom) ?? inheritedFrom;
            return view;
        });
    }
}
