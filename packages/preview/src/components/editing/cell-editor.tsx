import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from '../../view-model/editing/asked.ts';
import { type CellState, cellTitle } from '../../view-model/editing/cell-state.ts';
import { type LevelChoice, levelChoices } from '../../view-model/editing/level-choices.ts';
import { type Typed, typedContent, type Wanted } from '../../view-model/editing/typed-content.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { badgeClass } from '../shared/level-badge.tsx';
import { type Agreement, CellQuestion } from './cell-question.tsx';
import { useBeside } from './use-beside.ts';
import { useOutside } from './use-outside.ts';

/** A cell that is edited: what was typed, and what came of it. */
export interface EditedCell {
    readonly text: string;
    /** Whether that is what the cell says, and nothing was typed yet. */
    readonly isOld?: boolean;
    /** How many cells are to say the same; one where that is not said. */
    readonly count?: number;
    /** Whether the text is just being changed. */
    readonly isBusy: boolean;
    /** Why it was not done. */
    readonly refusal?: string | undefined;
    /** What is to be agreed to first. */
    readonly question?: Asked & {
        readonly text: string;
        readonly needsReason: boolean;
        readonly wanted: Wanted;
    };
}

interface CellEditorProps {
    readonly index: PreviewIndex;
    readonly cell: CellState;
    readonly edited: EditedCell;
    /** Which view is shown: when it is another one, the cell is left. */
    readonly view: string;
    readonly onType: (text: string) => void;
    /** Several cells are to say something, or what was asked is answered. */
    readonly onCommit: (wanted: Wanted, agreed?: Agreement) => void;
    readonly onRefuse: (reason: string) => void;
    /**
     * Somebody goes on to something else.
     *
     * @param typed what was typed, or why it cannot be; nothing where nothing was, or where a question about it is open
     * @param to where the keys lead: to the cell, or one beside it
     */
    readonly onLeave: (typed: Typed | undefined, to?: LeftFor) => void;
    /** Nothing is to be written. */
    readonly onClose: () => void;
}

/** Where the keys go that leave a cell. */
export type LeftFor = 'cell' | 'left' | 'right' | 'up' | 'down';

const REFUSAL_ID = 'cell-refusal';

