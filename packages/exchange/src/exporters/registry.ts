import { boundedExporter } from '../bounds/bounded-exporter.ts';
import { case1p0Exporter, case1p1Exporter } from '../case/case-exporter.ts';
import { csvExporter } from '../csv/csv-exporter.ts';
import { ctdlExporter } from '../ctdl/ctdl-exporter.ts';
import { docxExporter } from '../docx/docx-exporter.ts';
import { markdownExporter } from '../markdown/markdown-exporter.ts';
import { moodleExporter } from '../moodle/moodle-exporter.ts';
import { ndjsonExporter } from '../ndjson/ndjson-exporter.ts';
import { jsonLdExporter, turtleExporter } from '../skos/skos-exporter.ts';
import { sssomExporter } from '../sssom/sssom-exporter.ts';
import { xlsxExporter } from '../xlsx/xlsx-exporter.ts';
import type { Exporter } from './exporter.ts';
import { jsonExporter } from './json-exporter.ts';

/** Every format that a framework can be exported to, in the order of the help; what none of them could make is refused. */
export const EXPORTERS: readonly Exporter[] = [
    jsonExporter,
    ndjsonExporter,
    csvExporter,
    xlsxExporter,
    markdownExporter,
    docxExporter,
    case1p1Exporter,
    case1p0Exporter,
    turtleExporter,
    jsonLdExporter,
    ctdlExporter,
    sssomExporter,
    moodleExporter
].map(boundedExporter);

/** The exporter of a format by its name on the command line. */
export function exporterOf(id: string): Exporter | undefined {
    return EXPORTERS.find(each => each.id === id);
}
