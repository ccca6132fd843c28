import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelCode } from './level-code.ts';

describe('the code of a level', () => {
    test.each(['0', '1', '2', '10', '0.5', '1.25', '999999999999999'])('%s is a number', code => {
        expect(levelCode(code)).toBe(Number(code));
        expect(JSON.stringify(levelCode(code))).toBe(code);
    });

    test.each([
        ...['01', '1.0', '00', '.5', '1.', '-1', '+1', '-0', ' 1', '1 ', '', '1_000', '1,5', '1..4', '1.2.3'],
        ...[
            'A1',
            'e-1',
            '1e3',
            '1e-7',
            '1e21',
            '1E5',
            '0x10',
            '0b1',
            '0o7',
            'Infinity',
            '-Infinity',
            'NaN',
            'null',
            'true'
        ],
        ...['9007199254740993', '12345678901234567890', '1000000000000000', '0.1000000000000000055', '٣', '½', '１'],
        ...['__proto__', 'constructor']
    ])('%j is text', code => {
        expect(levelCode(code)).toBe(code);
    });

    test('gives the same text again, whatever it is', () => {
        const code = fc.oneof(
            fc.string(),
            fc.double().map(String),
            fc.integer().map(String),
            fc.stringMatching(/^[\d.e+-]{1,20}$/)
        );
        fc.assert(
            fc.property(code, text => {
                const compiled = levelCode(text);
                expect(String(compiled)).toBe(text);
                // JSON has no sign for what is not finite, and others write large numbers their own way.
                if (typeof compiled === 'number') expect(JSON.stringify(compiled)).toBe(text);
            }),
            { numRuns: 1000 }
        );
    });
});
