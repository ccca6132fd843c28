import type { PreviewChoice } from '@gradus/protocol';
import { useRef } from 'preact/hooks';
import { type Scrolled, scrollBack, scrolledNow } from '../shared/scrolled.ts';

interface KeptScroll {
    /** Remembers how far the view is scrolled that is about to be left. */
    readonly leave: () => void;
    /** Goes to where somebody was in a view before; where nobody was, to its beginning. */
    readonly come: () => void;
}

/** How far each view is scrolled, as long as the page is there. */
export function useKeptScroll(choice: PreviewChoice): KeptScroll {
    const kept = useRef(new Map<string, Scrolled>());
    const place = placeIn(choice);
    return {
        leave: () => kept.current.set(place, scrolledNow()),
        come: () => {
            // What is shown first stands where the browser has it.
            if (kept.current.size > 0) scrollBack(kept.current.get(place) ?? []);
        }
    };
}

/** What a place belongs to: sheets of other roles are other pages. */
function placeIn({ view, role, competency }: PreviewChoice): string {
    return JSON.stringify([view, view === 'roles' ? role : view === 'competencies' ? competency : undefined]);
}
