import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { shownPath } from './shown-path.ts';

test.each([
    ['sub/a.gradus', 'sub/a.gradus'],
    ['../a.gradus', '../a.gradus'],
    ['.', '.'],
    ['::error::/a.gradus', './::error::/a.gradus'],
    [' ::a.gradus', './ ::a.gradus'],
    ['\u00a0::a.gradus', './\u00a0::a.gradus'],
    ['a::b.gradus', 'a::b.gradus']
])('%j is shown as %j', (path, shown) => {
    const cwd = join(sep, 'home', 'work');
    expect(shownPath(join(cwd, path), cwd)).toBe(shown);
});
