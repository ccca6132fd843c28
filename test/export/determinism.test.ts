import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus } from '../cli/gradus-command.ts';
import { tempFolder } from '../cli/temp-folder.ts';

const FRAMEWORK = path.join(import.meta.dirname, 'every-construct');
const GOLDEN = path.join(import.meta.dirname, 'every-construct.golden.json');

/** Names of files that languages, systems and computers sort in different ways, in the order of Gradus. */
const NAMES = '9|10|Ib|Zb|_|a b|a-b|a.b|aa|ch|cz|ia|za|ß|ä|å|ı|名'.split('|');

/** Numbers as numbers, then as Unicode numbers the signs; a folder's files before a file of its name. */
const IN_ORDER = NAMES.flatMap(name => [`${name}/x`, name]);

test('every run gives the same bytes', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => gradus(['export', 'html', EXAMPLE])));
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
    const golden = await readFile(GOLDEN, 'utf8');
    for (let run = 0; run < 2; run++) expect((await gradus(['export', 'json', FRAMEWORK])).stdout).toBe(golden);
});

describe('the same text gives the same bytes', () => {
    test.each([
        { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
        { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
        { LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8', TZ: 'America/St_Johns' },
        { LANG: 'cs_CZ.UTF-8', LC_ALL: 'cs_CZ.UTF-8', TZ: 'Asia/Kathmandu' },
        { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', TZ: '' }
    ])('for $LANG in $TZ', async env => {
        expect((await gradus(['export', 'json', FRAMEWORK], { env })).stdout).toBe(await readFile(GOLDEN, 'utf8'));
        const cwd = await tempFolder(rolesNamed(NAMES));
        const { stdout } = await gradus(['export', 'json', '.'], { cwd, env });
        expect(rolesOf(stdout)).toEqual(IN_ORDER);
    });

    test('in whatever order the files were made', async () => {
        const forwards = await tempFolder(rolesNamed(NAMES));
        const backwards = await tempFolder(rolesNamed([...NAMES].reverse()));
        const { stdout } = await gradus(['export', 'json', '.'], { cwd: forwards });
        expect(await gradus(['export', 'json', '.'], { cwd: backwards })).toEqual({ exitCode: 0, stdout, stderr: '' });
        expect(rolesOf(stdout)).toEqual(IN_ORDER);
    });

    test('in another folder, from elsewhere, by another path', async () => {
        const golden = await readFile(GOLDEN, 'utf8');
        const cwd = await tempFolder();
        await cp(FRAMEWORK, path.join(cwd, 'Kopie 2'), { recursive: true });
        expect((await gradus(['export', 'json', 'Kopie 2'], { cwd })).stdout).toBe(golden);
        const inside = path.join(cwd, 'Kopie 2/roles');
        expect((await gradus(['export', 'json', '../10-competencies.gradus'], { cwd: inside })).stdout).toBe(golden);
    });

    test('with the line ends and byte order marks of other systems', async () => {
        const golden = await readFile(GOLDEN, 'utf8');
        const cwd = await tempFolder();
        for (const file of (await readdir(FRAMEWORK, { recursive: true })).filter(name => name.endsWith('.gradus'))) {
            const text = await readFile(path.join(FRAMEWORK, file), 'utf8');
            await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
            await writeFile(path.join(cwd, file), `\ufeff${text.replaceAll('\n', '\r\n')}`);
        }
        expect((await gradus(['export', 'json', '.'], { cwd })).stdout).toBe(golden);
    });
});

test('nothing of the machine is in the file', async () => {
    for (const format of ['json', 'html']) {
        const cwd = await tempFolder();
        await cp(EXAMPLE, path.join(cwd, 'eu'), { recursive: true });
        const { stdout } = await gradus(['export', format, 'eu'], { cwd });
        expect(stdout).not.toContain(path.basename(cwd));
        expect(stdout).not.toContain('file://');
        expect(stdout).not.toMatch(/\r|[^\n]$/);
    }
});

/** A framework with a role in each of the named files, and in one of a folder of that name. */
function rolesNamed(names: readonly string[]): Record<string, string> {
    const files = names.flatMap(name => [
        [`${name}.gradus`, role(name)],
        [`${name}/x.gradus`, role(`${name}/x`)]
    ]);
    return { 'framework.gradus': 'framework F "F"\n', ...Object.fromEntries(files) };
}

/** A role whose code tells its file, whatever signs that has in its name. */
function role(file: string): string {
    const code = `R${[...file].map(sign => sign.codePointAt(0)).join('-')}`;
    return `role ${code} "${code}"\n`;
}

function rolesOf(json: string): string[] {
    const { roles } = JSON.parse(json) as { roles: { code: string }[] };
    return roles.map(({ code }) => String.fromCodePoint(...code.slice(1).split('-').map(Number)));
}
