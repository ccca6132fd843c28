import type { CellMark, PreviewChoice, PreviewModel, SavedFile, ShownChanges } from '@gradus/protocol';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useMemo } from 'preact/hooks';
import { problemsByCell } from '../../view-model/editing/problems-by-cell.ts';
import { knownChoice } from '../../view-model/shared/known-choice.ts';
import { marksOf } from '../../view-model/shared/marks.ts';
import { indexPreview, type PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { textDirection } from '../../view-model/shared/text-direction.ts';
import type { Reveal } from '../shared/reveal.ts';
import { AllViews } from './all-views.tsx';
import { Legend } from './legend.tsx';
import { Notice } from './notice.tsx';
import { Toolbar } from './toolbar.tsx';
import { PANEL_ID, tabId } from './view-tabs.tsx';
import { viewOf, viewsOf } from './views.ts';

export interface AppProps {
    readonly model: PreviewModel;
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
    /** Shows where something is written; absent where there is no source, which makes links plain text. */
    readonly onReveal?: Reveal;
    /** Why what is shown is older than the text. */
    readonly notice?: string | undefined;
    readonly problems?: number;
    /** What is wrong with single cells of the matrix. */
    readonly cellMarks?: readonly CellMark[] | undefined;
    /** What is put around a view where there is a text: it has cells of the matrix edited there. */
    readonly Around?: FunctionComponent<AroundViewProps> | undefined;
    /** What is different from another state of the framework, where one has been chosen. */
    readonly changes?: ShownChanges | undefined;
    /** Asks what to compare with; absent where there is nothing to choose from. */
    readonly onCompare?: (() => void) | undefined;
    /** Has what was made of a view kept as a file; absent where that cannot be. */
    readonly onSave?: ((file: SavedFile) => void) | undefined;
    /** Shows everything below each other without controls: for a page whose scripts do not run. */
    readonly still?: boolean;
}

/** What stands around a view is told what is shown. */
export interface AroundViewProps {
    readonly index: PreviewIndex;
    readonly choice: PreviewChoice;
    readonly onReveal: Reveal;
    readonly children: ComponentChildren;
}

/** The preview of a framework: its title, what is chosen to be seen of it, and that. */
export function App({ model, choice, notice, problems = 0, still = false, cellMarks, Around, ...given }: AppProps) {
    const { onChoose, onReveal, changes, onCompare } = given;
    const index = useMemo(() => indexPreview(model), [model]);
    const marks = useMemo(() => marksOf(index), [index]);
    const problemOf = useMemo(() => problemsByCell(cellMarks), [cellMarks]);
    const views = viewsOf(index, changes !== undefined || onCompare !== undefined);
    const known = knownChoice(choice, index);
    const { id, Draw, withoutLegend = false } = viewOf(known.view, views);
    const shown = { ...known, view: id };
    const props = { ...given, onReveal, index, choice: shown, problemOf };
    const drawn = <Draw {...props} />;
    return (
        <div class={`app shows-${still ? 'still' : id}`} lang={model.language} dir={textDirection(model.language)}>
            <header>
                <div class="masthead">
                    <h1>{model.title}</h1>
                    {model.subtitle !== '' && <p class="subtitle">{model.subtitle}</p>}
                </div>
                {!still && <Toolbar views={views} index={index} choice={shown} onChoose={onChoose} />}
            </header>
            <Notice notice={notice} problems={problems} />
            {(still || !withoutLegend) && <Legend scales={index.required.scales} marks={marks} />}
            {still ? (
                <AllViews {...props} />
            ) : (
                <main>
                    <div class="panel" id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(shown.view)}>
                        {Around === undefined ? (
                            drawn
                        ) : (
                            <Around index={index} choice={shown} onReveal={onReveal}>
                                {drawn}
                            </Around>
                        )}
                    </div>
                </main>
            )}
        </div>
    );
}
