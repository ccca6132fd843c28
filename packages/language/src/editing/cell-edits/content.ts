import type * as ast from '../../generated/ast.ts';
import type { Adoption } from '../../model/adoption.ts';
import { isNamed } from '../../model/resolving.ts';
import { isOnSpan, isUnlevelled, isValue, levelCodeAt, scaleOf } from '../../references/scale-of.ts';
import { called, levelName, oneOf } from '../../validation/wording.ts';
import type { CellContent, WantedContent } from './cell-edit.ts';

/** What a demand has a cell say; nothing where its level cannot be resolved, so that nothing is shown of it. */
export function contentOf(demand: ast.Demand, competency: ast.Competency): CellContent | undefined {
    const level = levelCodeAt(demand.level);
    const maxLevel = levelCodeAt(demand.maxLevel);
    const necessity = demand.necessity ?? 'essential';
    if (level === undefined) {
        const isRight = demand.level === undefined && isUnlevelled(competency);
        return isRight ? { necessity } : undefined;
    }
    return maxLevel === undefined ? { level, necessity } : { level, maxLevel, necessity };
}

export function isSameContent(a: CellContent, b: CellContent): boolean {
    return a.level === b.level && a.maxLevel === b.maxLevel && a.necessity === b.necessity;
}

/** A content as it is written. */
export function contentText({ level, maxLevel, necessity }: CellContent): string {
    if (level === undefined) return necessity;
    const levels = maxLevel === undefined ? level : `${level}..${maxLevel}`;
    return necessity === 'desirable' ? `${levels} desirable` : levels;
}

/** Why a competency cannot be required like that, in an author’s words; nothing where it can. */
export function contentProblem(
    { level, maxLevel }: WantedContent,
    competency: ast.Competency,
    adoption: Adoption
): string | undefined {
    const name = called(competency);
    if (isValue(competency)) return `${name} is a value, which everybody is to show: roles do not require it.`;
    if (isUnlevelled(competency)) {
        return level === undefined ? undefined : `${name} has no levels. A role requires it, or it is desirable.`;
    }
    const scale = scaleOf(competency);
    if (!scale) return `The scale of ${name} cannot be found, so nobody knows its levels.`;
    if (level === undefined) return `${name} is required at a level. Say which.`;
    const levels = maxLevel === undefined ? [level] : [level, maxLevel];
    const heights = scale.span
        ? numbersOn(levels, scale.span, adoption.rangeOf(competency))
        : positionsOf(levels, adoption.levelsOf(competency));
    const missing = levels.find((_, index) => heights[index] === undefined);
    if (missing !== undefined) return `${name} has no level ${missing}. ${whichLevels(competency, scale, adoption)}`;
    const [low = 0, high = low] = heights;
    return high < low ? `${maxLevel} is lower than ${level}. Write the lower level first.` : undefined;
}

type Heights = readonly (number | undefined)[];

function numbersOn(
    levels: readonly string[],
    span: ast.Span,
    range: { min: number; max: number } | undefined
): Heights {
    const { min, max } = range ?? { min: Number(span.min), max: Number(span.max) };
    return levels.map(level => {
        const height = Number(level);
        return isOnSpan(span, level) && height >= min && height <= max ? height : undefined;
    });
}

function positionsOf(levels: readonly string[], defined: readonly ast.Level[]): Heights {
    return levels.map(level => {
        const position = defined.findIndex(({ name }) => name === level);
        return position < 0 ? undefined : position;
    });
}

function whichLevels(competency: ast.Competency, { span }: ast.Scale, adoption: Adoption): string {
    if (!span) return `Its levels are ${oneOf(adoption.levelsOf(competency).filter(isNamed).map(levelName), 'and')}.`;
    const { min, max } = adoption.rangeOf(competency) ?? span;
    return `Its levels are numbers from ${min} to ${max}.`;
}
