import { composed } from '../text/composed.ts';
import type { Names } from './asked-in-turn.ts';
import type { GradusDescription } from './gradus-description.ts';

/**
 * Elements of one kind by code. Mostly a code is given once, so that no list is kept for it: there are many
 * elements in a large framework, and this is made anew after every change of a name.
 */
export class NamesByCode implements Names<string> {
    private readonly first = new Map<string, GradusDescription>();
    /** All elements of a code that is given several times. */
    private readonly repeated = new Map<string, GradusDescription[]>();

    add(description: GradusDescription): void {
        const code = composed(description.name);
        const first = this.first.get(code);
        if (!first) {
            this.first.set(code, description);
            return;
        }
        const all = this.repeated.get(code);
        if (all) all.push(description);
        else this.repeated.set(code, [first, description]);
    }

    /** The first element with a code. */
    get(code: string): GradusDescription | undefined {
        // Nearly every code is found as it is written.
        return this.first.get(code) ?? this.getComposed(code);
    }

    private getComposed(code: string): GradusDescription | undefined {
        const text = composed(code);
        return text === code ? undefined : this.first.get(text);
    }

    /** All elements with a code, in the order in which they were added. */
    all(code: string): readonly GradusDescription[] {
        const first = this.get(code);
        if (!first) return NONE;
        return (this.repeated.size > 0 && this.repeated.get(composed(code))) || [first];
    }

    /** Whether several elements have a code. */
    isRepeated(code: string): boolean {
        return this.repeated.size > 0 && this.repeated.has(composed(code));
    }

    /** How many codes there are. */
    get size(): number {
        return this.first.size;
    }

    /** The codes, each once. */
    keys(): Iterable<string> {
        return this.first.keys();
    }

    /** The first element of each code. */
    eachOnce(): Iterable<GradusDescription> {
        return this.first.values();
    }

    /** All elements, those with the same code one after the other. */
    *values(): Iterable<GradusDescription> {
        if (this.repeated.size === 0) {
            yield* this.first.values();
            return;
        }
        for (const [code, first] of this.first) {
            const all = this.repeated.get(code);
            if (all) yield* all;
            else yield first;
        }
    }
}

const NONE: readonly GradusDescription[] = [];
