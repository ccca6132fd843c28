import { type Alias, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Pair } from 'yaml';

/** How much all that is referred to may come to: without a limit, a few lines could stand for billions. */
const MOST_WRITTEN_OUT = 100_000;
/** So many signs of a text count as another value: a long one is much by itself. */
const SIGNS_OF_A_VALUE = 20;

type ReferenceFault = 'unknown' | 'within-itself' | 'too-much';

/** A part of a file without references, and how much it holds. */
interface WrittenOut {
    readonly node: unknown;
    readonly size: number;
}

/**
 * Puts what is referred to (with *) in the place of each reference. The library could do so as well, but looks for each of
 * them among all parts that have a name.
 *
 * @param faulty makes what is thrown of what is wrong with a reference
 */
export function writeOutReferences(
    contents: unknown,
    faulty: (reference: Alias, fault: ReferenceFault) => Error
): unknown {
    /** What a name stands for from there on; nothing while that is still being looked at. */
    const named = new Map<string, { writtenOut?: WrittenOut }>();
    let total = 0;
    return written(contents).node;

    function written(node: unknown): WrittenOut {
        if (isAlias(node)) return referredTo(node);
        const name: { writtenOut?: WrittenOut } = {};
        if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') named.set(node.anchor, name);
        let size = sizeOf(node);
        const part = (inner: unknown): unknown => {
            const { node: replaced, size: more } = written(inner);
            size += more;
            return replaced;
        };
        if (isPair(node)) inPlace(node, part);
        else if (isMap(node)) for (const pair of node.items) inPlace(pair, part);
        else if (isSeq(node)) for (const [index, item] of node.items.entries()) node.items[index] = part(item);
        name.writtenOut = { node, size };
        return name.writtenOut;
    }

    function referredTo(reference: Alias): WrittenOut {
        const name = named.get(reference.source);
        if (!name) throw faulty(reference, 'unknown');
        if (!name.writtenOut) throw faulty(reference, 'within-itself');
        total += name.writtenOut.size;
        if (total > MOST_WRITTEN_OUT) throw faulty(reference, 'too-much');
        return name.writtenOut;
    }
}

/** What a value counts for by itself. */
function sizeOf(node: unknown): number {
    const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
    return 1 + Math.floor(text.length / SIGNS_OF_A_VALUE);
}

function inPlace(pair: Pair<unknown, unknown>, part: (inner: unknown) => unknown): void {
    const reference = pair.key;
    pair.key = part(reference);
    if (isAlias(reference) && isScalar(pair.key)) {
        // Where a field is told of, it is in the map that it is a field of.
        pair.key = Object.assign(pair.key.clone(), { range: reference.range });
    }
    pair.value = part(pair.value);
}
