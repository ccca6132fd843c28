import { colourStep, valueStep } from '@gradus/model';
import type { LevelView, ScaleView } from '@gradus/protocol';

/** A level with the colour it is drawn in. */
export interface ColouredLevel {
    readonly level: LevelView;
    /** Absent where a continuous scale has a level that is no number. */
    readonly step: number | undefined;
}

/** The levels of a scale as they are drawn; on a continuous scale, every number within its range has a colour. */
export class ColouredScale {
    readonly levels: readonly ColouredLevel[];
    readonly #range: ScaleView['range'];
    readonly #byCode: ReadonlyMap<string, ColouredLevel>;

    constructor({ levels, range }: ScaleView) {
        this.#range = range;
        this.levels = levels.map((level, position) => ({
            level,
            step: range === undefined ? colourStep(position, levels.length) : this.#stepOfNumber(level.code)
        }));
        this.#byCode = new Map(this.levels.map(coloured => [coloured.level.code, coloured]));
    }

    /** The level's title; its code where it has none, or is a number between those that are described. */
    titleOf(code: string): string {
        return this.#byCode.get(code)?.level.title ?? code;
    }

    stepOf(code: string): number | undefined {
        return this.#byCode.get(code)?.step ?? this.#stepOfNumber(code);
    }

    #stepOfNumber(code: string): number | undefined {
        const value = Number(code);
        return this.#range === undefined || Number.isNaN(value) ? undefined : valueStep(value, this.#range);
    }
}
