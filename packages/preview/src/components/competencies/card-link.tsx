import type { PreviewChoice } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { cardChoice } from '../../view-model/competencies/card-choice.ts';

interface CardLinkProps {
    readonly code: string;
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
    readonly children: ComponentChildren;
}

/** Text that leads to the card of a competency. */
export function CardLink({ code, choice, onChoose, children }: CardLinkProps) {
    return (
        <button type="button" class="link go" onClick={() => onChoose(cardChoice(choice, code))}>
            {children}
        </button>
    );
}
