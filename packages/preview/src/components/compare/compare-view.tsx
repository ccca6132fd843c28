import type { ComparedRole, ShownChanges } from '@gradus/protocol';
import { useMemo, useState } from 'preact/hooks';
import { askedRoles } from '../../view-model/compare/asked-roles.ts';
import { bothStatesFirst } from '../../view-model/compare/both-states-first.ts';
import { choosableMissing, choosableRoles } from '../../view-model/compare/choosable-roles.ts';
import { comparedKey, comparedRoles } from '../../view-model/compare/compared-roles.ts';
import { comparison } from '../../view-model/compare/comparison.ts';
import { comparisonRows } from '../../view-model/compare/comparison-rows.ts';
import { comparisonSentence } from '../../view-model/compare/comparison-sentence.ts';
import { statesOf } from '../../view-model/compare/earlier-state.ts';
import { goneTitle } from '../../view-model/compare/former-name.ts';
import { CheckField } from '../shared/check-field.tsx';
import { TableTools } from '../shared/table-tools.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { Message } from '../shell/nothing.tsx';
import { ComparedRoles } from './compared-roles.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { HiddenRows } from './hidden-rows.tsx';
import { Lessons } from './lessons.tsx';
import { StatesLine } from './states-line.tsx';
import { useBesideItself } from './use-beside-itself.ts';
import { useEarlierRoles } from './use-earlier-roles.ts';

/** Roles beside each other: what one asks for that another does not, and what there is to learn between them. */
export function CompareView(props: ViewProps) {
    const { index, choice, onChoose, onReveal, onSave, changes, onCompare, onEarlier } = props;
    const { category, compared, compare } = choice;
    const onlyDifferences = compare?.onlyDifferences === true;
    const state = changes?.label;
    const states = useMemo(() => statesOf(index, changes), [index, changes]);
    // What was answered last when somebody asked once more.
    const [retried, setRetried] = useState<ShownChanges>();
    const hasFailed = changes?.outdated !== undefined && changes !== retried;
    const { columns, missing, chosen } = useMemo(
        () => comparedRoles(choice, states, state, hasFailed),
        [states, compared, state, hasFailed]
    );
    const all = useMemo(
        () => choosableRoles(states, changes, chosen, onEarlier !== undefined),
        [states, chosen, onEarlier === undefined]
    );
    const result = useMemo(() => comparison(states, columns, choice), [states, columns, category, onlyDifferences]);
    useEarlierRoles(compared, onEarlier);
    const compareRoles = (next: ComparedRole[]) => onChoose({ ...choice, compared: next });
    const base = chosen[0];
    const awaitState = useBesideItself(changes, () => {
        if (typeof base === 'string') compareRoles(bothStatesFirst(chosen, { code: base, was: true }));
    });
    const chooseDifferences = (checked: boolean) =>
        onChoose({ ...choice, compare: { ...compare, onlyDifferences: checked || undefined } });
    if (result === undefined && missing.length === 0) {
        return <Message>This framework has no roles to compare yet.</Message>;
    }
    const names = new Map([
        ...[...all.now, ...all.earlier].map(each => [each.key, each] as const),
        ...missing.map(each => [comparedKey({ code: each.code, was: true }), choosableMissing(each, state)] as const)
    ]);
    const isBeside = chosen.some(each => typeof each !== 'string');
    return (
        <div class="compare">
            <div class="view-bar" lang="en">
                <ComparedRoles
                    all={all}
                    compared={chosen.flatMap(each => names.get(comparedKey(each)) ?? [])}
                    state={state}
                    onCompare={compareRoles}
                />
                <CheckField label="Only differences" checked={onlyDifferences} onCheck={chooseDifferences} />
                {changes === undefined && onCompare !== undefined && typeof base === 'string' && !isBeside && (
                    <button
                        type="button"
                        class="quiet"
                        onClick={() => {
                            awaitState();
                            onCompare();
                        }}
                    >
                        Compare with an earlier state…
                    </button>
                )}
                {changes !== undefined && isBeside && (
                    <button type="button" class="quiet" onClick={() => onChoose({ ...choice, view: 'changes' })}>
                        All changes
                    </button>
                )}
                {result !== undefined && result.groups.length > 0 && result.others.length > 0 && (
                    <TableTools
                        caption={`What each role requires, compared with ${result.base.name}`}
                        file={`${index.model.title} Compare ${result.base.name}`}
                        rows={() => comparisonRows(result, goneTitle(state))}
                        onSave={onSave}
                    />
                )}
            </div>
            <StatesLine
                columns={columns}
                missing={missing}
                state={state}
                onCompare={onCompare}
                onRetry={
                    onEarlier &&
                    (() => {
                        setRetried(changes);
                        onEarlier(askedRoles(compared));
                    })
                }
            />
            {result !== undefined && result.others.length === 0 && missing.length === 0 && (
                <Message>Choose a role to compare {result.base.name} with.</Message>
            )}
            {result !== undefined && result.others.length > 0 && (
                <>
                    <div class="sentences" aria-live="polite" lang="en">
                        {result.others.map(({ role, counts }) => (
                            <p key={comparedKey(role.chosen)}>
                                {comparisonSentence(result.base.name, role.name, counts)}
                            </p>
                        ))}
                    </div>
                    {result.groups.length > 0 && (
                        <ComparisonTable comparison={result} state={state} onReveal={onReveal} />
                    )}
                    <HiddenRows hidden={result.hidden} onShow={() => chooseDifferences(false)} />
                    {result.others.map(({ role }) => (
                        <Lessons
                            key={comparedKey(role.chosen)}
                            states={states}
                            base={result.base}
                            role={role}
                            category={category}
                            onReveal={onReveal}
                        />
                    ))}
                </>
            )}
        </div>
    );
}
