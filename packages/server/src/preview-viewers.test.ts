import { expect, test } from 'vitest';
import { PreviewViewers } from './preview-viewers.ts';

test('a framework is let go when the last one who looks at it has left, or looks at another', () => {
    const viewers = new PreviewViewers();
    expect(viewers.look('a', 'F')).toBeUndefined();
    expect(viewers.look('b', 'F')).toBeUndefined();
    expect(viewers.close('a')).toBeUndefined();
    expect(viewers.look('b', 'G')).toBe('F');
    expect([...viewers.watched]).toEqual(['G']);
    expect(viewers.close('b')).toBe('G');
    expect(viewers.close('b')).toBeUndefined();
    expect([...viewers.watched]).toEqual([]);
});

test('whoever has left does not come back by an answer that was late', () => {
    const viewers = new PreviewViewers();
    viewers.close('a');
    expect(viewers.look('a', 'F')).toBe('F');
    viewers.look('b', 'F');
    expect(viewers.look('a', 'F')).toBeUndefined();
    expect([...viewers.watched]).toEqual(['F']);
});
