import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ROOT } from '../cli/gradus-command.ts';
import { tempFolder } from '../cli/temp-folder.ts';

const run = promisify(execFile);

/** The package as it is published, in the place where another project would have it. */
async function installed(): Promise<{ project: string; files: string[] }> {
    const project = await tempFolder({ 'package.json': '{ "type": "module" }' });
    const folder = path.join(ROOT, 'packages/schema');
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project], { cwd: folder });
    const report: unknown = JSON.parse(stdout.slice(stdout.search(/^[[{]/m)));
    // Newer versions of npm give an object of packages, older ones a list.
    const [packed] = Object.values(report as Record<string, { filename: string; files: { path: string }[] }>);
    const target = path.join(project, 'node_modules/@gradus/schema');
    await mkdir(target, { recursive: true });
    const archive = (packed?.filename ?? '').replace('@', '').replace('/', '-');
    await run('tar', ['-xzf', path.join(project, archive), '-C', target, '--strip-components=1']);
    return { project, files: (packed?.files ?? []).map(each => each.path).sort() };
}

test('the package of the schema has schemas, types, a licence and nothing else, and can be used', async () => {
    const { project, files } = await installed();
    const schemas = await readdir(path.join(ROOT, 'packages/exchange/schema'));
    expect(schemas).toContain('framework-1.schema.json');
    expect(files).toEqual(
        [
            ...['LICENSE', 'README.md', 'package.json', 'dist/index.d.ts', 'dist/index.js'],
            ...schemas.map(name => `dist/${name}`)
        ].sort()
    );
    for (const name of schemas) {
        const published = await readFile(path.join(project, 'node_modules/@gradus/schema/dist', name), 'utf8');
        expect(published).toBe(await readFile(path.join(ROOT, 'packages/exchange/schema', name), 'utf8'));
    }
    const user = [
        "import type { CompiledFramework } from '@gradus/schema';",
        "import schema from '@gradus/schema/framework-1.schema.json' with { type: 'json' };",
        'export const version: CompiledFramework["schemaVersion"] = schema.properties.schemaVersion.const as 1;',
        'export const titles = ({ roles }: CompiledFramework): string[] => roles.map(({ title }) => title);',
        '// @ts-expect-error There is no such field.',
        'export const nothing = (framework: CompiledFramework) => framework.nothing;'
    ].join('\n');
    await writeFile(path.join(project, 'user.ts'), user);
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--resolveJsonModule', '--types', '', 'user.ts'];
    const { stdout } = await run(process.execPath, [tsc, ...options], { cwd: project }).catch(
        (error: { stdout: string }) => error
    );
    expect(stdout).toBe('');
    const script =
        "import schema from '@gradus/schema/framework-1.schema.json' with { type: 'json' }; import '@gradus/schema'; console.log(schema.$id);";
    const { stdout: id } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: project });
    expect(id).toBe('urn:gradus:schema:framework:1\n');
}, 60_000);
