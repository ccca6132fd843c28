import type * as ast from '../../generated/ast.ts';
import { heightOf } from '../../references/scale-of.ts';
import { firstOf } from '../listing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { levelName } from '../wording.ts';

/** A coarser scale that leaves levels of the finer one out, or does not say what a level of its own covers. */
export const levelMappingIncomplete: Rule = {
    code: 'level-mapping-incomplete',
    severity: 'warning',
    summary: 'The levels of a coarser scale cover all levels of the finer one.',
    explanation:
        'Where a scale is `of` another one, each of its levels says which levels of the finer scale it stands for, and ' +
        'none of these is left out. Otherwise a level of the finer scale could not be told in the coarser one.',
    examples: {
        bad: `framework Demo "Demo" { }
scale Three "Three levels" { level 1 "Awareness" level 2 "Trained" level 3 "Expert" }
scale Two "Two levels" of Three {
  level F "Foundation" covers 1
  level A "Advanced" covers 3
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
    needsIntactText: true,
    checks: {
        Scale(scale, context) {
            const base = scale.base?.ref;
            const levels = scale.levels.filter(level => level.name);
            if (!base || base === scale || !scale.name || levels.length === 0) return;
            const silent = levels.filter(level => !level.covers);
            if (silent.length === levels.length) {
                context.report({
                    message: `No level of ${scale.name} says which levels of ${base.name} it stands for. Write it behind each of them, as in covers 1..2.`,
                    node: scale,
                    property: 'base'
                });
                return;
            }
            for (const level of silent) {
                context.report({
                    message: `${levelName(level)} does not say which levels of ${base.name} it stands for. Write it behind the title, as in covers 1..2.`,
                    node: level,
                    property: 'name'
                });
            }
            if (silent.length === 0) checkGaps(scale, base, levels, context);
        }
    }
};

function checkGaps(scale: ast.Scale, base: ast.Scale, levels: readonly ast.Level[], context: RuleContext): void {
    const ranges: [low: number, high: number][] = [];
    for (const { covers, coversTo } of levels) {
        const low = heightOf(covers);
        const high = heightOf(coversTo ?? covers);
        // Only of ranges that can be followed is it known what they leave out.
        if (low === undefined || high === undefined || low > high) return;
        ranges.push([low, high]);
    }
    const left = base.span ? numbersLeftOut(base.span, ranges) : levelsLeftOut(base, ranges);
    if (left.length === 0) return;
    context.report({
        message: `No level of ${scale.name} covers ${firstOf(left, 5)} of ${base.name}.`,
        node: scale,
        property: 'base'
    });
}

function levelsLeftOut({ levels }: ast.Scale, ranges: readonly (readonly [number, number])[]): string[] {
    const covered = new Set<number>();
    for (const [low, high] of ranges) for (let each = low; each <= high; each++) covered.add(each);
    return levels.filter((level, index) => level.name && !covered.has(index)).map(levelName);
}

/** Where there are no steps, whole numbers that follow each other leave nothing out. */
function numbersLeftOut({ min, max }: ast.Span, ranges: readonly (readonly [number, number])[]): string[] {
    const left: string[] = [];
    let reached = Number(min);
    let isReached = false;
    for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
        if (low - reached > (isReached ? 1 : 0)) left.push(`${reached} to ${low}`);
        reached = Math.max(reached, high);
        isReached = true;
    }
    if (reached < Number(max)) left.push(`${reached} to ${max}`);
    return left;
}
