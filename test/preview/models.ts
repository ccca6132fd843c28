import type { PreviewModel } from '@gradus/protocol';
import { ANNOTATED } from '../../packages/preview/src/testing/annotated-preview.ts';
import { careerFixture } from '../../packages/preview/src/testing/career-fixture.ts';
import { mixedFixture, previewFixture } from '../../packages/preview/src/testing/indexed-fixture.ts';
import { competencyView, domainView, roleView } from '../../packages/preview/src/testing/view-parts.ts';

/** Competencies that fixtures and tests say something of. */
const NAMED: readonly string[] = ['PC9', 'PC10', 'PC11', 'PC13', 'PC22'];

/** Something is said of everything in it. */
export { ANNOTATED };

/** The EU-like framework. */
export const EU_LIKE: PreviewModel = previewFixture();

/** What the EU-like framework has not: marks instead of levels, a continuous scale, inherited requirements. */
export const MIXED: PreviewModel = mixedFixture();

/** The EU-like framework with streams, and a role that extends another one. */
export const CAREERS: PreviewModel = careerFixture();

/** The EU-like framework with a quarter of its competencies, which look as different from each other as all of them do. */
export const EU_SHORT: PreviewModel = shortened(EU_LIKE);

/** As much of the EU-like framework with streams. */
export const CAREERS_SHORT: PreviewModel = shortened(CAREERS);

/** The EU-like framework with a second domain, to which the three operational roles belong. */
export const TWO_DOMAINS: PreviewModel = {
    ...EU_LIKE,
    domains: [...EU_LIKE.domains, domainView('Control', 'Control')],
    roles: EU_LIKE.roles.map((role, position) => (position < 5 ? role : { ...role, domain: 'Control' }))
};

/** As many roles and competencies as a large administration has, all required. */
export function largeModel(roles: number, competencies: number): PreviewModel {
    const codes = Array.from({ length: competencies }, (_, position) => `C${position}`);
    return {
        ...EU_LIKE,
        competencies: codes.map(code => competencyView(code, `Competency ${code}`, 'Professional')),
        roles: Array.from({ length: roles }, (_, position) =>
            roleView(`R${position}`, `Role ${position}`, {
                requirements: codes.map((competency, row) => ({
                    competency,
                    level: `${1 + ((row + position) % 4)}`,
                    necessity: 'essential'
                }))
            })
        )
    };
}

/**
 * A model without competencies that look like others before them: in the same category, and required at the same levels. For
 * what looks at each element, which takes as many times longer as there are more of them, and finds the same.
 */
function shortened(model: PreviewModel): PreviewModel {
    const seen = new Set<string>();
    const competencies = model.competencies.filter(({ code, category, title }) => {
        const required = model.roles.flatMap(role => role.requirements.filter(({ competency }) => competency === code));
        const looks = required.map(
            ({ level, maxLevel, necessity, inheritedFrom }) => `${level} ${maxLevel} ${necessity} ${inheritedFrom}`
        );
        // Of each category the first ones in any case, and one whose title can be broken within a word.
        const about = ['first', 'second', 'third'].find(each => !seen.has(`${category} ${each}`));
        const all = [...looks, about ?? 'more', ...(title.includes('/') ? ['broken'] : [])];
        const isNew = NAMED.includes(code) || all.some(each => each !== 'more' && !seen.has(`${category} ${each}`));
        if (isNew) for (const each of all) seen.add(`${category} ${each}`);
        return isNew;
    });
    const kept = new Set(competencies.map(({ code }) => code));
    const roles = model.roles.map(role => ({
        ...role,
        requirements: role.requirements.filter(({ competency }) => kept.has(competency))
    }));
    return { ...model, competencies, roles };
}
