import type { Grown, Grows } from '../growth/growth.ts';

const KB = 1024;

/** Takes memory for so many numbers, keeps it until it is done, and gives it back. */
function taking(kilobytes: number): Grown {
    return {
        bytes: kilobytes,
        run: async () => {
            const kept: number[][] = [];
            for (let taken = 0; taken < kilobytes; taken++) kept.push(Array.from({ length: KB / 8 }, () => taken));
            if (kept.length !== kilobytes) throw new Error('Nothing was kept.');
        }
    };
}

/** For tests: what takes memory in proportion to its size, what does not, and what cannot be measured. */
export async function allFamilies(): Promise<ReadonlyMap<string, Grows>> {
    return new Map<string, Grows>([
        ['linear', count => taking(count * 512)],
        ['quadratic', count => taking(count * count * 512)],
        [
            'outside of the heap',
            count => ({
                bytes: count,
                run: async () => {
                    const bytes = Array.from({ length: count }, () => new Uint8Array(KB * KB));
                    await taking(2 * KB).run();
                    if (bytes.length !== count) throw new Error('Nothing was kept.');
                }
            })
        ],
        [
            'failing',
            () => {
                throw new Error('There is no such thing.');
            }
        ],
        ['ending', () => process.exit(3)]
    ]);
}
