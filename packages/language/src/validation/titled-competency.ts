import type * as ast from '../generated/ast.ts';
import { isQuoted } from '../references/is-quoted.ts';
import { isValue } from '../references/scale-of.ts';
import type { GradusDescription } from '../symbols/gradus-description.ts';
import type { TitleMatch } from '../symbols/names-by-title.ts';
import type { RuleContext } from './rule.ts';

/** The competency that a requirement calls by a title or alias, and how exactly that is written. */
export function titledCompetency(
    { competency }: ast.Requirement,
    { symbols }: RuleContext
): { description: GradusDescription; match: TitleMatch } | undefined {
    // Nearly all are called by their code.
    if (!competency || !isQuoted(competency)) return undefined;
    const element = competency.ref;
    // A value is not to be required at all, however it is spelled.
    return element && !isValue(element) ? symbols.findCompetencyByTitle(competency.$refText) : undefined;
}
