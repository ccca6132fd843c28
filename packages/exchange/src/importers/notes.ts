/** What became of something that could not be taken over as it was. */
export type ImportFate = 'mended' | 'left out';

/** Something that is to be known of an import, however often it happened. */
export interface ImportNote {
    readonly fate: ImportFate;
    /** A sentence that says what happened and what was done. */
    readonly about: string;
    readonly count: number;
    /** Where it happened at first, by the names that the source uses. */
    readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 80;

/** Collects what is to be known of an import: what happens a thousand times is told once, with its number. */
export class ImportNotes {
    private readonly bySentence = new Map<string, { fate: ImportFate; count: number; examples: string[] }>();

    mended(about: string, example = ''): void {
        this.add('mended', about, example);
    }

    leftOut(about: string, example = ''): void {
        this.add('left out', about, example);
    }

    get all(): ImportNote[] {
        return [...this.bySentence].map(([about, note]) => ({ about, ...note }));
    }

    private add(fate: ImportFate, about: string, example: string): void {
        let note = this.bySentence.get(about);
        if (!note) {
            note = { fate, count: 0, examples: [] };
            this.bySentence.set(about, note);
        }
        note.count++;
        const shown = shortened(example);
        if (shown !== '' && note.examples.length < MOST_EXAMPLES && !note.examples.includes(shown)) {
            note.examples.push(shown);
        }
    }
}

function shortened(text: string): string {
    const line = text
        .slice(0, 4 * LONGEST_EXAMPLE)
        .replace(/\s+/g, ' ')
        .trim();
    const signs = [...line];
    return signs.length > LONGEST_EXAMPLE ? `${signs.slice(0, LONGEST_EXAMPLE - 1).join('')}…` : line;
}

/** What is to be known of an import, in lines for people. */
export function noteLines(notes: readonly ImportNote[]): string[] {
    return notes.map(({ fate, about, count, examples }) => {
        const times = count > 1 ? ` (${count} times)` : '';
        const where = examples.length > 0 ? `: ${examples.join(', ')}${count > examples.length ? ', …' : ''}` : '';
        return `${fate === 'mended' ? 'Mended' : 'Left out'}${times}. ${about}${where}`;
    });
}
