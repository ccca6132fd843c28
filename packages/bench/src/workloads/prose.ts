import { Random } from './random.ts';
import { ADJECTIVES, JOBS, LINKS, NOUNS, VERBS } from './words.ts';

/**
 * Sentences without meaning, as long and as different from each other as those of real frameworks.
 * They hold letters, spaces and full stops only, so they are written the same in every format.
 */
export class Prose {
    private readonly random: Random;

    constructor(seed: number) {
        this.random = new Random(seed);
    }

    /** A line of a list. */
    line(): string {
        return `${capitalised(this.random.pick(VERBS))} ${this.thing()} ${this.random.pick(LINKS)} ${this.thing()}`;
    }

    /** One paragraph. */
    paragraph(sentences: number): string {
        return Array.from({ length: sentences }, () => `${this.sentence()}.`).join(' ');
    }

    private sentence(): string {
        const { random } = this;
        const head = `${capitalised(this.thing())} ${random.pick(VERBS)} ${this.thing()} ${random.pick(LINKS)}`;
        return `${head} ${this.thing()} and ${this.thing()}`;
    }

    private thing(): string {
        return `${this.random.pick(ADJECTIVES)} ${this.random.pick(NOUNS)}`;
    }
}

/** The title of the competency with this number: no other number has it. */
export function competencyTitle(index: number): string {
    const scattered = scatter(index, ADJECTIVES.length * NOUNS.length);
    const adjective = at(ADJECTIVES, scattered % ADJECTIVES.length);
    const noun = at(NOUNS, Math.floor(scattered / ADJECTIVES.length));
    return `${capitalised(adjective)} ${capitalised(noun)} Management`;
}

/** The title of the role with this number: no other number has it. */
export function roleTitle(index: number): string {
    const scattered = scatter(index, JOBS.length * NOUNS.length);
    const noun = at(NOUNS, scattered % NOUNS.length);
    return `${capitalised(noun)} ${at(JOBS, Math.floor(scattered / NOUNS.length))}`;
}

/** Another number below the count for each number below it, so that neighbours do not look alike. */
function scatter(index: number, count: number): number {
    if (index >= count) throw new Error(`There are only ${count} different titles.`);
    // A prime number that divides none of the counts.
    return (index * 7919) % count;
}

function capitalised(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

function at(list: readonly string[], index: number): string {
    const found = list[index];
    if (found === undefined) throw new Error(`There is no word ${index}.`);
    return found;
}
