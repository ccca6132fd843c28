import type { PreviewView } from '@gradus/protocol';
import { useRef } from 'preact/hooks';
import { textDirection } from '../../view-model/shared/text-direction.ts';
import type { View } from './views.ts';

/** The id of the element that shows the chosen view. */
export const PANEL_ID = 'view';

/** The id of the tab of a view, which names the panel. */
export function tabId(view: PreviewView): string {
    return `tab-${view}`;
}

interface ViewTabsProps {
    readonly views: readonly View[];
    readonly view: PreviewView;
    readonly language: string | undefined;
    readonly onSelect: (view: PreviewView) => void;
}

/** Which view is shown: one stop of the tab key, within which the arrow keys choose. */
export function ViewTabs({ views, view, language, onSelect }: ViewTabsProps) {
    const list = useRef<HTMLDivElement>(null);
    const selectBy = (event: KeyboardEvent) => {
        const next = nextView(event.key, views, view, textDirection(language));
        if (next === undefined) return;
        event.preventDefault();
        onSelect(next);
        list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
    };
    return (
        <div class="tabs" role="tablist" aria-label="View" ref={list} onKeyDown={selectBy}>
            {views.map(one => (
                <button
                    type="button"
                    key={one.id}
                    role="tab"
                    id={tabId(one.id)}
                    aria-selected={one.id === view}
                    aria-controls={PANEL_ID}
                    tabIndex={one.id === view ? 0 : -1}
                    data-title={one.title}
                    onClick={() => onSelect(one.id)}
                >
                    {one.title}
                </button>
            ))}
        </div>
    );
}

/** The first one follows the last one, and the other way round. */
function nextView(
    key: string,
    views: readonly View[],
    view: PreviewView,
    direction: 'ltr' | 'rtl'
): PreviewView | undefined {
    if (key === 'Home') return views[0]?.id;
    if (key === 'End') return views.at(-1)?.id;
    const forwards = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    const at = views.findIndex(({ id }) => id === view);
    return views[(at + (key === forwards ? 1 : -1) + views.length) % views.length]?.id;
}
