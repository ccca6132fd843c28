import type { MatrixCellContent } from '../../view-model/matrix/matrix.ts';
import { classNames } from '../shared/class-names.ts';
import { LevelBadge } from '../shared/level-badge.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { cellLabel, countLabel } from './cell-text.ts';
import { cellData, cellSubject } from './matrix-parts.ts';
import { ProblemMark } from './problem-mark.tsx';

interface MatrixCellProps {
    readonly cell: MatrixCellContent;
    readonly startsGroup: boolean;
    readonly stop: number;
    readonly onReveal: Reveal;
    /** What is wrong with the requirement, in words. */
    readonly problem?: string | undefined;
}

/** What one role requires of one competency; empty where it requires nothing. */
export function MatrixCell({ cell, startsGroup, stop, onReveal, problem }: MatrixCellProps) {
    const name = classNames(startsGroup && 'starts-group', problem !== undefined && 'has-problem');
    // Can be stopped at by the arrow keys like any other, lest they jump about.
    const stopped = onReveal === undefined ? {} : { 'data-stop': stop, tabIndex: -1 };
    if (cell.role === undefined) {
        return (
            <td class={classNames(name, 'folded-cell')} title={countLabel(cell)} {...stopped}>
                <FoldedCell cell={cell} />
            </td>
        );
    }
    const { requirement } = cell;
    const label = cellLabel(cell, problem);
    if (requirement === undefined) {
        return (
            <td class={name} title={label} {...cellData(cell)} {...stopped}>
                <ProblemMark problem={problem} />
            </td>
        );
    }
    return (
        <td class={name} title={label} {...cellData(cell)}>
            <SourceLink subject={cellSubject(cell)} onReveal={onReveal} label={label} stop={stop}>
                <LevelBadge requirement={requirement} />
                <ProblemMark problem={problem} />
            </SourceLink>
        </td>
    );
}

/** How much is required of what is folded up; nothing where nothing is. */
export function FoldedCell({ cell }: { readonly cell: Extract<MatrixCellContent, { readonly role?: undefined }> }) {
    if (cell.count === 0) return null;
    return (
        <>
            <span aria-hidden="true">{cell.count}</span>
            <span class="unseen" lang="en">
                {countLabel(cell)}
            </span>
        </>
    );
}
