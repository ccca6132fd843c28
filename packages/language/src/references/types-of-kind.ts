import { reflection } from '../generated/ast.ts';

let known: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The types of node that are of a kind, which may be a type itself. Langium would compare every type with every other
 * one to find out, which takes longer than a small check may.
 */
export function typesOfKind(kind: string): readonly string[] {
    known ??= typesByKind();
    return known.get(kind) ?? [];
}

function typesByKind(): Map<string, string[]> {
    const types = new Map<string, string[]>();
    for (const type of reflection.getAllTypes()) {
        for (const kind of kindsOf(type)) {
            const others = types.get(kind);
            if (others) others.push(type);
            else types.set(kind, [type]);
        }
    }
    return types;
}

/** A type and all that it is a kind of. */
function kindsOf(type: string): Set<string> {
    const kinds = new Set([type]);
    // What is added on the way is gone through as well.
    for (const kind of kinds) for (const wider of reflection.getTypeMetaData(kind).superTypes) kinds.add(wider);
    return kinds;
}
