import type { FrameworkModel } from '@gradus/model';
import { expectModestSize } from './expect-modest-size.ts';
import { expectShortNames } from './expect-short-names.ts';

/**
 * Sees that what is made of a framework, whatever it is, comes to what memory can hold.
 *
 * @throws ImpossibleExport with a sentence that says why not
 */
export function expectWithinBounds(model: FrameworkModel): void {
    expectModestSize(model);
    expectShortNames(model);
}
