import type { PreviewChoice, Subject } from '@gradus/protocol';
import { cardChoice, sheetChoice } from '../competencies/card-choice.ts';
import { optional } from './optional.ts';
import type { PreviewIndex } from './preview-index.ts';
import { requirementsOf } from './requirements-of.ts';

/** Whether a view says more of something. */
export function canLead(subject: Subject, { roles, competencies }: PreviewIndex): boolean {
    if (subject.kind === 'requirement') return competencies.has(subject.competency);
    if (subject.kind === 'role') return roles.has(subject.code);
    return subject.kind === 'competency' && competencies.has(subject.code);
}

/**
 * The choice by which more is seen of something: a role's sheet, a competency's card, and of a requirement the levels
 * on that card. Nothing where no view says more of it.
 */
export function leadChoice(subject: Subject, choice: PreviewChoice, index: PreviewIndex): PreviewChoice | undefined {
    if (!canLead(subject, index)) return undefined;
    if (subject.kind === 'role') return sheetChoice(choice, subject.code);
    if (subject.kind === 'competency') return cardChoice(choice, subject.code);
    if (subject.kind !== 'requirement') return undefined;
    const role = index.roles.get(subject.role);
    const { level, maxLevel } = (role && requirementsOf(role).get(subject.competency)) ?? {};
    const levels = [level, maxLevel].filter(each => each !== undefined);
    const asked = optional({ askedLevels: levels.length > 0 ? levels : undefined });
    return { ...cardChoice(choice, subject.competency), ...asked };
}
