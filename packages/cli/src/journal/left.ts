import { named } from '../named.ts';
import type { Left } from './step.ts';

/**
 * Sentences on what could not be taken back; none where there is nothing. They have whole paths: whoever looks for the files,
 * perhaps later and by a log, may be anywhere. Those that hold what was there are all named, of the others some.
 */
export function leftSentences(left: readonly Left[]): string[] {
    const moved = left.flatMap(({ path, belongsAt }) =>
        belongsAt === undefined ? [] : [`What was in ${belongsAt} is in ${path} now and could not be put back.`]
    );
    const stay = left.filter(({ belongsAt }) => belongsAt === undefined).map(({ path }) => path);
    if (stay.length === 0) return moved;
    return [...moved, `Could not be removed: ${named(stay)}.`];
}
