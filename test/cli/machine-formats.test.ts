import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { reportErrors } from './report-schemas.ts';
import { ACCEPTED, BAD, GOOD, tempFolder, WARNED } from './temp-folder.ts';

/** Findings of all kinds: with related places, with fixes, over several lines, at the end of a file, in settings. */
const FAULTY = {
    'a.gradus': BAD,
    'sub dir/ü (1)%.gradus':
        'role Q "Q" {\n\trequires\n\t\tPC9: 1 PC9: 1 "team work": 1\n}\ncategory D "D" on S { competency PC10 "Other" }\n',
    'c.gradus': 'role P "Same\nrole P "',
    'd.gradus': 'role N "N" {\n  requires PC9',
    'e.gradus': ACCEPTED,
    'f.gradus': Uint8Array.of(0xff),
    'gradus.json': '{ "rules": { "open-remark": "loud" } }'
};

describe.each(['sarif', 'rdjson', 'gitlab'] as const)('check --format %s', format => {
    test('is what the format asks for, and all that goes to standard output', async () => {
        const cwd = await tempFolder(FAULTY);
        const { stdout, stderr, exitCode } = await gradus(['check', '-f', format], { cwd });
        expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 4 });
        expect(reportErrors(format, stdout)).toEqual([]);
        const codes = JSON.parse((await gradus(['check', '-f', 'json'], { cwd })).stdout) as { diagnostics: object[] };
        expect(codes.diagnostics.length).toBeGreaterThan(6);
        const count = stdout.split(/"ruleIndex"|"severity"/).length - 1;
        // SARIF has what is accepted, too.
        expect(count).toBe(codes.diagnostics.length + (format === 'sarif' ? 1 : 0));
    });

    test('says nothing where nothing is wrong', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const { stdout, exitCode } = await gradus(['check', '-f', format], { cwd });
        expect(exitCode).toBe(0);
        expect(reportErrors(format, stdout)).toEqual([]);
        expect(stdout).not.toContain('a.gradus');
    });
});

interface Sarif {
    readonly runs: readonly [
        {
            readonly tool: {
                readonly driver: { readonly rules: readonly { id: string; help: { markdown: string } }[] };
            };
            readonly results: readonly {
                ruleId: string;
                ruleIndex: number;
                level: string;
                message: { text: string };
                locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
                suppressions?: object[];
                fixes?: { artifactChanges: { replacements: object[] }[] }[];
            }[];
        }
    ];
}

async function sarif(files: Readonly<Record<string, string>>, env = {}): Promise<Sarif['runs'][0]> {
    const cwd = await tempFolder(files);
    const { stdout } = await gradus(['check', '-f', 'sarif'], { cwd, env });
    return (JSON.parse(stdout) as Sarif).runs[0];
}

