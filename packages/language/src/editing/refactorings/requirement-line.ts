import type * as ast from '../../generated/ast.ts';

/** A requirement as it is written in a list, without what is said about it. */
export function requirementLine(name: string, { level, maxLevel, necessity, measures }: ast.Demand): string {
    const levels = [level, maxLevel].flatMap(each => each?.$refText ?? []).join('..');
    const demand = [levels, necessity].filter(Boolean).join(' ') || 'essential';
    const further = measures.map(measure => `, ${measure.scale?.$refText} ${measure.level?.$refText}`).join('');
    return `${name}: ${demand}${further}`;
}
