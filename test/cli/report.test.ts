import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { ACCEPTED, BAD, GOOD, tempFolder } from './temp-folder.ts';

/** The JSON Schema of reports as it is published. */
const REPORT_SCHEMA = JSON.parse(
    await readFile(new URL('../../packages/cli/schema/report-1.schema.json', import.meta.url), 'utf8')
) as object;

/** An error of every form there is: with and without related places, in and across files, at an empty range. */
const FAULTY = {
    'a.gradus': BAD.replace('PC9 "Teamwork"', 'PC9 "Teamwork"\n  competency PC10 "Net"'),
    'b.gradus':
        'role Q "Q" {\n\trequires\n\t\tPC9: 1 PC9: 1 "team work": 1\n}\ncategory D "D" on S { competency PC10 "Other" }\n',
    'c.gradus': 'role P "Same\nrole P "',
    'd.gradus': 'role O {\n  tasks tasks }\n}',
    'e.gradus': 'role N "N" {\n  requires PC9',
    'f.gradus': Uint8Array.of(0xff),
    'g.gradus': ACCEPTED
};

describe('check --format json', () => {
    test('keeps to its schema, with positions counted from zero', async () => {
        const cwd = await tempFolder(FAULTY);
        const { stdout, stderr, exitCode } = await gradus(['check', '--format', 'json'], { cwd });
        expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 4 });
        const report: unknown = JSON.parse(stdout);
        const validate = new Ajv2020({ strict: true }).compile(REPORT_SCHEMA);
        validate(report);
        expect(validate.errors).toBeNull();
        const { diagnostics, accepted } = report as Record<'diagnostics' | 'accepted', { code: string }[]>;
        expect(accepted.map(({ code }) => code)).toEqual(['name-variant']);
        const codes = diagnostics.map(({ code }) => code);
        expect(codes).toEqual(
            expect.arrayContaining(['level-outside-scale', 'duplicate-code', 'syntax', 'unreadable-file'])
        );
    });

    test('in full', async () => {
        const cwd = await tempFolder({
            'a.gradus': GOOD,
            'sub/b.gradus': '\n  role R "Other"\n'
        });
        const { stdout } = await gradus(['check', 'sub', '--format', 'json'], { cwd });
        expect(stdout).toBe(
            `${JSON.stringify(
                {
                    version: 1,
                    diagnostics: [
                        {
                            code: 'duplicate-code',
                            severity: 'error',
                            message: 'There is another role with the code R. Give one of them another code.',
                            file: 'sub/b.gradus',
                            range: { start: { line: 1, character: 7 }, end: { line: 1, character: 8 } },
                            related: [
                                {
                                    message: 'R “Officer”',
                                    file: 'a.gradus',
                                    range: { start: { line: 5, character: 5 }, end: { line: 5, character: 6 } }
                                }
                            ]
                        }
                    ],
                    accepted: []
                },
                undefined,
                2
            )}\n`
        );
    });

    test('tells file and place as the other formats do, but for counting from zero', async () => {
        const cwd = await tempFolder(FAULTY);
        const { stdout: concise } = await gradus(['check', '--format', 'concise'], { cwd });
        const { stdout: json } = await gradus(['check', '--format', 'json'], { cwd });
        type Found = { code: string; severity: string; message: string; file: string; range: { start: Place } };
        type Place = { line: number; character: number };
        const lines = (JSON.parse(json) as { diagnostics: Found[] }).diagnostics.map(
            ({ code, severity, message, file, range: { start } }) =>
                `${file}:${start.line + 1}:${start.character + 1}: ${severity} ${code} ${message}\n`
        );
        expect(concise).toBe(lines.join(''));
    });
});

