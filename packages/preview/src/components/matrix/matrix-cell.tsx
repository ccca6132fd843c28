import type { CompetencyView } from '@gradus/protocol';
import type { MatrixColumn } from '../../view-model/matrix/matrix-columns.ts';
import { requirementLabel } from '../../view-model/shared/requirement-label.ts';
import type { ShownRequirement } from '../../view-model/shared/shown-requirement.ts';
import { LevelBadge } from '../shared/level-badge.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface MatrixCellProps {
    readonly column: MatrixColumn;
    readonly competency: CompetencyView;
    readonly requirement: ShownRequirement | undefined;
    readonly stop: number;
    readonly onReveal: Reveal;
}

/** What one role requires of one competency; empty where it requires nothing. */
export function MatrixCell({ column, competency, requirement, stop, onReveal }: MatrixCellProps) {
    const name = column.startsGroup ? 'starts-group' : undefined;
    if (requirement === undefined) {
        // Can be stopped at by the arrow keys like any other, lest they jump about.
        return onReveal === undefined ? <td class={name} /> : <td class={name} data-stop={stop} tabIndex={-1} />;
    }
    const label = requirementLabel(column.role, competency, requirement);
    return (
        <td class={name} title={label}>
            <SourceLink
                subject={{ kind: 'requirement', role: column.role.code, competency: competency.code }}
                onReveal={onReveal}
                label={label}
                stop={stop}
            >
                <LevelBadge requirement={requirement} />
            </SourceLink>
        </td>
    );
}
