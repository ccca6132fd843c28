import { URI } from 'langium';
import { expect, test } from 'vitest';
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
