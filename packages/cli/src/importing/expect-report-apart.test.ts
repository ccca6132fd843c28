import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ExitCode } from '../exit-codes.ts';
import { told } from '../testing/told.ts';

const TABLE = 'Code,Title\nA,Admiral\n';
const MAPPING = '{ "columns": { "Code": "code", "Title": "title" } }\n';

async function folder(): Promise<string> {
    const made = await realpath(await mkdtemp(join(tmpdir(), 'gradus-report-')));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    await mkdir(join(made, 'tables'));
    await writeFile(join(made, 'tables/roles.csv'), TABLE);
    await writeFile(join(made, 'mapping.json'), MAPPING);
    await symlink('tables/roles.csv', join(made, 'link.csv'), 'file');
    await mkdir(join(made, 'framework'));
    await writeFile(join(made, 'framework/a.gradus'), 'framework Demo "Demo"\n');
    return made;
}

test.each([
    ['tables/roles.csv', ['tables/roles.csv', '-o', 'new']],
    ['tables/roles.csv', ['tables', '-o', 'new']],
    ['tables/roles.csv', ['link.csv', '-o', 'new']],
    ['link.csv', ['tables/roles.csv', '-o', 'new']],
    ['mapping.json', ['tables/roles.csv', '--mapping', 'mapping.json', '-o', 'new']],
    ['tables/roles.csv', ['tables', '--into', 'framework']]
])('a report does not take the place of what is imported: %s of %j', async (report, args) => {
    const cwd = await folder();
    const { code, err } = await told(cwd, ['import', 'csv', ...args, '--report', report]);
    expect(code).toBe(ExitCode.Usage);
    expect(err).toMatch(
        /^The report would overwrite (?:tables\/roles\.csv|mapping\.json), which is read for the import\. /
    );
    expect(await readFile(join(cwd, 'tables/roles.csv'), 'utf8')).toBe(TABLE);
    expect(await readFile(join(cwd, 'mapping.json'), 'utf8')).toBe(MAPPING);
    await expect(readFile(join(cwd, 'new'))).rejects.toThrow('ENOENT');
});

test('a report may lie beside what is imported', async () => {
    const cwd = await folder();
    for (let time = 0; time < 2; time++) {
        const args = ['import', 'csv', 'tables', '-o', 'new', '--force', '--report', 'tables/report.json'];
        expect((await told(cwd, args)).code).toBe(ExitCode.Ok);
        expect(await readFile(join(cwd, 'tables/report.json'), 'utf8')).toContain('reportVersion');
    }
});
