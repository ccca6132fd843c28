import { UnreadableSource } from '../importer.ts';
import { jsonFault } from './json-fault.ts';

/*
 * Reads JSON of unknown shape. Only own properties count, so that a key such as __proto__ is a key like any other, and
 * nothing is ever copied from one object into another. What has another form than is asked for is not there.
 */

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export type JsonRecord = { readonly [key: string]: Json };

/**
 * The value of a text in JSON. Of a key that is there twice, the last one counts, as everywhere.
 *
 * @throws UnreadableSource where it is none
 */
export function parseJson(text: string, name: string): Json {
    const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
    try {
        return JSON.parse(plain) as Json;
    } catch (error) {
        throw new UnreadableSource(`${name} cannot be read. ${reasonOf(error, plain)}`);
    }
}

function reasonOf(error: unknown, text: string): string {
    const fault = jsonFault(text);
    if (fault) return `It is no valid JSON from line ${fault.line}, column ${fault.column} on. ${fault.about}`;
    return error instanceof SyntaxError ? 'It is no valid JSON.' : 'It is nested too deeply.';
}

export function recordOf(value: Json | undefined): JsonRecord | undefined {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;
}

export function listOf(value: Json | undefined): readonly Json[] {
    return Array.isArray(value) ? value : [];
}

/** The records of a list; what is none is passed over. */
export function recordsOf(value: Json | undefined): JsonRecord[] {
    return listOf(value)
        .map(recordOf)
        .filter(each => each !== undefined);
}

/** A property of an object, its own alone. */
export function own(record: JsonRecord | undefined, key: string): Json | undefined {
    return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The text of a property; a number counts as one, and an empty text as none. */
export function textIn(record: JsonRecord | undefined, key: string): string | undefined {
    const text = textOf(own(record, key));
    return text === '' ? undefined : text;
}

export function textOf(value: Json | undefined): string | undefined {
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : undefined;
}

/**
 * A value as a message says it: one that holds others by its brackets alone. It is never asked for its own `toString`, which
 * may be anything, and how deep it goes does not matter.
 */
export function toldOf(value: Json | undefined): string {
    if (value === undefined) return 'none';
    return Array.isArray(value) ? '[…]' : recordOf(value) ? '{…}' : String(value);
}

export function numberIn(record: JsonRecord | undefined, key: string): number | undefined {
    const value = own(record, key);
    if (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function isTrueIn(record: JsonRecord | undefined, key: string): boolean {
    return own(record, key) === true;
}

/** The texts of a list, or the one text that stands in its place. */
export function textsIn(record: JsonRecord | undefined, key: string): string[] {
    const value = own(record, key);
    const one = textOf(value);
    if (one !== undefined) return [one];
    return listOf(value).flatMap(each => textOf(each) ?? []);
}

/** One of some words, if it is one. */
export function wordIn<T extends string>(
    record: JsonRecord | undefined,
    key: string,
    words: readonly T[]
): T | undefined {
    const value = own(record, key);
    return words.find(word => word === value);
}
