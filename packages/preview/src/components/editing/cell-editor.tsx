import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type CellState, cellTitle } from '../../view-model/editing/cell-state.ts';
import { type LevelChoice, levelChoices } from '../../view-model/editing/level-choices.ts';
import { typedContent, type Wanted } from '../../view-model/editing/typed-content.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { badgeClass } from '../shared/level-badge.tsx';
import { CellQuestion } from './cell-question.tsx';
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
    readonly question?: { readonly text: string; readonly needsReason: boolean; readonly wanted: Wanted };
}

interface CellEditorProps {
    readonly index: PreviewIndex;
    readonly cell: CellState;
    readonly edited: EditedCell;
    readonly onType: (text: string) => void;
    readonly onCommit: (wanted: Wanted, agreed?: { readonly reason: string }) => void;
    readonly onRefuse: (reason: string) => void;
    readonly onClose: () => void;
}

const REFUSAL_ID = 'cell-refusal';

/** What a cell is to say: a level that is typed, or chosen from those of the competency. */
export function CellEditor({ index, cell, edited, onType, onCommit, onRefuse, onClose }: CellEditorProps) {
    const { competency, roleName, requirement } = cell;
    const { count = 1 } = edited;
    const choices = levelChoices(competency, index);
    const [isDesirable, setDesirable] = useState(requirement?.necessity === 'desirable');
    const input = useRef<HTMLInputElement>(null);
    const box = useBeside(cell);
    useOutside(box, onClose);
    useLayoutEffect(() => {
        if (edited.question !== undefined) return;
        input.current?.focus();
        // What a key has typed is not marked: the next one would type over it.
        if (edited.isOld) input.current?.select();
    }, [edited.question]);

    const choose = (choice: LevelChoice) =>
        onCommit({
            necessity: isDesirable ? 'desirable' : 'essential',
            ...(choice.level !== undefined && { level: choice.level })
        });
    const commit = () => {
        const chosen = onlyMatch(choices, edited.text);
        if (chosen) return choose(chosen);
        const typed = typedContent(edited.text, competency, index);
        if ('problem' in typed) return onRefuse(typed.problem);
        const { wanted } = typed;
        const necessity = isDesirable || wanted?.necessity === 'desirable' ? 'desirable' : 'essential';
        return onCommit(wanted && { ...wanted, necessity });
    };
    const onKeyDown = (event: KeyboardEvent) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === 'Escape') onClose();
        else if (isEntered(event) && edited.question === undefined) commit();
        else if (step !== undefined) move(box.current, step);
        else return;
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
                if (to instanceof Node && !event.currentTarget.contains(to)) onClose();
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
                    onAnswer={reason => {
                        if (reason === undefined) onClose();
                        else onCommit(edited.question?.wanted ?? null, { reason });
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
                                    aria-pressed={isSame(choice, cell)}
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
                                onChange={event => setDesirable(event.currentTarget.checked)}
                            />
                            Desirable
                        </label>
                        {requirement !== undefined && (
                            <button type="button" class="link" onClick={() => onCommit(null)}>
                                Remove
                            </button>
                        )}
                    </div>
                </>
            )}
        </div>
    );
}

/** Whether what a field says is to be done. */
function isEntered({ key, target, isComposing }: KeyboardEvent): boolean {
    return key === 'Enter' && !isComposing && target instanceof HTMLInputElement;
}

/** Moves the focus between the field and the levels below it. */
function move(box: HTMLElement | null, step: number): void {
    const stops = [...(box?.querySelectorAll<HTMLElement>('input[type="text"], .cell-levels button') ?? [])];
    const at = stops.findIndex(each => each.matches(':focus'));
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}

function isSame({ level }: LevelChoice, { requirement }: CellState): boolean {
    return requirement !== undefined && requirement.maxLevel === undefined && requirement.level === level;
}

/** The one level of which the beginning was typed. */
function onlyMatch(choices: readonly LevelChoice[], text: string): LevelChoice | undefined {
    const word = text.trim().toLowerCase();
    if (word === '' || choices.some(choice => choice.text.toLowerCase() === word)) return undefined;
    const [found, ...others] = choices.filter(choice => choice.title.toLowerCase().startsWith(word));
    return others.length === 0 ? found : undefined;
}
