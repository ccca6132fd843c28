import { isGreedy, type MemoryRatios, memoryRatios, tooMuch } from './bounds.ts';
import { allFamilies } from './families.ts';
import { FURTHER_STEPS, furtherOn, furtherRatio, type Growth, growthOf, isLong, isSteep, STEPS } from './growth.ts';
import type { HeapUse } from './heap-use.ts';
import { MemoryMeasuring } from './memory-measuring.ts';

/** What n, 2n, 4n and 8n of something cost and take. */
export interface Measured extends Growth {
    /** What 8n, 16n and 32n cost of what seems to be steep. */
    readonly further: readonly number[] | undefined;
    /** What 8n, 16n and 32n take of what seems to take too much memory. */
    readonly furtherUses: readonly HeapUse[] | undefined;
    readonly uses: readonly HeapUse[];
    readonly memory: MemoryRatios;
    /** What is more than it may be, in words. */
    readonly tooMuch: readonly string[];
}

/** Measures those that have a text in their name. */
export async function measureGrowth(text: string, tell: (measured: Measured) => void): Promise<Measured[]> {
    const all: Measured[] = [];
    const memory = await MemoryMeasuring.start(import.meta.resolve('./families.ts'));
    try {
        for (const [name, grows] of await allFamilies()) {
            if (!name.includes(text)) continue;
            const growth = await growthOf(name, grows);
            const usesOf = (steps: readonly number[]) =>
                memory.of(
                    name,
                    steps.map(step => step * growth.count)
                );
            const uses = await usesOf(STEPS);
            const ratios = memoryRatios(uses);
            const further = isSteep(growth) && !isLong(growth) ? await furtherOn(growth, grows) : undefined;
            const furtherUses = isGreedy(ratios) && !isLong(growth) ? await usesOf(FURTHER_STEPS) : undefined;
            const beyond = tooMuch(growth.ratio, ratios, {
                time: further && furtherRatio(further),
                memory: furtherUses && memoryRatios(furtherUses)
            });
            const measured = { ...growth, further, uses, furtherUses, memory: ratios, tooMuch: beyond };
            tell(measured);
            all.push(measured);
        }
    } finally {
        memory.stop();
    }
    return all;
}
