import type { Exporter } from '../exporters/exporter.ts';
import { withinBounds } from './within-bounds.ts';

/** An exporter that refuses with a sentence what it could not make. */
export function boundedExporter(exporter: Exporter): Exporter {
    return {
        ...exporter,
        export: (model, options) => withinBounds('export', [model], () => exporter.export(model, options))
    };
}
