/** Tokens are numbered from 0; there are fewer than this. */
const MAX_TOKENS = 256;

/** Nothing fits a token here. */
export const NO_WAY = -1;

/** Which way to go, by the next token; where that does not say it, the table to look the one after it up in. */
export interface DecisionTable {
    readonly first: Int8Array;
    readonly second: readonly Int8Array[];
}

type Ways = readonly (readonly [way: number, tokens: readonly number[]])[];

/** A set of tokens, as 1 for those that are in it. */
export function tokenTable(tokens: readonly number[]): Uint8Array {
    const table = new Uint8Array(MAX_TOKENS);
    for (const token of tokens) table[token] = 1;
    return table;
}

/**
 * @param ways tokens that decide by themselves
 * @param further tokens behind which the next one decides
 */
export function decisionTable(
    ways: Ways,
    further: readonly (readonly [tokens: readonly number[], ways: Ways])[]
): DecisionTable {
    const first = filled(ways);
    const second = further.map(([tokens, next], index) => {
        for (const token of tokens) first[token] = NO_WAY - 1 - index;
        return filled(next);
    });
    return { first, second };
}

function filled(ways: Ways): Int8Array {
    const table = new Int8Array(MAX_TOKENS).fill(NO_WAY);
    for (const [way, tokens] of ways) for (const token of tokens) table[token] = way;
    return table;
}
