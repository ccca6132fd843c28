import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { type RoleRequirements, requirementsFor, roleOf } from '../../references/role-requirements.ts';
import { isValue } from '../../references/scale-of.ts';
import { removal } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

/** A role requires the same competency twice. */
export const duplicateRequirement: Rule = {
    code: 'duplicate-requirement',
    severity: 'error',
    summary: 'A role requires a competency once.',
    explanation:
        'The same competency stands twice in one role’s requirements, by code or by title. Even where the levels agree, ' +
        'the next change will be made in one place only.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1
    "Teamwork": 2
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
        Requires(requires, context) {
            const role = roleOf(requires);
            const repetitions = role && repetitionsOf(role, context);
            if (!repetitions || repetitions.size === 0) return;
            for (const each of requires.requirements) check(each, repetitions, context);
        },
        Matrix({ columns, rows }, context) {
            const repetitions = columns.map(({ role }) => role?.ref && repetitionsOf(role.ref, context));
            if (!repetitions.some(each => each && each.size > 0)) return;
            for (const { cells } of rows) {
                for (const [index, cell] of cells.entries()) {
                    const ofRole = repetitions[index];
                    if (ofRole) check(cell, ofRole, context);
                }
            }
        }
    },
    fixes: context => [removal(context.document, 'Remove this requirement', context.range, true)]
};

type Demand = ast.Requirement | ast.Cell;

/** What a role requires again, with what says so first. */
type Repetitions = ReadonlyMap<Demand, { readonly competency: ast.Competency; readonly before: Demand }>;

const NONE: Repetitions = new Map();

function repetitionsOf(role: ast.Role, { frameworks, folder, document }: RuleContext): Repetitions {
    const known = frameworks.remember('repeated requirements', folder, () => new Map<ast.Role, Repetitions>());
    let repetitions = known.get(role);
    if (!repetitions) {
        const requirements = requirementsFor(frameworks, document.uri);
        repetitions = requirements.saysTwice(role) ? findRepetitions(role, requirements) : NONE;
        known.set(role, repetitions);
    }
    return repetitions;
}

function findRepetitions(role: ast.Role, requirements: RoleRequirements): Repetitions {
    const repetitions = new Map<Demand, { competency: ast.Competency; before: Demand }>();
    for (const [competency, [first, ...others]] of requirements.ownByCompetency(role)) {
        // A value is not to be required at all.
        if (!first || isValue(competency)) continue;
        for (const demand of others) repetitions.set(demand, { competency, before: first });
    }
    return repetitions;
}

function check(demand: Demand, repetitions: Repetitions, context: RuleContext): void {
    const repetition = repetitions.get(demand);
    if (!repetition) return;
    const { competency, before } = repetition;
    // A row or a column that stands twice in a table is one cause, told by a rule of its own.
    if (tableOf(before) && tableOf(before) === tableOf(demand)) return;
    const range = demand.$cstNode?.range;
    const beforeRange = before.$cstNode?.range;
    context.report({
        message: `${called(competency)} is required already${levelOf(before)}. Keep one of the two.`,
        node: demand,
        ...(range && { range }),
        related: beforeRange
            ? [
                  {
                      message: 'It is required here first',
                      uri: AstUtils.getDocument(before).uri,
                      range: beforeRange
                  }
              ]
            : []
    });
}

function tableOf(demand: Demand): ast.Matrix | undefined {
    return AstUtils.getContainerOfType(demand, ast.isMatrix);
}

function levelOf({ level, maxLevel }: ast.Demand): string {
    if (!level?.$refText) return '';
    return `, at level ${level.$refText}${maxLevel?.$refText ? `..${maxLevel.$refText}` : ''}`;
}
