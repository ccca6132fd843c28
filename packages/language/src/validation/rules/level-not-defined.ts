import type { Reference } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { levelsOf, scaleOf } from '../../references/scale-of.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { levelName } from '../wording.ts';

/** A level of the scale at which this competency is not defined. */
export const levelNotDefined: Rule = {
    code: 'level-not-defined',
    severity: 'error',
    summary: 'A required level is one at which the competency is defined.',
    explanation:
        'A competency may be defined at some levels of its scale only (`levels 2..4`). A role can require no other: ' +
        'nobody could say what the level means.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency MC3 "Strategy" levels 2..3 }
role R "Officer" {
  requires
    MC3: 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S { competency MC3 "Strategy" levels 2..3 }
role R "Officer" {
  requires
    MC3: 2
}
`
    },
    checks: {
        Requirement(requirement, context) {
            const competency = requirement.competency?.ref;
            if (!competency?.minLevel) return;
            const defined = levelsOf(competency);
            const low = defined[0];
            const high = defined.at(-1);
            if (!low || !high) return;
            const check = (property: string, reference: Reference<ast.Level> | undefined) => {
                const level = reference?.ref;
                if (!level || defined.includes(level)) return;
                const range =
                    low === high ? `only at ${levelName(low)}` : `from ${levelName(low)} to ${levelName(high)}`;
                context.report({
                    message: `${competency.name} is defined ${range}; ${levelName(level)} is outside.`,
                    node: requirement,
                    property,
                    data: nearestFirst(level, competency, defined).map(each => `${each.name}\t${levelName(each)}`)
                });
            };
            check('level', requirement.level);
            check('maxLevel', requirement.maxLevel);
        }
    },
    fixes: context =>
        context.data.map(level => {
            const [code = '', name = ''] = level.split('\t');
            return replaceBy(context, `Use ${name}`, code);
        })
};

function nearestFirst(level: ast.Level, competency: ast.Competency, defined: readonly ast.Level[]): ast.Level[] {
    const scale = scaleOf(competency)?.levels ?? [];
    const place = scale.indexOf(level);
    const far = (each: ast.Level): number => Math.abs(scale.indexOf(each) - place);
    return [...defined].sort((a, b) => far(a) - far(b));
}
