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

test('a package of many files and the settings of many frameworks are read with 256 files open at most', async ({
    edit
}) => {
    const at = 'node_modules/big';
    const files: Record<string, string> = {
        'user/framework.gradus': 'framework U "U" { use Big from "big" }\n',
        [`${at}/package.json`]: '{ "name": "big", "version": "1.0.0" }',
        [`${at}/framework.gradus`]: 'framework Big "Big"\n'
    };
    for (let index = 0; index < 1200; index++) files[`${at}/role${index}.gradus`] = `role R${index} "Role ${index}"\n`;
    for (let index = 0; index < 600; index++) {
        files[`own${index}/framework.gradus`] = `framework F${index} "F ${index}"\n`;
        files[`own${index}/gradus.json`] = index === 599 ? '{ "nothing": 1 }' : '{}';
    }
    const editor = await edit(files, { shell: 'ulimit -n 256' });
    expect(await editor.problemFiles()).toEqual({ 'own599/gradus.json': 1 });
});
