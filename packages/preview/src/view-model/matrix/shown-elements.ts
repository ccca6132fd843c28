import type { CompetencyView, MatrixChoice, PreviewChoice, RoleView, StreamView } from '@gradus/protocol';
import { isRequiredAlike } from '../shared/difference.ts';
import { isInCategory, type PreviewIndex } from '../shared/preview-index.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import { textMatcher } from '../shared/text-match.ts';
import { visibleRoles } from '../shared/visible-roles.ts';
import { levelMatcher, withLevel } from './level-filter.ts';

/** What of a framework a matrix shows. */
export interface ShownElements {
    /** In the author's order; in that of the steps where a stream was chosen. */
    readonly roles: readonly RoleView[];
    readonly competencies: readonly CompetencyView[];
    /** How many competencies would be shown if none of them had to be required. */
    readonly unrequired: number;
}

/** The roles and competencies that are left by what was chosen. */
export function shownElements(index: PreviewIndex, choice: PreviewChoice, wanted: MatrixChoice): ShownElements {
    const roles = chosenRoles(index, choice, wanted);
    const candidates = chosenCompetencies(index, choice, wanted);
    const required = requiredCodes(roles, index.model.competencies.length);
    const requiredOnes = candidates.filter(({ code }) => required.has(code));
    const all = {
        roles,
        competencies: wanted.withUnrequired ? candidates : requiredOnes
    };
    const ofLevel =
        wanted.level === undefined ? all : withLevel(all.roles, all.competencies, levelMatcher(index, wanted.level));
    return {
        roles: ofLevel.roles,
        competencies: wanted.onlyDifferences
            ? ofLevel.competencies.filter(({ code }) => isDifferent(code, ofLevel.roles))
            : ofLevel.competencies,
        unrequired: candidates.length - requiredOnes.length
    };
}

/** The codes of what roles require. Where nearly everything is required, few roles have to be looked at. */
function requiredCodes(roles: readonly RoleView[], all: number): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const { requirements } of roles) {
        for (const { competency } of requirements) codes.add(competency);
        if (codes.size >= all) break;
    }
    return codes;
}

function chosenRoles(index: PreviewIndex, choice: PreviewChoice, wanted: MatrixChoice): readonly RoleView[] {
    const stream = index.model.streams.find(({ code }) => code === wanted.stream);
    const roles = visibleRoles(choice, index);
    const ordered = stream === undefined ? roles : rolesOfStream(roles, stream);
    if (wanted.roles === undefined) return ordered;
    const matches = textMatcher(wanted.roles);
    return ordered.filter(({ code, title }) => matches([code, title]));
}

/** The roles of a career path, step by step. */
function rolesOfStream(roles: readonly RoleView[], { over, steps }: StreamView): readonly RoleView[] {
    const byStep = Map.groupBy(roles, ({ code, grade }) => (over === 'roles' ? code : grade));
    return [...new Set(steps)].flatMap(step => byStep.get(step) ?? []);
}

function chosenCompetencies(
    index: PreviewIndex,
    { category }: PreviewChoice,
    { competencies: text }: MatrixChoice
): readonly CompetencyView[] {
    const matches = textMatcher(text ?? '');
    return index.required.competencies.filter(
        ({ code, title, aliases }) =>
            (category === undefined || isInCategory(index, code, category)) &&
            (text === undefined || matches([code, title, ...aliases]))
    );
}

/** Whether not all roles require the same of a competency. */
function isDifferent(competency: string, roles: readonly RoleView[]): boolean {
    const [first, ...others] = roles;
    if (first === undefined) return false;
    const expected = requirementsOf(first).get(competency);
    return others.some(role => !isRequiredAlike(requirementsOf(role).get(competency), expected));
}
