import { readFileSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, shell } from '../cli/gradus-command.ts';
import { tempFolder } from '../cli/temp-folder.ts';
import { BEGIN, expression, withoutCommits, workflow } from './workflow.ts';

/** Whether the tag is that of the version that is published. */
const IS_TAGGED = `test "$GITHUB_REF_NAME" = "v$(node -p "require('./package.json').version")"`;

/** Publishes the packages that are not published yet. */
const PUBLISH = `for package in build/*.tgz; do
  id=$(tar -xOf "$package" package/package.json | node -p "const { name, version } = JSON.parse(require('fs').readFileSync(0, 'utf8')); name + '@' + version")
  test -n "$(npm view "$id" version)" || npm publish "./$package" --provenance --ignore-scripts
done
`;

/** What each job does, whole: whatever is added, left out or changed is looked at here once more. */
const RELEASE = {
    name: 'release',
    on: { push: { tags: ['v*'] } },
    permissions: { contents: 'read' },
    jobs: {
        test: {
            'runs-on': 'ubuntu-latest',
            'timeout-minutes': 60,
            steps: [
                ...BEGIN,
                { run: IS_TAGGED },
                { run: 'bash .ci/run' },
                { run: 'npm run package' },
                { uses: 'actions/upload-artifact', with: { name: 'tested', path: 'build/SHA256SUMS' } }
            ]
        },
        // Nothing runs there but what the lockfile holds to its content, and it comes to what was tested, to the byte.
        package: {
            needs: 'test',
            'runs-on': 'ubuntu-latest',
            'timeout-minutes': 20,
            steps: [
                ...BEGIN,
                { run: 'npm ci --ignore-scripts' },
                { run: 'npm run package' },
                { uses: 'actions/download-artifact', with: { name: 'tested', path: 'tested' } },
                { run: 'diff tested/SHA256SUMS build/SHA256SUMS' },
                {
                    uses: 'actions/upload-artifact',
                    with: {
                        name: 'packages',
                        path: 'build/*.vsix\nbuild/*.tgz\nbuild/*.cdx.json\nbuild/SHA256SUMS\n'
                    }
                }
            ]
        },
        // Registries trust this workflow in this environment, so it has no token of theirs.
        publish: {
            needs: 'package',
            'runs-on': 'ubuntu-latest',
            environment: 'release',
            permissions: { contents: 'write', 'id-token': 'write', attestations: 'write' },
            steps: [
                ...BEGIN,
                { run: 'npm ci --ignore-scripts' },
                { uses: 'actions/download-artifact', with: { name: 'packages', path: 'build' } },
                { run: 'sha256sum --check SHA256SUMS', 'working-directory': 'build' },
                { uses: 'actions/attest-build-provenance', with: { 'subject-checksums': 'build/SHA256SUMS' } },
                { run: 'npx vsce publish --oidc --skip-duplicate --packagePath build/gradus.vsix' },
                { run: PUBLISH },
                {
                    run: 'gh release create "$GITHUB_REF_NAME" build/* --notes-file CHANGELOG.md || gh release upload "$GITHUB_REF_NAME" build/* --clobber',
                    env: { GH_TOKEN: expression('github.token') }
                }
            ]
        }
    }
};

test('a release is tested, packed and published by the steps that were looked at, and by no other', () => {
    expect(withoutCommits(workflow('release.yml'))).toEqual(RELEASE);
});

test('a tag of another version than the one that is published ends the release, and all that is published has one', async () => {
    const versions = ['package.json', 'packages/cli/package.json', 'packages/schema/package.json'].map(
        file => (JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as { readonly version: string }).version
    );
    expect(new Set(versions).size).toBe(1);
    const exitCode = async (tag: string) =>
        (await shell(IS_TAGGED, { cwd: ROOT, env: { GITHUB_REF_NAME: tag } })).exitCode;
    expect(await exitCode(`v${versions[0]}`)).toBe(0);
    expect(await exitCode('v999.0.0')).toBe(1);
});

test('a release that is published again after something failed passes over what is published', async () => {
    const manifest = (name: string) => JSON.stringify({ name: `@x/${name}`, version: '1.2.3' });
    const folder = await tempFolder({
        'build/notes.txt': '',
        'old/package/package.json': manifest('old'),
        'new/package/package.json': manifest('new'),
        // As npm answers: nothing where there is no such version, an error where there is no such package.
        'bin/npm': `#!/bin/sh
case "$*" in
    "view @x/old@1.2.3 version") echo 1.2.3 ;;
    view*) exit 1 ;;
    *) echo "$@" >> asked ;;
esac
`
    });
    await chmod(path.join(folder, 'bin/npm'), 0o755);
    for (const name of ['old', 'new'])
        expect((await shell(`tar -czf build/${name}.tgz -C ${name} package`, { cwd: folder })).exitCode).toBe(0);
    const env = { PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH']}` };
    // As the workflow runs it.
    expect((await shell(`set -e\n${PUBLISH}`, { cwd: folder, env })).exitCode).toBe(0);
    expect(await readFile(path.join(folder, 'asked'), 'utf8')).toBe(
        'publish ./build/new.tgz --provenance --ignore-scripts\n'
    );
});

test('a release can be verified as the page on security says', () => {
    const page = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
    for (const command of [
        'gh attestation verify gradus.vsix',
        'SHA256SUMS',
        'npm audit signatures',
        'npm run package'
    ])
        expect(page).toContain(command);
});
