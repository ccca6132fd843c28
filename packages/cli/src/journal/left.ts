import type { Left } from './step.ts';

/** So many files are named that are in the way and no more than that; those that hold what was there are all named. */
const MOST_NAMED = 5;

/**
 * Sentences on what could not be taken back; none where there is nothing. They have whole paths: whoever looks for the files,
 * perhaps later and by a log, may be anywhere.
 */
export function leftSentences(left: readonly Left[]): string[] {
    const moved = left.flatMap(({ path, belongsAt }) =>
        belongsAt === undefined ? [] : [`What was in ${belongsAt} is in ${path} now and could not be put back.`]
    );
    const stay = left.filter(({ belongsAt }) => belongsAt === undefined).map(({ path }) => path);
    if (stay.length === 0) return moved;
    const named = stay.slice(0, MOST_NAMED).join(', ');
    const more = stay.length > MOST_NAMED ? ` and ${stay.length - MOST_NAMED} more` : '';
    return [...moved, `Could not be removed: ${named}${more}.`];
}
