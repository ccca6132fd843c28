import { plainNumber } from '@gradus/model/cell-words';
import { levelsOf } from '../../../tables/level-cell.ts';
import type { DraftScale } from '../../draft/draft-framework.ts';
import { foldedTitle } from '../../draft/folded-title.ts';

/** Finds levels of a scale by what a cell calls them: by code, by title, or by both, and as people write them besides. */
export function levelNames(scale: DraftScale | undefined): (name: string) => string | undefined {
    const { levels = [], range } = scale ?? {};
    const codes = new Set(levels.map(({ code }) => code));
    const byName = new Map<string, string>();
    for (const { code, title } of levels) {
        for (const name of [title, `${code} ${title}`]) {
            const folded = foldedTitle(name);
            if (folded !== '' && !byName.has(folded)) byName.set(folded, code);
        }
    }
    const others = levelsOf({ levels, range });
    return name => {
        if (codes.has(name)) return name;
        const number = Number(name.replace(',', '.'));
        const isOn =
            range !== undefined && /^\d+(?:[.,]\d+)?$/.test(name) && number >= range.min && number <= range.max;
        // As it is written, where it can be: 1.50 is no other level than 1.5.
        if (isOn) return name.replace(',', '.');
        const plain = plainNumber(name);
        const found = byName.get(foldedTitle(name)) ?? (plain !== undefined && codes.has(plain) ? plain : undefined);
        return found ?? others(name);
    };
}
