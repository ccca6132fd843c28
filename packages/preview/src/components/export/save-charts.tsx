import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
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
    const [hasFailed, setHasFailed] = useState(false);
    if (onSave === undefined) return null;
    const save = async (make: typeof pngFile | typeof svgFile) => {
        if (area.current === null) return;
        try {
            onSave(await make(area.current, title, caption));
            setHasFailed(false);
        } catch (error) {
            console.error('The charts could not be made into a picture.', error);
            setHasFailed(true);
        }
    };
    return (
        <span class="save-charts" lang="en">
            <button type="button" class="link" onClick={() => save(svgFile)}>
                Save as SVG
            </button>
            <button type="button" class="link" onClick={() => save(pngFile)}>
                Save as PNG
            </button>
            <span role="status">
                {hasFailed && 'The picture could not be made. Save it as SVG, or show less in it.'}
            </span>
        </span>
    );
}
