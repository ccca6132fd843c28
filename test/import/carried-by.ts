import { ASPECTS, type Aspect, exporterOf } from '@gradus/exchange/exporters';
import { importerOf } from '@gradus/exchange/importers';
import type { FrameworkModel } from '@gradus/model';
import { type Carrying, SAID } from './aspects-of-models.ts';
import { CARRYING } from './carrying.ts';
import { bytesOf, written } from './written.ts';

/** A format that frameworks come back from, by what it is called on the command line. */
export type RoundTrip = keyof typeof CARRYING;

/**
 * Exports a framework, imports what comes of it, and reads that. Says what is wrong with the text, and what differs although
 * the export did not tell that it is lost.
 */
export async function lostInSilence(model: FrameworkModel, format: RoundTrip): Promise<string[]> {
    const exported = await exporterOf(format)?.export(model);
    const importer = importerOf(format);
    if (!exported || !importer) throw new Error(`There is no ${format}.`);
    const { files, losses } = exported;
    const { competencies, statements, roles, scales, translations } = model;
    const isEmpty = [competencies, statements, roles, scales, translations].every(each => each.length === 0);
    // Tables of nothing are none, which is no framework to import.
    if (isEmpty && (format === 'csv' || format === 'xlsx')) return [];
    const sources = files.map(({ name, content }) => ({
        name,
        bytes: typeof content === 'string' ? bytesOf(content) : content
    }));
    const { errors, unformatted, model: again } = await written(await importer.import(sources));
    const leftOut = new Set<string>(losses.filter(({ fate }) => fate === 'left out').map(({ kind }) => kind));
    const [before, after] = [CARRYING[format](model, model), CARRYING[format](again, model)];
    const aspects = (Object.keys(ASPECTS) as Aspect[]).filter(aspect => !leftOut.has(aspect));
    return [
        ...errors,
        ...unformatted,
        ...aspects.flatMap(aspect => differing(aspect, [model, before], [again, after]))
    ];
}

/** The entries of two lists that are in one of them alone. */
function apart(one: unknown, other: unknown): string {
    const list = (value: unknown) => (Array.isArray(value) ? value : [value]).map(each => JSON.stringify(each));
    const there = new Set(list(other));
    return list(one)
        .filter(each => !there.has(each))
        .join('\n  ');
}

function differing(
    aspect: Aspect,
    ...[[model, before], [again, after]]: readonly [[FrameworkModel, Carrying], [FrameworkModel, Carrying]]
): string[] {
    // What neither says is no loss, whatever else there is of it.
    if ([...ASPECTS[aspect].in(model), ...ASPECTS[aspect].in(again)].length === 0) return [];
    const [expected, found] = [SAID[aspect](model, before), SAID[aspect](again, after)];
    if (JSON.stringify(expected) === JSON.stringify(found)) return [];
    return [`${aspect}:\n  ${apart(expected, found)}\nbecame\n  ${apart(found, expected)}`];
}
