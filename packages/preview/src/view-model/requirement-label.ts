import type { ShownRequirement } from './shown-requirement.ts';

interface Named {
    readonly code: string;
    readonly title: string;
}

/** A cell in one sentence, for those who hear it or point at it: `Expert: PC9 Teamwork, 2 Trained (desirable)`. */
export function requirementLabel(role: Named, competency: Named, requirement: ShownRequirement): string {
    const desirable = requirement.desirable ? ' (desirable)' : '';
    return `${role.title}: ${codedTitle(competency)}, ${requirement.name}${desirable}`;
}

/** Code and title; only one where they are the same. */
export function codedTitle({ code, title }: Named): string {
    return code === title ? title : `${code} ${title}`;
}
