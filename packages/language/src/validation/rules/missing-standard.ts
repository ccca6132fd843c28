import { sectionsFor } from '../../references/sections-of.ts';
import { lacksStandard, requirersOf } from '../../references/standards.ts';
import { relatedDemand } from '../demands.ts';
import type { Rule } from '../rule.ts';
import { called, oneOf, titleOf } from '../wording.ts';

/** Other places named with a problem. */
const MAX_RELATED = 5;

/** A role requires a competency of which nothing is said but its name. */
export const missingStandard: Rule = {
    code: 'missing-standard',
    severity: 'warning',
    summary: 'A competency that a role requires is described.',
    explanation:
        'A role requires this competency, and the framework has sections in which such competencies are described, but ' +
        'nothing is written here. Nobody can be trained or judged by a mere name. A competency within one that is ' +
        'described needs no text of its own. Sections that are `required` are asked for by `missing-section`; and where ' +
        'a competency has a printed `number`, and so its place in the source, those that are `expected` by `empty-cell`.',
    examples: {
        bad: `framework Demo "Demo" { }
section essentials "Essentials": list for competency in K
category K "Knowledge" unlevelled {
  competency K1 "Tariff"
}
role R "Officer" {
  requires
    K1: essential
}
`,
        good: `framework Demo "Demo" { }
section essentials "Essentials": list for competency in K
category K "Knowledge" unlevelled {
  competency K1 "Tariff" {
    essentials
      - Finds the heading of any article
  }
}
role R "Officer" {
  requires
    K1: essential
}
`
    },
    needsIntactText: true,
    checks: {
        Competency(competency, context) {
            if (!competency.name || !lacksStandard(competency, context)) return;
            const requirers = requirersOf(competency, context);
            const [first] = requirers;
            if (!first) return;
            const titles = sectionsFor(competency, context.symbols).map(({ section }) => section.title ?? section.name);
            const who =
                requirers.length === 1 ? `${titleOf(first.role)} requires` : `${requirers.length} roles require`;
            context.report({
                message: `${who} ${called(competency)}, but nothing is said about it. Write its ${oneOf(titles)}.`,
                node: competency,
                related: requirers
                    .slice(0, MAX_RELATED)
                    .flatMap(({ role, demand }) => relatedDemand(`${titleOf(role)} requires it`, demand))
            });
        }
    }
};
