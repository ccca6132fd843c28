import { importerOf, UnreadableSource } from '@gradus/exchange/importers';
import { expect, test } from 'vitest';
import { MOST_FURTHER_RATIO } from './bounds.ts';
import { furtherOn, furtherRatio, growthOf } from './growth.ts';
import { importFamilies } from './import-families.ts';
import { LADDER_FAMILIES } from './ladder-families.ts';

/** Whether a ladder is read; what is not is to be refused in words. */
async function isRead(text: string): Promise<boolean> {
    const importer = importerOf('ladder');
    if (!importer) throw new Error('There is no importer.');
    try {
        await importer.import([{ name: 'ladder.yml', bytes: new TextEncoder().encode(text) }]);
        return true;
    } catch (error) {
        if (!(error instanceof UnreadableSource)) throw error;
        return false;
    }
}

test('most are ladders, so that what comes after reading them is measured, too', async () => {
    const read = await Promise.all(Object.values(LADDER_FAMILIES).map(family => isRead(family(3))));
    expect(read.filter(each => each).length).toBeGreaterThan(read.length / 2);
});

/** Both were compared with each other. */
test.each(['references to parts', 'competencies with the same summary'])(
    '%s cost in proportion to their size',
    async name => {
        const grows = new Map(await importFamilies()).get(`ladder: ${name}`);
        if (!grows) throw new Error(`There is nothing like ${name}.`);
        expect(furtherRatio(await furtherOn(await growthOf(name, grows), grows))).toBeLessThan(MOST_FURTHER_RATIO);
    }
);