/** What a cell is to say: a level that is typed, or chosen from those of the competency. */
export function CellEditor(props: CellEditorProps) {
    const { index, cell, edited, view, onType, onRefuse, onLeave } = props;
    const { competency, roleName, requirement } = cell;
    const { count = 1 } = edited;
    const choices = levelChoices(competency, index);
    // Until it is ticked, it is what is typed, or what it was.
    const [ticked, setTicked] = useState<boolean>();
    const was = requirement?.necessity ?? 'essential';
    const isLeft = useRef(false);
    const viewBefore = useRef(view);
    const input = useRef<HTMLInputElement>(null);
    const box = useBeside(cell);
    const chosenNecessity = ticked === undefined ? undefined : ticked ? 'desirable' : 'essential';
    const content = (): Typed => {
        const chosen = onlyMatch(choices, edited.text);
        const typed = chosen ? { wanted: levelOf(chosen) } : typedContent(edited.text, competency, index);
        if ('problem' in typed || typed.wanted === null) return typed;
        const said = edited.isOld ? undefined : typed.wanted.necessity;
        return { wanted: { ...typed.wanted, necessity: chosenNecessity ?? said ?? was } };
    };
    const onClose = () => {
        isLeft.current = true;
        props.onClose();
    };
    const onCommit: CellEditorProps['onCommit'] = (wanted, agreed) => {
        // Of several cells, what would change is shown elsewhere.
        if (count > 1) isLeft.current = true;
        props.onCommit(wanted, agreed);
    };
    /** Once, and what was typed is not lost. */
    const leave = (to?: LeftFor) => {
        if (isLeft.current) return;
        isLeft.current = true;
        onLeave(unwritten(), to);
    };
    const unwritten = (): Typed | undefined => {
        const isTouched = !edited.isOld || chosenNecessity !== undefined;
        if (!isTouched || edited.isBusy || edited.question !== undefined) return undefined;
        if (edited.refusal !== undefined) return { problem: edited.refusal };
        const typed = content();
        const isNothing = 'wanted' in typed && typed.wanted === null && requirement === undefined;
        return isNothing ? undefined : typed;
    };
    useOutside(box, leave);
    useLayoutEffect(() => {
        if (view !== viewBefore.current) leave();
    }, [view]);
    useLayoutEffect(() => {
        if (edited.question !== undefined) return;
        input.current?.focus();
        // What a key has typed is not marked: the next one would type over it. What was refused is typed over.
        if (edited.isOld || edited.refusal !== undefined) input.current?.select();
    }, [edited.question, edited.refusal]);
    /** Nobody waits for the answer: keys go on at once, and what is refused or asked comes back by itself. */
    const write = (wanted: Wanted, to: LeftFor) => {
        if (edited.isBusy || isLeft.current) return;
        if (count > 1) return onCommit(wanted);
        isLeft.current = true;
        onLeave({ wanted }, to);
    };
    const choose = (choice: LevelChoice) => write({ ...levelOf(choice), necessity: chosenNecessity ?? was }, 'cell');
    const commit = (to: LeftFor) => {
        if (edited.isBusy) return;
        const typed = content();
        if ('problem' in typed) {
            // Whoever types down a column goes on: the next level would else be typed into this cell.
            if (count === 1 && to !== 'cell') leave(to);
            else onRefuse(typed.problem);
        } else if (count === 1 && edited.refusal === undefined && unwritten() === undefined) leave(to);
        else write(typed.wanted, to);
    };
    const current = content();
    const isDesirable =
        ('wanted' in current && current.wanted ? current.wanted.necessity : (chosenNecessity ?? was)) === 'desirable';
    const onKeyDown = (event: KeyboardEvent) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === 'Escape') onClose();
        else if (isEntered(event) && edited.question === undefined) commit(event.shiftKey ? 'up' : 'down');
        else if (step !== undefined) move(box.current, step);
        else if (event.key === 'Tab') {
            const to = tabbedTo(event, box.current, edited.isOld !== true && edited.question === undefined);
            if (to === undefined) return;
            leave(to);
        } else return;
        event.preventDefault();
    };
    return (
        <div
            class="cell-editor"
            role="dialog"
            aria-label={count > 1 ? `${count} cells` : cellTitle(cell)}
            aria-busy={edited.isBusy}
            ref={box}
            onKeyDown={onKeyDown}
            onFocusOut={event => {
                const to = event.relatedTarget;
                if (to instanceof Node && !event.currentTarget.contains(to)) leave();
            }}
        >
            <p class="cell-editor-title">
                <span class="code">{competency.code}</span> {competency.title}
            </p>
            <p class="cell-editor-role">{roleName}</p>
            {count > 1 && (
                <p class="cell-editor-count" lang="en">
                    and {count - 1} more
                </p>
            )}
            {edited.question ? (
                <CellQuestion
                    question={edited.question.text}
                    needsReason={edited.question.needsReason}
                    takesFocus
                    onAnswer={agreed => {
                        if (agreed === undefined) onClose();
                        else onCommit(edited.question?.wanted ?? null, agreed);
                    }}
                />
            ) : (
                <>
                    <input
                        type="text"
                        ref={input}
                        aria-label="Level"
                        aria-describedby={edited.refusal === undefined ? undefined : REFUSAL_ID}
                        lang="en"
                        autocomplete="off"
                        spellcheck={false}
                        value={edited.text}
                        readOnly={edited.isBusy}
                        onInput={event => onType(event.currentTarget.value)}
                    />
                    {edited.refusal !== undefined && (
                        <p class="cell-editor-refusal" id={REFUSAL_ID} role="alert" lang="en">
                            {edited.refusal}
                        </p>
                    )}
                    <ul class="cell-levels">
                        {choices.map(choice => (
                            <li key={choice.text}>
                                <button
                                    type="button"
                                    aria-pressed={isChosen(choice, current)}
                                    onClick={() => choose(choice)}
                                >
                                    <span
                                        class={badgeClass(choice.step, undefined, { mark: choice.level === undefined })}
                                    >
                                        {choice.text}
                                    </span>
                                    <span lang={choice.level === undefined ? 'en' : undefined}>{choice.title}</span>
                                </button>
                            </li>
                        ))}
                    </ul>
                    <div class="cell-editor-more" lang="en">
                        <label class="check">
                            <input
                                type="checkbox"
                                checked={isDesirable}
                                onChange={event => setTicked(event.currentTarget.checked)}
                            />
                            Desirable
                        </label>
                        {requirement !== undefined && (
                            <button type="button" class="link" onClick={() => write(null, 'cell')}>
                                Remove
                            </button>
                        )}
                        <button type="button" class="editing-button main" onClick={() => commit('cell')}>
                            OK
                        </button>
                    </div>
                </>
            )}
        </div>
    );
}

/** Whether what a field says is to be done. */
function isEntered({ key, target, isComposing, repeat }: KeyboardEvent): boolean {
    return key === 'Enter' && !isComposing && !repeat && target instanceof HTMLInputElement;
}

/** Moves the focus over all that can be chosen. */
function move(box: HTMLElement | null, step: number): void {
    const stops = stopsIn(box);
    const at = stops.findIndex(each => each.matches(':focus'));
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}

function stopsIn(box: HTMLElement | null): readonly HTMLElement[] {
    return [...(box?.querySelectorAll<HTMLElement>('input, button') ?? [])];
}

/** Where the tab key leads out: from what was typed to the next cell, as in spreadsheets; else from either end. */
function tabbedTo({ target, shiftKey }: KeyboardEvent, box: HTMLElement | null, isTyped: boolean): LeftFor | undefined {
    if (isTyped && target instanceof HTMLInputElement && target.type === 'text') return shiftKey ? 'left' : 'right';
    return stopsIn(box).at(shiftKey ? 0 : -1) === target ? 'cell' : undefined;
}

function levelOf({ level }: LevelChoice): NonNullable<Wanted> {
    return level === undefined ? {} : { level };
}

/** Whether a level is what the cell is to say. */
function isChosen({ level }: LevelChoice, typed: Typed): boolean {
    if ('problem' in typed || typed.wanted === null) return false;
    return typed.wanted.maxLevel === undefined && typed.wanted.level === level;
}

/** The one level of which the beginning was typed. */
function onlyMatch(choices: readonly LevelChoice[], text: string): LevelChoice | undefined {
    const word = text.trim().toLowerCase();
    if (word === '' || choices.some(choice => choice.text.toLowerCase() === word)) return undefined;
    const [found, ...others] = choices.filter(choice => choice.title.toLowerCase().startsWith(word));
    return others.length === 0 ? found : undefined;
}
