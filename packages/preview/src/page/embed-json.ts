const ESCAPED: RegExp = /[<>&\u2028\u2029]/g;

/**
 * A value as JSON that can stand in a script element: no part of it can end the element, begin
 * a comment or be taken for a line break, and a JSON parser reads the same value from it.
 */
export function embedJson(value: unknown): string {
    return JSON.stringify(value).replace(
        ESCAPED,
        character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
}
