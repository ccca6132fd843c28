import type { Matrix } from '../../view-model/matrix/matrix.ts';
import type { ColumnGroup, MatrixColumn } from '../../view-model/matrix/matrix-columns.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface MatrixHeadProps {
    readonly matrix: Matrix;
    readonly onReveal: Reveal;
}

/** Column heads: the grade groups, if there are any, and below them the roles. */
export function MatrixHead({ matrix: { columnGroups, columns }, onReveal }: MatrixHeadProps) {
    const grouped = columnGroups.length > 0;
    const corner = (
        <th scope="col" class="corner" rowSpan={grouped ? 2 : 1}>
            Competency
        </th>
    );
    const roles = columns.map((column, position) => (
        <RoleHeading key={column.role.code} column={column} stop={position + 1} onReveal={onReveal} />
    ));
    return (
        <>
            <colgroup>
                <col class="heading-column" />
            </colgroup>
            {(grouped ? columnGroups : [{ span: columns.length }]).map((group, position) => (
                <colgroup key={position} span={group.span} />
            ))}
            <thead>
                {grouped ? (
                    <>
                        <tr class="group-heads">
                            {corner}
                            {columnGroups.map((group, position) => (
                                <GroupHeading key={position} group={group} />
                            ))}
                        </tr>
                        <tr>{roles}</tr>
                    </>
                ) : (
                    <tr>
                        {corner}
                        {roles}
                    </tr>
                )}
            </thead>
        </>
    );
}

function GroupHeading({ group: { title, span } }: { readonly group: ColumnGroup }) {
    // A heading without text would be announced as one all the same.
    if (title === undefined) return <td class="group-head" colSpan={span} />;
    return (
        <th scope="colgroup" class="group-head" colSpan={span} title={title}>
            <span class="clamped">{title}</span>
        </th>
    );
}

interface RoleHeadingProps {
    readonly column: MatrixColumn;
    readonly stop: number;
    readonly onReveal: Reveal;
}

function RoleHeading({ column: { role, label, detail, startsGroup }, stop, onReveal }: RoleHeadingProps) {
    return (
        <th scope="col" class={startsGroup ? 'role-head starts-group' : 'role-head'} title={role.title}>
            <span class="role-label clamped">
                <SourceLink subject={{ kind: 'role', code: role.code }} onReveal={onReveal} stop={stop}>
                    {label}
                </SourceLink>
            </span>
            {detail !== undefined && <span class="detail clamped">{detail}</span>}
            <span class="code clamped">{role.code}</span>
        </th>
    );
}
