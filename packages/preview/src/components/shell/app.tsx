import type { CellMark, PreviewChoice, PreviewModel, PreviewView, SavedFile, ShownChanges } from '@gradus/protocol';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useMemo } from 'preact/hooks';
import { problemsByCell } from '../../view-model/editing/problems-by-cell.ts';
import { knownChoice } from '../../view-model/shared/known-choice.ts';
import { marksOf } from '../../view-model/shared/marks.ts';
import { indexPreview, type PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { textDirection } from '../../view-model/shared/text-direction.ts';
import { LeadsTo } from '../shared/leads-to.ts';
import type { Reveal } from '../shared/reveal.ts';
import { AllViews } from './all-views.tsx';
import { ComingBack } from './coming-back.tsx';
import { Legend } from './legend.tsx';
import { NothingYet } from './nothing.tsx';
import { Notice } from './notice.tsx';
import { Toolbar } from './toolbar.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useLead } from './use-lead.ts';
import { PANEL_ID, tabId } from './view-tabs.tsx';
import { viewOf, viewsOf } from './views.ts';
import { WayBack } from './way-back.tsx';

export interface AppProps {
    readonly model: PreviewModel;
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
    /** Shows where something is written; absent where there is no source, which makes links plain text. */
    readonly onReveal?: Reveal;
    /** Why what is shown is older than the text. */
    readonly notice?: string | undefined;
    readonly problems?: number;
    /** Lists what is wrong with the text; absent where there is no text. */
    readonly onProblems?: (() => void) | undefined;
    /** What is wrong with single cells of the matrix. */
    readonly cellMarks?: readonly CellMark[] | undefined;
    /** What is put around a view where there is a text: it has cells of the matrix edited there. */
    readonly Around?: FunctionComponent<AroundViewProps> | undefined;
    /** What is different from another state of the framework, where one has been chosen. */
    readonly changes?: ShownChanges | undefined;
    /** Asks what to compare with; absent where there is nothing to choose from. */
    readonly onCompare?: (() => void) | undefined;
    /** Says which roles are looked at as they were in that state. */
    readonly onEarlier?: ((roles: readonly string[]) => void) | undefined;
    /** Has what was made of a view kept as a file; absent where that cannot be. */
    readonly onSave?: ((file: SavedFile) => void) | undefined;
    /** Shows more of what something leads to, where there is no source; what was shown before can be gone back to. */
    readonly onLead?: ((choice: PreviewChoice) => void) | undefined;
    /** Where somebody came from who was led here, and how to go back. */
    readonly wayBack?: { readonly view: PreviewView; readonly go: () => void } | undefined;
    /** Shows everything below each other without controls: for a page whose scripts do not run. */
    readonly still?: boolean;
}

/** What stands around a view is told what is shown. */
export interface AroundViewProps {
    readonly index: PreviewIndex;
    readonly choice: PreviewChoice;
    readonly onReveal: Reveal;
    /** Draws the view, also with what is written and not shown yet. */
    readonly children: (index: PreviewIndex) => ComponentChildren;
}

/** The preview of a framework: its title, what is chosen to be seen of it, and that. */
export function App(props: AppProps) {
    const {
        model,
        choice,
        notice,
        problems = 0,
        onProblems,
        still = false,
        cellMarks,
        Around,
        onLead,
        wayBack
    } = props;
    const { onReveal, onSave, changes, onCompare, onEarlier } = props;
    const index = useMemo(() => indexPreview(model), [model]);
    const marks = useMemo(() => marksOf(index), [index]);
    const problemOf = useMemo(() => problemsByCell(cellMarks), [cellMarks]);
    const views = viewsOf(index, changes !== undefined || onCompare !== undefined, changes !== undefined);
    const known = knownChoice(choice, index);
    const view = viewOf(known.view, views);
    // To compare is worth nothing before there is something.
    const isEmpty = view === undefined || (changes === undefined && views.every(({ id }) => id === 'changes'));
    const shown = { ...known, view: view?.id ?? known.view };
    const scroll = useKeptScroll(shown);
    const onChoose = (next: PreviewChoice) => {
        if (next.view !== shown.view) scroll.leave();
        props.onChoose(next);
    };
    const lead = useLead(index, shown, still || !view?.leadsOn ? undefined : onLead);
    const given = {
        ...{ index, choice: shown, onChoose, onReveal: onReveal ?? lead.onReveal },
        ...{ onSave, changes, onCompare, onEarlier }
    };
    const draw = (of: PreviewIndex) => view && <view.Draw {...given} index={of} problemOf={problemOf} />;
    const from = viewOf(wayBack?.view ?? shown.view, views)?.title;
    return (
        <div
            class={`app shows-${still ? 'still' : isEmpty ? 'nothing' : shown.view}`}
            lang={model.language}
            dir={textDirection(model.language)}
        >
            <header>
                <div class="masthead">
                    <h1>{model.title}</h1>
                    {model.subtitle !== '' && (
                        <p class="subtitle" title={model.subtitle}>
                            {model.subtitle}
                        </p>
                    )}
                </div>
                {!still && !isEmpty && (
                    <Toolbar views={views} fields={view.fields} index={index} choice={shown} onChoose={onChoose} />
                )}
            </header>
            <Notice notice={notice} problems={problems} onProblems={onProblems} />
            {(still || !view?.withoutLegend) && <Legend scales={index.required.scales} marks={marks} />}
            {isEmpty && (
                <main>
                    <NothingYet />
                </main>
            )}
            {still && !isEmpty && <AllViews {...given} problemOf={problemOf} />}
            {!still && !isEmpty && (
                <main>
                    <div class="panel" id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(shown.view)}>
                        {wayBack === undefined && <ComingBack key={shown.view} come={scroll.come} />}
                        {wayBack !== undefined && from !== undefined && <WayBack to={from} onGo={wayBack.go} />}
                        <LeadsTo.Provider value={lead.leadsTo}>
                            {Around === undefined ? (
                                draw(index)
                            ) : (
                                <Around index={index} choice={shown} onReveal={onReveal}>
                                    {draw}
                                </Around>
                            )}
                        </LeadsTo.Provider>
                    </div>
                </main>
            )}
        </div>
    );
}
