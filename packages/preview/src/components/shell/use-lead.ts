import type { PreviewChoice, Subject } from '@gradus/protocol';
import { useCallback } from 'preact/hooks';
import { canLead, leadChoice } from '../../view-model/shared/lead-choice.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Reveal } from '../shared/reveal.ts';
import { useStable } from '../shared/use-stable.ts';

interface Lead {
    /** Leads somewhere; absent where nothing does. */
    readonly onReveal: Reveal;
    readonly leadsTo: (subject: Subject) => boolean;
}

/** What is pointed to by what is shown, where there is no text: sheets and cards say more of it. */
export function useLead(
    index: PreviewIndex,
    choice: PreviewChoice,
    onLead: ((choice: PreviewChoice) => void) | undefined
): Lead {
    const lead = (subject: Subject) => {
        const next = leadChoice(subject, choice, index);
        if (next !== undefined) onLead?.(next);
    };
    // The same at each drawing, lest all of a matrix is drawn anew.
    const onReveal = useStable(onLead && lead);
    const leadsTo = useCallback((subject: Subject) => canLead(subject, index), [index]);
    return { onReveal, leadsTo: onLead === undefined ? everything : leadsTo };
}

const everything = () => true;
