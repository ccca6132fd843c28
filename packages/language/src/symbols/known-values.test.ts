import { expect, test } from 'vitest';
import { KnownValues } from './known-values.ts';

test('what was computed is known until it is forgotten, nothing included', () => {
    const values = new KnownValues();
    const computed: string[] = [];
    const get = (what: string, of: string, value: string | undefined) =>
        values.get(what, of, () => {
            computed.push(`${what} of ${of}`);
            return value;
        });
    expect([get('a', '1', 'x'), get('a', '1', 'y'), get('a', '2', 'z'), get('b', '1', 'u')]).toEqual([
        'x',
        'x',
        'z',
        'u'
    ]);
    expect([get('c', '1', undefined), get('c', '1', 'x')]).toEqual([undefined, undefined]);
    expect(computed).toEqual(['a of 1', 'a of 2', 'b of 1', 'c of 1']);
    values.clear();
    expect([get('a', '1', 'y'), get('c', '1', 'x')]).toEqual(['y', 'x']);
});
