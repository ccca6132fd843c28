import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { text } from '../export/any-element.ts';

type Json = null | boolean | number | string | undefined | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

/** A model that differs from another one in a few places of any depth: values, entries of lists, their order. */
export function spoiled(model: FrameworkModel, most: number): fc.Arbitrary<FrameworkModel> {
    const spoil = fc.record({ place: fc.nat(), kind: fc.nat(), word: text });
    return fc.array(spoil, { minLength: 1, maxLength: most }).map(all => {
        const copy = structuredClone(model) as unknown as Json;
        for (const { place, kind, word } of all) {
            const paths = pathsIn(copy, []).filter(path => isChangeable(path));
            const path = paths[place % paths.length];
            if (path) spoilAt(copy, path, kind, word);
        }
        return copy as unknown as FrameworkModel;
    });
}

/** Choices among a few words, fields that no export has, and what would make the model none are left alone. */
const LEFT_ALONE = new Set(['origin', 'files', 'restricted', 'kind', 'over', 'change', 'form', 'status', 'necessity']);

function isChangeable(path: Path): boolean {
    return path.length > 1 && !path.some(key => LEFT_ALONE.has(String(key)));
}

function pathsIn(value: Json, path: Path): Path[] {
    if (typeof value !== 'object' || value === null) return [path];
    const inner = Object.entries(value).flatMap(([key, each]) =>
        pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key])
    );
    return path.length > 0 && Array.isArray(value) ? [path, ...inner] : [path, ...inner];
}

function spoilAt(root: Json, path: Path, kind: number, word: string): void {
    const parent = path.slice(0, -1).reduce<Json>((value, key) => (value as { [key: string]: Json })[key], root);
    const key = path.at(-1);
    if (Array.isArray(parent) && typeof key === 'number') {
        if (kind % 3 === 0) parent.splice(key, 1);
        else if (kind % 3 === 1) parent.reverse();
        else if (typeof parent[key] === 'string') parent[key] = word || 'x';
        return;
    }
    const holder = parent as { [key: string]: Json };
    const value = holder[String(key)];
    if (typeof value === 'string') holder[String(key)] = word || 'x';
    else if (typeof value === 'number') holder[String(key)] = value + 1;
    else if (typeof value === 'boolean') holder[String(key)] = !value;
    else if (Array.isArray(value)) value.reverse();
}
