import type { RefObject } from 'preact';
import type { ViewProps } from '../shared/view-props.ts';
import { pngFile, svgFile } from './picture.ts';

interface SaveChartsProps {
    /** What holds the charts and the words around them. */
    readonly area: RefObject<HTMLElement | null>;
    /** What they show. */
    readonly title: string;
    /** What of: the framework, and what its levels are called. */
    readonly caption: string;
    readonly onSave: ViewProps['onSave'];
}

/** Keeps charts as one picture; not there where nothing can be kept. */
export function SaveCharts({ area, title, caption, onSave }: SaveChartsProps) {
    if (onSave === undefined) return null;
    return (
        <span class="save-charts" lang="en">
            <button
                type="button"
                class="link"
                onClick={() => {
                    if (area.current !== null) onSave(svgFile(area.current, title, caption));
                }}
            >
                Save as SVG
            </button>
            <button
                type="button"
                class="link"
                onClick={async () => {
                    if (area.current !== null) onSave(await pngFile(area.current, title, caption));
                }}
            >
                Save as PNG
            </button>
        </span>
    );
}
