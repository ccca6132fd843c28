import type { Structure } from '../../../tables/understanding.ts';
import { meaningOf } from '../../../tables/words.ts';

const WORDS =
    /compet|kompet|skill|capabilit|habilidad|fähigkeit|fertigkeit|vaardighe|umiejętno|savoir|aptitude|abilit|knowledge|kenntnis/iu;

/**
 * Whether a table says of itself that it is about competencies, or what levels of them mean; a matrix does so unless its rows
 * are called as anything may be, by name or title.
 */
export function isAboutCompetencies({ kind, columns, title, rolesDown, entries }: Structure): boolean {
    // A list of roles with their grades looks like a matrix.
    if (rolesDown && entries.every(each => meaningOf(each.title) !== undefined)) return false;
    if (WORDS.test(title) || columns.some(({ header, use }) => use === 'level' || WORDS.test(header))) return true;
    const named = columns.find(({ use }) => use === 'title');
    return kind === 'roles' && (named === undefined || meaningOf(named.header) !== 'title');
}
