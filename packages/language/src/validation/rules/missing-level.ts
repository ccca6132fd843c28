import { GrammarUtils } from 'langium';
import { levelsOf, scaleOf } from '../../references/scale-of.ts';
import { checkDemands } from '../demands.ts';
import { replaceBy } from '../fixing.ts';
import { MOST_PROPOSED } from '../proposals.ts';
import type { Rule } from '../rule.ts';
import { called, levelName } from '../wording.ts';

/** A role requires a competency that has levels, and does not say at which. */
export const missingLevel: Rule = {
    code: 'missing-level',
    severity: 'error',
    summary: 'A role says at which level it requires a competency that has levels.',
    explanation:
        '`PC9: essential` says that a competency is needed, but not how much of it. That is enough for competencies of ' +
        'a category that is `unlevelled`. Of those with levels write the level first: `PC9: 2`, or `PC9: 2 desirable`.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: essential
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1
}
`
    },
    checks: {
        ...checkDemands((demand, competency, context) => {
            if (demand.level || !demand.necessity) return;
            const scale = competency && scaleOf(competency);
            if (!scale) return;
            const range = GrammarUtils.findNodeForProperty(demand.$cstNode, 'necessity')?.range;
            if (!range) return;
            const levels = levelsOf(competency).filter(({ name }) => name);
            const [example] = levels;
            const written = example?.name ?? scale.span?.min;
            context.report({
                message:
                    `${called(competency)} has levels, those of ${scale.title ?? scale.name}, and none is named. ` +
                    (written === undefined ? 'Name one.' : `Write the level that is needed, for example ${written}.`),
                node: demand,
                range,
                data: levels
                    .slice(0, MOST_PROPOSED)
                    .map(each => `${each.name}\t${levelName(each)}\t${levels.length === 1 ? SURE : ''}`)
            });
        })
    },
    fixes: context =>
        context.data.map(proposal => {
            const [code = '', name = '', certainty] = proposal.split('\t');
            const written = context.text === 'desirable' ? `${code} desirable` : code;
            return replaceBy(context, `Require ${name}`, written, certainty === SURE);
        })
};

const SURE = 'sure';
