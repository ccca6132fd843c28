/** A declared section, as far as texts are told apart by it. */
export interface TitledSection {
    readonly code: string;
    readonly title: string;
    readonly isList: boolean;
}

/**
 * Takes apart texts that stand one below the other, each behind what its section is called, as exports write them.
 * What stands before the first of them belongs to none.
 */
export function titledTexts(
    text: string,
    sections: readonly TitledSection[]
): { sections: Record<string, string | string[]>; rest: string } {
    const found = new Map<string, string | string[]>();
    const rest: string[] = [];
    const beginnings = beginningsOf(sections);
    let last: TitledSection | undefined;
    for (const block of text.split('\n\n')) {
        const section = beginnings.sectionOf(block);
        if (section) {
            last = section;
            const body = block.slice(section.title.length + 2);
            found.set(section.code, section.isList ? body.split('\n').map(line => line.replace(/^- /, '')) : body);
            continue;
        }
        const before = last && found.get(last.code);
        if (last && typeof before === 'string') found.set(last.code, `${before}\n\n${block}`);
        else rest.push(block);
    }
    // Codes may be any word: only own properties will do.
    return { sections: Object.fromEntries(found), rest: rest.join('\n\n') };
}

/** What texts of sections begin with, to be looked up: a package can have as many sections as texts. */
class Beginnings {
    private readonly byText = new Map<string, { readonly section: TitledSection; readonly place: number }>();
    private readonly lengths: ReadonlySet<number>;

    constructor(sections: readonly TitledSection[]) {
        for (const [place, section] of sections.entries()) {
            const beginning = section.isList ? `${section.title}:\n- ` : `${section.title}: `;
            if (!this.byText.has(beginning)) this.byText.set(beginning, { section, place });
        }
        this.lengths = new Set([...this.byText.keys()].map(({ length }) => length));
    }

    /** The first section that a text can be of. */
    sectionOf(text: string): TitledSection | undefined {
        let found: { readonly section: TitledSection; readonly place: number } | undefined;
        for (const length of this.lengths) {
            const isBeginning = text[length - 1] === ' ' && length <= text.length;
            const each = isBeginning ? this.byText.get(text.slice(0, length)) : undefined;
            if (each && !(found && found.place < each.place)) found = each;
        }
        return found?.section;
    }
}

const KNOWN = new WeakMap<readonly TitledSection[], Beginnings>();

function beginningsOf(sections: readonly TitledSection[]): Beginnings {
    const known = KNOWN.get(sections) ?? new Beginnings(sections);
    KNOWN.set(sections, known);
    return known;
}
