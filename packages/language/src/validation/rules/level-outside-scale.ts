import type { AstNode, Reference } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { scaleOf } from '../../references/scale-of.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { levelName, oneOf } from '../wording.ts';

/** A level that the competency's scale does not have. */
export const levelOutsideScale: Rule = {
    code: 'level-outside-scale',
    severity: 'error',
    summary: 'A required level is one of the levels of the competency’s scale.',
    explanation:
        'The category of a competency says on which scale its levels are. A level is written by its code, as the scale ' +
        'declares it. A range has two dots between its levels: `3..4`.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Proficiency levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 3
}
`,
        good: `framework Demo "Demo" { }
scale S "Proficiency levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 2
}
`
    },
    checks: {
        Requirement(requirement, context) {
            const competency = requirement.competency?.ref;
            if (!competency) return;
            check(requirement, 'level', requirement.level, competency, context);
            check(requirement, 'maxLevel', requirement.maxLevel, competency, context);
        },
        Competency(competency, context) {
            check(competency, 'minLevel', competency.minLevel, competency, context);
            check(competency, 'maxLevel', competency.maxLevel, competency, context);
        }
    },
    fixes: ({ data, ...context }) =>
        data.map((level, index) => {
            const [code = '', title = ''] = level.split('\t');
            return replaceBy({ data, ...context }, `Use ${code}${title && ` ${title}`}`, code, index === 0);
        })
};

function check(
    node: AstNode,
    property: string,
    reference: Reference<ast.Level> | undefined,
    competency: ast.Competency,
    context: RuleContext
): void {
    if (!reference || reference.ref) return;
    const scale = scaleOf(competency);
    if (!scale) return;
    const written = reference.$refText;
    context.report({
        message: message(written, competency, scale),
        node,
        property,
        data: nearestFirst(written, scale.levels).map(level => `${level.name}\t${level.title ?? ''}`)
    });
}

function message(written: string, competency: ast.Competency, scale: ast.Scale): string {
    const levels = scale.levels;
    const top = levels.at(-1);
    const scaleTitle = scale.title ?? scale.name;
    if (!top) return `${scaleTitle} has no levels yet, so ${competency.name} cannot have level ${written}.`;
    const range = /^(.+)[-–](.+)$/.exec(written);
    if (range && levels.some(level => level.name === range[1])) {
        return `A range of levels is written with two dots: ${range[1]}..${range[2]}.`;
    }
    if (isAbove(written, levels)) {
        return `${competency.name} goes up to ${levelName(top)}; ${written} is not a level of ${scaleTitle}.`;
    }
    const known = oneOf(levels.map(levelName));
    return `${written} is not a level of ${scaleTitle}, on which ${competency.name} is measured: ${known}.`;
}

function isAbove(written: string, levels: readonly ast.Level[]): boolean {
    const value = Number(written);
    return levels.every(level => Number(level.name) < value);
}

/** The level written by title first, then the nearest number, then the rest in order. */
function nearestFirst(written: string, levels: readonly ast.Level[]): ast.Level[] {
    const wanted = Number(written);
    const far = (level: ast.Level): number => {
        if (level.title?.toLowerCase() === written.toLowerCase()) return -1;
        return Number.isNaN(wanted) ? 0 : Math.abs(Number(level.name) - wanted);
    };
    return [...levels].sort((a, b) => far(a) - far(b));
}
