import { type MemoryRatios, memoryRatios, tooMuch } from './bounds.ts';
import { allFamilies } from './families.ts';
import { furtherOn, furtherRatio, type Growth, growthOf, STEPS } from './growth.ts';
import type { HeapUse } from './heap-use.ts';
import { MemoryMeasuring } from './memory-measuring.ts';

/** What n, 2n, 4n and 8n of something cost and take. */
export interface Measured extends Growth {
    /** What 8n, 16n and 32n cost of what seems to be steep. */
    readonly further: readonly number[] | undefined;
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
            const uses = await memory.of(
                name,
                STEPS.map(step => step * growth.count)
            );
            const ratios = memoryRatios(uses);
            const further = await furtherOn(growth, grows);
            const beyond = tooMuch(growth.ratio, further && furtherRatio(further), ratios);
            const measured = { ...growth, further, uses, memory: ratios, tooMuch: beyond };
            tell(measured);
            all.push(measured);
        }
    } finally {
        memory.stop();
    }
    return all;
}
