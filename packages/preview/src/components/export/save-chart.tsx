import type { RefObject } from 'preact';
import type { ViewProps } from '../shared/view-props.ts';
import { pngFile, svgFile } from './picture.ts';

interface SaveChartProps {
    /** An element with the chart within. */
    readonly chart: RefObject<HTMLElement>;
    /** What the chart shows. */
    readonly title: string;
    readonly onSave: ViewProps['onSave'];
}

/** Keeps a chart as a picture; not there where nothing can be kept. */
export function SaveChart({ chart, title, onSave }: SaveChartProps) {
    if (onSave === undefined) return null;
    const svg = () => chart.current?.querySelector('svg') ?? undefined;
    return (
        <span class="save-chart" lang="en">
            <button
                type="button"
                class="link"
                aria-label={`Save “${title}” as SVG`}
                onClick={() => {
                    const found = svg();
                    if (found) onSave(svgFile(found, title));
                }}
            >
                SVG
            </button>{' '}
            <button
                type="button"
                class="link"
                aria-label={`Save “${title}” as PNG`}
                onClick={async () => {
                    const found = svg();
                    if (found) onSave(await pngFile(found, title));
                }}
            >
                PNG
            </button>
        </span>
    );
}
