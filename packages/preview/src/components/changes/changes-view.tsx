import type { ChangesView as Changes } from '@gradus/protocol';
import { useMemo } from 'preact/hooks';
import { bothStatesOf } from '../../view-model/changes/both-states.ts';
import { changesMatrix } from '../../view-model/changes/changes-matrix.ts';
import { changesRows } from '../../view-model/changes/changes-rows.ts';
import { TableTools } from '../shared/table-tools.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { Message } from '../shell/nothing.tsx';
import { ChangedElements } from './changed-elements.tsx';
import { ChangesTable } from './changes-table.tsx';

/** What is different from an earlier state: the matrix with what changed, and all of it as a list. */
export function ChangesView({
    index,
    choice,
    onChoose,
    onReveal,
    onSave,
    changes,
    onCompare,
    onEarlier,
    still = false
}: ViewProps) {
    const view = changes?.changes;
    const matrix = useMemo(() => view && changesMatrix(index, view), [index, view]);
    if (changes === undefined || view === undefined || matrix === undefined) {
        return (
            <Message>
                What is different from an earlier state, or from another folder, can be shown here.{' '}
                {onCompare && (
                    <button type="button" class="link" onClick={onCompare}>
                        Choose what to compare with…
                    </button>
                )}
            </Message>
        );
    }
    const isThen = (code: string) =>
        onEarlier !== undefined || changes.earlier?.roles.some(each => each.asked === code);
    const notes = [...(view.notCompared ?? []), ...changes.notes, ...(changes.outdated ? [changes.outdated] : [])];
    const bothStates = (element: Changes['elements'][number]) => {
        const compared = bothStatesOf(element, index);
        if (still || compared === undefined || !isThen(element.code)) return undefined;
        return () => onChoose({ ...choice, view: 'compare', compared });
    };
    return (
        <div class="changes">
            <div class="summary" lang="en">
                <p aria-live="polite">
                    Compared with <b>{changes.label}</b>: {view.summary}.
                </p>
                {onCompare && (
                    <button type="button" class="link" onClick={onCompare}>
                        Compare with something else…
                    </button>
                )}
            </div>
            {notes.map((note, position) => (
                <p key={position} class="summary" lang="en">
                    {note}
                </p>
            ))}
            {matrix.rowGroups.length > 0 && !still && (
                <p class="summary">
                    <TableTools
                        caption={`What roles require otherwise than in ${changes.label}`}
                        file={`${index.model.title} Changes`}
                        rows={() => changesRows(matrix)}
                        onSave={onSave}
                    />
                </p>
            )}
            {matrix.rowGroups.length > 0 && <ChangesTable matrix={matrix} onReveal={onReveal} still={still} />}
            <ChangedElements
                elements={view.elements}
                withEditorial={choice.changes?.withEditorial ?? false}
                onEditorial={withEditorial => onChoose({ ...choice, changes: { withEditorial } })}
                onReveal={onReveal}
                bothStates={bothStates}
            />
        </div>
    );
}
