import type { RoleView } from '@gradus/protocol';
import type { ComparedRow } from '../../view-model/compare/comparison.ts';
import { DIFFERENCES, type Difference } from '../../view-model/shared/difference.ts';
import { requirementLabel } from '../../view-model/shared/requirement-label.ts';
import type { ShownRequirement } from '../../view-model/shared/shown-requirement.ts';
import { DifferenceSign } from '../shared/difference-sign.tsx';
import { LevelBadge } from '../shared/level-badge.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface ComparisonRowProps {
    readonly row: ComparedRow;
    readonly roles: readonly RoleView[];
    readonly onReveal: Reveal;
}

/** One competency: what the first role requires, and for each other role its level and the difference. */
export function ComparisonRow({ row: { competency, base, cells }, roles, onReveal }: ComparisonRowProps) {
    const cell = (requirement: ShownRequirement | undefined, position: number, difference?: Difference) => {
        const role = roles[position];
        if (role === undefined) return null;
        return (
            <td key={role.code} class={position === 0 ? 'base' : `is-${difference}`}>
                <span class="compared">
                    {requirement === undefined ? (
                        <span class="not-required">
                            <span aria-hidden="true">–</span>
                            <span class="unseen" lang="en">
                                not required
                            </span>
                        </span>
                    ) : (
                        <SourceLink
                            subject={{ kind: 'requirement', role: role.code, competency: competency.code }}
                            onReveal={onReveal}
                            label={label(role, competency, requirement, difference)}
                            stop={1 + position}
                        >
                            <LevelBadge requirement={requirement} />
                        </SourceLink>
                    )}
                    {difference !== undefined && <DifferenceSign difference={difference} />}
                </span>
            </td>
        );
    };
    return (
        <tr>
            <th scope="row">
                <SourceLink subject={{ kind: 'competency', code: competency.code }} onReveal={onReveal} stop={0}>
                    <span class="coded">
                        <span class="code">{competency.code}</span>
                        {competency.title !== competency.code && <span>{competency.title}</span>}
                    </span>
                </SourceLink>
            </th>
            {cell(base, 0)}
            {cells.map(({ requirement, difference }, position) => cell(requirement, 1 + position, difference))}
        </tr>
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
