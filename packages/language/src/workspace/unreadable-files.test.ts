import { URI } from 'langium';
import { expect, test, vi } from 'vitest';
import { UnreadableFiles } from './unreadable-files.ts';

test('a file that is gone is forgotten, and so are all in a folder that is', () => {
    const files = new UnreadableFiles();
    const [one, other, beside] = ['a/1.gradus', 'a/b/2.gradus', 'ab/3.gradus'].map(path =>
        URI.parse(`file:///${path}`)
    );
    if (!one || !other || !beside) throw new Error('There are three.');
    for (const uri of [one, other, beside]) files.set(uri, 'It is locked.');
    files.forget(URI.parse('file:///a'));
    expect([...files.entries()]).toEqual([['file:///ab/3.gradus', 'It is locked.']]);
    files.forget(beside);
    expect(files.size).toBe(0);
});

test('what Gradus failed at is told, and noted with what it failed with', () => {
    const files = new UnreadableFiles();
    const uri = URI.parse('file:///a.gradus');
    const error = new RangeError('Maximum call stack size exceeded');
    const noted = vi.fn<UnreadableFiles['noteFault']>();
    files.noteFault = noted;
    files.fail(uri, error);
    expect(files.reasonFor(uri)).toMatch(/^Gradus failed at its text/);
    expect(noted.mock.calls).toEqual([[uri, error]]);
});
