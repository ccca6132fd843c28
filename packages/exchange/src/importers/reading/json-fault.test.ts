import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from './json-fault.ts';

test.each([
    ['', 1, 1, 'There is nothing in it.'],
    ['{', 1, 2, 'The file ends here, and a “}” is missing. It may not have been copied whole.'],
    ['{"a": [1, 2', 1, 12, 'The file ends here, and a “]” is missing. It may not have been copied whole.'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'A comma or “}” is expected, and there is “"”.'],
    ['{"a": 1,\r\n  "b": 2,\r\n}', 2, 9, 'Behind the last entry, before “}”, there is no comma.'],
    ['{a: 1}', 1, 2, 'The name of a field is expected, in straight quotation marks, and there is “a”.'],
    ['{"a" 1}', 1, 6, 'A colon is expected behind the name of the field, and there is “1”.'],
    ['{"a": yes}', 1, 7, 'A value is expected, and “yes” is none: a text stands in quotation marks.'],
    ['{"a": 01}', 1, 7, 'A value is expected, and “01” is none: a text stands in quotation marks.'],
    ['{"a": \'b\'}', 1, 7, 'A text stands in straight quotation marks ("), not \'.'],
    ['[1, // one\n2]', 1, 5, 'JSON has no comments: take this out.'],
    ['{"a": "b\n"}', 1, 7, 'The text that begins here has no quotation mark at its end on this line.'],
    ['{"a": "C:\\Users"}', 1, 10, 'A backslash is written twice (\\\\), unless it stands for a sign.'],
    ['{"a": "b\tc"}', 1, 9, 'A text has no tabs and control signs in it: a tab is written \\t.'],
    ['{"a": 1} {', 1, 10, '“{” stands behind its end.']
])('of %j it says where it is none, and why', (text, line, column, about) => {
    expect(jsonFault(text)).toEqual({ line, column, about });
});

test('finds a fault where an engine does, and nowhere else', () => {
    const signs = fc.constantFrom(...'{}[]",:\\u0123ef.-+ \n\ttruenl\u007f\u0085é“');
    const spoiled = fc
        .tuple(fc.json(), fc.nat(), fc.nat(3), fc.array(signs, { maxLength: 3 }))
        .map(([text, at, count, put]) => {
            const place = at % (text.length + 1);
            return text.slice(0, place) + put.join('') + text.slice(place + count);
        });
    const any = fc.array(signs, { maxLength: 12 }).map(all => all.join(''));
    fc.assert(
        fc.property(fc.oneof(spoiled, any), text => {
            expect(jsonFault(text) === undefined).toBe(isJson(text));
        }),
        { numRuns: 3000, seed: 20261126 }
    );
});

test('is found in what is nested without end', () => {
    expect(jsonFault('['.repeat(300_000))?.column).toBe(300_001);
    expect(jsonFault(`{"a":`.repeat(100_000))?.about).toContain('a “}” is missing');
});

function isJson(text: string): boolean {
    try {
        JSON.parse(text);
        return true;
    } catch {
        return false;
    }
}
