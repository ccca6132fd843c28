import type { DraftElement, DraftRemark, DraftText } from '../draft/draft-framework.ts';
import type { SoundRelation } from '../draft/sound-annotations.ts';
import { quoted } from '../reading/clean-text.ts';
import { block, type Lines, listed, value, words } from './lines.ts';

/** What all parts of a text need to know: which sections are lists, and what is related to what. */
export class Printing {
    private readonly lists: ReadonlySet<string>;
    private readonly relations: ReadonlyMap<DraftElement, readonly SoundRelation[]>;

    constructor(lists: ReadonlySet<string>, relations: ReadonlyMap<DraftElement, readonly SoundRelation[]>) {
        this.lists = lists;
        this.relations = relations;
    }

    /**
     * An element as text.
     *
     * @param head what stands before its braces
     * @param inner what stands in them besides what every element may have
     */
    element(head: string, element: DraftElement, inner: Lines = []): string[] {
        return block(head, [...this.facts(element), ...this.texts(element.texts), ...inner, ...this.remarks(element)]);
    }

    /** What is said of an element before its texts. */
    facts({ id, number, status, formerCodes = [], replacedBy }: DraftElement): string[] {
        const lines: string[] = [];
        if (number !== undefined) lines.push(`number ${value(number)}`);
        if (id !== undefined) lines.push(`id ${quoted(id)}`);
        if (status !== undefined) lines.push(`status ${status}`);
        if (replacedBy !== undefined) lines.push(`replaced by ${replacedBy}`);
        if (formerCodes.length > 0) lines.push(`formerly ${formerCodes.join(', ')}`);
        return lines;
    }

    /** Texts below their sections. */
    texts(texts: readonly DraftText[]): string[] {
        return texts.flatMap(({ section, entries }) => {
            if (this.lists.has(section)) return listed(section, entries);
            if (entries.length === 1) return [`${section} ${quoted(entries[0] ?? '')}`];
            return [section, ...entries.map(entry => `  ${quoted(entry)}`)];
        });
    }

    /** Relations and remarks. */
    remarks(element: DraftElement): string[] {
        const relations = this.relations.get(element) ?? [];
        return [...relations.map(relationLine), ...(element.remarks ?? []).map(remarkLine)];
    }
}

export function remarkLine({ text, open, author, date }: DraftRemark): string {
    return words(
        open ? 'remark open' : 'remark settled',
        quoted(text),
        author && `by ${quoted(author)}`,
        date && `on ${date}`
    );
}

const RELATION_WORDS = {
    same: 'is same as',
    broader: 'is broader than',
    narrower: 'is narrower than',
    related: 'is related to',
    derived: 'is derived from',
    satisfies: 'satisfies',
    see: 'see'
} as const;

/** A relation without its subject. */
export function relationLine({ kind, written, reason, confidence, author, reviewer, date }: SoundRelation): string {
    const isShown =
        confidence !== undefined && confidence >= 0 && confidence <= 1 && /^[\d.]+$/.test(String(confidence));
    return words(
        RELATION_WORDS[kind],
        written,
        reason && `because ${quoted(reason)}`,
        isShown ? `confidence ${confidence}` : undefined,
        author && `by ${quoted(author)}`,
        reviewer && `reviewed by ${quoted(reviewer)}`,
        date && `on ${date}`
    );
}
