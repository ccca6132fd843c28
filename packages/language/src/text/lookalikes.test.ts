import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignScript, looksLatin, toLatinLookalike } from './lookalikes.ts';

test.each([
    ['ОСЗ', 'OC3'],
    ['ОСЭ', 'OC9'],
    ['МСЗ', 'MC3'],
    ['МС6', 'MC6'],
    ['АВЕКМНОРСТУХ', 'ABEKMHOPCTYX'],
    ['аеорсух', 'aeopcyx'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['ＰＣ１', 'PC1'],
    ['С-1.а/Х', 'C-1.a/X']
])('%s looks like %s', (code, latin) => {
    expect(toLatinLookalike(code)).toBe(latin);
    expect(looksLatin(code)).toBe(true);
});

test.each(['PC1', '2.A.1.a', 'é1', 'E\u0301t', 'ß', 'Ж1', 'ПК-1', 'ΓΔ', 'משא', '日本', '12', ''])(
    '%s is not taken for something else',
    code => {
        expect(looksLatin(code)).toBe(false);
    }
);

test('the first foreign letter’s script is named', () => {
    expect(foreignScript('MСΑ')).toBe('Cyrillic');
    expect(foreignScript('PΑ1')).toBe('Greek');
    expect(foreignScript('ＰＣ')).toBe('special');
});

test('a code in Latin letters stays as it is, and what was replaced needs no second time', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9._/-]*$/), code => toLatinLookalike(code) === code));
    fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), code => {
            const latin = toLatinLookalike(code);
            expect(toLatinLookalike(latin)).toBe(latin);
        })
    );
});