describe('check --format sarif', () => {
    test('explains the rules that found something, and points at them', async () => {
        const { tool, results } = await sarif({ 'a.gradus': BAD });
        expect(tool.driver.rules.map(({ id }) => id)).toEqual(['level-outside-scale']);
        expect(tool.driver.rules[0]?.help.markdown).toContain('A level is written by its code');
        expect(results).toMatchObject([
            {
                ruleId: 'level-outside-scale',
                ruleIndex: 0,
                level: 'error',
                message: { text: 'PC9 goes up to 2 Trained; 5 is not a level of Levels.' },
                locations: [
                    {
                        physicalLocation: {
                            artifactLocation: { uri: 'a.gradus' },
                            region: { startLine: 8, startColumn: 10, endLine: 8, endColumn: 11 }
                        }
                    }
                ]
            }
        ]);
    });

    test('has what is right in nearly all cases as a fix, and what is accepted as suppressed', async () => {
        const { results } = await sarif({ 'a.gradus': WARNED, 'b.gradus': ACCEPTED });
        expect(results[0]?.fixes).toEqual([
            {
                description: { text: 'Use the title “Teamwork”' },
                artifactChanges: [
                    {
                        artifactLocation: { uri: 'a.gradus' },
                        replacements: [
                            {
                                deletedRegion: { startLine: 8, startColumn: 5, endLine: 8, endColumn: 16 },
                                insertedContent: { text: '"Teamwork"' }
                            }
                        ]
                    }
                ]
            }
        ]);
        expect(results[1]?.suppressions).toEqual([
            { kind: 'inSource', justification: 'The old title is on the badges.' }
        ]);
    });

    test('escapes the names of files and what would be a link in a message', async () => {
        const { results } = await sarif({ 'a (1)/ü%20.gradus': BAD.replace('"Levels"', '"[Levels](https://x)"') });
        const found = results.find(({ ruleId }) => ruleId === 'level-outside-scale');
        expect(found?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20(1)/%C3%BC%2520.gradus');
        expect(found?.message.text).toContain('a level of \\[Levels\\](https://x).');
    });
});

describe('check --format rdjson', () => {
    test('counts columns in bytes of UTF-8, and suggests the fix', async () => {
        const cwd = await tempFolder({ 'a.gradus': WARNED.replace('    "team', '    /* 𐐂é */ "team') });
        const { stdout } = await gradus(['check', '-f', 'rdjson'], { cwd });
        const range = { start: { line: 8, column: 18 }, end: { line: 8, column: 29 } };
        expect(JSON.parse(stdout)).toMatchObject({
            diagnostics: [
                {
                    severity: 'WARNING',
                    code: { value: 'name-variant' },
                    location: { path: 'a.gradus', range },
                    suggestions: [{ range, text: '"Teamwork"' }]
                }
            ]
        });
    });
});

describe('check --format gitlab', () => {
    interface Issue {
        readonly fingerprint: string;
        readonly severity: string;
        readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
    }
    async function issues(text: string, env = {}, args: string[] = []): Promise<readonly Issue[]> {
        const cwd = await tempFolder({ 'deep/a.gradus': text });
        return JSON.parse((await gradus(['check', '-f', 'gitlab', ...args], { cwd, env })).stdout) as Issue[];
    }

    test('knows a finding again after it has moved, and tells alike ones apart', async () => {
        const [before] = await issues(BAD);
        const [after] = await issues(`// One\n// Two\n${BAD}`);
        expect(after?.location.lines.begin).toBe((before?.location.lines.begin ?? 0) + 2);
        expect(after?.fingerprint).toBe(before?.fingerprint);
        const twice = await issues(`${WARNED}role Q "Q" {\n  requires\n    "team work": 2\n}\n`);
        expect(twice).toHaveLength(2);
        expect(twice[0]?.fingerprint).not.toBe(twice[1]?.fingerprint);
        expect(twice[0]?.severity).toBe('minor');
    });

    test('names files from the top of the checkout, wherever it is started', async () => {
        const top = await tempFolder({ 'deep/a.gradus': BAD });
        const cwd = path.join(top, 'deep');
        const inside = await gradus(['check', '-f', 'gitlab'], { cwd, env: { CI_PROJECT_DIR: top } });
        expect((JSON.parse(inside.stdout) as Issue[])[0]?.location.path).toBe('deep/a.gradus');
        const elsewhere = await gradus(['check', '-f', 'gitlab'], {
            cwd,
            env: { CI_PROJECT_DIR: path.join(top, 'x') }
        });
        expect((JSON.parse(elsewhere.stdout) as Issue[])[0]?.location.path).toBe('a.gradus');
    });
});

async function junit(files: Readonly<Record<string, string>>, ...args: string[]): Promise<XmlElement> {
    const cwd = await tempFolder(files);
    const { stdout } = await gradus(['check', '-f', 'junit', ...args], { cwd });
    return readXml(stdout);
}

describe('check --format junit', () => {
    test('has a suite for each file with findings, and one for all others', async () => {
        const all = await junit({ 'one/a.gradus': BAD, 'three/c.gradus': GOOD, 'two/b.gradus': WARNED });
        expect(all).toMatchObject({ name: 'testsuites', attributes: { tests: '3', failures: '1', errors: '0' } });
        expect(all.children.map(({ attributes: { name, tests, failures } }) => [name, tests, failures])).toEqual([
            ['one/a.gradus', '1', '1'],
            ['two/b.gradus', '1', '0'],
            ['gradus check', '1', '0']
        ]);
        const [failed, passed, clean] = all.children.map(({ children }) => children[0]);
        expect(failed?.attributes).toMatchObject({ file: 'one/a.gradus', line: '8', classname: 'one/a.gradus' });
        const message = 'PC9 goes up to 2 Trained; 5 is not a level of Levels.';
        expect(failed?.children).toEqual([
            {
                name: 'failure',
                attributes: { type: 'level-outside-scale', message },
                children: [],
                text: `one/a.gradus:8:10: error level-outside-scale ${message}`
            }
        ]);
        expect(passed?.children).toMatchObject([{ name: 'system-out' }]);
        expect(passed?.children[0]?.text).toContain('warning name-variant');
        expect(clean?.attributes['name']).toBe('1 other file without findings');
    });

    test('fails what makes the check fail', async () => {
        const all = await junit({ 'a.gradus': WARNED }, '--fail-on', 'warning');
        expect(all.attributes).toMatchObject({ tests: '1', failures: '1' });
        const clean = await junit({ 'a.gradus': GOOD });
        expect(clean.children[0]?.children[0]?.attributes['name']).toBe('1 file without findings');
    });

    test('names what is found twice in two ways, and takes an author’s text for text', async () => {
        const hostile = BAD.replace('"Levels"', '"</failure> & \' ]]> \u001b\u202e##[error]"');
        const twice = hostile.replace('PC9: 5', 'PC9: 5\n}\nrole Q "Q" {\n  requires\n    PC9: 5');
        const cases = (await junit({ 'a.gradus': twice })).children[0]?.children ?? [];
        const names = cases.flatMap(({ attributes: { name = '' } }) =>
            name.startsWith('level-outside-scale') ? [name] : []
        );
        expect(names).toHaveLength(2);
        expect(names[1]).toBe(`${names[0]} (2)`);
        expect(names[0]).toContain("</failure> & ' ]]> \ufffd\u202e##[error]");
    });
});

describe('in reports for programs, an author’s text', () => {
    const hostile =
        '\u0007\u009b31m\u202e\u2066\u200b\u00ad\u{e0041}\u2028 ##[add-mask]a ##vso[task.x]y\\u202e ::error::z';
    const files = { 'a.gradus': BAD.replace('"Levels"', `"${hostile}"`) };

    test.each(['json', 'sarif', 'rdjson', 'gitlab', 'junit', 'github'])(
        'is nothing in %s that a terminal or a build server obeys',
        async format => {
            const cwd = await tempFolder(files);
            const { stdout } = await gradus(['check', '-f', format], { cwd });
            expect(stdout).toContain('level-outside-scale');
            expect(stdout).not.toMatch(
                /[^\P{Cc}\n]|\p{Zl}|\p{Zp}|\p{Bidi_Control}|[\u200b\u00ad]|[\u{e0000}-\u{e007f}]/u
            );
            expect(stdout).not.toMatch(/##\w*\[/);
            const lines = stdout.split('\n').filter(line => /^\s*::/.test(line));
            const commands = ['group', 'error', 'warning', 'warning', 'notice', 'endgroup'];
            expect(lines.map(line => /^::(\w+)/.exec(line)?.[1])).toEqual(format === 'github' ? commands : []);
        }
    );

    test('is all there for whoever reads the JSON', async () => {
        const cwd = await tempFolder(files);
        const { stdout } = await gradus(['check', '-f', 'json'], { cwd });
        const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; message: string }[] };
        expect(diagnostics.find(({ code }) => code === 'level-outside-scale')?.message).toContain(hostile);
    });
});

