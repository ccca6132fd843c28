import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus, IS_POSIX, type Outcome, shell } from '../cli/gradus-command.ts';
import { filesIn, folderWith } from './commands.ts';

/** Titles and codes that some languages write otherwise when they are made small or large. */
const DOTTED = `framework Demo "Demo" { language tr }
scale S "Levels" { level 1 "İlk" level 2 "ikinci" }
category INFO "Info" on S {
  competency I1 "ILIK" alias "ılık"
  competency I2 "INFORMATION" alias "Information"
}
role R "Iıİi" {
  requires
    "information": 2
    ılık: 1
}
`;

/** Places and languages in which letters are made small, numbers written, words sorted and days begun otherwise. */
const ELSEWHERE: readonly Readonly<Record<string, string>>[] = [
    { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Europe/Istanbul' },
    { LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE', TZ: 'Pacific/Kiritimati' },
    { LC_ALL: 'C', LANG: 'C', TZ: 'America/Noronha' }
];
const HERE = { LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8', TZ: 'UTC' };

describe('language and time of the system', () => {
    test('make no difference to any export', async () => {
        const expected = await exports(HERE);
        expect(Object.keys(expected).length).toBeGreaterThan(8);
        for (const env of ELSEWHERE) expect(await exports(env)).toEqual(expected);
    });

    test('make no difference to what is found', async () => {
        const cwd = await folderWith({ 'a.gradus': DOTTED });
        const expected = await gradus(['check', '-f', 'json'], { cwd, env: HERE });
        expect(expected.exitCode).toBe(1);
        for (const env of ELSEWHERE) expect(await gradus(['check', '-f', 'json'], { cwd, env })).toEqual(expected);
    });
});

describe('no home', () => {
    const CHECK = ['check', '.', '-f', 'concise'];
    let expected: Outcome;

    test.each(['nowhere', 'a file', 'unset', ...(process.platform === 'linux' ? ['nobody’s'] : [])])(
        '%s',
        async kind => {
            expected ??= await gradus(CHECK, { cwd: EXAMPLE });
            const cwd = await folderWith({ file: '' });
            const env = {
                nowhere: { HOME: path.join(cwd, 'nowhere') },
                'a file': { HOME: path.join(cwd, 'file') },
                // It takes no folder, and says that it is not there.
                'nobody’s': { HOME: '/proc' },
                // Then the system knows one, which is not for tests: no folder can be made within a file.
                unset: { XDG_CACHE_HOME: path.join(cwd, 'file', 'cache') }
            }[kind];
            const { PATH } = process.env;
            const outcome = await gradus(CHECK, { cwd: EXAMPLE, bare: true, env: { PATH, ...env } });
            expect(outcome).toEqual(expected);
            // Nobody's home comes into being.
            expect(Object.keys(await filesIn(cwd))).toEqual(['file']);
        }
    );
});

if (IS_POSIX)
    test('a folder that was removed while somebody is in it is told of', async () => {
        const cwd = await folderWith({});
        const { exitCode, stderr } = await shell('mkdir gone && cd gone && rmdir ../gone && $GRADUS check', { cwd });
        expect({ exitCode, stderr: stderr.replace(/^shell-init.*\n/gm, '') }).toEqual({
            exitCode: 4,
            stderr: 'The folder that you are in is not there any more. Go to another one, and try again.\n'
        });
    });

/** Every file of several exports of the example, by its name. */
async function exports(env: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    const cwd = await folderWith({});
    const runs = [
        ['json', 'framework.json'],
        ['csv', 'csv'],
        ['html', 'page.html'],
        ['xlsx', 'book.xlsx'],
        ['markdown', 'markdown']
    ].map(([format = '', output = '']) => gradus(['export', format, EXAMPLE, '-o', output], { cwd, env }));
    for (const { exitCode, stderr } of await Promise.all(runs))
        expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    return filesIn(cwd);
}
