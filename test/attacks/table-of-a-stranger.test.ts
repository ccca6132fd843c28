import path from 'node:path';
import { expect, test } from 'vitest';
import { gradus } from '../cli/gradus-command.ts';
import { tempFolder } from '../cli/temp-folder.ts';

interface Compiled {
    readonly roles: readonly { readonly code: string; readonly title: string }[];
    readonly competencies: readonly { readonly code: string; readonly title: string }[];
}

/** Texts that would end the text that they are in, and begin something else behind it. */
const BREAKING = [
    'Team "} role Evil "Evil"',
    '“} role Evil “\nrole Evil2 "Evil"',
    '” } role Evil “',
    '// comment /* and more',
    '*/ role Evil "Evil" /*',
    '\\" } role Evil \\"',
    '«»„“” " } role Evil { "',
    '} | 1 | 2 |\n- x\nrole Evil "Evil"'
];

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const ROLES = ['__proto__', 'constructor', 'hasOwnProperty', 'A "} role Evil "', 'B ” } role Evil “', '../../x'];
const CODES = ['__proto__', 'constructor', 'toString', 'valueOf', '../x', 'role', '}', 'a"b'];
const MATRIX = [
    ['Code', 'Competency', ...ROLES],
    ...BREAKING.map((title, row) => [CODES[row] ?? '', title, ...ROLES.map((_, n) => String(1 + ((row + n) % 3)))])
];

test('a table becomes what it says: nothing in a cell begins an element, and no name means more than itself', async () => {
    const table = MATRIX.map(row => row.map(cell).join(',')).join('\r\n');
    const cwd = await tempFolder({ 'matrix.csv': table });
    expect(await gradus(['import', 'csv', 'matrix.csv', '--code', 'F', '-o', 'out'], { cwd })).toMatchObject({
        exitCode: 0
    });
    const { stdout } = await gradus(['export', 'json', path.join(cwd, 'out')], { cwd });
    const { roles, competencies } = JSON.parse(stdout) as Compiled;
    expect(roles.map(({ title }) => title)).toHaveLength(ROLES.length);
    expect(roles.slice(0, 3).map(({ title }) => title)).toEqual(ROLES.slice(0, 3));
    expect(competencies).toHaveLength(BREAKING.length);
    const codes = [...roles, ...competencies].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./-]*$/u);
    expect(codes.filter(code => /^Evil\d?$/.test(code))).toEqual([]);
    expect((await gradus(['check', 'out'], { cwd })).stderr).toContain(' 0 errors');
});
