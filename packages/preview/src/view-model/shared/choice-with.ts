import type { PreviewChoice } from '@gradus/protocol';
import { FIRST_CHOICE } from './known-choice.ts';

/** A choice that no domain and no category narrows down; how the views are laid out stays. */
export function unfiltered(choice: PreviewChoice): PreviewChoice {
    const { domain: _domain, category: _category, role: _role, ...rest } = choice;
    return rest;
}

/** What is chosen once something in particular is asked for: that, whatever might hide it, and all else as it was. */
export function choiceWith(asked: PreviewChoice, choice: PreviewChoice = FIRST_CHOICE): PreviewChoice {
    return { ...unfiltered(choice), ...asked };
}
