import type { OfCategory } from '../../view-model/shared/by-category.ts';
import { DIFFERENCES, JUMP } from '../../view-model/shared/difference.ts';
import type { Path } from '../../view-model/streams/path.ts';
import { type PathNote, pathNotes } from '../../view-model/streams/path-notes.ts';
import type { PathRow } from '../../view-model/streams/path-rows.ts';
import { stepWidth } from '../../view-model/streams/step-width.ts';
import { classNames } from '../shared/class-names.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { PathSteps } from './path-steps.tsx';
import { StepChart } from './step-chart.tsx';

interface PathChartsProps {
    readonly path: Path;
    readonly groups: readonly OfCategory<PathRow>[];
    readonly direction: 'ltr' | 'rtl';
    readonly onReveal: Reveal;
}

/** Wider charts, in the browser's pixels, stand in wider columns. */
const MOST_IN_COLUMN = 230;

/** A small chart for each competency, with drops and jumps in words. */
export function PathCharts({ path, groups, direction, onReveal }: PathChartsProps) {
    const step = stepWidth(
        groups.flatMap(({ rows }) => rows),
        path.steps.length
    );
    const isWide = step * path.steps.length > MOST_IN_COLUMN;
    return groups.map(({ category, rows }) => (
        <section key={category.code} class={classNames('charts', isWide && 'wide-charts')}>
            <h3>
                <SourceLink subject={{ kind: 'category', code: category.code }} onReveal={onReveal}>
                    {category.title}
                </SourceLink>
            </h3>
            <div class="charts-body">
                {/* Heads the charts on each page of paper. */}
                <div class="printed-steps">
                    <PathSteps path={path} onReveal={undefined} />
                </div>
                <ul>
                    {rows.map(row => (
                        <ChartOfCompetency
                            key={row.competency.code}
                            path={path}
                            row={row}
                            step={step}
                            direction={direction}
                            onReveal={onReveal}
                        />
                    ))}
                </ul>
            </div>
        </section>
    ));
}

interface ChartOfCompetencyProps {
    readonly path: Path;
    readonly row: PathRow;
    readonly step: number;
    readonly direction: 'ltr' | 'rtl';
    readonly onReveal: Reveal;
}

function ChartOfCompetency({ path, row, step, direction, onReveal }: ChartOfCompetencyProps) {
    const { code, title } = row.competency;
    return (
        <li>
            <p class="chart-title">
                <SourceLink subject={{ kind: 'competency', code }} onReveal={onReveal}>
                    <span class="code">{code}</span> {title !== code && title}
                </SourceLink>
            </p>
            <StepChart steps={path.steps} row={row} step={step} direction={direction} />
            <div class="notes">
                {pathNotes(path, row).map(({ kind, step, position, words, reason }) => (
                    <p key={position} class={classNames('note', `is-${kind}`, reason !== undefined && 'is-explained')}>
                        <span class="sign" aria-hidden="true">
                            {NOTE_SIGNS[kind]}
                        </span>{' '}
                        <span lang="en">{words} at</span> {step.title}
                        {reason !== undefined && <span class="reason">: {reason}</span>}
                    </p>
                ))}
            </div>
        </li>
    );
}

/** What marks a change in charts, tables and words. */
const NOTE_SIGNS: Readonly<Record<PathNote['kind'], string>> = {
    drop: DIFFERENCES.lowered.sign,
    jump: JUMP.sign,
    loss: DIFFERENCES.lost.sign
};
