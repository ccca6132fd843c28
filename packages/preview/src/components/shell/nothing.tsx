import type { PreviewChoice } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';

interface NothingProps {
    readonly index: PreviewIndex;
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
}

/** Says why there is nothing to see: no roles yet, or none left by what was chosen, which can be undone. */
export function Nothing({ index, choice, onChoose }: NothingProps) {
    if (index.model.roles.length === 0) {
        return <Message>This framework has no roles yet. As soon as one is written, it appears here.</Message>;
    }
    return (
        <Message>
            No role of this domain requires anything of this category.{' '}
            <button type="button" class="link" onClick={() => onChoose({ view: choice.view })}>
                Show all roles
            </button>
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
