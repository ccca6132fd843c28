import type { PreviewChoice } from '@gradus/protocol';
import { useRef } from 'preact/hooks';

type View = PreviewChoice['view'];

const VIEWS: readonly { readonly view: View; readonly title: string }[] = [
    { view: 'matrix', title: 'Role matrix' },
    { view: 'roles', title: 'Role sheets' }
];

/** The id of the element that shows the chosen view. */
export const PANEL_ID = 'view';

/** The id of the tab of a view, which names the panel. */
export function tabId(view: View): string {
    return `tab-${view}`;
}

interface ViewTabsProps {
    readonly view: View;
    readonly onSelect: (view: View) => void;
}

/** Which view is shown: one stop of the tab key, within which the arrow keys choose. */
export function ViewTabs({ view, onSelect }: ViewTabsProps) {
    const list = useRef<HTMLDivElement>(null);
    const selectBy = (event: KeyboardEvent) => {
        const next = nextView(event.key, view);
        if (next === undefined) return;
        event.preventDefault();
        onSelect(next);
        list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
    };
    return (
        <div class="tabs" role="tablist" aria-label="View" ref={list} onKeyDown={selectBy}>
            {VIEWS.map(one => (
                <button
                    type="button"
                    key={one.view}
                    role="tab"
                    id={tabId(one.view)}
                    aria-selected={one.view === view}
                    aria-controls={PANEL_ID}
                    tabIndex={one.view === view ? 0 : -1}
                    onClick={() => onSelect(one.view)}
                >
                    {one.title}
                </button>
            ))}
        </div>
    );
}

/** With two tabs, left and right lead to the same one: the other. */
function nextView(key: string, view: View): View | undefined {
    if (key === 'Home') return VIEWS[0]?.view;
    if (key === 'End') return VIEWS.at(-1)?.view;
    if (key === 'ArrowLeft' || key === 'ArrowRight') return VIEWS.find(one => one.view !== view)?.view;
    return undefined;
}
