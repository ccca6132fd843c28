import { expect, test } from 'vitest';
import { ClosedViewers } from './closed-viewers.ts';

test('who has closed lately is known, and who did long ago is forgotten, so that they do not become more and more', () => {
    const closed = new ClosedViewers();
    for (let index = 0; index < 1000; index++) closed.add(`viewer ${index}`);
    expect([closed.has('viewer 0'), closed.has('viewer 999'), closed.has('another')]).toEqual([true, true, false]);
    closed.add('viewer 999');
    expect(closed.has('viewer 0')).toBe(true);
    closed.add('another');
    expect(closed.has('viewer 0')).toBe(false);
    expect([closed.has('viewer 1'), closed.has('another')]).toEqual([true, true]);
});
