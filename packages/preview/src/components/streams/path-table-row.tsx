import { DIFFERENCES } from '../../view-model/shared/difference.ts';
import { requirementLabel } from '../../view-model/shared/requirement-label.ts';
import { changeSuffix } from '../../view-model/streams/chart-label.ts';
import type { PathStep } from '../../view-model/streams/path.ts';
import { isChange, type PathCell, type PathRow } from '../../view-model/streams/path-rows.ts';
import { LevelBadge } from '../shared/level-badge.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface PathTableRowProps {
    readonly row: PathRow;
    readonly steps: readonly PathStep[];
    readonly onReveal: Reveal;
}

/** One competency: its level at each step. */
export function PathTableRow({ row: { competency, cells }, steps, onReveal }: PathTableRowProps) {
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
            {steps.map((step, position) => {
                const cell = cells[position] ?? { isJump: false };
                return (
                    <td key={step.code} class={cell.difference && `is-${cell.difference}`}>
                        <span class="compared">
                            <Level
                                cell={cell}
                                step={step}
                                competency={competency}
                                onReveal={onReveal}
                                stop={1 + position}
                            />
                            <Change cell={cell} />
                        </span>
                    </td>
                );
            })}
        </tr>
    );
}

interface LevelProps {
    readonly cell: PathCell;
    readonly step: PathStep;
    readonly competency: PathRow['competency'];
    readonly onReveal: Reveal;
    readonly stop: number;
}

function Level({ cell, step, competency, onReveal, stop }: LevelProps) {
    const { requirement } = cell;
    if (requirement === undefined) {
        return (
            <span class="not-required">
                <span aria-hidden="true">–</span>
                <span class="unseen" lang="en">
                    {step.roles.length === 0 ? 'no role' : 'not required'}
                </span>
            </span>
        );
    }
    const [role] = step.roles;
    return (
        <SourceLink
            subject={{ kind: 'requirement', role: role?.code ?? '', competency: competency.code }}
            // Of several roles, none is the one to jump to.
            onReveal={step.roles.length === 1 ? onReveal : undefined}
            label={`${requirementLabel(step, competency, requirement)}${changeSuffix(cell)}`}
            stop={stop}
        >
            <LevelBadge requirement={requirement} />
        </SourceLink>
    );
}

/** What changes from the step before: a sign, and the word where it is worth a second look. */
function Change({ cell }: { readonly cell: PathCell }) {
    const { difference, isJump } = cell;
    if (difference === undefined || !isChange(cell)) return null;
    const { sign, word } = DIFFERENCES[difference];
    const isSaid = isJump || difference === 'lowered' || difference === 'lost';
    return (
        <span class={`difference is-${isJump ? 'jump' : difference}`} lang="en">
            <span class="sign" aria-hidden="true">
                {isJump ? '▲▲' : sign}
            </span>{' '}
            <span class={isSaid ? undefined : 'unseen'}>{isJump ? 'jump' : word}</span>
        </span>
    );
}
