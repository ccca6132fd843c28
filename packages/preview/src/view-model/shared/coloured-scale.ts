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
    readonly code: string;
    readonly levels: readonly ColouredLevel[];
    /** Whether a level includes what the levels below it say. */
    readonly cumulative: boolean;
    readonly #range: ScaleView['range'];
    readonly #byCode: ReadonlyMap<string, ColouredLevel>;
    readonly #positions: ReadonlyMap<string, number>;

    constructor({ code, levels, range, cumulative }: ScaleView) {
        this.code = code;
        this.#range = range;
        this.cumulative = cumulative;
        this.levels = levels.map((level, position) => ({
            level,
            step: range === undefined ? colourStep(position, levels.length) : this.#stepOfNumber(level.code)
        }));
        this.#byCode = new Map(this.levels.map(coloured => [coloured.level.code, coloured]));
        this.#positions = new Map(levels.map(({ code }, position) => [code, position]));
    }

    /** Whether every number within its range is a level, so that levels cannot be counted. */
    get isContinuous(): boolean {
        return this.#range !== undefined;
    }

    /** The lowest and the highest of all heights. */
    get heights(): { readonly min: number; readonly max: number } {
        return this.#range ?? { min: 0, max: Math.max(0, this.levels.length - 1) };
    }

    /** How high a level is: its number on a continuous scale, else its position; nothing where the scale has no such level. */
    heightOf(code: string): number | undefined {
        if (this.#range === undefined) return this.#positions.get(code);
        const value = Number(code);
        return Number.isNaN(value) ? undefined : value;
    }

    /** Whether a level is described: of a continuous scale not all are. */
    has(code: string): boolean {
        return this.#byCode.has(code);
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
