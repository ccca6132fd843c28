import { codedTitle } from '../shared/requirement-label.ts';
import type { ComparedCompetency } from './compared-competencies.ts';

/** What a competency was called in the earlier state; nothing where that is what it is called now. */
export function formerName({ competency, was, isGone }: ComparedCompetency): string | undefined {
    if (was === undefined || isGone) return undefined;
    if (was.code !== competency.code) return codedTitle(was);
    return was.title === competency.title ? undefined : was.title;
}

/** What stands above competencies that are gone since the earlier state. */
export function goneTitle(state = 'the earlier state'): string {
    return `Only in ${state}`;
}
