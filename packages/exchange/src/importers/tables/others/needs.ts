import { necessityOf } from '@gradus/model/cell-words';
import { isNothing, listMeaningOf, meaningOf } from '../../../tables/words.ts';

const YES = /^(?:yes|y|ja|j|oui|s[ií]|sim|tak|true|x|1|✓|✔)$/i;
const NO = /^(?:no|n|nein|non|não|nao|nee|nie|false|0)$/i;

/** Whether a column says how much something is needed: by its header, or since it says nothing but that. */
export function saysNeeds(header: string, cells: readonly string[]): boolean {
    if (listMeaningOf(header) === 'necessity') return true;
    const said = cells.filter(cell => !isNothing(cell));
    return meaningOf(header) === undefined && said.length > 0 && said.every(cell => necessityOf(cell) !== undefined);
}

/** What a cell of such a column says, in words or as yes and no; nothing where it says something else. */
export function neededBy(header: string, cell: string): 'essential' | 'desirable' | undefined {
    const text = cell.trim();
    const isYes = YES.test(text);
    if (isYes || NO.test(text)) return isYes === (necessityOf(header) === 'desirable') ? 'desirable' : 'essential';
    return necessityOf(text);
}

/** A level and what stands beside it as one cell of a matrix. */
export function levelWith(level: string, needed: 'essential' | 'desirable' | undefined, remark = ''): string {
    const hasLevel = !isNothing(level);
    if (!hasLevel && needed === undefined) return remark;
    const said = remark === '' ? '' : ` (${remark.replace(/[()[\]\s]+/g, ' ').trim()})`;
    if (needed === 'desirable') return hasLevel ? `${level} (desirable)${said}` : 'desirable';
    return hasLevel ? `${level}${said}` : 'essential';
}
