import type { FrameworkModel } from '@gradus/model';
import { coverageOf, isSatisfied } from '../coverage/coverage.ts';
import { unusedCompetencies } from '../statistics/unused-competencies.ts';
import { called, md } from './escape.ts';

/** How many of a kind are named; the rest is counted. */
const MAX_NAMED = 50;

/** What is not there yet in a framework, as a document in Markdown; each gap is a question, not a mistake. */
export function gapsMarkdown(model: FrameworkModel): string {
    const gaps = [
        gap('Competencies that no role requires', unusedCompetencies(model).map(called)),
        gap('Roles that require nothing', model.roles.filter(each => each.requirements.length === 0).map(called)),
        gap('Grades of a domain without a role', emptyPlaces(model)),
        gap('Statements that nothing satisfies', unsatisfied(model)),
        gap(
            'Translations',
            model.translations
                .filter(({ translated, total }) => translated < total)
                .map(({ language, translated, total }) => `${language}: ${translated} of ${total} texts`)
        ),
        gap(
            'Open remarks',
            model.remarks.filter(({ open }) => open).map(({ on, text }) => `${called(on)}: ${text}`)
        ),
        gap(
            'Wordings in dispute',
            model.disputed.map(({ on, text }) => `${called(on)}: ${text}`)
        )
    ].filter(lines => lines.length > 0);
    const heading = `# ${md(model.framework.title || 'Framework')}: gaps`;
    return `${[heading, ...(gaps.length > 0 ? gaps.flat() : ['', 'None.'])].join('\n')}\n`;
}

function gap(name: string, all: readonly string[]): string[] {
    if (all.length === 0) return [];
    const more = all.length - MAX_NAMED;
    return [
        '',
        `## ${name} (${all.length})`,
        '',
        ...all.slice(0, MAX_NAMED).map(each => `- ${md(each)}`),
        ...(more > 0 ? [`- and ${more} more`] : [])
    ];
}

/** Where a framework goes by grades and domains, the pairs that have no role and are not said to have none. */
function emptyPlaces({ domains, grades, roles }: FrameworkModel): string[] {
    const filled = new Set(roles.map(({ grade, domain }) => `${domain} ${grade}`));
    const used = new Set(roles.flatMap(({ grade }) => grade ?? []));
    return domains.flatMap(domain => {
        if (!roles.some(role => role.domain === domain.code)) return [`${called(domain)}: no role at all`];
        const excluded = new Set(domain.excludes.map(({ grade }) => grade));
        return grades
            .filter(({ code }) => used.has(code) && !excluded.has(code) && !filled.has(`${domain.code} ${code}`))
            .map(grade => `${called(domain)}: ${called(grade)}`);
    });
}

function unsatisfied(model: FrameworkModel): string[] {
    return coverageOf(model).categories.flatMap(({ items }) => items.filter(each => !isSatisfied(each)).map(called));
}
