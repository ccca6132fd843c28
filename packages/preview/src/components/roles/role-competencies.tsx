import type { RoleView } from '@gradus/protocol';
import { Fragment } from 'preact';
import { type RoleColumn, shownColumns } from '../../view-model/roles/role-columns.ts';
import type { Reveal } from '../shared/reveal.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { useGridStops } from '../shared/use-grid-stops.ts';
import { RoleEntryCells } from './role-entry-cells.tsx';

interface RoleCompetenciesProps {
    readonly columns: readonly RoleColumn[];
    readonly role: RoleView;
    readonly onReveal: Reveal;
    readonly id: string;
}

/** What a role requires, each category with its column of competencies beside one of levels or marks. */
export function RoleCompetencies({ columns: all, role, onReveal, id }: RoleCompetenciesProps) {
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    const { shown: columns, leftOut } = shownColumns(all);
    const height = Math.max(0, ...columns.map(({ entries }) => entries.length));
    if (height === 0) return <p class="nothing">No competencies required.</p>;
    return (
        <>
            <ScrollArea
                label={`Competencies of ${role.title}`}
                name="competencies-area"
                hasControls={onReveal !== undefined}
            >
                <table class="competencies" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                    <caption>
                        {columns.some(({ levelled }) => levelled)
                            ? 'Competencies and levels required'
                            : 'Competencies required'}
                    </caption>
                    <thead>
                        <tr>
                            {columns.map((column, group) => (
                                <Fragment key={column.code}>
                                    <th scope="col">{column.title}</th>
                                    <th scope="col" class="level-head" id={`${id}-level-${group}`}>
                                        {column.levelled ? 'Level' : 'Required'}
                                    </th>
                                </Fragment>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {Array.from({ length: height }, (_, row) => (
                            <tr key={row}>
                                {columns.map((column, group) => (
                                    <RoleEntryCells
                                        key={column.code}
                                        entry={column.entries[row]}
                                        role={role}
                                        stop={2 * group}
                                        nameId={`${id}-${group}-${row}`}
                                        levelId={`${id}-level-${group}`}
                                        onReveal={onReveal}
                                    />
                                ))}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </ScrollArea>
            {leftOut.length > 0 && (
                <p class="left-out">
                    <span lang="en">Nothing is required of</span> {leftOut.map(({ title }) => `“${title}”`).join(', ')}.
                </p>
            )}
        </>
    );
}
