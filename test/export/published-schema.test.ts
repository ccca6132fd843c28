import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compiledFrameworkTypes } from '../../packages/tooling/src/generate-types.ts';
import { SCHEMA, schemaErrors } from './schema.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** A document in which every field that the schema knows is present. */
async function fullDocument(): Promise<JsonObject> {
    const golden = new URL('every-construct.golden.json', import.meta.url);
    return { ...(JSON.parse(await readFile(golden, 'utf8')) as JsonObject), forced: { errors: 1 } };
}

test('the schema is itself valid, says its dialect and has a lasting name', () => {
    const ajv = new Ajv2020({ strict: true });
    expect(ajv.validateSchema(SCHEMA)).toBe(true);
    expect(SCHEMA).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'urn:gradus:schema:framework:1',
        properties: { schemaVersion: { const: 1 } }
    });
    // Strict: a misspelled keyword would be an error here, and be ignored elsewhere.
    expect(() => ajv.compile(SCHEMA)).not.toThrow();
});

test('the TypeScript types are those that the schema gives', async () => {
    const committed = new URL('../../packages/exchange/src/json/compiled-framework.ts', import.meta.url);
    const types = (await readFile(committed, 'utf8')).replaceAll('\r\n', '\n');
    expect(types).toBe(await compiledFrameworkTypes());
});

describe('the schema', () => {
    test('knows no field that the full document lacks', async () => {
        const document = await fullDocument();
        const names = new Set(objectsIn(document).flatMap(({ value }) => Object.keys(value)));
        expect([...fieldsOf(SCHEMA)].filter(field => !names.has(field))).toEqual([]);
    });

    test('accepts the full document', async () => {
        expect(schemaErrors(await fullDocument())).toEqual([]);
    });

    test('refuses a document that lacks any field but the optional ones', async () => {
        const document = await fullDocument();
        const places = objectsIn(document).flatMap(({ path, value }) => Object.keys(value).map(key => ({ path, key })));
        expect(places.length).toBeGreaterThan(300);
        for (const { path, key } of places) {
            const changed = structuredClone(document);
            delete at(changed, path)[key];
            const place = `/${[...path, key].join('/')}`;
            expect(schemaErrors(changed).length === 0, place).toBe(isOptional(path, key));
        }
    });

    test('refuses a field that it does not know, wherever it is', async () => {
        const document = await fullDocument();
        for (const { path } of objectsIn(document)) {
            const changed = structuredClone(document);
            at(changed, path)['surplus'] = 'x';
            expect(schemaErrors(changed), path.join('/')).not.toEqual([]);
        }
    });

    test('refuses null, and a value of another type, wherever it is not meant', async () => {
        const document = await fullDocument();
        for (const { path, value } of objectsIn(document)) {
            for (const [key, old] of Object.entries(value)) {
                const place = [...path, key].join('/');
                const wrong: Json = typeof old === 'object' && old !== null ? 'text' : { an: 'object' };
                const changed = structuredClone(document);
                at(changed, path)[key] = wrong;
                expect(schemaErrors(changed), `${place} = ${JSON.stringify(wrong)}`).not.toEqual([]);
                if (isNullable(path, key)) continue;
                at(changed, path)[key] = null;
                expect(schemaErrors(changed), `${place} = null`).not.toEqual([]);
            }
        }
    });

    test.each<[string, (document: never) => void]>([
        ['another version', (d: { schemaVersion: number }) => (d.schemaVersion = 2)],
        ['a version as text', (d: { schemaVersion: string }) => (d.schemaVersion = '1')],
        ['no errors for force', (d: { forced: { errors: number } }) => (d.forced.errors = 0)],
        ['half an error', (d: { forced: { errors: number } }) => (d.forced.errors = 1.5)],
        ['an empty code', (d: { roles: { code: string }[] }) => (first(d.roles).code = '')],
        ['a number for a code', (d: { roles: { code: unknown }[] }) => (first(d.roles).code = 1)],
        ['an empty title', (d: { grades: { title: string }[] }) => (first(d.grades).title = '')],
        ['another form', (d: { sections: { form: string }[] }) => (first(d.sections).form = 'table')],
        [
            'another kind',
            (d: { sections: { for: { kind: string }[] }[] }) => (first(first(d.sections).for).kind = 'task')
        ],
        ['an identifier that is none', (d: { groups: { id: string }[] }) => (first(d.groups).id = 'Management')],
        ['an identifier in capitals', (d: { groups: { id: string }[] }) => (first(d.groups).id = UPPER_CASE_ID)],
        ['another status', (d: { roles: { status: string }[] }) => (first(d.roles).status = 'final')],
        ['no scale where one is named', (d: Roles) => (first(first(d.roles).requirements).measures = [{ level: 1 }])],
        ['half a level', (d: { scales: { size: number }[] }) => (first(d.scales).size = 0.5)],
        ['another relation', (d: { relations: { kind: string }[] }) => (first(d.relations).kind = 'like')],
        ['too much confidence', (d: { relations: { confidence: number }[] }) => (first(d.relations).confidence = 1.1)],
        ['a stream of tasks', (d: { streams: { over: string }[] }) => (first(d.streams).over = 'tasks')],
        ['another change', (d: { adaptations: { change: string }[] }) => (first(d.adaptations).change = 'added')],
        ['a truth value for a level', (d: Roles) => (first(first(d.roles).requirements).level = true)],
        ['an empty level', (d: Roles) => (first(first(d.roles).requirements).level = '')],
        ['a list of levels', (d: Roles) => (first(first(d.roles).requirements).maxLevel = [1])],
        ['another necessity', (d: Roles) => (first(first(d.roles).requirements).necessity = 'optional')],
        ['text that is a number', (d: Roles) => (first(d.roles).sections['note'] = 1)],
        ['a list of numbers', (d: Roles) => (first(d.roles).sections['note'] = [1])],
        ['a list in a list', (d: Roles) => (first(d.roles).sections['note'] = [['x']])],
        ['a task that is none', (d: { roles: { tasks: unknown[] }[] }) => first(d.roles).tasks.push({ text: 'x' })],
        ['an alias that is none', (d: { roles: { aliases: unknown[] }[] }) => first(d.roles).aliases.push(1)]
    ])('refuses %s', async (_, spoil) => {
        const document = await fullDocument();
        spoil(document as never);
        expect(schemaErrors(document)).not.toEqual([]);
    });

    test.each([null, [], 'text', 1, {}])('refuses %j', document => {
        expect(schemaErrors(document)).not.toEqual([]);
    });
});

