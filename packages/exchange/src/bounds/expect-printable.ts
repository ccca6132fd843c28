import type { FrameworkModel } from '@gradus/model';
import { ImpossibleExport } from '../exporters/impossible-export.ts';

/** Requirements that are laid out with the names of all that they mention take some kilobytes each until the document is written. */
const MOST_REQUIREMENTS = 300_000;

/**
 * Sees that a document in which each role has a table of what it requires can be put together.
 *
 * @param otherwise what can be done instead
 * @throws ImpossibleExport where roles require too much in all
 */
export function expectPrintable({ roles }: FrameworkModel, otherwise = 'Export JSON or CSV'): void {
    let required = 0;
    for (const { requirements, specialisations } of roles) {
        required += requirements.length;
        for (const each of specialisations) required += each.requirements.length;
    }
    if (required <= MOST_REQUIREMENTS) return;
    const [there, can] = [required, MOST_REQUIREMENTS].map(each => each.toLocaleString('en-US'));
    throw new ImpossibleExport(
        `The roles have ${there} requirements in all, and a document for people to read can hold ${can}. ${otherwise}, or divide the framework into several.`
    );
}
