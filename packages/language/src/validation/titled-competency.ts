import type * as ast from '../generated/ast.ts';
import { isQuoted } from '../references/is-quoted.ts';
import { isValue } from '../references/scale-of.ts';
import type { Match } from '../symbols/alike-names.ts';
import type { RuleContext } from './rule.ts';

/** The competency that a requirement calls by a title or alias, and how exactly that is written. */
export function titledCompetency({ competency }: ast.Requirement, { symbols }: RuleContext): Match | undefined {
    // Nearly all are called by their code.
    if (!competency || !isQuoted(competency)) return undefined;
    const element = competency.ref;
    // A value is not to be required at all, however it is spelled.
    return element && !isValue(element) ? symbols.findCompetencyByTitle(competency.$refText) : undefined;
}
