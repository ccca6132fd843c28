import { describe, expect, test } from 'vitest';
import { shownContent } from '../../packages/cli/src/exporting/shown-content.ts';
import { gradus } from '../cli/gradus-command.ts';
import { commit, repository } from '../cli/repository.ts';
import { tempFolder } from '../cli/temp-folder.ts';

/** What terminals and build servers obey: escapes, links, turned reading, and commands of all kinds. */
const HOSTILE = [
    '\u001b[2J\u001b]0;title\u0007',
    '\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\',
    '\u001b]52;c;ZXZpbA==\u0007\u009b31m',
    'turned\u202e\u2066 unseen\u200b\u{e0041}',
    '##[add-mask]a ##vso[task.setvariable variable=x]y ##teamcity[message]'
].join(' ');

const FRAMEWORK = `framework F "F ${HOSTILE}" { }
section notes "Notes ${HOSTILE}": list for competency
scale S "S ${HOSTILE}" { level 1 "One ${HOSTILE}" }
category C "C ${HOSTILE}" on S {
  competency X "X ${HOSTILE}" {
    notes
      - First ${HOSTILE}
      - ::set-output name=x::${HOSTILE}
  }
  statement T "T ${HOSTILE}"
}
relations "Relations" {
  X satisfies T because "${HOSTILE}"
}
role R "R ${HOSTILE}" { requires X: 1 }
`;

const OBEYED = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}|[\u200b\u{e0041}]|##\w*\[|^\s*::|\r(?!\n)/mu;
const ON_GITHUB = { GITHUB_ACTIONS: 'true' };

describe('an author’s text, in the log of a build server,', () => {
    test.each(['json', 'ndjson', 'html', 'markdown', 'case', 'case-1.0', 'skos', 'skos-jsonld', 'ctdl-asn'])(
        'commands nothing in what gradus export %s writes',
        async format => {
            const cwd = await tempFolder({ 'a.gradus': FRAMEWORK });
            const { stdout, stderr } = await gradus(['export', format, '.'], { cwd, env: ON_GITHUB });
            expect(stdout.length).toBeGreaterThan(100);
            expect(stdout).not.toMatch(OBEYED);
            expect(stderr).not.toMatch(OBEYED);
        }
    );

    test('commands nothing in tables, of which cells have lines of their own', async () => {
        const cwd = await tempFolder({ 'a.gradus': FRAMEWORK });
        const args = ['export', 'csv', '.', '--only', 'dictionary'];
        const { stdout } = await gradus(args, { cwd, env: ON_GITHUB });
        expect(stdout).toContain('set-output');
        expect(stdout).not.toMatch(OBEYED);
        // Another program gets what was written.
        expect((await gradus(args, { cwd, env: { CI: '' } })).stdout).toMatch(OBEYED);
    });

    test.each(['pretty', 'json', 'markdown'])('commands nothing in gradus coverage -f %s', async format => {
        const cwd = await tempFolder({ 'a.gradus': FRAMEWORK });
        const { stdout } = await gradus(['coverage', '.', '-f', format], { cwd });
        expect(stdout).toContain('title');
        expect(stdout).not.toMatch(OBEYED);
    });

    test('commands nothing in differences, changes and merges', async () => {
        const cwd = await repository({ 'a.gradus': FRAMEWORK });
        await commit(cwd, { 'a.gradus': FRAMEWORK.replace('First', 'Second').replace('"X ', '"Y ') });
        const commands = [
            ...['text', 'markdown', 'json', 'html'].map(format => ['diff', '--rev', 'HEAD~1', '-f', format]),
            ['changelog', 'HEAD~1', 'HEAD'],
            ['merge-check', 'HEAD~1', 'HEAD', 'HEAD~1'],
            ['stats', '-f', 'json']
        ];
        for (const command of commands) {
            const { stdout, stderr } = await gradus(command, { cwd, env: ON_GITHUB });
            expect(stdout, command.join(' ')).not.toBe('');
            expect(stdout + stderr, command.join(' ')).not.toMatch(OBEYED);
        }
    });
});

test('a terminal is shown nothing that it obeys, and a file gets every sign', () => {
    const terminal = { out: () => undefined, err: () => undefined, cwd: '/', color: false, errColor: false };
    const shown = (more: { isTty: boolean; intoFile?: boolean; env?: Record<string, string> }, isJson = false) =>
        shownContent('\ufeffa\tb\r\n \u001b::x\n::y##[z]"\u202e"', isJson, { ...terminal, env: {}, ...more });
    expect(shown({ isTty: true })).toBe('\ufeffa\tb\r\n \ufffd::x\n\ufffd:y#\ufffd[z]"\ufffd"');
    expect(shown({ isTty: true }, true)).toContain('#\\u0023[z]"\\u202e"');
    expect(shown({ isTty: false, env: { CI: 'true' } })).toBe(shown({ isTty: true }));
    expect(shown({ isTty: false, intoFile: true, env: { CI: 'true' } })).toContain('\u001b::x\n::y##[z]');
    expect(shown({ isTty: false })).toContain('\u001b::x\n::y##[z]');
});
