import type { Status } from '@gradus/model';
import { HEADERS } from '../../../sheets/headers.ts';
import type { DraftElement, DraftText } from '../../draft/draft-framework.ts';
import { linesIn, type OwnRow } from './own-table.ts';

const STATUSES: readonly Status[] = ['draft', 'adopted', 'retired'];

/** What a row says of any element, in the columns that every table of elements has. */
export function elementOf(row: OwnRow, code: string, title: string, texts: DraftText[]): DraftElement {
    const [id, number, replacedBy] = [row.of(HEADERS.id), row.of(HEADERS.number), row.of(HEADERS.replacedBy)];
    const formerCodes = row.linesOf(HEADERS.formerCodes);
    const status = STATUSES.find(each => each === row.of(HEADERS.status).toLowerCase());
    return {
        code,
        title,
        texts,
        ...(id !== '' && { id }),
        ...(number !== '' && { number }),
        ...(status !== undefined && { status }),
        ...(replacedBy !== '' && { replacedBy }),
        ...(formerCodes.length > 0 && { formerCodes })
    };
}

/** Whether a cell agrees. */
export function isYes(cell: string): boolean {
    return /^(?:yes|x|oui|true)$/i.test(cell);
}

/** Words with commas between. */
export function listIn(cell: string): string[] {
    return linesIn(cell.replaceAll(',', '\n'));
}
