import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../packages/cli/src/command-line/commands.ts';
import { EXPORTS, FORMATS } from '../../packages/cli/src/formats.ts';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { tempFolder } from './temp-folder.ts';

const SHELLS = ['bash', 'zsh', 'fish'];

describe.each(SHELLS)('gradus completion %s', shell => {
    test('knows every command, with all that can be said to it', async () => {
        const { stdout, stderr, exitCode } = await gradus(['completion', shell]);
        expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
        for (const { name, options } of COMMANDS) {
            expect(stdout).toContain(name);
            for (const option of options) {
                expect(stdout.includes(shell === 'fish' ? `-l ${option.name} ` : `--${option.name}`)).toBe(
                    !option.hidden
                );
                for (const choice of option.choices ?? []) expect(stdout).toContain(choice);
            }
        }
    });

    const isThere = spawnSync(shell, ['-c', 'exit']).error === undefined;
    if (isThere && IS_POSIX)
        test('is a script that the shell can read', async () => {
            const { stdout: script } = await gradus(['completion', shell]);
            const folder = await tempFolder({ script });
            const { status, stderr } = spawnSync(shell, ['-n', path.join(folder, 'script')], { encoding: 'utf8' });
            expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        });
});

if (IS_POSIX)
    describe('in bash', () => {
        /** What bash proposes where the cursor is behind the last word. */
        async function proposed(...words: string[]): Promise<string[]> {
            const { stdout: script } = await gradus(['completion', 'bash']);
            const typed = ['gradus', ...words].map(word => `'${word}'`).join(' ');
            const asking = `COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _gradus; printf '%s\\n' "\${COMPREPLY[@]}"`;
            const { stdout } = spawnSync('bash', ['--norc', '-c', `${script}\n${asking}`], { encoding: 'utf8' });
            return stdout.split('\n').filter(Boolean);
        }

        test.each<[string[], readonly string[]]>([
            [[''], [...COMMANDS.map(({ name }) => name), '--help', '--version']],
            [['ch'], COMMANDS.map(({ name }) => name).filter(name => name.startsWith('ch'))],
            [['check', '--fo'], ['--format']],
            [['check', '--format', ''], FORMATS],
            [
                ['check', 'folder', '-f', 'j'],
                ['json', 'junit']
            ],
            [
                ['fmt', '--'],
                ['--check', '--no-cache', '--help']
            ],
            [['export', ''], EXPORTS],
            [['export', 'json', ''], []],
            [['check', ''], []],
            [['check', '--output', ''], []],
            [['completion', 'z'], ['zsh']]
        ])('%j', async (words, expected) => {
            expect(await proposed(...words)).toEqual(expected);
        });
    });

test.each([[[]], [['powershell']], [['bash', 'zsh']]])('gradus completion %j is refused', async shells => {
    expect(await gradus(['completion', ...shells])).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: 'Name one shell: bash, zsh, fish.\nSee gradus --help.\n'
    });
});
