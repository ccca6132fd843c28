import type { Grows } from './growth.ts';
import { type HeapUse, heapUseOf } from './heap-use.ts';

/*
 * A process that measures what sizes of something take of memory. It has a small space for what is new, which would make it
 * slow where time is measured.
 */

/** A module that says what there is to be measured. */
export interface Families {
    allFamilies(): Promise<ReadonlyMap<string, Grows>>;
}

export interface Asked {
    readonly family: string;
    readonly counts: readonly number[];
}

export type Answer = { readonly uses: readonly HeapUse[] } | { readonly failed: string };

const [module = ''] = process.argv.slice(2);
// Nobody is left to ask.
process.on('disconnect', () => process.exit());
const { allFamilies } = (await import(module)) as Families;
const families = await allFamilies();
process.on('message', async (asked: Asked) => process.send?.(await answerTo(asked)));
process.send?.('ready');

async function answerTo({ family, counts }: Asked): Promise<Answer> {
    try {
        const grows = families.get(family);
        if (!grows) throw new Error(`There is nothing called ${family}.`);
        const uses: HeapUse[] = [];
        for (const count of counts) {
            const grown = await grows(count);
            // What is only needed once, such as compiled code, is there afterwards.
            await grown.run();
            uses.push(await heapUseOf(() => grown.run()));
        }
        return { uses };
    } catch (error) {
        return { failed: String(error) };
    }
}
