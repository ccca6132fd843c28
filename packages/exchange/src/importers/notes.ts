/** What is told of an import: what was read, what to look at, and what became of what could not be taken over as it was. */
export type ImportFate = 'read' | 'to check' | 'mended' | 'left out';

/** Something that is to be known of an import, however often it happened. */
export interface ImportNote {
    readonly fate: ImportFate;
    /** A sentence that says what happened and what was done. */
    readonly about: string;
    readonly count: number;
    /** Where it happened at first, by the names that the source uses. */
    readonly examples: readonly string[];
}

/** So many are kept, for a report. */
const MOST_EXAMPLES = 1000;
/** So many are told in a line. */
const MOST_TOLD = 5;
const LONGEST_EXAMPLE = 80;

/** Collects what is to be known of an import: what happens a thousand times is told once, with its number. */
export class ImportNotes {
    private readonly bySentence = new Map<string, { fate: ImportFate; count: number; examples: Set<string> }>();

    /** Says what the import is made of. */
    read(about: string): void {
        this.add('read', about, '');
    }

    /** Says how something was read that could be read in another way. */
    toCheck(about: string, example = ''): void {
        this.add('to check', about, example);
    }

    mended(about: string, example = ''): void {
        this.add('mended', about, example);
    }

    leftOut(about: string, example = ''): void {
        this.add('left out', about, example);
    }

    get all(): ImportNote[] {
        return [...this.bySentence].map(([about, { fate, count, examples }]) => ({
            fate,
            about,
            count,
            examples: [...examples]
        }));
    }

    private add(fate: ImportFate, about: string, example: string): void {
        let note = this.bySentence.get(about);
        if (!note) {
            note = { fate, count: 0, examples: new Set() };
            this.bySentence.set(about, note);
        }
        note.count++;
        const shown = shortened(example);
        if (shown !== '' && note.examples.size < MOST_EXAMPLES) note.examples.add(shown);
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
        const told = examples.slice(0, MOST_TOLD);
        const more = count > told.length ? ` and ${count - told.length} more` : '';
        const where = told.length > 0 ? `: ${told.join(', ')}${more}` : '';
        return `${FATES[fate]}${times}. ${about}${where}`;
    });
}

const FATES: Readonly<Record<ImportFate, string>> = {
    read: 'Read',
    'to check': 'Please check',
    mended: 'Mended',
    'left out': 'Left out'
};
