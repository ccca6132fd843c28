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
    let last: TitledSection | undefined;
    for (const block of text.split('\n\n')) {
        const section = sections.find(({ title, isList }) => block.startsWith(isList ? `${title}:\n- ` : `${title}: `));
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
