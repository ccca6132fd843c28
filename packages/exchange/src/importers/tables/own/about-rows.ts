import { FACTS } from '../../../sheets/about-sheet.ts';
import { HEADERS } from '../../../sheets/headers.ts';
import type { DraftHeader } from '../../draft/draft-framework.ts';
import { isYes } from './element-rows.ts';
import type { OwnTable } from './own-table.ts';

/** Says of the framework what the table about it says, a fact on each row. */
export function addAbout(header: DraftHeader, table: OwnTable): void {
    for (const row of table.rows) {
        const name = row.of(HEADERS.about);
        const value = row.of(HEADERS.value);
        const fact = (Object.keys(FACTS) as (keyof typeof FACTS)[]).find(each => FACTS[each] === name);
        if (fact === undefined || value === '') continue;
        if (fact === 'complete') header.complete = isYes(value);
        else header[fact] = value;
    }
}
