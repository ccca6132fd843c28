import { FIRST_STRONG, LEVEL_FILLS, ON_FAINT, ON_STRONG } from '@gradus/model';
import { chartLabel } from '../../view-model/streams/chart-label.ts';
import type { PathStep } from '../../view-model/streams/path.ts';
import type { PathCell, PathRow } from '../../view-model/streams/path-rows.ts';
import { textInStep } from '../../view-model/streams/step-width.ts';

interface StepChartProps {
    readonly steps: readonly PathStep[];
    readonly row: PathRow;
    /** How wide each of them is. */
    readonly step: number;
    /** In which direction the steps go on. */
    readonly direction: 'ltr' | 'rtl';
}

/** What is between steps, how high the highest level is, and what is above and below it. */
const GAP = 2;
const HEIGHT = 60;
const ABOVE = 14;
const BELOW = 14;
const BASE = ABOVE + HEIGHT;
/** What has no level is as high as its mark. */
const UNLEVELLED = 0.3;

/**
 * A stair of the levels along a path: steps across, levels up. It needs no style sheet: what a sheet makes fit the
 * theme stands in attributes too, so that a chart can be taken out of the page as a file.
 */
export function StepChart({ steps, row: { competency, cells }, step, direction }: StepChartProps) {
    const width = steps.length * step;
    const middle = (position: number) =>
        direction === 'rtl' ? width - position * step - step / 2 : position * step + step / 2;
    return (
        <svg
            class="chart"
            role="img"
            aria-label={chartLabel(steps, cells, competency)}
            viewBox={`0 0 ${width} ${BASE + BELOW}`}
            width={width}
            height={BASE + BELOW}
            font-family="sans-serif"
            font-size="11"
            text-anchor="middle"
        >
            <line class="chart-base" x1={0} x2={width} y1={BASE + 0.5} y2={BASE + 0.5} stroke="#8a9299" />
            {cells.map((cell, position) => (
                <Step key={position} cell={cell} x={middle(position)} width={step} number={position + 1} />
            ))}
        </svg>
    );
}

interface StepProps {
    readonly cell: PathCell;
    /** The middle of the step. */
    readonly x: number;
    readonly width: number;
    readonly number: number;
}

function Step({ cell, x, width, number }: StepProps) {
    const { requirement, difference, isJump } = cell;
    return (
        <g>
            {requirement === undefined ? (
                difference === 'lost' && <Sign x={x} y={BASE - 4} sign="−" kind="loss" />
            ) : (
                <Block cell={cell} x={x} width={width} />
            )}
            {difference === 'lowered' && <Sign x={x} y={topOf(cell) - 4} sign="▼" kind="drop" />}
            {isJump && <Sign x={x} y={topOf(cell) - 4} sign="▲▲" kind="jump" />}
            <text class="chart-step" x={x} y={BASE + 12} font-size="9" fill="#5c6670">
                {number}
            </text>
        </g>
    );
}

function Block({ cell, x, width }: Omit<StepProps, 'number'>) {
    const { requirement, height } = cell;
    if (requirement === undefined) return null;
    const { step, highStep, text, name, desirable } = requirement;
    const shown = textInStep(text, width);
    const [low, top] = [BASE - HEIGHT * (height?.low ?? UNLEVELLED), topOf(cell)];
    const left = x - width / 2 + GAP / 2;
    const reach = highStep ?? step;
    const fill = (of: number | undefined) => (of === undefined ? '#e4e8eb' : LEVEL_FILLS[of - 1]);
    const dashes = desirable ? { 'stroke-dasharray': '3 2' } : {};
    return (
        <>
            {top < low && (
                <rect
                    class={`chart-block${reach === undefined ? '' : ` step-${reach}`}`}
                    x={left}
                    y={top}
                    width={width - GAP}
                    height={low - top}
                    fill={fill(reach)}
                    stroke="#5c6670"
                    stroke-width={desirable ? 1 : 0}
                    {...dashes}
                />
            )}
            <rect
                class={`chart-block${step === undefined ? '' : ` step-${step}`}${desirable ? ' is-desirable' : ''}`}
                x={left}
                y={low}
                width={width - GAP}
                height={Math.max(1, BASE - low)}
                fill={fill(step)}
                stroke="#5c6670"
                stroke-width={desirable ? 1 : 0}
                {...dashes}
            />
            <text
                class={`chart-level${step === undefined ? '' : ` step-${step}`}`}
                x={x}
                y={BASE - 4}
                fill={step === undefined ? '#1d252c' : step < FIRST_STRONG ? ON_FAINT : ON_STRONG}
            >
                {shown}
                {shown !== text && <title>{name}</title>}
            </text>
        </>
    );
}

interface SignProps {
    readonly x: number;
    readonly y: number;
    readonly sign: string;
    readonly kind: 'drop' | 'jump' | 'loss';
}

function Sign({ x, y, sign, kind }: SignProps) {
    return (
        <text class={`chart-sign is-${kind}`} x={x} y={y} font-size="10" fill="#a35b00">
            {sign}
        </text>
    );
}

/** The upper edge of what is drawn of a cell. */
function topOf({ height }: PathCell): number {
    return BASE - HEIGHT * (height?.high ?? UNLEVELLED);
}