describe('check --format pretty', () => {
    test('shows a hundred of a kind in a file, and counts the others', async () => {
        const cwd = await tempFolder({
            'a.gradus': `${GOOD}${'?\n'.repeat(150)}role Q "Q" at Nowhere { }\n`,
            'b.gradus': 'role P "P" { ? }\n'
        });
        const { stdout, stderr } = await gradus(['check', '--format', 'pretty'], { cwd });
        const [first, ...others] = stdout.split('… and 50 more of syntax in a.gradus; -f concise shows all\n\n');
        expect(first?.match(/┌ a\.gradus/g)).toHaveLength(100);
        expect(others).toEqual([expect.stringMatching(/Nowhere.*unresolved-reference.*┌ b\.gradus/s)]);
        expect(others[0]).not.toMatch(/syntax\n.*a\.gradus/);
        const concise = await gradus(['check', '--format', 'concise'], { cwd });
        expect(concise.stdout.match(/: error syntax /g)).toHaveLength(151);
        expect(stderr).toBe(concise.stderr);
    });

    test('shows the line with the place marked, and what belongs to it', async () => {
        const cwd = await tempFolder({
            'a.gradus': GOOD.replace('PC9: 2', 'PC9: 5\n    "team work": 1'),
            'roles/officer.gradus': `role Officer "${'A long title '.repeat(12)}" at Nowhere {\n\trequires\n\t\tPC10: 1\n}\nrole R "R"\n`
        });
        const { stdout, stderr, exitCode } = await gradus(['check', '--format', 'pretty'], { cwd });
        expect({ stderr, exitCode }).toEqual({ stderr: '2 files checked: 6 errors, 1 warning.\n', exitCode: 1 });
        expect(stdout).toMatchInlineSnapshot(`
          "error There is another role with the code R. Give one of them another code. duplicate-code
            ┌ a.gradus:6:6
          6 │ role R "Officer" {
            │      ─
            └ R “R”: roles/officer.gradus:5:6

          error PC9 goes up to 2 Trained; 5 is not a level of Levels. level-outside-scale
            ┌ a.gradus:8:10
          8 │     PC9: 5
            │          ─
            └ fix: Use 2 Trained
            └ fix: Use 1 Awareness

          error PC9 “Teamwork” is required already, at level 5. Keep one of the two. duplicate-requirement
            ┌ a.gradus:9:5
          9 │     "team work": 1
            │     ──────────────
            └ It is required here first: a.gradus:8:5
            └ fix: Remove this requirement

          warning “team work” is called “Teamwork” in the dictionary (PC9). name-variant
            ┌ a.gradus:9:5
          9 │     "team work": 1
            │     ───────────
            └ PC9 “Teamwork” is declared here: a.gradus:4:14
            └ fix: Use the title “Teamwork” (gradus check --fix does it)
            └ fix: Use the code PC9
            └ fix: Declare "team work" as an alias of PC9

          error No grade has the code Nowhere. Declare it in a file of this framework, or correct the code. unresolved-reference
            ┌ roles/officer.gradus:1:176
          1 │ g title A long title A long title A long title A long title A long title A long title " at Nowhere {
            │                                                                                            ───────

          error No competency has the code PC10. Did you mean PC9 “Teamwork”? unresolved-reference
            ┌ roles/officer.gradus:3:3
          3 │   PC10: 1
            │   ────
            └ fix: Replace by PC9

          error There is another role with the code R. Give one of them another code. duplicate-code
            ┌ roles/officer.gradus:5:6
          5 │ role R "R"
            │      ─
            └ R “Officer”: a.gradus:6:6

          "
        `);
    });

    test('marks the end of the file where something is missing there', async () => {
        const cwd = await tempFolder({ 'a.gradus': 'framework F "F" {' });
        const { stdout, exitCode } = await gradus(['check', '--format', 'pretty'], { cwd });
        expect(exitCode).toBe(1);
        expect(stdout).toContain('  ┌ a.gradus:1:18\n1 │ framework F "F" {\n  │                  ─\n');
    });

    test('is not chosen, and nothing coloured, where nobody looks', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        const { stdout, stderr } = await gradus(['check'], { cwd });
        expect(stdout).toMatch(/^a\.gradus:8:10: error /);
        expect(stdout + stderr).not.toContain('\u001b');
        const pretty = await gradus(['check', '-f', 'pretty'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
        expect(pretty.stdout + pretty.stderr).not.toContain('\u001b');
    });
});

describe('an author’s text', () => {
    /** Everything that a terminal or a build server might obey rather than show. */
    const HOSTILE = [
        '\u001b[2J\u001b]0;title\u0007',
        '\u009b31mcsi\u0085next\u0000nul\u007fdel\bback',
        'bidi\u202e\u202d\u202a\u2066\u2067\u2068\u2069\u200e\u200f\u061c',
        'unseen\u200b\u2060\u2064\ufeff\u00ad\u{e0041}\u{e007f}',
        'lines\u2028and\u2029paragraphs\u000b\u000c',
        '##[add-mask]a ##vso[task.setvariable variable=x]y ##teamcity[message]',
        '::error file=a::b'
    ].join(' ');

    /** Nothing that acts, in the whole output; line breaks are the command’s own. */
    function expectHarmless(output: string): void {
        expect(output).not.toMatch(
            /[^\P{Cc}\n]|\p{Zl}|\p{Zp}|\p{Bidi_Control}|[\u200b\u2060\u2064\ufeff\u00ad]|[\u{e0000}-\u{e007f}]/u
        );
        expect(output).not.toMatch(/##\w*\[/);
        for (const line of output.split('\n')) expect(line).not.toMatch(/^\s*::/);
    }

    const files = {
        'a.gradus': `framework F "F" { }
scale S "${HOSTILE}" { level 1 "${HOSTILE}" }
category C "${HOSTILE}" on S {
  competency X "${HOSTILE}"
  competency Y "${HOSTILE}"
}
role R "${HOSTILE}" {
  requires
    X: 9
    "${HOSTILE}!": 1
    "${HOSTILE}?": 1
}
role R "${HOSTILE}" { tasks
  - ${HOSTILE}
  ${HOSTILE}
::error::at the start of a line
##[error]at the start of a line
`
    };

    test.each(['pretty', 'concise'])(
        'reaches the %s report without what a terminal or a build server obeys',
        async format => {
            const cwd = await tempFolder(files);
            const { stdout, stderr, exitCode } = await gradus(['check', '-f', format], { cwd });
            expect(exitCode).toBe(1);
            expect(stdout).toContain('title\ufffd');
            expectHarmless(stdout + stderr);
        }
    );

    test('reaches the refusal to export likewise', async () => {
        const cwd = await tempFolder(files);
        const { stdout, stderr, exitCode } = await gradus(['export', 'json', '.'], { cwd });
        expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
        expect(stderr).toContain('title\ufffd');
        expectHarmless(stderr);
    });

    if (IS_POSIX)
        test.each(['::error::', '\u00a0::error::', '\n::error::##[error]'])(
            'in the name of a file, %j, neither',
            async start => {
                const name = `${start}\u001b[2J\u202e.gradus`;
                const cwd = await tempFolder({ [name]: BAD, [`${start}.txt`]: '' });
                const outputs = await Promise.all(
                    [
                        ['check', '.'],
                        ['check', '.', '-f', 'pretty'],
                        ['check', `${start}.txt`],
                        ['check', `${start}nothing`],
                        ['export', 'json', '.'],
                        ['export', 'json', '.', '--force', '-o', `${start}.json`],
                        ['export', 'json', '.', '--force', '-o', `${start}/.json`],
                        ['export', 'json', '.', '--force', '-o', name],
                        [start],
                        ['check', '-f', start],
                        ['check', `--${start}`]
                    ].map(args => gradus(args, { cwd }))
                );
                for (const { stdout, stderr } of outputs) {
                    expect(stdout + stderr).not.toBe('');
                    expectHarmless(stdout + stderr);
                }
            }
        );

    test('keeps the signs that scripts and emoji are made with', async () => {
        const title = 'می\u200cروم 👩🏽\u200d⚖️ é ไทย';
        const cwd = await tempFolder({ 'a.gradus': BAD.replace('Levels', title) });
        const { stdout } = await gradus(['check'], { cwd });
        expect(stdout).toContain(title);
    });

    test('keeps what only resembles a command', async () => {
        const title = 'C# ## 1 :: 2 #[x] ###';
        const cwd = await tempFolder({ 'a.gradus': BAD.replace('Levels', title) });
        const { stdout } = await gradus(['check'], { cwd });
        expect(stdout).toContain(title);
    });
});
