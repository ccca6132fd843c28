import type { PreviewChoice } from '@gradus/protocol';
import { choiceWith } from '../shared/choice-with.ts';

/** The choice by which the card of a competency is looked at. */
export function cardChoice(choice: PreviewChoice, code: string): PreviewChoice {
    // What hides it from the list beside the card is given up.
    const { competencyText: _, askedLevels: _levels, ...rest } = choice;
    return { ...rest, view: 'competencies', competency: code };
}

/** The choice by which the sheet of a role is looked at, whatever the views are narrowed down to. */
export function sheetChoice(choice: PreviewChoice, role: string): PreviewChoice {
    return choiceWith({ view: 'roles', role }, choice);
}
