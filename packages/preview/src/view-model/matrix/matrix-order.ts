import type { CompetencyView, MatrixChoice, RoleView } from '@gradus/protocol';
import { levelSpan } from '../shared/level-span.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { requirementsOf } from '../shared/requirements-of.ts';

/** Competencies in the order that was chosen; those that are equal in it stay in the author's. */
export function inOrder(
    index: PreviewIndex,
    competencies: readonly CompetencyView[],
    roles: readonly RoleView[],
    { sort, sortRole }: MatrixChoice
): readonly CompetencyView[] {
    switch (sort) {
        case undefined:
            return competencies;
        case 'code':
            return byText(index, competencies, ({ code }) => code);
        case 'title':
            return byText(index, competencies, ({ title }) => title);
        case 'roles': {
            const counts = new Map<string, number>();
            for (const role of roles) {
                for (const code of requirementsOf(role).keys()) counts.set(code, (counts.get(code) ?? 0) + 1);
            }
            return highestFirst(competencies, ({ code }) => counts.get(code) ?? 0);
        }
        case 'level': {
            const role = index.roles.get(sortRole ?? '');
            if (role === undefined) return competencies;
            const required = requirementsOf(role);
            return highestFirst(competencies, ({ code }) => {
                const requirement = required.get(code);
                if (requirement === undefined) return Number.NEGATIVE_INFINITY;
                const span = levelSpan(index, requirement);
                // A competency without levels comes after those that have some. A range counts by both of its ends.
                return span === undefined ? -Number.MAX_VALUE : span.low + span.high;
            });
        }
    }
}

function byText(
    { model: { language } }: PreviewIndex,
    competencies: readonly CompetencyView[],
    textOf: (competency: CompetencyView) => string
): readonly CompetencyView[] {
    const { compare } = new Intl.Collator(language === undefined ? undefined : known(language), { numeric: true });
    return competencies.toSorted((a, b) => compare(textOf(a), textOf(b)));
}

function highestFirst(
    competencies: readonly CompetencyView[],
    heightOf: (competency: CompetencyView) => number
): readonly CompetencyView[] {
    const values = new Map(competencies.map(competency => [competency, heightOf(competency)]));
    const of = (competency: CompetencyView) => values.get(competency) ?? 0;
    return competencies.toSorted((a, b) => (of(a) === of(b) ? 0 : of(b) - of(a)));
}

/** A language by which can be sorted; what stands in a framework need not be one. */
function known(language: string): string | undefined {
    try {
        return Intl.Collator.supportedLocalesOf(language)[0];
    } catch {
        return undefined;
    }
}
