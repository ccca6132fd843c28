import type { PreviewChoice } from '@gradus/protocol';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { restorePlace } from './place.ts';
import { leave, moveTo, type Visit, visitIn } from './visit.ts';

interface Visited {
    readonly choice: PreviewChoice;
    /** The view that somebody was led from to what is shown. */
    readonly from: Visit['from'];
    readonly onChoose: (choice: PreviewChoice) => void;
    /** Shows what something leads to, with a way back. */
    readonly onLead: (choice: PreviewChoice) => void;
}

/** What is looked at, of which the browser keeps the history: going back leads to the same place of the same view. */
export function useVisited(first: PreviewChoice): Visited {
    const [visit, setVisit] = useState<Visit>({ choice: first });
    const latest = useRef(visit);
    latest.current = visit;
    useLayoutEffect(() => {
        const show = (state: unknown) => setVisit(visitIn(state) ?? { choice: first });
        const come = (event: PopStateEvent) => show(event.state);
        addEventListener('popstate', come);
        // Where the page is loaded anew, what was looked at is there again.
        if (visitIn(history.state) !== undefined) show(history.state);
        return () => removeEventListener('popstate', come);
    }, []);
    useLayoutEffect(() => {
        if (visit.place !== undefined) restorePlace(visit.place);
    }, [visit]);
    const go = (next: Visit) => {
        if (next.choice.view === latest.current.choice.view) moveTo(next);
        else {
            leave(latest.current);
            moveTo(next, true);
            if (next.from !== undefined) scrollTo(0, 0);
        }
        setVisit(next);
    };
    return {
        choice: visit.choice,
        from: visit.from,
        onChoose: choice => go(choice.view === visit.choice.view ? { choice, from: visit.from } : { choice }),
        onLead: choice => go({ choice, from: visit.choice.view })
    };
}