describe('check --output', () => {
    test('writes the report into a file, whole, and says the counts', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD, 'out.json': 'before' });
        const outcome = await gradus(['check', '-f', 'sarif', '-o', 'out.json'], { cwd });
        expect(outcome).toEqual({
            exitCode: 1,
            stdout: '',
            stderr: 'Wrote out.json.\n1 file checked: 1 error, 0 warnings.\n'
        });
        expect(reportErrors('sarif', await readFile(path.join(cwd, 'out.json'), 'utf8'))).toEqual([]);
        expect((await readdir(cwd)).sort()).toEqual(['a.gradus', 'out.json']);
    });

    test('writes one line a finding where no format is named', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        await gradus(['check', '-o', 'out.txt'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
        expect(await readFile(path.join(cwd, 'out.txt'), 'utf8')).toMatch(/^a\.gradus:8:10: error .*\n$/);
    });

    test('writes over no part of a framework, and not where it cannot', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        const { exitCode, stderr } = await gradus(['check', '--fix', '-o', 'a.gradus'], { cwd });
        expect(exitCode).toBe(2);
        expect(stderr).toMatch(/^The report would overwrite a\.gradus/);
        expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toBe(BAD);
        await mkdir(path.join(cwd, 'folder'));
        expect((await gradus(['check', '-o', 'folder'], { cwd })).exitCode).toBe(4);
        if (IS_POSIX) expect((await gradus(['check', '-o', '/dev/null'], { cwd })).exitCode).toBe(1);
    });
});
