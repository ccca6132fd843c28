import { expect, test } from 'vitest';
import { earlierFiles, isNewFile } from './earlier-files.ts';

const file = (name: string) => `file:///w/f/${name}`;
const isOurs = (uri: string) => uri.startsWith('file:///w/f/') && uri.endsWith('.gradus');

test('what has not changed is read from the disk, all else is asked of git', () => {
    const current = ['same', 'changed', 'new', 'renamed', 'untracked'].map(name => file(`${name}.gradus`));
    const change = (now: string, earlier = now, isNew = false) => ({ now: file(now), earlier: file(earlier), isNew });
    const changes = [
        change('changed.gradus'),
        change('new.gradus', 'new.gradus', true),
        change('untracked.gradus', 'untracked.gradus', true),
        change('renamed.gradus', 'old.gradus'),
        change('deleted.gradus'),
        change('notes.txt'),
        { now: 'file:///w/other/a.gradus', earlier: 'file:///w/other/a.gradus', isNew: false }
    ];
    expect(earlierFiles(current, changes, isOurs)).toEqual({
        same: [file('same.gradus')],
        asked: [file('changed.gradus'), file('old.gradus'), file('deleted.gradus')]
    });
});

test('a file that took the name of a deleted one is asked for once', () => {
    const changes = [
        { now: file('a.gradus'), earlier: file('b.gradus'), isNew: false },
        { now: file('b.gradus'), earlier: file('b.gradus'), isNew: false }
    ];
    expect(earlierFiles([file('a.gradus'), file('b.gradus')], changes, isOurs)).toEqual({
        same: [],
        asked: [file('b.gradus')]
    });
});

test.each([
    [1, true],
    [7, true],
    [9, true],
    [3, false],
    [5, false],
    [6, false]
])('status %i of git means a new file: %s', (status, isNew) => {
    expect(isNewFile(status)).toBe(isNew);
});
