import { type ChangesView, SUBJECT_KINDS, type Subject } from '@gradus/protocol';
import { DIFFERENCES } from '../../view-model/shared/difference.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

type Element = ChangesView['elements'][number];

interface ChangedElementsProps {
    readonly elements: readonly Element[];
    /** Whether what is only worded otherwise is shown as well. */
    readonly withEditorial: boolean;
    readonly onEditorial: (withEditorial: boolean) => void;
    readonly onReveal: Reveal;
    /** Shows both states of an element beside each other; nothing where that cannot be. */
    readonly bothStates: (element: Element) => (() => void) | undefined;
}

/** So many are shown: nobody reads more, and drawing them takes its time. */
const MOST = 400;

/** What is different, element by element. */
export function ChangedElements(props: ChangedElementsProps) {
    const { elements, withEditorial, onEditorial, onReveal, bothStates } = props;
    const editorial = elements.filter(each => each.editorial).length;
    const shown = withEditorial ? elements : elements.filter(each => !each.editorial);
    return (
        <div class="changed-elements">
            {editorial > 0 && (
                <label class="check" lang="en">
                    <input
                        type="checkbox"
                        checked={withEditorial}
                        onChange={event => onEditorial(event.currentTarget.checked)}
                    />
                    Also show {editorial} that {editorial === 1 ? 'is' : 'are'} only worded otherwise
                </label>
            )}
            {shown.slice(0, MOST).map((element, position) => (
                <ChangedElement key={position} element={element} onReveal={onReveal} onBoth={bothStates(element)} />
            ))}
            {shown.length > MOST && <p lang="en">And {shown.length - MOST} more.</p>}
        </div>
    );
}

/** The signs of the other views in place of those of plain text. */
const SIGNS: Readonly<Record<string, string>> = { '↑': DIFFERENCES.raised.sign, '↓': DIFFERENCES.lowered.sign };

const HOW = { added: 'new', removed: 'gone', changed: 'changed' } as const;

interface ChangedElementProps {
    readonly element: Element;
    readonly onReveal: Reveal;
    readonly onBoth: (() => void) | undefined;
}

function ChangedElement({ element, onReveal, onBoth }: ChangedElementProps) {
    const { heading, how, lines, affected } = element;
    const subject = subjectOf(element);
    return (
        <section class="changed-element">
            <h2>
                {subject ? (
                    <SourceLink subject={subject} onReveal={onReveal}>
                        {heading}
                    </SourceLink>
                ) : (
                    heading
                )}{' '}
                <span class={`change ${how}`} lang="en">
                    {HOW[how]}
                </span>
            </h2>
            <ul>
                {lines.map(({ sign, text, editorial }, position) => (
                    <li key={position} class={editorial ? 'editorial' : undefined}>
                        <span class="sign" aria-hidden="true">
                            {SIGNS[sign] ?? sign}
                        </span>
                        <span>{text}</span>
                    </li>
                ))}
            </ul>
            {affected !== undefined && <p class="affected">{affected}</p>}
            {onBoth !== undefined && (
                <p class="both-states">
                    <button
                        type="button"
                        class="link"
                        lang="en"
                        aria-label={`Compare both states: ${heading}`}
                        onClick={onBoth}
                    >
                        Compare both states
                    </button>
                </p>
            )}
        </section>
    );
}

/** What of it can be gone to; nothing of what is gone. */
function subjectOf({ kind, code, how }: Element): Subject | undefined {
    const known = SUBJECT_KINDS.find(each => each === kind);
    return how === 'removed' || known === undefined ? undefined : { kind: known, code };
}
