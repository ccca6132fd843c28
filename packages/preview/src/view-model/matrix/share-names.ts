import type { ColouredScale } from '../shared/coloured-scale.ts';

/** A level as summaries count it. */
export interface Share {
    /** The level as a cell shows it. */
    readonly text: string;
    /** The same with its title. */
    readonly name: string;
    /** Its colour; absent for what has no level. */
    readonly step?: number;
    readonly height: number;
}

/** One object for each level, by which can be counted. */
export class ShareNames {
    readonly #marks = new Map<string, Share>();
    readonly #levels = new Map<ColouredScale, Map<string, Share>>();

    /** What is required without a level: `essential` or `desirable`; or a level that its scale does not have. */
    ofMark(code: string): Share {
        const text = code === 'essential' ? 'required' : code;
        return remembered(this.#marks, code, () => ({ text, name: text, height: -1 }));
    }

    ofLevel(scale: ColouredScale, code: string): Share {
        const levels = remembered(this.#levels, scale, () => new Map<string, Share>());
        return remembered(levels, code, () => {
            const step = scale.stepOf(code);
            const title = scale.titleOf(code);
            const name = title === code ? code : `${code} ${title}`;
            return { text: code, name, height: scale.heightOf(code) ?? 0, ...(step === undefined ? {} : { step }) };
        });
    }
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
}
