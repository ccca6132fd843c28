import type { AstNode, Reference } from 'langium';
import * as ast from '../../generated/ast.ts';
import { competencyFor } from '../../references/level-scale.ts';
import { categoryOf, isUnlevelled, levelsOf, scaleOf } from '../../references/scale-of.ts';
import { toLatinLookalike } from '../../text/lookalikes.ts';
import { checkDemands } from '../demands.ts';
import { replaceBy } from '../fixing.ts';
import { beginsLine } from '../rows-without-stroke.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called, levelName, oneOf } from '../wording.ts';

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
    { name, scale, levels: all }: Measured,
    context: RuleContext
): void {
    if (!scale || !reference?.$refText || reference.ref) return;
    const levels = all.filter(level => level.name);
    const written = reference.$refText;
    const meant = meaning(written, levels);
    if (meant) {
        context.report({ message: meant.message, node, property, data: [meant.proposal] });
    } else if (ast.isRequirement(node) && context.symbols.find(ast.Competency.$type, written)) {
        const message = `The level of ${name} is missing: after its colon stands ${written}, which is a competency.`;
        context.report({ message, node, property });
    } else {
        const nearest = nearestFirst(written, levels).map(level => `${level.name}\t${levelName(level)}`);
        const data = [...endNear(written, scale), ...nearest];
        context.report({ message: outside(written, name, scale, levels), node, property, data });
    }
}

/** What was surely meant: a range, or a level written by its title, in other letters or in other capitals. */
function meaning(written: string, levels: readonly ast.Level[]): { message: string; proposal: string } | undefined {
    for (const level of levels) {
        const { name, title } = level;
        const to = levels.find(other => [`${name}-${other.name}`, `${name}/${other.name}`].includes(written));
        if (to) {
            const range = `${name}..${to.name}`;
            return {
                message: `A range of levels is written with two dots: ${range}.`,
                proposal: `${range}\t${range}\t${SURE}`
            };
        }
        const proposal = `${name}\t${levelName(level)}\t${SURE}`;
        if (isSame(title ?? '', written)) {
            return { message: `A level is written by its code: ${name} for ${title}.`, proposal };
        }
        if (isSame(name, written)) return { message: `The scale writes this level ${name}, not ${written}.`, proposal };
        if (toLatinLookalike(name) === toLatinLookalike(written)) {
            const message = `${written} looks like the level ${levelName(level)} but is spelled in other letters. Spell it as the scale does.`;
            return { message, proposal };
        }
    }
    return undefined;
}

function isSame(a: string, b: string): boolean {
    return a.toLowerCase() === b.toLowerCase();
}

function outside(written: string, name: string, scale: ast.Scale, levels: readonly ast.Level[]): string {
    const top = levels.at(-1);
    const scaleTitle = scale.title ?? scale.name;
    if (scale.span?.min && scale.span.max) {
        const { min, max } = scale.span;
        return `${scaleTitle} goes from ${min} to ${max}, with a dot before decimals; ${written} is not a level of it.`;
    }
    if (!top) return `${scaleTitle} has no levels yet, so ${name} cannot have level ${written}.`;
    if (levels.every(level => Number(level.name) < Number(written))) {
        return `${name} goes up to ${levelName(top)}; ${written} is not a level of ${scaleTitle}.`;
    }
    const known = oneOf(levels.map(levelName));
    return `${written} is not a level of ${scaleTitle}, on which ${name} is measured: ${known}.`;
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

/** The nearest number first, else in the order of the scale. */
function nearestFirst(written: string, levels: readonly ast.Level[]): ast.Level[] {
    const far = (level: ast.Level): number => Math.abs(Number(level.name) - Number(written)) || 0;
    return [...levels].sort((a, b) => far(a) - far(b));
}
