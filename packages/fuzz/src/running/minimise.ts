import type { Json } from '@gradus/exchange/importers';

/** How much work is put into one case. */
export interface MinimisingLimits {
    readonly attempts: number;
    readonly ms: number;
}

/**
 * Makes an input smaller as long as it fails as it did: lists and texts lose halves, then quarters, and so on down to single
 * items and signs; properties go; what is left is replaced by simpler values.
 */
export async function minimised(
    input: Json,
    failsStill: (input: Json) => Promise<boolean>,
    { attempts, ms }: MinimisingLimits
): Promise<Json> {
    const end = performance.now() + ms;
    let left = attempts;
    const isTried = async (candidate: Json): Promise<boolean> => {
        if (left <= 0 || performance.now() > end) return false;
        left--;
        return failsStill(candidate);
    };
    let smallest = input;
    for (;;) {
        const next = await smaller(smallest, isTried);
        if (next === undefined || left <= 0 || performance.now() > end) return next ?? smallest;
        smallest = next;
    }
}

type Trial = (candidate: Json) => Promise<boolean>;

/** The smallest value that fails in the place of another one; nothing where none does. */
async function smaller(value: Json, fails: Trial): Promise<Json | undefined> {
    if (typeof value === 'string') return shorterText(value, fails);
    if (Array.isArray(value)) return shorterList(value, fails);
    if (typeof value === 'object' && value !== null)
        return fewerMembers(value as Readonly<Record<string, Json>>, fails);
    return undefined;
}

async function shorterText(text: string, fails: Trial): Promise<string | undefined> {
    const kept = await shorter(
        [...Array(text.length).keys()].map(at => text.charAt(at)),
        signs => fails(signs.join(''))
    );
    return kept?.join('');
}

async function shorterList(list: readonly Json[], fails: Trial): Promise<Json | undefined> {
    const found = await shorter(list, fails);
    let items = found ?? list;
    let isSmaller = found !== undefined;
    for (let index = 0; index < items.length; index++) {
        const item = await smaller(items[index] ?? null, each => fails(items.with(index, each)));
        if (item === undefined) continue;
        items = items.with(index, item);
        isSmaller = true;
    }
    return isSmaller ? items : undefined;
}

async function fewerMembers(record: Readonly<Record<string, Json>>, fails: Trial): Promise<Json | undefined> {
    const from = (entries: readonly (readonly [string, Json])[]): Json => Object.fromEntries(entries);
    const all: readonly (readonly [string, Json])[] = Object.entries(record);
    const found = await shorter(all, entries => fails(from(entries)));
    let entries = found ?? all;
    let isSmaller = found !== undefined;
    for (const [index, [key, value]] of entries.entries()) {
        const member = await smaller(value, each => fails(from(entries.with(index, [key, each]))));
        if (member === undefined) continue;
        entries = entries.with(index, [key, member]);
        isSmaller = true;
    }
    return isSmaller ? from(entries) : undefined;
}

/** Delta debugging: what can be left out is left out, in parts that become smaller. */
async function shorter<T>(
    items: readonly T[],
    fails: (items: readonly T[]) => Promise<boolean>
): Promise<readonly T[] | undefined> {
    let kept = items;
    for (let size = Math.ceil(kept.length / 2); size >= 1 && kept.length > 0; ) {
        let isCut = false;
        for (let at = 0; at < kept.length; ) {
            const rest = [...kept.slice(0, at), ...kept.slice(at + size)];
            if (await fails(rest)) {
                kept = rest;
                isCut = true;
            } else at += size;
        }
        if (size === 1 && !isCut) break;
        if (size > 1 || !isCut) size = Math.floor(size / 2);
    }
    return kept.length < items.length ? kept : undefined;
}
