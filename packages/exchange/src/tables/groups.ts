import type { TableEntry } from './understanding.ts';

/** The competencies of a table below one heading, and the headings below it. */
export interface Group {
    /** What the heading says; nothing where there is none. */
    readonly name: string;
    readonly entries: readonly TableEntry[];
    readonly groups: readonly Group[];
}

interface Growing extends Group {
    readonly entries: TableEntry[];
    readonly groups: Growing[];
    readonly byName: Map<string, Growing>;
}

/** Competencies by the headings above them, each heading once. */
export function groupsOf(entries: readonly TableEntry[]): readonly Group[] {
    const all = group('');
    for (const entry of entries) {
        const path = entry.categories.length === 0 ? [''] : entry.categories;
        path.reduce(inner, all).entries.push(entry);
    }
    return all.groups;
}

function inner(around: Growing, name: string): Growing {
    const known = around.byName.get(name);
    if (known) return known;
    const made = group(name);
    around.byName.set(name, made);
    around.groups.push(made);
    return made;
}

function group(name: string): Growing {
    return { name, entries: [], groups: [], byName: new Map() };
}
