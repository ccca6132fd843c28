import type { Column } from '../../view-model/compare/compared-roles.ts';
import type { ComparedRow, Comparison } from '../../view-model/compare/comparison.ts';
import { formerName, goneTitle } from '../../view-model/compare/former-name.ts';
import { DIFFERENCES, type Difference } from '../../view-model/shared/difference.ts';
import { requirementLabel } from '../../view-model/shared/requirement-label.ts';
import type { ShownRequirement } from '../../view-model/shared/shown-requirement.ts';
import { ComparedCell } from '../shared/compared-cell.tsx';
import { CompetencyTable } from '../shared/competency-table.tsx';
import { DifferenceSign } from '../shared/difference-sign.tsx';
import type { Reveal } from '../shared/reveal.ts';

interface ComparisonTableProps {
    readonly comparison: Comparison;
    /** What the earlier state is called. */
    readonly state: string | undefined;
    readonly onReveal: Reveal;
}

/** Competencies down, the compared roles across, each beside the first with its level and how that differs. */
export function ComparisonTable({ comparison: { base, others, groups }, state, onReveal }: ComparisonTableProps) {
    const roles = [base, ...others.map(({ role }) => role)];
    return (
        <CompetencyTable
            label="Comparison"
            caption={
                <>
                    <span lang="en">What each role requires, compared with</span> {base.name}
                </>
            }
            columns={roles.map(({ code, title, state: of }) =>
                of === undefined ? { title, subject: { kind: 'role', code } } : { title, detail: `as in ${of}` }
            )}
            groups={groups}
            cells={row =>
                roles.map((role, position) => (
                    <RoleCell key={position} row={row} role={role} position={position} onReveal={onReveal} />
                ))
            }
            gone={goneTitle(state)}
            formerName={formerName}
            onReveal={onReveal}
        />
    );
}

interface RoleCellProps {
    readonly row: ComparedRow;
    readonly role: Column;
    /** Of the role among those that are compared. */
    readonly position: number;
    readonly onReveal: Reveal;
}

function RoleCell({ row: { competency, cells }, role, position, onReveal }: RoleCellProps) {
    const { requirement, difference } = cells[position] ?? {};
    return (
        <ComparedCell
            requirement={requirement}
            subject={{ kind: 'requirement', role: role.code, competency: competency.code }}
            label={shown => label(role, competency, shown, difference)}
            // What an earlier state said is not written any more.
            onReveal={role.isEarlier ? undefined : onReveal}
            stop={1 + position}
        >
            {difference !== undefined && <DifferenceSign difference={difference} />}
        </ComparedCell>
    );
}

function label(
    { code, name }: Column,
    competency: ComparedRow['competency'],
    requirement: ShownRequirement,
    difference: Difference | undefined
): string {
    const said = requirementLabel({ code, title: name }, competency, requirement);
    return difference === undefined ? said : `${said}, ${DIFFERENCES[difference].word}`;
}
