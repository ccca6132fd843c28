/*
 * Which tokens can come next: the sets behind the decisions of a predictive parser that looks at two tokens.
 */

/** Token numbers as bits. */
export type TokenSet = bigint;

/** What a part of a text can begin with. */
export interface Ahead {
    /** Whether the part can be empty. */
    readonly none: boolean;
    /** Tokens behind which the part can end; what follows is known to somebody else. */
    readonly alone: TokenSet;
    /** By first token, the tokens that can come second. */
    readonly pairs: ReadonlyMap<number, TokenSet>;
}

/** How many tokens are looked at. */
export const LOOKAHEAD = 2;

export const NOTHING: Ahead = { none: false, alone: 0n, pairs: new Map() };
export const EMPTY: Ahead = { none: true, alone: 0n, pairs: new Map() };

export function oneOf(...tokens: readonly number[]): Ahead {
    return { none: false, alone: tokens.reduce((set, token) => set | bit(token), 0n), pairs: new Map() };
}

export function tokensIn(set: TokenSet): number[] {
    const tokens: number[] = [];
    for (let token = 0, rest = set; rest > 0n; token++, rest >>= 1n) if ((rest & 1n) === 1n) tokens.push(token);
    return tokens;
}

/** What can stand where any of these can. */
export function either(...all: readonly Ahead[]): Ahead {
    const pairs = new Map<number, TokenSet>();
    for (const each of all) for (const [token, next] of each.pairs) pairs.set(token, (pairs.get(token) ?? 0n) | next);
    return { none: all.some(each => each.none), alone: all.reduce((set, each) => set | each.alone, 0n), pairs };
}

/**
 * One after the other.
 *
 * @param second asked only for as many tokens as the first leaves open: rules call each other in circles
 */
export function sequence(first: Ahead, second: (length: number) => Ahead, length = LOOKAHEAD): Ahead {
    const rest = first.none ? second(length) : NOTHING;
    if (length < LOOKAHEAD || first.alone === 0n) {
        return either({ ...first, none: false }, rest);
    }
    const next = second(1);
    const pairs = new Map(tokensIn(first.alone).map(token => [token, next.alone] as const));
    return either(
        { none: false, alone: next.none ? first.alone : 0n, pairs: first.pairs },
        { ...NOTHING, pairs },
        rest
    );
}

/** None, one or many. */
export function repeated(one: (length: number) => Ahead, length = LOOKAHEAD): Ahead {
    if (length <= 0) return EMPTY;
    return either(
        EMPTY,
        sequence({ ...one(length), none: false }, left => (left < length ? repeated(one, left) : NOTHING), length)
    );
}

export function same(a: Ahead, b: Ahead): boolean {
    const all = new Set([...a.pairs.keys(), ...b.pairs.keys()]);
    return (
        a.none === b.none &&
        a.alone === b.alone &&
        [...all].every(token => (a.pairs.get(token) ?? 0n) === (b.pairs.get(token) ?? 0n))
    );
}

/** A decision by the next token, or by one more where that is not enough. */
export interface Decision {
    /** By token: the number of the way to go, or what the token after it decides; nothing: none fits. */
    readonly byToken: ReadonlyMap<number, number | ReadonlyMap<number, number>>;
    /** Pairs of tokens that fit several ways, so that the first is taken, as Langium's parser does. */
    readonly ambiguous: number;
}

/** Decides between ways to go. */
export function decide(ways: readonly Ahead[]): Decision {
    const byToken = new Map<number, number | ReadonlyMap<number, number>>();
    let ambiguous = 0;
    const all = ways.map(way => seconds(way));
    for (const token of new Set(all.flatMap(way => [...way.keys()]))) {
        const fitting = all.flatMap((way, index) => {
            const next = way.get(token);
            return next === undefined ? [] : [{ index, next }];
        });
        const byNext = new Map<number, number>();
        for (const { index, next } of fitting) {
            for (const second of tokensIn(next)) {
                if (byNext.has(second)) ambiguous++;
                else byNext.set(second, index);
            }
        }
        const [only, ...more] = new Set(byNext.values());
        byToken.set(token, only !== undefined && more.length === 0 ? only : byNext);
    }
    return { byToken, ambiguous };
}

/** By first token, the second ones; all of them where the way can end behind the first. */
function seconds({ alone, pairs }: Ahead): Map<number, TokenSet> {
    const result = new Map(pairs);
    if (alone !== 0n) throw new Error('What follows must be known before a decision can be made.');
    return result;
}

function bit(token: number): TokenSet {
    return 1n << BigInt(token);
}
