import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { DIFFERENCE_SCHEMA, differenceErrors } from './schema.ts';

const NAME = { kind: 'role', code: 'R', title: 'Role' };
const CHANGE = { aspect: 'title', how: 'changed', weight: 'meaning', before: 'A', after: 'B' };
const ELEMENT = { kind: 'role', before: NAME, after: NAME, changes: [CHANGE], affected: [] };
const STATE = { code: 'F', title: 'F' };
const DIFFERENCE = { schemaVersion: 1, before: STATE, after: STATE, elements: [ELEMENT] };

test('the schema is itself valid, says its dialect and has a lasting name', () => {
    expect(new Ajv2020().validateSchema(DIFFERENCE_SCHEMA)).toBe(true);
    expect(DIFFERENCE_SCHEMA).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'urn:gradus:schema:difference:1'
    });
});

test('the schema accepts a difference', () => {
    expect(differenceErrors(JSON.stringify(DIFFERENCE))).toEqual([]);
});

test.each([
    ['another version', { ...DIFFERENCE, schemaVersion: 2 }],
    ['an unknown field', { ...DIFFERENCE, surplus: 1 }],
    [
        'an element that was never there',
        { ...DIFFERENCE, elements: [{ kind: 'role', changes: [CHANGE], affected: [] }] }
    ],
    ['an element without a change', { ...DIFFERENCE, elements: [{ ...ELEMENT, changes: [] }] }],
    ['another kind', { ...DIFFERENCE, elements: [{ ...ELEMENT, kind: 'task' }] }],
    ['another aspect', { ...DIFFERENCE, elements: [{ ...ELEMENT, changes: [{ ...CHANGE, aspect: 'mood' }] }] }],
    ['another weight', { ...DIFFERENCE, elements: [{ ...ELEMENT, changes: [{ ...CHANGE, weight: 'heavy' }] }] }],
    ['a number for a text', { ...DIFFERENCE, elements: [{ ...ELEMENT, changes: [{ ...CHANGE, after: 1 }] }] }]
])('the schema refuses %s', (_, difference) => {
    expect(differenceErrors(JSON.stringify(difference))).not.toEqual([]);
});

test('the page of the JSON has every field of the schema', async () => {
    const page = await readFile(new URL('../../docs/json.md', import.meta.url), 'utf8');
    const prose = page.slice(page.indexOf('## Differences'));
    const fields = new Set<string>();
    JSON.stringify(DIFFERENCE_SCHEMA, (key, value: unknown) => {
        if (key === 'properties') for (const name of Object.keys(value as object)) fields.add(name);
        return value;
    });
    expect([...fields].filter(field => !prose.includes(`\`${field}\``))).toEqual([]);
});
