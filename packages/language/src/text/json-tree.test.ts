import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonError, type JsonNode, parseJson } from './json-tree.ts';

test('reads what JSON.parse reads, to the same values', () => {
    fc.assert(
        fc.property(fc.json({ maxDepth: 6 }), text => {
            expect(plain(parseJson(text))).toEqual(JSON.parse(text));
        })
    );
});

test('refuses what JSON.parse refuses, and nothing else', () => {
    const pieces = [
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        'true',
        'nul',
        '-',
        '0',
        '1.5',
        '01',
        '1e3',
        ' ',
        '\n'
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map(parts => parts.join(''));
    fc.assert(
        fc.property(text, json => {
            expect(isRead(() => parseJson(json))).toBe(isRead(() => JSON.parse(json)));
        }),
        { numRuns: 5000 }
    );
});

test('knows where names and values stand', () => {
    const text = '{\n  "a": [1, "b"]\n}\n';
    const root = parseJson(text);
    const [member] = root.kind === 'object' ? root.members : [];
    const items = member?.value.kind === 'array' ? member.value.items : [];
    expect(member && text.slice(member.place.start, member.place.end)).toBe('"a"');
    expect(items.map(({ start, end }) => text.slice(start, end))).toEqual(['1', '"b"']);
    expect(text.slice(root.start, root.end)).toBe(text.trim());
});

test.each([
    ['', 'A value is missing here, such as "off".', ''],
    ['{ "a": }', 'A value is missing here, such as "off".', '}'],
    ['{ "a": 1, }', 'Nothing follows this comma. Remove it.', ','],
    ['{ "a": 1 "b": 2 }', 'A comma or a closing } is missing here.', '"'],
    ['{ "a": 1', 'A comma or a closing } is missing here.', ''],
    ['{ "a" 1 }', 'A colon is missing behind "a".', '1'],
    ['{ a: 1 }', 'Names and words stand in straight quotation marks: "off".', 'a'],
    ['{ "a": off }', 'Names and words stand in straight quotation marks: "off".', 'off'],
    ['{ “a”: 1 }', 'Names and words stand in straight quotation marks: "off".', '“a”'],
    ['{ // why\n "a": 1 }', 'This file can have no comments. Remove this one.', '//'],
    ['{ "a": 1 } }', 'Nothing may stand after the last closing brace.', '}']
])('%s: %s', (text, message, place) => {
    const error = errorIn(text);
    expect(error.message).toBe(message);
    expect(text.slice(error.place.start, error.place.end)).toBe(place);
});

test('a text that does not end is marked to the end of its line only', () => {
    const error = errorIn('{ "a: 1\n}');
    expect(error.message).toMatch(/^This text does not end on its line/);
    expect(error.place).toEqual({ start: 2, end: 7 });
});

test('what would only cost time is refused', () => {
    expect(errorIn('['.repeat(10_000)).message).toBe('This is nested too deeply.');
    expect(errorIn(`"${'a'.repeat(300_000)}"`).message).toBe('This file is too long to be read.');
    expect(plain(parseJson(`"${'a'.repeat(190_000)}"`))).toHaveLength(190_000);
});

function plain(node: JsonNode): unknown {
    if (node.kind === 'array') return node.items.map(plain);
    if (node.kind === 'value') return node.value;
    return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
}

function isRead(read: () => unknown): boolean {
    try {
        read();
        return true;
    } catch {
        return false;
    }
}

function errorIn(text: string): JsonError {
    try {
        parseJson(text);
    } catch (error) {
        if (error instanceof JsonError) return error;
        throw error;
    }
    throw new Error('It was read.');
}
