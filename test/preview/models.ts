import type { PreviewModel } from '@gradus/protocol';
import { ANNOTATED } from '../../packages/preview/src/testing/annotated-preview.ts';
import { careerFixture } from '../../packages/preview/src/testing/career-fixture.ts';
import { mixedFixture, previewFixture } from '../../packages/preview/src/testing/indexed-fixture.ts';
import { competencyView, domainView, roleView } from '../../packages/preview/src/testing/view-parts.ts';

/** Something is said of everything in it. */
export { ANNOTATED };

/** The EU-like framework. */
export const EU_LIKE: PreviewModel = previewFixture();

/** What the EU-like framework has not: marks instead of levels, a continuous scale, inherited requirements. */
export const MIXED: PreviewModel = mixedFixture();

/** The EU-like framework with streams, and a role that extends another one. */
export const CAREERS: PreviewModel = careerFixture();

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
