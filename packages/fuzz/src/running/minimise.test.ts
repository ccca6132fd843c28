import type { Json } from '@gradus/exchange/importers';
import { expect, test } from 'vitest';
import { minimised } from './minimise.ts';

const LIMITS = { attempts: 5000, ms: 10_000 };

test('a text becomes the few signs that matter', async () => {
    const fails = async (input: Json) => typeof input === 'string' && /a.*b.*c/s.test(input);
    expect(await minimised('xxxxaxxxxxxxxbxxxxxx\nxxxxxxxxxxcxxxxx', fails, LIMITS)).toBe('abc');
});

test('lists and objects lose what does not matter, at every depth', async () => {
    const fails = async (input: Json) => JSON.stringify(input).includes('"bad":"!');
    const input = { files: [{ name: 'x', text: 'y' }, { name: 'z', bad: 'very!bad!' }, 1, null], options: {} };
    expect(await minimised(input, async each => fails(JSON.parse(JSON.stringify(each))), LIMITS)).toEqual(input);
    const bad = { files: [{ name: 'x' }, { name: 'z', bad: '!bad' }, 1, null], options: { a: [] } };
    expect(await minimised(bad, fails, LIMITS)).toEqual({ files: [{ bad: '!' }] });
});

test('it ends when so much has been tried', async () => {
    let tried = 0;
    const fails = async () => {
        tried++;
        return false;
    };
    await minimised('x'.repeat(1000), fails, { attempts: 3, ms: 10_000 });
    expect(tried).toBe(3);
});
