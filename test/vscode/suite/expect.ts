/** Fails unless the condition holds; Node's own assertions do not exist in a browser. */
export function assert(condition: unknown, message: string): asserts condition {
    if (!condition) throw new Error(message);
}

/** Fails unless both are the same JSON, and shows both. */
export function assertEqual(actual: unknown, expected: unknown, what: string): void {
    const [is, should] = [actual, expected].map(value => JSON.stringify(value, undefined, 2));
    assert(is === should, `${what} is not as expected.\nIs: ${is}\nShould be: ${should}`);
}

/** Fails unless the text matches, and shows it. */
export function assertMatch(text: string, pattern: RegExp, what: string): void {
    assert(pattern.test(text), `${what} does not match ${pattern}:\n${text}`);
}

/** The only entry of a list. */
export function only<T>(entries: readonly T[], what: string): T {
    const [entry] = entries;
    assert(entry !== undefined && entries.length === 1, `${what}: 1 expected, ${entries.length} found`);
    return entry;
}

/** What is there, or a failure that says what is not. */
export function present<T>(value: T | undefined, what: string): T {
    assert(value !== undefined, `${what} is missing`);
    return value;
}
