import type { RoleView } from '@gradus/protocol';
import type { ComparedRow, Comparison } from '../../view-model/compare/comparison.ts';
import { DIFFERENCES, type Difference } from '../../view-model/shared/difference.ts';
import { requirementLabel } from '../../view-model/shared/requirement-label.ts';
import type { ShownRequirement } from '../../view-model/shared/shown-requirement.ts';
import { ComparedCell } from '../shared/compared-cell.tsx';
import { CompetencyTable } from '../shared/competency-table.tsx';
import { DifferenceSign } from '../shared/difference-sign.tsx';
import type { Reveal } from '../shared/reveal.ts';

interface ComparisonTableProps {
    readonly comparison: Comparison;
    readonly onReveal: Reveal;
}

/** Competencies down, the compared roles across, each beside the first with its level and how that differs. */
export function ComparisonTable({ comparison: { base, others, groups }, onReveal }: ComparisonTableProps) {
    const roles = [base, ...others.map(({ role }) => role)];
    return (
        <CompetencyTable
            label="Comparison"
            caption={
                <>
                    <span lang="en">What each role requires, compared with</span> {base.title}
                </>
            }
            columns={roles.map(({ code, title }) => ({ subject: { kind: 'role', code }, title }))}
            groups={groups}
            cells={row =>
                roles.map((role, position) => (
                    <RoleCell key={role.code} row={row} role={role} position={position} onReveal={onReveal} />
                ))
            }
            onReveal={onReveal}
        />
    );
}

interface RoleCellProps {
    readonly row: ComparedRow;
    readonly role: RoleView;
    /** Of the role among those that are compared. */
    readonly position: number;
    readonly onReveal: Reveal;
}

function RoleCell({ row: { competency, base, cells }, role, position, onReveal }: RoleCellProps) {
    const cell = cells[position - 1];
    const difference = cell?.difference;
    return (
        <ComparedCell
            requirement={position === 0 ? base : cell?.requirement}
            subject={{ kind: 'requirement', role: role.code, competency: competency.code }}
            label={requirement => label(role, competency, requirement, difference)}
            onReveal={onReveal}
            stop={1 + position}
        >
            {difference !== undefined && <DifferenceSign difference={difference} />}
        </ComparedCell>
    );
}

function label(
    role: RoleView,
    competency: ComparedRow['competency'],
    requirement: ShownRequirement,
    difference: Difference | undefined
): string {
    const said = requirementLabel(role, competency, requirement);
    return difference === undefined ? said : `${said}, ${DIFFERENCES[difference].word}`;
}
