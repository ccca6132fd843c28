import { expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';
import { GOOD, tempFolder, WARNED } from './temp-folder.ts';

const DRAFT = GOOD.replace('role R "Officer" {', 'role R "Officer" {\n  remark open "Is this all?"');

test('what only a draft may have is an error before a release', async () => {
    const cwd = await tempFolder({ 'a.gradus': DRAFT });
    expect(await gradus(['check'], { cwd })).toMatchObject({
        exitCode: 0,
        stderr: '1 file checked: 0 errors, 0 warnings, 1 note.\n'
    });
    const { exitCode, stdout } = await gradus(['check', '--release'], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^a\.gradus:7:\d+: error open-remark /);
});

test('unless the author accepts it with a reason', async () => {
    const accepted = DRAFT.replace('remark', 'accept open-remark because "It is asked every year." remark');
    const cwd = await tempFolder({ 'a.gradus': accepted });
    expect(await gradus(['check', '--release'], { cwd })).toEqual({
        exitCode: 0,
        stdout: '',
        stderr: '1 file checked: 0 errors, 0 warnings, 1 accepted.\n'
    });
});

test('dots in the place of the reason accept nothing', async () => {
    const cwd = await tempFolder({ 'a.gradus': DRAFT.replace('remark', 'accept open-remark because "…" remark') });
    const { exitCode, stdout, stderr } = await gradus(['check', '--release'], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(' error empty-reason Say why open-remark is accepted:');
    expect(stdout).toContain(' error open-remark ');
    expect(stderr).not.toContain('accepted');
});

test('which findings these are, the settings can say', async () => {
    const cwd = await tempFolder({
        'a.gradus': WARNED.replace('role R', 'role Q "Q" { remark open "Is this all?" }\nrole R'),
        'gradus.json': '{ "rules": { "open-remark": "off" }, "release": { "rules": ["name-variant"] } }'
    });
    expect((await gradus(['check'], { cwd })).stdout).toMatch(/^a\.gradus:9:5: warning name-variant .*\n$/);
    const { exitCode, stdout } = await gradus(['check', '--release'], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^a\.gradus:9:5: error name-variant .*\n$/);
});

test('remarks, reasons still to be written, disputed wording, questions and incomplete translations block a release by themselves', async () => {
    const { stdout } = await gradus(['rules', '--format', 'json']);
    const { rules } = JSON.parse(stdout) as { rules: readonly { code: string; blocksRelease: boolean }[] };
    expect(
        rules
            .filter(rule => rule.blocksRelease)
            .map(({ code }) => code)
            .sort()
    ).toEqual(['disputed-wording', 'empty-reason', 'open-remark', 'question-mark', 'translation-incomplete']);
});
