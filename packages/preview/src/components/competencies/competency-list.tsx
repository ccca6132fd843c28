import type { CompetencyView } from '@gradus/protocol';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CompetencyGroup } from '../../view-model/competencies/competency-list.ts';
import { rolesIn, type Usages } from '../../view-model/competencies/usages.ts';
import { BrokenText } from '../shared/broken-text.tsx';
import { ShowMore } from '../shared/show-more.tsx';
import { useListSpan } from './use-list-span.ts';

interface CompetencyListProps {
    readonly groups: readonly CompetencyGroup[];
    readonly chosen: string | undefined;
    readonly usages: Usages;
    /** What the list was narrowed down by, to know it from another one. */
    readonly list: string;
    readonly onSelect: (code: string) => void;
}

/** Competencies to choose from, by category: one stop of the tab key, within which the arrow keys choose. */
export function CompetencyList({ groups, chosen, usages, list, onSelect }: CompetencyListProps) {
    const all = groups.flatMap(group => group.competencies.map(competency => ({ group, competency })));
    const position = all.findIndex(({ competency }) => competency.code === chosen);
    const { from, to, earlier, later } = useListSpan(list, all.length, position);
    const shown = all.slice(from, to);
    const stop = position < 0 ? shown[0]?.competency.code : chosen;
    const selectBy = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
        const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
        const to = moved(event, options.indexOf(document.activeElement as HTMLElement), options.length);
        const code = to === undefined ? undefined : shown[to]?.competency.code;
        if (to === undefined || code === undefined) return;
        event.preventDefault();
        onSelect(code);
        options[to]?.focus();
    };
    const ref = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        if (ref.current !== null) bringIntoSight(ref.current);
    }, [chosen, list]);
    return (
        <div class="card-entries" ref={ref}>
            <ShowMore left={from} onMore={earlier} earlier />
            <div role="listbox" aria-label="Competencies" onKeyDown={selectBy}>
                {[...Map.groupBy(shown, ({ group }) => group)].map(([group, entries], at) => (
                    // biome-ignore lint/a11y/useSemanticElements: a list box has no groups but these.
                    <div key={group.category.code} role="group" aria-labelledby={`card-group-${at}`}>
                        <div class="card-group" id={`card-group-${at}`} role="presentation">
                            {group.title}
                        </div>
                        {entries.map(({ competency }) => (
                            <Entry
                                key={competency.code}
                                competency={competency}
                                isChosen={competency.code === chosen}
                                isStop={competency.code === stop}
                                roles={rolesIn(usages.get(competency.code) ?? [])}
                                onSelect={onSelect}
                            />
                        ))}
                    </div>
                ))}
            </div>
            <ShowMore left={all.length - to} onMore={later} />
        </div>
    );
}

/** Scrolls the list, and not the page with it, to what is chosen. */
function bringIntoSight(area: HTMLElement): void {
    const option = area.querySelector<HTMLElement>('[aria-selected="true"]');
    if (option === null) return;
    const { top, bottom } = option.getBoundingClientRect();
    const seen = area.getBoundingClientRect();
    // The title of its category stays at the top.
    const head = option.parentElement?.firstElementChild?.getBoundingClientRect().height ?? 0;
    if (top < seen.top + head) area.scrollTop -= seen.top + head - top;
    else if (bottom > seen.bottom) area.scrollTop += bottom - seen.bottom;
}

interface EntryProps {
    readonly competency: CompetencyView;
    readonly isChosen: boolean;
    readonly isStop: boolean;
    readonly roles: number;
    readonly onSelect: (code: string) => void;
}

function Entry({ competency: { code, title }, isChosen, isStop, roles, onSelect }: EntryProps) {
    return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keys.
        <div
            role="option"
            class="coded"
            aria-selected={isChosen}
            tabIndex={isStop ? 0 : -1}
            onClick={() => onSelect(code)}
        >
            <span class="code">{code}</span>
            <span>
                <BrokenText text={title} />
            </span>
            <span class="count">
                {roles > 0 && (
                    <>
                        {roles}
                        <span class="unseen" lang="en">
                            {roles === 1 ? ' role' : ' roles'}
                        </span>
                    </>
                )}
            </span>
        </div>
    );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Where a key leads to in a list; nothing where it is not one that moves. */
function moved(event: KeyboardEvent, from: number, length: number): number | undefined {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
    if (event.key === 'Home') return 0;
    if (event.key === 'End') return length - 1;
    const step = STEPS[event.key];
    return step === undefined ? undefined : Math.min(length - 1, Math.max(0, from + step));
}
