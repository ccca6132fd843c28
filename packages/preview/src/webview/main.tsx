import {
    type CellMark,
    type PreviewChoice,
    type PreviewModel,
    type ShownChanges,
    type Subject,
    ToWebview,
    withPreviewChange
} from '@gradus/protocol';
import { render } from 'preact';
import { safeParse } from 'valibot';
import { EditableCells } from '../components/editing/editable-cells.tsx';
import { App, type AroundViewProps } from '../components/shell/app.tsx';
import { Message } from '../components/shell/nothing.tsx';
import { choiceWith } from '../view-model/shared/choice-with.ts';
import { FIRST_CHOICE } from '../view-model/shared/known-choice.ts';
import { type CellAnswer, CellRequests, isCellAnswer } from './cell-requests.ts';
import { connect } from './vscode-api.ts';

/** A framework, or why there is none. */
type Shown =
    | {
          readonly model: PreviewModel;
          readonly notice?: string | undefined;
          readonly isStale?: boolean | undefined;
          readonly problems: number;
          readonly marks?: readonly CellMark[] | undefined;
      }
    | { readonly model?: undefined; readonly reason: string; readonly hasFailed: boolean };

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element to show the preview in.');
start(root);

/** Shows what the extension sends in an element that tells of which document it is. */
function start(element: HTMLElement): void {
    const host = connect(element.getAttribute('data-uri') ?? '');
    let shown: Shown | undefined;
    let isDrawn = false;
    let changes: ShownChanges | undefined;
    let at: Subject | undefined;
    let foreign: Subject | undefined;
    const editing = new CellRequests(host);
    let { choice, unwritten = [] } = host.kept();
    const keep = () => host.keep({ choice, unwritten });

    /** The same at each drawing, lest what is typed is lost. */
    const around = (props: AroundViewProps) => (
        <EditableCells
            {...props}
            editCells={editing.edit}
            undoCells={editing.undo}
            saveTexts={editing.save}
            at={at}
            foreign={foreign}
            isLate={shown?.model !== undefined && shown.isStale === true}
            unwritten={unwritten}
            onUnwritten={cells => {
                unwritten = cells;
                keep();
            }}
        />
    );

    const choose = (chosen: PreviewChoice) => {
        choice = chosen;
        keep();
        draw();
    };

    const draw = () => {
        if (shown === undefined) return;
        // What the page says until there is something is no part of what is drawn.
        if (!isDrawn) element.replaceChildren();
        isDrawn = true;
        if (shown.model === undefined) {
            const { reason, hasFailed } = shown;
            render(
                <Message>
                    {reason}{' '}
                    {hasFailed && (
                        <button type="button" class="link" onClick={() => host.send({ type: 'ready' })}>
                            Try again
                        </button>
                    )}
                </Message>,
                element
            );
            return;
        }
        const { model, notice, problems, marks } = shown;
        render(
            <App
                model={model}
                choice={choice ?? FIRST_CHOICE}
                notice={notice}
                problems={problems}
                onProblems={() => host.send({ type: 'problems' })}
                cellMarks={marks}
                onChoose={choose}
                Around={around}
                changes={changes}
                onCompare={() => host.send({ type: 'compare' })}
                onEarlier={roles => host.send({ type: 'earlier', roles: [...roles] })}
                onSave={file => host.send({ type: 'save', file })}
                onReveal={(subject, keepsFocus) =>
                    host.send({ type: 'reveal', subject, ...(keepsFocus && { keepsFocus }) })
                }
            />,
            element
        );
    };

    window.addEventListener('message', event => {
        const message = safeParse(ToWebview, event.data);
        if (!message.success) {
            // Of another version, or not meant for this: what is shown stays.
            console.warn('The preview was sent something it does not understand.', message.issues);
            return;
        }
        if (isCellAnswer(message.output)) {
            editing.answer(message.output);
            return;
        }
        if (message.output.type === 'at') {
            const { subject } = message.output;
            // The text around it is edited, and it is still the same.
            if (JSON.stringify(subject ?? undefined) === JSON.stringify(at)) return;
            at = subject ?? undefined;
            draw();
            return;
        }
        if (message.output.type === 'foreign') {
            foreign = message.output.subject;
            draw();
            return;
        }
        if (message.output.type === 'changes') {
            changes = message.output.changes ?? undefined;
            draw();
            return;
        }
        if (message.output.type === 'outdated') {
            changes = changes && { ...changes, outdated: message.output.note };
            draw();
            return;
        }
        const next = shownBy(message.output, shown);
        if (next === undefined) {
            host.send({ type: 'ready' });
            return;
        }
        shown = next;
        const asked = 'choice' in message.output ? message.output.choice : undefined;
        if (asked) choose(choiceWith(asked, choice));
        else draw();
    });
    // From now on VS Code can restore the preview, even if nothing is ever chosen.
    keep();
    host.send({ type: 'ready' });
}

/** What is shown from a message on; nothing where that cannot be known without being sent everything. */
function shownBy(
    message: Exclude<ToWebview, CellAnswer | { type: 'changes' | 'outdated' | 'at' | 'foreign' }>,
    before: Shown | undefined
): Shown | undefined {
    if (message.type === 'empty') return { reason: message.reason, hasFailed: false };
    // What is shown is better than nothing.
    if (message.type === 'failed') return before?.model ? before : { reason: message.reason, hasFailed: true };
    if (message.type === 'look') return before;
    const { notice, isStale, problems } = message;
    const marks = message.marks ?? (before?.model && before.marks);
    if (message.type === 'show') return { model: message.model, notice, isStale, problems, marks };
    if (before?.model === undefined) return undefined;
    try {
        return { model: withPreviewChange(before.model, message.change), notice, isStale, problems, marks };
    } catch (error) {
        if (error instanceof RangeError) return undefined;
        throw error;
    }
}
