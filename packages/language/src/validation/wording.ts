import type { AstNode, Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import type { GradusDescription } from '../symbols/gradus-description.ts';

/** The word of the language for a kind of node: “role” for `Role`. */
export function kindWord(type: string): string {
    return type.toLowerCase();
}

/** The word with its article: “a role”, “an activity”. */
export function aKind(type: string): string {
    const word = kindWord(type);
    return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** So many signs tell one element from another; a title may be as long as a file, and each message names some. */
const ENOUGH = 100;

/** The beginning of a text that is longer than what a sentence can hold. */
function brief(text: string): string {
    let end = 0;
    let count = 0;
    // In a text with errors a code may be missing, whatever the type says.
    for (const sign of text ?? '') {
        if (count === ENOUGH) return `${text.slice(0, end)}…`;
        end += sign.length;
        count++;
    }
    return text;
}

/** An element as people call it: code and title, “PC9 Teamwork”. */
export function called(element: { readonly name: string; readonly title?: string | undefined }): string {
    const name = brief(element.name);
    return element.title ? `${name} “${brief(element.title)}”` : name;
}

/** An element by its title, or by its code where it has none. */
export function titleOf({ name, title }: { readonly name: string; readonly title?: string | undefined }): string {
    return brief(title || name);
}

/** The title of what a name leads to; where it leads nowhere, the name as it is written. */
export function namedBy(reference: Reference<ast.Element> | undefined): string {
    return brief(reference?.ref?.title ?? reference?.$refText ?? '');
}

/** A level as printed: “4 Expert”. */
export function levelName(level: ast.Level): string {
    const name = brief(level.name);
    return level.title ? `${name} ${brief(level.title)}` : name;
}

/** Joins words as in a sentence: “1, 2 or 3”. */
export function oneOf(words: readonly string[], conjunction = 'or'): string {
    if (words.length < 2) return words.join('');
    return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** Where else a name is given, for related places. */
export function elsewhere(description: GradusDescription): { uri: GradusDescription['documentUri']; range: Range } {
    const segment = description.nameSegment ?? description.selectionSegment;
    return { uri: description.documentUri, range: segment?.range ?? START };
}

type Range = NonNullable<GradusDescription['nameSegment']>['range'];
const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The element that a node stands in, itself included. */
export function elementOf(node: AstNode | undefined): ast.Element | undefined {
    let current = node;
    while (current && !ast.isElement(current)) current = current.$container;
    return current;
}
