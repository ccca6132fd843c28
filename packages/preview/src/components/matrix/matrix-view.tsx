import type { MatrixChoice } from '@gradus/protocol';
import { useMemo, useState } from 'preact/hooks';
import { findInMatrix } from '../../view-model/matrix/find-in-matrix.ts';
import { hiddenMatch } from '../../view-model/matrix/hidden-match.ts';
import { knownMatrixChoice } from '../../view-model/matrix/known-matrix-choice.ts';
import { cellCount, matrix } from '../../view-model/matrix/matrix.ts';
import { matrixSummaries } from '../../view-model/matrix/matrix-summaries.ts';
import { matrixTable } from '../../view-model/matrix/matrix-table.ts';
import { narrowings, withoutNarrowing } from '../../view-model/matrix/narrowing.ts';
import { chosen } from '../../view-model/shared/known-choice.ts';
import { optional } from '../../view-model/shared/optional.ts';
import { putTable } from '../shared/copy-table.ts';
import { useStable } from '../shared/use-stable.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { Message, Nothing } from '../shell/nothing.tsx';
import { Found, foundLines } from './found-lines.ts';
import { LargeMatrix } from './large-matrix.tsx';
import { MatrixBar, Shown } from './matrix-bar.tsx';
import { MatrixFind } from './matrix-find.tsx';
import { MatrixOptions } from './matrix-options.tsx';
import { Narrowed } from './narrowed.tsx';
import { NotShown } from './not-shown.tsx';
import { PrintedMatrix } from './printed-matrix.tsx';
import { MATRIX_CAPTION, RoleMatrix } from './role-matrix.tsx';
import { Undivided, Unprinted } from './unprinted.tsx';

/** Up to here a real table is fast, and better in every other way. */
const MOST_TABLE_CELLS = 5_000;
/** Up to here it is one where nothing has to be fast: on paper, and where scripts do not run. */
const MOST_STILL_CELLS = 10_000;
/** More columns than this do not have room on paper. */
const MOST_UNDIVIDED_COLUMNS = 20;

const OPTIONS_ID = 'matrix-options';

/** The matrix, what of it is shown, and what can be done with it. */
export function MatrixView({ index, choice, onChoose, onReveal, onSave, problemOf, still = false }: ViewProps) {
    const { domain, category } = choice;
    const wanted = useMemo(() => knownMatrixChoice(index, choice.matrix), [index, choice.matrix]);
    const laidOut = useMemo(() => matrix(index, choice), [index, domain, category, choice.matrix]);
    const summaries = useMemo(
        () => (wanted.summaries ? matrixSummaries(laidOut) : undefined),
        [laidOut, wanted.summaries]
    );
    const [isOpen, setIsOpen] = useState(false);
    const [sought, setSought] = useState({ text: '', at: 0 });
    const found = useMemo(() => findInMatrix(laidOut, sought.text), [laidOut, sought.text]);
    const hidden = useMemo(
        () => (found.length === 0 ? hiddenMatch(index, choice, sought.text) : undefined),
        [index, choice, found]
    );
    const at = Math.min(sought.at, found.length - 1);
    const current = found[at];
    // Another one only where somebody looks for something, not where the text has changed.
    const goal = useMemo(() => current && { ...current }, [sought]);
    const lines = useMemo(() => foundLines(found, current), [found, current]);

    const keep = (next: MatrixChoice) =>
        onChoose(chosen({ ...choice, ...(Object.keys(next).length === 0 ? { matrix: undefined } : { matrix: next }) }));
    const change = (changed: { readonly [K in keyof MatrixChoice]?: MatrixChoice[K] | undefined }) =>
        keep(optional({ ...choice.matrix, ...changed }));
    const fold = (key: string) => {
        const folded = choice.matrix?.folded ?? [];
        const next = folded.includes(key) ? folded.filter(each => each !== key) : [...folded, key];
        change({ folded: next.length === 0 ? undefined : next });
    };
    const stableReveal = useStable(onReveal);
    const stableFold = useStable(still ? undefined : fold);
    const actions = useMemo(
        () => ({ onReveal: stableReveal, onFold: stableFold, problemOf }),
        [stableReveal, stableFold, problemOf]
    );

    const isLarge = cellCount(laidOut) > (still ? MOST_STILL_CELLS : MOST_TABLE_CELLS);
    const isPrinted = cellCount(laidOut) <= MOST_STILL_CELLS;
    const narrowed = narrowings(index, wanted);
    const props = { matrix: laidOut, summaries, actions, current: goal };
    const copy = (event: ClipboardEvent) => {
        // What is marked is meant, if anything is; else all of it.
        if (event.clipboardData === null || isField(event.target) || getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        putTable(event.clipboardData, MATRIX_CAPTION, matrixTable(laidOut));
    };
    return (
        <>
            {still ? (
                <div class="matrix-bar" lang="en">
                    <Shown matrix={laidOut} />
                </div>
            ) : (
                <MatrixBar matrix={laidOut} onSave={onSave} isOpen={isOpen} optionsId={OPTIONS_ID} onOpen={setIsOpen}>
                    <MatrixFind
                        text={sought.text}
                        found={found}
                        at={at}
                        isHidden={hidden !== undefined}
                        onType={text => setSought({ text, at: 0 })}
                        onGo={next => setSought({ ...sought, at: next })}
                    />
                </MatrixBar>
            )}
            {hidden !== undefined && (
                <NotShown
                    match={hidden}
                    onShow={() => {
                        onChoose(hidden.choice);
                        // Found now, it comes into sight.
                        setSought({ ...sought });
                    }}
                />
            )}
            {isOpen && !still && <MatrixOptions id={OPTIONS_ID} matrix={laidOut} wanted={wanted} onChange={change} />}
            <Narrowed narrowings={narrowed} onWiden={() => keep(withoutNarrowing(choice.matrix ?? {}))} />
            {laidOut.shownRoles === 0 && narrowed.length === 0 && <Nothing choice={choice} onChoose={onChoose} />}
            {laidOut.shownRoles > 0 && laidOut.shownCompetencies === 0 && narrowed.length === 0 && (
                <Message>None of these roles requires a competency yet.</Message>
            )}
            {cellCount(laidOut) === 0 && narrowed.length > 0 && (
                <Message>There is nothing that is all of this.</Message>
            )}
            {cellCount(laidOut) > 0 && (
                <div class="matrix-holder" onCopy={copy}>
                    {!isLarge && (
                        <>
                            {!still && <PrintedMatrix matrix={laidOut} summaries={summaries} />}
                            {still && laidOut.columns.lines.length > MOST_UNDIVIDED_COLUMNS && <Undivided />}
                            <Found.Provider value={lines}>
                                <RoleMatrix {...props} />
                            </Found.Provider>
                        </>
                    )}
                    {isLarge && still && (
                        <Message>
                            This matrix has {cellCount(laidOut).toLocaleString('en')} cells, which is too much to be
                            shown where scripts do not run. Export it as CSV or XLSX for the whole.
                        </Message>
                    )}
                    {isLarge && !still && (
                        <>
                            {isPrinted && <PrintedMatrix matrix={laidOut} summaries={summaries} />}
                            {!isPrinted && <Unprinted cells={cellCount(laidOut)} most={MOST_STILL_CELLS} />}
                            <LargeMatrix {...props} found={lines} />
                        </>
                    )}
                </div>
            )}
        </>
    );
}

function isField(target: EventTarget | null): boolean {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
