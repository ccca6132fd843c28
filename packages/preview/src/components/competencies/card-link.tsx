import type { PreviewChoice } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { cardChoice } from '../../view-model/competencies/card-choice.ts';

interface CardLinkProps {
    readonly code: string;
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
    readonly children: ComponentChildren;
    /** The column of a table in which the link is one stop of the arrow keys, and no stop of the tab key. */
    readonly stop?: number | undefined;
}

/** Text that leads to the card of a competency. */
export function CardLink({ code, choice, onChoose, children, stop }: CardLinkProps) {
    return (
        <button
            type="button"
            class="link go"
            data-stop={stop}
            tabIndex={stop === undefined ? undefined : -1}
            onClick={() => onChoose(cardChoice(choice, code))}
        >
            {children}
        </button>
    );
}
