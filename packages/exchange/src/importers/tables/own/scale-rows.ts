import { HEADERS } from '../../../sheets/headers.ts';
import type { DraftFramework, DraftScale } from '../../draft/draft-framework.ts';
import { elementOf, listIn } from './element-rows.ts';
import { linesIn, type OwnTable } from './own-table.ts';
import type { SectionColumns } from './section-columns.ts';

/** Adds the scales of the table of levels. */
export function addScales(draft: DraftFramework, table: OwnTable, sections: SectionColumns): void {
    const columns = sections.of(table);
    const byCode = new Map<string, DraftScale>();
    for (const row of table.rows) {
        const key = row.of(HEADERS.scale);
        const scale = byCode.get(key) ?? {
            code: key,
            title: row.of(HEADERS.scaleTitle),
            ...EMPTY,
            levels: [],
            texts: []
        };
        if (!byCode.has(key)) draft.scales.push(scale);
        byCode.set(key, scale);
        for (const line of linesIn(row.of(HEADERS.build))) build(scale, line);
        const code = row.of(HEADERS.level);
        if (code === '') continue;
        const element = elementOf(row, code, row.of(HEADERS.levelTitle), sections.textsOf(row, columns));
        scale.levels.push({ ...element, covers: listIn(row.of(HEADERS.covers)) });
    }
}

const EMPTY = { cumulative: false };

/** Reads one line of how a scale is built. */
function build(scale: DraftScale, line: string): void {
    const [, size] = /^(\d+) levels$/.exec(line) ?? [];
    const [, min, max] = /^from (\S+) to (\S+)$/.exec(line) ?? [];
    const [, base] = /^of (\S+)$/.exec(line) ?? [];
    if (line === 'cumulative') scale.cumulative = true;
    if (size !== undefined) scale.size = Number(size);
    if (min !== undefined && max !== undefined) scale.range = { min: Number(min), max: Number(max) };
    if (base !== undefined) scale.base = base;
}
