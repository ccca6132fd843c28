import type { ShownRequirement } from './shown-requirement.ts';

interface Named {
    readonly code: string;
    readonly title: string;
}

/** A cell in one sentence, for those who hear it or point at it: `Expert: PC9 Teamwork, 2 Trained (desirable)`. */
export function requirementLabel(role: Named, competency: Named, requirement: ShownRequirement): string {
    return `${role.title}: ${codedTitle(competency)}, ${requirement.name}${requirementDetails(requirement)}`;
}

/** What is to be said of a requirement beyond its level: ` (desirable, inherited from Core)`, or nothing. */
export function requirementDetails({ desirable, levelled, inheritedFrom }: ShownRequirement): string {
    const details = [
        // Without a level, this is what its name says already.
        desirable && levelled ? 'desirable' : undefined,
        inheritedFrom === undefined ? undefined : `inherited from ${inheritedFrom}`
    ].filter(detail => detail !== undefined);
    return details.length === 0 ? '' : ` (${details.join(', ')})`;
}

/** Code and title; only one where they are the same. */
export function codedTitle({ code, title }: Named): string {
    return code === title ? title : `${code} ${title}`;
}
