import type { DraftFramework, DraftLevel } from '../draft/draft-framework.ts';
import { type JsonRecord, textIn } from '../reading/plain-json.ts';

/** The scale that competences are measured on; the two coarser ones are readings of it. */
export const EIGHT = 'Eight';

/** The levels of the scale of eight that one of the scale of four stands for, by its code. */
export type LevelsOf = ReadonlyMap<string, string[]>;

/** Adds the scales of eight, six and four levels. */
export function addScales(draft: DraftFramework, levels: readonly JsonRecord[]): LevelsOf {
    const rows = levels
        .map(level => ({
            eight: textIn(level, 'eight_levels_mapping') ?? '',
            six: textIn(level, 'six_levels_mapping') ?? '',
            four: textIn(level, 'four_levels_name') ?? '',
            description: textIn(level, 'eight_levels_description'),
            common: textIn(level, 'four_levels_description')
        }))
        .sort((a, b) => Number(a.eight) - Number(b.eight));
    draft.scales.push({
        code: EIGHT,
        title: 'Eight levels',
        texts: [],
        cumulative: false,
        levels: rows.map(({ eight, four, description }) => level(eight, `${four} ${eight}`, description, []))
    });
    const sixes = Map.groupBy(rows, ({ six }) => six);
    const fours = Map.groupBy(rows, ({ four }) => four);
    for (const [code, title, groups] of [
        ['Six', 'Six levels', sixes],
        ['Four', 'Four levels', fours]
    ] as const) {
        draft.scales.push({
            code,
            title,
            texts: [],
            cumulative: false,
            base: EIGHT,
            levels: [...groups].map(([name, all]) =>
                level(
                    joined(name),
                    name,
                    code === 'Four' ? all[0]?.common : undefined,
                    all.map(({ eight }) => eight)
                )
            )
        });
    }
    return new Map([...fours].map(([name, all]) => [joined(name), all.map(({ eight }) => eight)]));
}

function level(code: string, title: string, description: string | undefined, covers: string[]): DraftLevel {
    const texts = description === undefined ? [] : [{ section: 'description', entries: [description] }];
    return { code, title, texts, covers };
}

/** The name of a level as a code: “Highly advanced” is HighlyAdvanced. */
export function joined(name: string): string {
    return name.replace(/(?<![\s_-])[\s_-]+(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
}
