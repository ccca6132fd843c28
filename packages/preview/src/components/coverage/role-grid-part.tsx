import { roleGridRows } from '../../view-model/coverage/coverage-rows.ts';
import type { RoleGrid, RoleGridCell } from '../../view-model/coverage/role-grid.ts';
import { codedTitle } from '../../view-model/shared/requirement-label.ts';
import type { Reveal } from '../shared/reveal.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import { useGridStops } from '../shared/use-grid-stops.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { CoveragePart } from './coverage-part.tsx';

interface RoleGridPartProps extends Pick<ViewProps, 'index' | 'onSave' | 'onReveal'> {
    readonly grid: RoleGrid;
}

const CAPTION = 'The roles of each domain at each grade';

/** Domains down, grades across: which have a role, which are left out, and which are missing. */
export function RoleGridPart({ grid, index, onSave, onReveal }: RoleGridPartProps) {
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    const { groups, columns, rows, missing, excluded, outside } = grid;
    return (
        <CoveragePart
            id="roles"
            title="Roles by domain and grade"
            note={noteOf(grid)}
            rows={() => roleGridRows(grid)}
            index={index}
            onSave={onSave}
        >
            <ScrollArea label={CAPTION} name="role-grid-area" hasControls={onReveal !== undefined}>
                <table class="role-grid" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                    <caption>
                        <span class="unseen" lang="en">
                            {CAPTION}
                        </span>
                    </caption>
                    <colgroup>
                        <col />
                    </colgroup>
                    {(groups.length > 0 ? groups : [{ span: columns.length }]).map(({ span }, position) => (
                        <colgroup key={position} span={span} />
                    ))}
                    <thead>
                        {groups.length > 0 && (
                            <tr>
                                <td />
                                {groups.map(({ title, span }, position) =>
                                    title === undefined ? (
                                        <td key={position} colSpan={span} />
                                    ) : (
                                        <th key={position} scope="colgroup" colSpan={span} class="group-head">
                                            {title}
                                        </th>
                                    )
                                )}
                            </tr>
                        )}
                        <tr>
                            <th scope="col" class="domain-head" lang="en">
                                Domain
                            </th>
                            {columns.map((grade, position) => (
                                <th key={grade.code} scope="col">
                                    <SourceLink
                                        subject={{ kind: 'grade', code: grade.code }}
                                        onReveal={onReveal}
                                        stop={stopOf(position)}
                                    >
                                        {grade.title}
                                    </SourceLink>
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {rows.map(({ domain, cells }) => (
                            <tr key={domain.code}>
                                <th scope="row" class="domain-head">
                                    <SourceLink
                                        subject={{ kind: 'domain', code: domain.code }}
                                        onReveal={onReveal}
                                        stop={0}
                                    >
                                        {domain.title}
                                    </SourceLink>
                                </th>
                                {cells.map((cell, position) => (
                                    <GridCell
                                        key={columns[position]?.code ?? position}
                                        cell={cell}
                                        stop={stopOf(position)}
                                        onReveal={onReveal}
                                    />
                                ))}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </ScrollArea>
            {excluded.length > 0 && (
                <ul class="exclusions">
                    {excluded.map(({ domain, grade, reason }) => (
                        <li key={`${domain.code} ${grade.code}`}>
                            <span lang="en">Left out:</span> {grade.title} · {domain.title}
                            {reason !== undefined && <span class="about">: {reason}</span>}
                        </li>
                    ))}
                </ul>
            )}
            {outside.length > 0 && (
                <p class="outside">
                    <span lang="en">Without a domain or a grade:</span>{' '}
                    {outside.slice(0, MOST_OUTSIDE).map((role, position) => (
                        <span key={role.code}>
                            {position > 0 && ' · '}
                            <SourceLink subject={{ kind: 'role', code: role.code }} onReveal={onReveal}>
                                {codedTitle(role)}
                            </SourceLink>
                        </span>
                    ))}
                    {outside.length > MOST_OUTSIDE && <span lang="en"> and {outside.length - MOST_OUTSIDE} more</span>}
                </p>
            )}
            {missing > 0 && (
                <p class="about" lang="en">
                    Where a domain is not to have a grade, say so with “excludes … because …”; then it is not missing.
                </p>
            )}
        </CoveragePart>
    );
}

/** More of these say no more than how many there are. */
const MOST_OUTSIDE = 20;

function noteOf({ filled, missing, leftOut }: RoleGrid): string {
    const parts = [
        `${filled} filled`,
        `${missing} missing`,
        ...(leftOut === 0 ? [] : [`${leftOut} left out on purpose`])
    ];
    return `${parts.join(', ')}.`;
}

/** Several roles in one cell are stops beside each other; the first is below the head of its column. */
function stopOf(column: number): number {
    return 100 * (column + 1);
}

interface GridCellProps {
    readonly cell: RoleGridCell;
    readonly stop: number;
    readonly onReveal: Reveal;
}

function GridCell({ cell: { roles, excluded }, stop, onReveal }: GridCellProps) {
    if (roles.length > 0) {
        return (
            <td class="filled">
                {roles.map((role, position) => (
                    <div key={role.code} title={role.title}>
                        <SourceLink
                            subject={{ kind: 'role', code: role.code }}
                            onReveal={onReveal}
                            label={codedTitle(role)}
                            stop={stop + position}
                        >
                            {role.code}
                        </SourceLink>
                    </div>
                ))}
            </td>
        );
    }
    return (
        <td class={excluded ? 'excluded' : 'lacking'}>
            <span lang="en">{excluded ? 'left out' : 'missing'}</span>
        </td>
    );
}
