import type { PreviewChoice } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { unfiltered } from '../../view-model/shared/choice-with.ts';

interface NothingProps {
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
}

/** Says why there is nothing to see: what was chosen leaves nothing, which can be undone. */
export function Nothing({ choice, onChoose }: NothingProps) {
    return (
        <Message>
            No role of this domain requires anything of this category.{' '}
            <button type="button" class="link" onClick={() => onChoose(unfiltered(choice))}>
                Show all roles
            </button>
        </Message>
    );
}

/** What to begin with where nothing is written that any view could show. */
export function NothingYet() {
    return (
        <Message>
            There is nothing to show yet. Write a category with a competency first, and then a role that requires it:
            each appears here as soon as it is written.
        </Message>
    );
}

/** A quiet word in place of a view. */
export function Message({ children }: { readonly children: ComponentChildren }) {
    return (
        <p class="message" lang="en">
            {children}
        </p>
    );
}
