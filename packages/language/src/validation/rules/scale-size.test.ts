import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test.each(['eight', '0', '1.5', '08', '2/3'])('%s is no number of levels', async size => {
    const workspace = await TestWorkspace.of(
        `framework Demo "Demo" { }\nscale S "S" ${size} levels {\n  level 1 "One"\n}\n`
    );
    const found = only(workspace, 'scale-size');
    expect(found.message).toBe(
        `“${size}” is not a number of levels. Write it in figures, as in 8 levels, or leave out both words.`
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe(size);
    expect(workspace.codes(), 'nothing is counted').toEqual(['scale-size']);
});

test('a whole number is one, and none is needed', async () => {
    for (const size of ['', '1 levels']) {
        const workspace = await TestWorkspace.of(
            `framework Demo "Demo" { }\nscale S "S" ${size} {\n  level 1 "One"\n}\n`
        );
        expect(workspace.codes()).toEqual([]);
    }
});
