import type * as ast from '../generated/ast.ts';

/** How many levels a scale says it has, described or not; nothing where it does not say, or not in numbers. */
export function sizeOf({ size }: ast.Scale): number | undefined {
    return size !== undefined && /^[1-9]\d{0,5}$/.test(size) ? Number(size) : undefined;
}

/** How many levels a scale describes. One that has no code yet counts, one that is there twice counts once. */
export function describedLevels({ levels }: ast.Scale): number {
    const codes = new Set(levels.filter(({ name }) => name).map(({ name }) => name));
    return codes.size + levels.filter(({ name }) => !name).length;
}
