import type { FrameworkModel } from '@gradus/model';
import { ImpossibleExport } from '../exporters/impossible-export.ts';
import { expectWithinBounds } from './expect-within-bounds.ts';

/** What engines say where a text or a file would be longer than they can have one. */
const TOO_LONG = /invalid string length|array buffer allocation failed|string longer than/i;

/**
 * Makes something of frameworks. What would take all memory, or more than a text can hold, is refused.
 *
 * @param what that which is made: `export`
 * @throws ImpossibleExport with a sentence that says so
 */
export async function withinBounds<T>(
    what: string,
    models: readonly FrameworkModel[],
    make: () => T | Promise<T>
): Promise<T> {
    models.forEach(expectWithinBounds);
    try {
        return await make();
    } catch (error) {
        if (!(error instanceof Error && TOO_LONG.test(error.message))) throw error;
        throw new ImpossibleExport(
            `The ${what} is larger than can be made at once. Shorten the titles that much else mentions, or divide the framework into several.`
        );
    }
}
