import { useMemo } from 'preact/hooks';
import { comparedRoles } from '../../view-model/compare/compared-roles.ts';
import { comparison } from '../../view-model/compare/comparison.ts';
import { comparisonRows } from '../../view-model/compare/comparison-rows.ts';
import { comparisonSentence } from '../../view-model/compare/comparison-sentence.ts';
import { CheckField } from '../shared/check-field.tsx';
import { TableTools } from '../shared/table-tools.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { Message } from '../shell/nothing.tsx';
import { ComparedRoles } from './compared-roles.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { Lessons } from './lessons.tsx';

/** Roles beside each other: what one asks for that another does not, and what there is to learn between them. */
export function CompareView({ index, choice, onChoose, onReveal, onSave }: ViewProps) {
    const { category, compared, compare } = choice;
    const onlyDifferences = compare?.onlyDifferences === true;
    const roles = useMemo(() => comparedRoles(choice, index), [index, compared]);
    const result = useMemo(() => comparison(index, roles, choice), [index, roles, category, onlyDifferences]);
    if (result === undefined) return <Message>This framework has no roles to compare yet.</Message>;
    const { base, others, groups, hidden } = result;
    return (
        <div class="compare">
            <div class="view-bar" lang="en">
                <ComparedRoles
                    all={index.model.roles}
                    compared={roles}
                    onCompare={codes => onChoose({ ...choice, compared: codes })}
                />
                <CheckField
                    label="Only differences"
                    checked={onlyDifferences}
                    onCheck={checked =>
                        onChoose({ ...choice, compare: { ...compare, onlyDifferences: checked || undefined } })
                    }
                />
                {groups.length > 0 && others.length > 0 && (
                    <TableTools
                        caption={`What each role requires, compared with ${base.title}`}
                        file={`${index.model.title} Compare ${base.title}`}
                        rows={() => comparisonRows(result)}
                        onSave={onSave}
                    />
                )}
            </div>
            {others.length === 0 ? (
                <Message>Choose a role to compare {base.title} with.</Message>
            ) : (
                <>
                    <div class="sentences" aria-live="polite" lang="en">
                        {others.map(({ role, counts }) => (
                            <p key={role.code}>{comparisonSentence(base.title, role.title, counts)}</p>
                        ))}
                    </div>
                    {groups.length > 0 && <ComparisonTable comparison={result} onReveal={onReveal} />}
                    {hidden > 0 && (
                        <p class="hidden-rows" lang="en">
                            {hidden === 1
                                ? '1 competency that stays as it is is'
                                : `${hidden} competencies that stay as they are are`}{' '}
                            not shown.{' '}
                            <button
                                type="button"
                                class="link"
                                onClick={() =>
                                    onChoose({ ...choice, compare: { ...compare, onlyDifferences: undefined } })
                                }
                            >
                                Show all
                            </button>
                        </p>
                    )}
                    {others.map(({ role }) => (
                        <Lessons
                            key={role.code}
                            index={index}
                            base={base}
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
