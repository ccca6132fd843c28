import { expect, test } from 'vitest';
import { gradus } from '../cli/gradus-command.ts';
import { ACCEPTED, BAD, GOOD, tempFolder, WARNED } from '../cli/temp-folder.ts';
import { readJson } from './manifest.ts';

interface Pattern {
    readonly regexp: string;
    readonly file: number;
    readonly line: number;
    readonly column: number;
    readonly severity: number;
    readonly code: number;
    readonly message: number;
}
interface Matcher {
    readonly name: string;
    readonly base?: string;
    readonly pattern?: Pattern;
    readonly background?: { readonly beginsPattern: string; readonly endsPattern: string };
}

const { contributes } = readJson<{ contributes: { problemMatchers: readonly Matcher[] } }>('package.json');
const [check, watch] = contributes.problemMatchers;

test('the problem matcher understands every line of gradus check -f concise', async () => {
    const noted = GOOD.replaceAll(/\b(Demo|PC9|R)\b/g, '$1x').replace(
        'role Rx "Officer" {',
        'role Rx "O" { remark open "a: b:1:2: error c"'
    );
    const cwd = await tempFolder({
        'one two/a (1).gradus': BAD,
        'one two/b.gradus': ACCEPTED,
        'c:1/c.gradus': WARNED,
        'd/d.gradus': noted
    });
    const { stdout } = await gradus(['check', '-f', 'concise'], { cwd });
    const json = await gradus(['check', '-f', 'json'], { cwd });
    type Found = {
        file: string;
        severity: string;
        code: string;
        message: string;
        range: { start: { line: number; character: number } };
    };
    const { diagnostics } = JSON.parse(json.stdout) as { diagnostics: Found[] };
    const pattern = check?.pattern;
    const matched = stdout
        .trimEnd()
        .split('\n')
        .map(line => {
            const parts = new RegExp(pattern?.regexp ?? '').exec(line);
            const part = (name: keyof Pattern) => parts?.[Number(pattern?.[name])];
            return [part('file'), part('line'), part('column'), part('severity'), part('code'), part('message')];
        });
    expect(matched).toEqual(
        diagnostics.map(({ file, range: { start }, severity, code, message }) => [
            // A name with a colon and a number in it is ambiguous, for people too.
            file.startsWith('c:1/') ? expect.any(String) : file,
            String(start.line + 1),
            String(start.character + 1),
            severity,
            code,
            message
        ])
    );
    expect(new Set(matched.map(([, , , severity]) => severity))).toEqual(new Set(['error', 'warning', 'information']));
});

test('the one for gradus watch knows where a check begins and ends', () => {
    expect(watch).toMatchObject({ name: 'gradus-watch', base: '$gradus' });
    expect('Something has changed.').toMatch(new RegExp(watch?.background?.beginsPattern ?? 'x'));
    expect('Waiting for changes. Ctrl+C ends it.').toMatch(new RegExp(watch?.background?.endsPattern ?? 'x'));
});
