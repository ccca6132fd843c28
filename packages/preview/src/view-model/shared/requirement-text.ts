import type { RequirementView } from '@gradus/protocol';

/**
 * What is required, as the tables of `gradus export` have it, and as it can be pasted back: `3`, `3..4` or `2 desirable`;
 * without a level, `X` or `desirable`. Nothing where nothing is.
 */
export function requirementText(requirement: RequirementView | undefined): string {
    if (requirement === undefined) return '';
    const { level, maxLevel, necessity } = requirement;
    const isDesirable = necessity === 'desirable';
    if (level === undefined) return isDesirable ? 'desirable' : 'X';
    const text = maxLevel === undefined ? level : `${level}..${maxLevel}`;
    return isDesirable ? `${text} desirable` : text;
}
