import type { Competency } from '@gradus/model';
import { listed, type Notes } from './notes.ts';
import { short } from './read-body.ts';
import type { Structure, TableEntry } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';
import { folded } from './words.ts';

/** An entry of the table, with the competency of the framework that it is. */
export interface MatchedEntry {
    readonly entry: TableEntry;
    readonly known: Competency | undefined;
}

/** Each competency of a table once, with the one of the framework that it is. */
export function matchEntries({ entries }: Structure, vocabulary: Vocabulary, notes: Notes): MatchedEntry[] {
    const seen = new Map<string, TableEntry>();
    return entries.flatMap(entry => {
        const known = vocabulary.competency(entry.code, entry.title);
        const key = known ? ` ${known.code}` : `${folded(entry.code)} ${folded(entry.title)}`;
        const before = seen.get(key);
        if (before) {
            const name = short([entry.code, entry.title].filter(Boolean).join(' '));
            notes.leaveRow(entry, name, `This competency is in row ${before.row} already.`);
            return [];
        }
        seen.set(key, entry);
        if (known && entry.code && entry.title && isOther(known, entry, vocabulary)) {
            notes.ask(
                `The table calls ${short(entry.code)} “${short(entry.title)}”.`,
                `It was taken for ${known.code} “${known.title}” of the framework.`
            );
        }
        return [{ entry, known }];
    });
}

function isOther(known: Competency, entry: TableEntry, vocabulary: Vocabulary): boolean {
    return folded(known.code) !== folded(entry.code) || !vocabulary.isCalled(known, entry.title);
}

/** Says what the framework has of a table, and what it lacks. */
export function sayWhatIsKnown(
    { kind }: Structure,
    matched: readonly MatchedEntry[],
    vocabulary: Vocabulary,
    notes: Notes
): void {
    const left = matched.flatMap(({ entry, known }) =>
        known && (entry.texts.size > 0 || kind === 'competencies') ? [known.code] : []
    );
    if (left.length > 0) {
        notes.ask(
            `The framework has ${listed(left)} already.`,
            'What the table says of them was left out; nothing was changed.'
        );
    }
    const fresh = matched.flatMap(({ entry, known }) => (known ? [] : [`“${short(entry.title || entry.code)}”`]));
    if (fresh.length > 0 && !vocabulary.isEmpty && kind === 'roles') {
        notes.ask(
            `The framework has no competency ${listed(fresh)}.`,
            'New ones were written. Where another spelling is meant, take that one instead.'
        );
    }
}
