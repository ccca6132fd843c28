import type { Reference } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { heightOf, MOST_ABOVE, scaleChain } from '../../references/scale-of.ts';
import type { Problem, Rule, RuleContext } from '../rule.ts';
import { levelName } from '../wording.ts';

/** Levels that cover another scale's levels twice, in falling order, or of no scale at all. */
export const levelMapping: Rule = {
    code: 'level-mapping',
    severity: 'error',
    summary: 'The levels of a coarser scale cover those of the finer one in rising order, none twice.',
    explanation:
        'A framework may be read at several degrees of detail: `scale Four "Four levels" of Eight { level F ' +
        '"Foundation" covers 1..2 … }`. Each level then stands for some levels of the finer scale, the lowest first, ' +
        `and each level of the finer scale is in one of the coarser ones. Of scales that are each coarser than the next one, ${MOST_ABOVE} are followed.`,
    examples: {
        bad: `framework Demo "Demo" { }
scale Three "Three levels" { level 1 "Awareness" level 2 "Trained" level 3 "Expert" }
scale Two "Two levels" of Three {
  level F "Foundation" covers 1..2
  level A "Advanced" covers 2..3
}
`,
        good: `framework Demo "Demo" { }
scale Three "Three levels" { level 1 "Awareness" level 2 "Trained" level 3 "Expert" }
scale Two "Two levels" of Three {
  level F "Foundation" covers 1..2
  level A "Advanced" covers 3
}
`
    },
    checks: {
        Scale(scale, context) {
            const base = scale.base?.ref;
            if (!scale.base) reportWithoutBase(scale, context);
            else if (base) {
                const message = endless(scale, base);
                if (message) context.report({ message, node: scale, property: 'base' });
                else checkOrder(scale, base, context);
            }
        }
    }
};

/** What is wrong where a scale is met again on the way from one to ever finer ones, or where that way is too long. */
function endless(scale: ast.Scale, base: ast.Scale): string | undefined {
    if (base === scale)
        return `${scale.name} cannot be made of its own levels. Behind “of” stands the code of a finer scale.`;
    const finer = scaleChain(base);
    if (finer.has(scale)) {
        return `${scale.name} is of ${base.name}, which in the end is of ${scale.name} again. One of them has to be the finest.`;
    }
    if (finer.size < MOST_ABOVE) return undefined;
    return `${scale.name} stands above ${MOST_ABOVE} finer scales, one made of the other, and Gradus follows no more. Make it of one further down.`;
}

function reportWithoutBase(scale: ast.Scale, context: RuleContext): void {
    const first = scale.levels.find(level => level.covers);
    if (!first?.name || !scale.name) return;
    context.report({
        message: `${levelName(first)} covers levels, but ${scale.name} does not say of which scale. Write “of” and the code of that scale before the { of ${scale.name}.`,
        node: first,
        property: 'covers'
    });
}

function checkOrder(scale: ast.Scale, base: ast.Scale, context: RuleContext): void {
    let below: { level: ast.Level; low: number; high: number; upTo: string } | undefined;
    for (const level of scale.levels) {
        const upTo = level.coversTo ?? level.covers;
        const low = heightOf(level.covers);
        const high = heightOf(upTo);
        // A range that cannot be followed, or is written backwards, is told as such.
        if (low === undefined || high === undefined || low > high || !level.name) continue;
        // Where there are no steps, one range begins at the number where the other one ends.
        const overlaps = below && (base.span ? low < below.high : low <= below.high);
        if (below && overlaps) {
            const lower = high < below.low;
            context.report({
                message: lower
                    ? `${levelName(level)} covers lower levels of ${base.name} than ${levelName(below.level)}, which stands before it. Levels stand in rising order.`
                    : `${levelName(level)} covers what ${levelName(below.level)} covers already, which goes up to ${below.upTo}. Each level of ${base.name} belongs to one level.`,
                ...placeOf(level, upTo)
            });
        }
        if (!below || high > below.high) below = { level, low, high, upTo: upTo?.$refText ?? '' };
    }
}

function placeOf(level: ast.Level, upTo: Reference<ast.LevelPoint> | undefined): Pick<Problem, 'node' | 'range'> {
    const start = level.covers?.$refNode?.range.start;
    const end = upTo?.$refNode?.range.end;
    return { node: level, ...(start && end && { range: { start, end } }) };
}
