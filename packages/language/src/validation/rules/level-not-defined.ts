import type { AstNode, Reference } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { adoptionFor } from '../../references/adoption-for.ts';
import { competencyFor } from '../../references/level-scale.ts';
import { heightOf, levelAt, levelsOf, scaleOf } from '../../references/scale-of.ts';
import { replaceBy } from '../fixing.ts';
import { MOST_PROPOSED } from '../proposals.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { levelName } from '../wording.ts';

/** A level of the scale at which this competency is not defined. */
export const levelNotDefined: Rule = {
    code: 'level-not-defined',
    severity: 'error',
    summary: 'A required level is one at which the competency is defined.',
    explanation:
        'A competency may be defined at some levels of its scale only (`levels 2..4`). A role can require no other: ' +
        'nobody could say what the level means. A framework that adopts the competency may leave levels out, and ' +
        'what is required there is one of the others.',
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
        Requires({ requirements }, context) {
            const adopts = adoptsAny(context);
            for (const each of requirements) checkDemand(each, each.competency?.ref, adopts, context);
        },
        Row({ competency, cells }, context) {
            const adopts = adoptsAny(context);
            for (const cell of cells) checkDemand(cell, competency?.ref, adopts, context);
        },
        Descriptor(descriptor, context) {
            const competency = competencyFor(descriptor);
            if (!competency?.minLevel && !adoptsAny(context)) return;
            if (competency) check(descriptor, 'level', descriptor.level, competency, context);
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
    const [lowest] = defined;
    // Those that are defined stand next to each other, and this one stands before or behind them.
    const isBefore = lowest !== undefined && scale.indexOf(level) < scale.indexOf(lowest);
    return isBefore ? defined.slice(0, MOST_PROPOSED) : defined.slice(-MOST_PROPOSED).reverse();
}

/** @param adopts whether the framework may leave levels out that another one has */
function checkDemand(
    demand: ast.Requirement | ast.Cell,
    competency: ast.Competency | undefined,
    adopts: boolean,
    context: RuleContext
): void {
    // One that is defined at all levels of its scale is known at once.
    if (!competency || (!competency.minLevel && !adopts)) return;
    check(demand, 'level', demand.level, competency, context);
    check(demand, 'maxLevel', demand.maxLevel, competency, context);
}

/** Whether the framework adopts another one, of whose competencies it may leave levels out. */
function adoptsAny({ frameworks, folder, symbols }: RuleContext): boolean {
    return frameworks.remember('adopts any', folder, () => symbols.imports.some(({ adopted }) => adopted));
}

function check(
    node: AstNode,
    property: string,
    reference: Reference<ast.LevelPoint> | undefined,
    competency: ast.Competency,
    context: RuleContext
): void {
    if (!reference) return;
    if (scaleOf(competency)?.span) {
        checkNumber(node, property, reference, competency, context);
        return;
    }
    if (!adoptsAny(context) && isBetween(reference, competency)) return;
    const own = levelsOf(competency);
    const adoption = adoptsAny(context) ? adoptionFor(context.frameworks, context.document.uri) : undefined;
    const defined = adoption?.levelsOf(competency) ?? own;
    const low = defined[0];
    const high = defined.at(-1);
    const level = levelAt(reference);
    if (!low || !high || !level || defined.includes(level)) return;
    const range = low === high ? `only at ${levelName(low)}` : `from ${levelName(low)} to ${levelName(high)}`;
    const how = own.includes(level) ? 'is adapted here: it is defined' : 'is defined';
    context.report({
        message: `${competency.name} ${how} ${range}; ${levelName(level)} is outside.`,
        node,
        property,
        data: nearestFirst(level, competency, defined).map(each => `${each.name}\t${levelName(each)}`)
    });
}

/** Whether a level is surely one of those from the lowest to the highest at which a competency is defined. */
function isBetween(reference: Reference<ast.LevelPoint>, { minLevel, maxLevel }: ast.Competency): boolean {
    const level = levelAt(reference);
    const low = levelAt(minLevel);
    const high = maxLevel ? levelAt(maxLevel) : low;
    if (!level || low?.$container !== level.$container || high?.$container !== level.$container) return false;
    const at = heightOf(reference) ?? -1;
    return at >= (heightOf(minLevel) ?? 0) && at <= (heightOf(maxLevel ?? minLevel) ?? -1);
}

/** On a continuous scale the levels of a competency are all numbers from one to another. */
function checkNumber(
    node: AstNode,
    property: string,
    reference: Reference<ast.LevelPoint> | undefined,
    { name, minLevel, maxLevel }: ast.Competency,
    context: RuleContext
): void {
    const low = heightOf(minLevel);
    const high = heightOf(maxLevel ?? minLevel);
    const written = heightOf(reference);
    if (low === undefined || high === undefined || written === undefined || (written >= low && written <= high)) return;
    const range = low === high ? `only at ${low}` : `from ${low} to ${high}`;
    const nearest = written < low ? low : high;
    context.report({
        message: `${name} is defined ${range}; ${reference?.$refText} is outside.`,
        node,
        property,
        data: [`${nearest}\t${nearest}`]
    });
}
