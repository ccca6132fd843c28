import {
    type Competency,
    colourStep,
    type FrameworkModel,
    type Requirement,
    type Scale,
    valueStep
} from '@gradus/model';
import type { Cell } from './sheet.ts';

/** Words in cells that the import of tables reads as well. */
const ESSENTIAL = 'X';
const DESIRABLE = 'desirable';

/** How cells tell what is required of a competency. */
export class LevelCells {
    private readonly scales: ReadonlyMap<string, Scale>;
    private readonly competencies: ReadonlyMap<string, Competency>;
    private readonly steps = new Map<string, ReadonlyMap<string, number>>();

    constructor(model: FrameworkModel) {
        this.scales = new Map(model.scales.map(scale => [scale.code, scale]));
        this.competencies = new Map(model.competencies.map(each => [each.code, each]));
        for (const { code, levels } of model.scales) {
            this.steps.set(
                code,
                new Map(levels.map((level, position) => [level.code, colourStep(position, levels.length)]))
            );
        }
    }

    /** A level by its code, a range with two dots, a mark where the competency has no levels. */
    cell({ competency, level, maxLevel, necessity }: Requirement): Cell {
        const isDesirable = necessity === 'desirable';
        if (level === undefined) return { text: isDesirable ? DESIRABLE : ESSENTIAL };
        const range = maxLevel === undefined ? level : `${level}..${maxLevel}`;
        const step = this.step(competency, level);
        return { text: isDesirable ? `${range} ${DESIRABLE}` : range, ...(step !== undefined && { step }) };
    }

    /** What a cell of a competency can say; absent where it can be any number. */
    choices(competency: string): readonly string[] | undefined {
        const { levels = [], scale } = this.competencies.get(competency) ?? {};
        if (scale !== undefined && this.scales.get(scale)?.range) return undefined;
        return levels.length === 0 ? [ESSENTIAL, DESIRABLE] : levels;
    }

    /** The colours of the levels of a competency; absent where it has none, or can have any number. */
    colours(competency: string): ReadonlyMap<string, number> | undefined {
        const scale = this.scales.get(this.competencies.get(competency)?.scale ?? '');
        return scale && !scale.range ? this.steps.get(scale.code) : undefined;
    }

    private step(competency: string, level: string): number | undefined {
        const code = this.competencies.get(competency)?.scale;
        const scale = code === undefined ? undefined : this.scales.get(code);
        if (!scale) return undefined;
        if (!scale.range) return this.steps.get(scale.code)?.get(level);
        const value = Number(level);
        return Number.isNaN(value) ? undefined : valueStep(value, scale.range);
    }
}
