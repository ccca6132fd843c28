import type { CompletionContext } from 'langium/lsp';

/**
 * What editors filter a proposal by that is to stand before the words of the language. They sort first by how well that
 * fits to what is typed, and a word that begins so fits better than a title with such a word in the middle: so it begins
 * with what is typed. They ask again for each letter, so it always does.
 */
export function filterBeforeWords(names: readonly string[], context: CompletionContext): string {
    const all = names.join(' ');
    const typed = typedAt(context);
    return typed === '' || all.startsWith(typed) ? all : `${typed} ${all}`;
}

/** The part of the word at the cursor that stands before it. */
export function typedAt({ textDocument, tokenOffset, offset }: CompletionContext): string {
    return textDocument.getText().slice(tokenOffset, offset);
}
