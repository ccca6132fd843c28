import type { PreviewChoice } from '@gradus/protocol';
import { unfiltered } from '../shared/choice-with.ts';
import { chosen } from '../shared/known-choice.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { codedTitle } from '../shared/requirement-label.ts';
import { textMatcher } from '../shared/text-match.ts';
import { knownMatrixChoice } from './known-matrix-choice.ts';
import { withoutNarrowing } from './narrowing.ts';
import { shownElements } from './shown-elements.ts';

/** Something that was looked for, which the framework has and the matrix does not show. */
export interface HiddenMatch {
    /** Why it is not shown, in words, with what it is. */
    readonly reason: string;
    /** What leads to it, and where. */
    readonly action: string;
    readonly choice: PreviewChoice;
}

/** Why nothing of what somebody typed is shown although it is there; nothing where it is not there at all. */
export function hiddenMatch(index: PreviewIndex, choice: PreviewChoice, typed: string): HiddenMatch | undefined {
    if (typed.trim() === '') return undefined;
    const matches = textMatcher(typed);
    const competencies = index.model.competencies.filter(({ code, title, aliases }) =>
        matches([code, title, ...aliases])
    );
    const roles = index.model.roles.filter(({ code, title }) => matches([code, title]));
    const found = [...roles, ...competencies];
    const [first] = found;
    if (first === undefined) return undefined;
    const isOne = found.length === 1;
    const what = isOne ? `${codedTitle(first)} is there` : `${found.length} names that have this are there`;
    const show = isOne ? 'Show it' : 'Show them';
    const isShown = (tried: PreviewChoice) => {
        const shown = shownElements(index, tried, knownMatrixChoice(index, tried.matrix));
        const all = new Set<unknown>([...shown.roles, ...shown.competencies]);
        return found.some(each => all.has(each));
    };
    const withAll: PreviewChoice = { ...choice, matrix: { ...choice.matrix, withUnrequired: true } };
    if (isShown(withAll)) {
        return {
            reason: `${what}, but no role here requires ${isOne ? 'it' : 'them'}.`,
            action: show,
            choice: withAll
        };
    }
    const wide = chosen({ ...unfiltered(choice), matrix: withoutNarrowing(choice.matrix ?? {}) });
    const widest: PreviewChoice = { ...wide, matrix: { ...wide.matrix, withUnrequired: true } };
    if (isShown(widest)) {
        const needed = isShown(wide) ? wide : widest;
        return { reason: `${what}, but not in what the matrix is narrowed down to.`, action: show, choice: needed };
    }
    return {
        reason: `${what}, but not in the matrix, as it is not required role by role.`,
        action: isOne ? 'Show its card' : 'Show the first',
        choice: { ...unfiltered(choice), view: 'competencies', competency: first.code }
    };
}