const UPPER_CASE_ID = '6BA7B811-9DAD-51D1-80B4-00C04FD430C8';

interface Roles {
    roles: {
        requirements: { level: unknown; maxLevel: unknown; necessity: string; measures: unknown[] }[];
        sections: Record<string, unknown>;
    }[];
}

function first<T>(list: readonly T[]): T {
    const [element] = list;
    if (element === undefined) throw new Error('The list is empty.');
    return element;
}

type Path = readonly (string | number)[];

/** Fields that are there only where there is something to say, wherever they stand. */
const OPTIONAL = new Set([
    ...['forced', 'number', 'status', 'replacedBy', 'formerCodes', 'adoptedFrom'],
    ...['version', 'date', 'language', 'publisher', 'source', 'licence', 'namespace', 'package', 'size', 'range'],
    ...['maxLevel', 'inheritedFrom', 'confidence', 'author', 'reviewer', 'within', 'before', 'after']
]);

/** Fields that are null where there is nothing to say. */
const NULLABLE = new Set(['parent', 'scale', 'group', 'reason', 'grade', 'domain', 'base', 'object']);

function isOptional(path: Path, key: string): boolean {
    const holder = path.at(-1);
    const list = path.at(-2);
    if (path[0] === 'translations' && path.length === 2) return false;
    if (key === 'level') return list === 'requirements';
    if (key === 'category') return list === 'for';
    if (key === 'framework') return holder === 'subject' || holder === 'object' || holder === 'on';
    if (key === 'title') return list === 'entries';
    return OPTIONAL.has(key);
}

function isNullable(path: Path, key: string): boolean {
    // Of something that is measured, or excluded from a domain, the scale or the grade is not a detail.
    if (path.at(-2) === 'measures' || path.at(-1) === 'level' || (path.at(-2) === 'excludes' && key === 'grade')) {
        return false;
    }
    return NULLABLE.has(key) || (path[0] === 'grades' && key === 'level');
}

/** All objects of a document whose fields the schema names; the maps of section texts are not. */
function objectsIn(value: Json, path: Path = []): { path: Path; value: JsonObject }[] {
    if (Array.isArray(value)) return value.flatMap((each, index) => objectsIn(each, [...path, index]));
    if (typeof value !== 'object' || value === null || path.at(-1) === 'sections') return [];
    return [{ path, value }, ...Object.entries(value).flatMap(([key, each]) => objectsIn(each, [...path, key]))];
}

function at(document: JsonObject, path: Path): JsonObject {
    return path.reduce<Json>((value, key) => (value as JsonObject)[key] ?? null, document) as JsonObject;
}

/** The names of all fields that a schema knows, at any depth. */
function fieldsOf(schema: unknown): Set<string> {
    const fields = new Set<string>();
    JSON.stringify(schema, (key, value: unknown) => {
        if (key === 'properties') for (const name of Object.keys(value as object)) fields.add(name);
        return value;
    });
    return fields;
}
