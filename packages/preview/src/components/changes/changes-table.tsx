import type { ChangesMatrix, ChangesRow } from '../../view-model/changes/changes-matrix.ts';
import { firstItems } from '../../view-model/shared/first-items.ts';
import { areFew } from '../matrix/matrix-parts.ts';
import type { Reveal } from '../shared/reveal.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { ShowMore } from '../shared/show-more.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import { useChunk } from '../shared/use-chunk.ts';
import { useGridStops } from '../shared/use-grid-stops.ts';

interface ChangesTableProps {
    readonly matrix: ChangesMatrix;
    readonly onReveal: Reveal;
    /** Whether nobody can ask for more of it. */
    readonly still: boolean;
}

/** So many cells are drawn at once: they are drawn anew at each edit of the text. */
const CELLS_AT_ONCE = 4000;

/** Roles across and competencies down, as far as something changed there; of very many, the first ones. */
export function ChangesTable({ matrix: { roles, rowGroups }, onReveal, still }: ChangesTableProps) {
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    const { shown, more } = useChunk('', Math.max(1, Math.floor(CELLS_AT_ONCE / roles.length)));
    const all = rowGroups.reduce((sum, { rows }) => sum + rows.length, 0);
    const table = (
        <ScrollArea
            label="Changed requirements"
            name={areFew(roles) ? 'changes-area few-columns' : 'changes-area'}
            hasControls={onReveal !== undefined}
        >
            <table class="matrix changes-matrix" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                <caption>
                    <span class="unseen" lang="en">
                        What roles require otherwise than before
                    </span>
                </caption>
                <thead>
                    <tr>
                        <th scope="col" class="corner" lang="en">
                            Competency
                        </th>
                        {roles.map(({ code, name, label, detail }, position) => (
                            <th key={code} scope="col" class="role-head" title={name}>
                                <span class="role-label clamped">
                                    <SourceLink
                                        subject={{ kind: 'role', code }}
                                        onReveal={onReveal}
                                        stop={position + 1}
                                    >
                                        {label}
                                    </SourceLink>
                                </span>
                                {detail !== undefined && <span class="detail clamped">{detail}</span>}
                                <span class="code clamped">{code}</span>
                            </th>
                        ))}
                    </tr>
                </thead>
                {firstItems(rowGroups, 'rows', shown).map(({ title, rows }, position) => (
                    <tbody key={position}>
                        <tr class="category-row">
                            <th scope="rowgroup" colSpan={roles.length + 1}>
                                <span class="category-title">
                                    {title ?? <span lang="en">Not in the framework any more</span>}
                                </span>
                            </th>
                        </tr>
                        {rows.map(row => (
                            <Row key={row.competency.code} row={row} roles={roles} onReveal={onReveal} />
                        ))}
                    </tbody>
                ))}
            </table>
        </ScrollArea>
    );
    return (
        <>
            {table}
            {still && all > shown && <p lang="en">And {all - shown} more competencies.</p>}
            {!still && <ShowMore left={all - shown} onMore={more} />}
        </>
    );
}

interface RowProps {
    readonly row: ChangesRow;
    readonly roles: ChangesMatrix['roles'];
    readonly onReveal: Reveal;
}

function Row({ row: { competency, cells }, roles, onReveal }: RowProps) {
    return (
        <tr>
            <th scope="row" class="competency-head">
                <span class="coded">
                    <span class="code">{competency.code}</span>
                    <SourceLink subject={{ kind: 'competency', code: competency.code }} onReveal={onReveal} stop={0}>
                        {competency.title}
                    </SourceLink>
                </span>
            </th>
            {roles.map((role, position) => (
                <Cell
                    key={role.code}
                    cell={cells[position]}
                    role={role}
                    competency={competency}
                    stop={position + 1}
                    onReveal={onReveal}
                />
            ))}
        </tr>
    );
}

interface CellProps {
    readonly cell: ChangesRow['cells'][number];
    readonly role: ChangesMatrix['roles'][number];
    readonly competency: ChangesRow['competency'];
    readonly stop: number;
    readonly onReveal: Reveal;
}

function Cell({ cell, role, competency, stop, onReveal }: CellProps) {
    if (cell === undefined) return onReveal === undefined ? <td /> : <td data-stop={stop} tabIndex={-1} />;
    const label = `${role.name}: ${competency.code} ${competency.title}, ${cell.how === 'same' ? `${cell.text}, as before` : cell.name}`;
    return (
        <td title={label}>
            <SourceLink
                subject={{ kind: 'requirement', role: role.code, competency: competency.code }}
                onReveal={onReveal}
                label={label}
                stop={stop}
            >
                {cell.how === 'same' ? (
                    <span class="change same">{cell.text}</span>
                ) : (
                    <span class={`change ${cell.how}`}>
                        <span aria-hidden="true">{cell.sign} </span>
                        {cell.text}
                        {onReveal === undefined && <span class="unseen"> {cell.name}</span>}
                    </span>
                )}
            </SourceLink>
        </td>
    );
}
