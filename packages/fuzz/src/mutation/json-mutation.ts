import type { Json } from '@gradus/exchange/importers';
import type { Random } from '../random.ts';
import { oddText } from './odd-text.ts';

type Path = readonly (string | number)[];
type Writable = null | boolean | number | string | Writable[] | { [key: string]: Writable };

/** More places than these are not looked at. */
const MOST_PLACES = 5000;

/** A value that differs from another one in a few places: something else, something missing, something twice. */
export function mutatedJson(value: Json, random: Random, most = 4): Json {
    const root: { value: Writable } = { value: value as Writable };
    try {
        root.value = structuredClone(value) as Writable;
        for (let left = random.upTo(most); left > 0; left--) change(root, random);
    } catch (error) {
        // What is nested more deeply than can be copied is odd enough.
        if (!(error instanceof RangeError)) throw error;
    }
    return root.value;
}

function change(root: { value: Writable }, random: Random): void {
    const paths: Path[] = [];
    collect(root.value, ['value'], paths);
    const path = random.pick(paths);
    const parent = at(root, path.slice(0, -1));
    const key = path.at(-1) ?? 'value';
    const old = at(root, path);
    if (typeof parent !== 'object' || parent === null) return;
    const place: Place = { old, other: () => otherThan(old, root.value, paths, random) };
    if (Array.isArray(parent)) changeItem(parent, Number(key), place, random);
    else changeMember(parent, String(key), place, random);
}

/** Where something is changed. */
interface Place {
    readonly old: Writable;
    /** Makes something that could stand there instead. */
    other(): Writable;
}

function changeItem(list: Writable[], index: number, { old, other }: Place, random: Random): void {
    switch (random.below(4)) {
        case 0:
            list.splice(index, 1);
            break;
        case 1:
            list.splice(index, 0, ...Array.from({ length: random.upTo(20) }, () => structuredClone(old)));
            break;
        case 2:
            list.splice(random.below(list.length), 0, ...list.splice(index, 1));
            break;
        default:
            list[index] = other();
    }
}

function changeMember(holder: { [key: string]: Writable }, key: string, { old, other }: Place, random: Random): void {
    const kind = random.below(8);
    if (kind === 0 && Object.keys(holder).length > 1) delete holder[key];
    // Defined, since an assignment of __proto__ is none.
    else if (kind === 1) define(holder, oddText(random), structuredClone(old));
    else if (kind === 2) define(holder, random.pick(Object.keys(holder)), structuredClone(old));
    else define(holder, key, other());
}

function define(holder: { [key: string]: Writable }, key: string, value: Writable): void {
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Something in the place of a value: of the same type more often than not. */
function otherThan(old: Writable, root: Writable, paths: readonly Path[], random: Random): Writable {
    const kind = random.below(10);
    if (kind < 4 && typeof old === 'string') return changedText(old, random);
    if (kind < 4 && typeof old === 'number') return random.pick(NUMBERS);
    if (kind < 7) return structuredClone(at({ value: root }, random.pick(paths)) ?? null);
    if (kind === 7) return nested(random.once(10) ? random.upTo(1500) : random.upTo(20), old);
    return structuredClone(random.pick(VALUES)) as Writable;
}

function changedText(text: string, random: Random): string {
    const place = random.below(text.length + 1);
    switch (random.below(5)) {
        case 0:
            return text.slice(0, place);
        case 1:
            return '';
        case 2:
            return text.slice(0, place) + text.slice(place).repeat(random.upTo(random.once(10) ? 2000 : 4));
        default:
            return text.slice(0, place) + oddText(random) + text.slice(place);
    }
}

const NUMBERS = [0, -1, 1, 1.5, -0.1, 1e308, -1e308, 1e-320, 2 ** 31, 2 ** 32, 2 ** 53, 99_999, 1e21];
const VALUES: readonly Json[] = [
    ...[null, true, false, '', 'x', '1', ' ', [], {}, [[]], [null], { '': '' }, ...NUMBERS],
    { length: 9 },
    // biome-ignore lint/suspicious/noThenProperty: it is to be taken for a promise, if anything does that.
    { then: 'x' },
    ['a', 'a', 'a']
];

function nested(depth: number, inner: Writable): Writable {
    let value = inner;
    for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { x: value };
    return value;
}

function collect(value: Writable, path: Path, into: Path[]): void {
    // Not by recursion: what is nested deeply is made here.
    const open: [Writable, Path][] = [[value, path]];
    for (let next = open.pop(); next && into.length < MOST_PLACES; next = open.pop()) {
        const [each, itsPath] = next;
        into.push(itsPath);
        if (typeof each !== 'object' || each === null || itsPath.length > 60) continue;
        const keys = Array.isArray(each) ? each.keys() : Object.keys(each);
        for (const key of keys) open.push([Reflect.get(each, key) as Writable, [...itsPath, key]]);
    }
}

function at(root: { value: Writable }, path: Path): Writable {
    let value: Writable = root;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
        value = Reflect.get(value, key) as Writable;
    }
    return value;
}
