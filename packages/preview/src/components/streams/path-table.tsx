import type { OfCategory } from '../../view-model/shared/by-category.ts';
import { requirementLabel } from '../../view-model/shared/requirement-label.ts';
import { changeSuffix } from '../../view-model/streams/chart-label.ts';
import type { Path, PathStep } from '../../view-model/streams/path.ts';
import { isChange, type PathCell, type PathRow } from '../../view-model/streams/path-rows.ts';
import { ComparedCell } from '../shared/compared-cell.tsx';
import { CompetencyTable } from '../shared/competency-table.tsx';
import { DifferenceSign } from '../shared/difference-sign.tsx';
import type { Reveal } from '../shared/reveal.ts';

interface PathTableProps {
    readonly path: Path;
    readonly groups: readonly OfCategory<PathRow>[];
    readonly onReveal: Reveal;
}

/** Competencies down, steps across, each with its level and how that differs from the step before. */
export function PathTable({ path: { stream, steps }, groups, onReveal }: PathTableProps) {
    if (groups.length === 0) return null;
    return (
        <CompetencyTable
            label={`Steps of ${stream.title}`}
            caption={
                <>
                    <span lang="en">What each step requires, and what changes from the one before:</span> {stream.title}
                </>
            }
            columns={steps.map(({ kind, code, title }) => ({ subject: { kind, code }, title }))}
            groups={groups}
            cells={({ competency, cells }) =>
                steps.map((step, position) => (
                    <StepCell
                        key={step.code}
                        step={step}
                        cell={cells[position] ?? NO_CELL}
                        competency={competency}
                        stop={1 + position}
                        onReveal={onReveal}
                    />
                ))
            }
            onReveal={onReveal}
        />
    );
}

const NO_CELL: PathCell = { isJump: false };

interface StepCellProps {
    readonly step: PathStep;
    readonly cell: PathCell;
    readonly competency: PathRow['competency'];
    readonly stop: number;
    readonly onReveal: Reveal;
}

function StepCell({ step, cell, competency, stop, onReveal }: StepCellProps) {
    const { difference, isJump, requirement } = cell;
    const { roles } = step;
    return (
        <ComparedCell
            requirement={requirement}
            subject={{ kind: 'requirement', role: roles[0]?.code ?? '', competency: competency.code }}
            label={required => `${requirementLabel(step, competency, required)}${changeSuffix(cell)}`}
            {...(roles.length === 0 && { absent: 'no role' })}
            // Of several roles, none is the one to jump to.
            onReveal={roles.length === 1 ? onReveal : undefined}
            stop={stop}
        >
            {difference !== undefined && isChange(cell) && <DifferenceSign difference={isJump ? 'jump' : difference} />}
        </ComparedCell>
    );
}
