import path from 'node:path';
import { exportJson } from '@gradus/exchange';
import { importerOf } from '@gradus/exchange/importers';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFittingModel } from '../export/any-fitting-model.ts';
import { loadFramework } from '../export/load-framework.ts';
import { lostInSilence, type RoundTrip } from './carried-by.ts';
import { bytesOf, written } from './written.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** With how many models each format is tried; with other seeds, thousands of them were. */
const RUNS: readonly (readonly [RoundTrip, runs: number])[] = [
    ['json', 20],
    ['case', 18],
    ['csv', 15],
    ['xlsx', 12]
];

/** A framework that can be written as text, made of one of any content. */
async function sound(any: FrameworkModel): Promise<FrameworkModel> {
    const imported = await importerOf('json')?.import([{ name: 'any.json', bytes: bytesOf(exportJson(any)) }]);
    if (!imported) throw new Error('There is no importer.');
    return (await written(imported)).model;
}

describe.each(RUNS)('what %s does not tell to be lost comes back', (format, numRuns) => {
    test('of any framework', async () => {
        await fc.assert(
            fc.asyncProperty(anyFittingModel, async any => {
                expect(await lostInSilence(await sound(any), format)).toEqual([]);
            }),
            { numRuns, seed: 20261126 }
        );
    });

    test.each(['eu-customs', 'wco-qualifications', 'wco-operational-manager'])('of %s', async name => {
        const { model } = await loadFramework(path.join(ROOT, 'examples', name));
        expect(await lostInSilence(model, format)).toEqual([]);
    });
});
