import { EndedTwice } from '@gradus/language/lsp';

/**
 * What is answered where an answer fails: a refusal with the reason where it has ended the server twice; else it fails.
 *
 * @param also which other failures have words for who asked
 */
export function refusalOf<A>(
    error: unknown,
    refuse: (reason: string) => A,
    ...also: readonly (abstract new (
        ...args: never
    ) => Error)[]
): A {
    for (const kind of [EndedTwice, ...also]) if (error instanceof kind) return refuse(error.message);
    throw error;
}
