import { expect } from 'vitest';
import { test } from './support/test.ts';

test('3,000 files are read with 256 files open at most', async ({ edit }) => {
    const files: Record<string, string> = { 'framework.gradus': 'framework F "F"\ngrade G "G"\n' };
    for (let index = 0; index < 3000; index++) {
        files[`${index % 50}/role${index}.gradus`] =
            `role R${index} "Role ${index}" at ${index === 2999 ? 'X' : 'G'}\n`;
    }
    const editor = await edit(files, { shell: 'ulimit -n 256' });
    expect(await editor.problemFiles()).toEqual({ '49/role2999.gradus': 1 });
});
