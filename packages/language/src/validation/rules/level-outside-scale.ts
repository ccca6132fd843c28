import type { AstNode, Reference } from 'langium';
import * as ast from '../../generated/ast.ts';
import { competencyFor } from '../../references/level-scale.ts';
import { categoryOf, isUnlevelled, levelsOf, scaleOf } from '../../references/scale-of.ts';
import { checkDemands } from '../demands.ts';
import { replaceBy } from '../fixing.ts';
import { type LevelList, levelListOf } from '../level-list.ts';
import { beginsLine } from '../rows-without-stroke.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called, levelName } from '../wording.ts';

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
    isCertain: true,
    checks: {
        ...checkDemands((demand, competency, context) => {
            const { level, maxLevel } = demand;
            if (!competency || !(isBroken(level) || isBroken(maxLevel))) return;
            // In a row without a stroke, which is told as that, it is none.
            if (ast.isCell(demand) && beginsLine(demand, context.document)) return;
            const measured = measuredAs(competency, levelsOf(competency));
            check(demand, 'level', level, measured, context);
            check(demand, 'maxLevel', maxLevel, measured, context);
        }),
        Competency(competency, context) {
            const { minLevel, maxLevel } = competency;
            if (minLevel && isUnlevelled(competency)) {
                reportLevels(competency, competency, context);
                return;
            }
            if (!isBroken(minLevel) && !isBroken(maxLevel)) return;
            const measured = measuredAs(competency);
            check(competency, 'minLevel', minLevel, measured, context);
            check(competency, 'maxLevel', maxLevel, measured, context);
        },
        Adaptation(adaptation, context) {
            const competency = competencyFor(adaptation);
            if (!competency) return;
            if (adaptation.minLevel && isUnlevelled(competency)) {
                reportLevels(adaptation, competency, context);
                return;
            }
            const measured = measuredAs(competency, levelsOf(competency));
            check(adaptation, 'minLevel', adaptation.minLevel, measured, context);
            check(adaptation, 'maxLevel', adaptation.maxLevel, measured, context);
        },
        Descriptor(descriptor, context) {
            const competency = competencyFor(descriptor);
            if (!competency || !isBroken(descriptor.level)) return;
            check(descriptor, 'level', descriptor.level, measuredAs(competency, levelsOf(competency)), context);
        },
        Grade(grade, context) {
            const { name, scale, level } = grade;
            check(grade, 'level', level, { name, scale: scale?.ref, levels: scale?.ref?.levels ?? [] }, context);
        },
        Measure(measure, context) {
            const scale = measure.scale?.ref;
            const measured = { name: scale?.title ?? scale?.name ?? '', scale, levels: scale?.levels ?? [] };
            check(measure, 'level', measure.level, measured, context);
        },
        Level(level, context) {
            const base = ast.isScale(level.$container) ? level.$container.base?.ref : undefined;
            const measured = { name: level.name, scale: base, levels: base?.levels ?? [] };
            check(level, 'covers', level.covers, measured, context);
            check(level, 'coversTo', level.coversTo, measured, context);
        }
    },
    fixes: context =>
        context.data.map(proposal => {
            const [written = '', shown = '', certainty] = proposal.split('\t');
            return replaceBy(context, `Use ${shown}`, written, certainty === SURE);
        })
};

const SURE = 'sure';

/** Whether a level is named and not found, so that it is worth asking on which scale it was looked for. */
function isBroken(reference: Reference<ast.LevelPoint> | undefined): boolean {
    return reference !== undefined && !reference.ref;
}

/** What has a level, and on which scale. */
interface Measured {
    readonly name: string;
    readonly scale: ast.Scale | undefined;
    /** Those that it can have. */
    readonly levels: readonly ast.Level[];
}

function measuredAs(competency: ast.Competency, levels?: readonly ast.Level[]): Measured {
    const scale = scaleOf(competency);
    return { name: competency.name, scale, levels: levels ?? scale?.levels ?? [] };
}

function reportLevels(node: AstNode, competency: ast.Competency, context: RuleContext): void {
    const category = categoryOf(competency);
    context.report({
        message: `${called(competency)} has no levels: ${category?.title ?? category?.name} is unlevelled. Remove “levels” and what follows it.`,
        node,
        property: 'minLevel'
    });
}

function check(
    node: AstNode,
    property: string,
    reference: Reference<ast.LevelPoint> | undefined,
    { name, scale, levels }: Measured,
    context: RuleContext
): void {
    if (!scale || !reference?.$refText || reference.ref) return;
    const list = levelListOf(scale, levels);
    const written = reference.$refText;
    const meant = meaning(written, list);
    if (meant) {
        context.report({ message: meant.message, node, property, data: [meant.proposal] });
    } else if (ast.isRequirement(node) && context.symbols.find(ast.Competency.$type, written)) {
        const message = `The level of ${name} is missing: after its colon stands ${written}, which is a competency.`;
        context.report({ message, node, property });
    } else {
        const data = [...endNear(written, scale), ...list.nearest(written)];
        context.report({ message: outside(written, name, scale, list), node, property, data });
    }
}

/** What was surely meant: a range, or a level written by its title, in other letters or in other capitals. */
function meaning(written: string, list: LevelList): { message: string; proposal: string } | undefined {
    const meant = list.meant(written);
    if (!meant) return undefined;
    const { name, title } = meant.level;
    const range = `${name}..${meant.to?.name}`;
    const shown = levelName(meant.level);
    const messages = {
        range: `A range of levels is written with two dots: ${range}.`,
        title: `A level is written by its code: ${name} for ${title}.`,
        code: `The scale writes this level ${name}, not ${written}.`,
        lookalike: `${written} looks like the level ${shown} but is spelled in other letters. Spell it as the scale does.`
    };
    const proposal = meant.to ? `${range}\t${range}` : `${name}\t${shown}`;
    return { message: messages[meant.by], proposal: `${proposal}\t${SURE}` };
}

function outside(written: string, name: string, scale: ast.Scale, list: LevelList): string {
    const top = list.last;
    const scaleTitle = scale.title ?? scale.name;
    if (scale.span?.min && scale.span.max) {
        const { min, max } = scale.span;
        return `${scaleTitle} goes from ${min} to ${max}, with a dot before decimals; ${written} is not a level of it.`;
    }
    if (!top) return `${scaleTitle} has no levels yet, so ${name} cannot have level ${written}.`;
    if (list.areBelow(Number(written))) {
        return `${name} goes up to ${levelName(top)}; ${written} is not a level of ${scaleTitle}.`;
    }
    return `${written} is not a level of ${scaleTitle}, on which ${name} is measured: ${list.inWords()}.`;
}

/** The end of a continuous scale beyond which a number is. */
function endNear(written: string, { span, levels }: ast.Scale): readonly string[] {
    const ends = span?.min && span.max && /^\d/.test(written) ? [span.min, span.max] : [];
    const end = ends.find((each, index) =>
        index === 0 ? Number(written) < Number(each) : Number(written) > Number(each)
    );
    // One that has a name is told with it.
    return end === undefined || levels.some(({ name }) => name === end) ? [] : [`${end}\t${end}`];
}
