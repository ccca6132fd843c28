import type { LangiumDocument } from 'langium';
import type { FuzzyMatcher } from 'langium/lsp';
import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { WordAt } from './word-at.ts';

/** A word that could stand at the cursor, with what it means. */
export interface ProposedWord extends Partial<CompletionItem> {
    readonly label: string;
    /** What it means, in words that may be typed instead. */
    readonly detail: string;
}

/** Proposals for what is being typed at the cursor, in the order in which they are given. */
export class WordProposals {
    private readonly matcher: FuzzyMatcher;
    private readonly document: LangiumDocument;
    private readonly word: WordAt;
    private readonly position: Position;

    constructor(matcher: FuzzyMatcher, document: LangiumDocument, word: WordAt, position: Position) {
        this.matcher = matcher;
        this.document = document;
        this.word = word;
        this.position = position;
    }

    /** Those of some words that are like what is typed. */
    of(words: readonly ProposedWord[]): CompletionItem[] {
        const { textDocument } = this.document;
        const range = { start: textDocument.positionAt(this.word.start), end: this.position };
        const typed = textDocument.getText(range);
        return words
            .filter(({ label, detail }) => [label, detail].some(text => this.matcher.match(typed, text)))
            .map((word, index) => ({
                ...word,
                labelDetails: { description: word.detail },
                filterText: `${word.label} ${word.detail}`,
                sortText: inOrder(index),
                textEdit: { range, newText: word.label }
            }));
    }
}

/** What sorts proposals by their number, before the words of the language. */
export function inOrder(index: number): string {
    return `0${String(index).padStart(6, '0')}`;
}
