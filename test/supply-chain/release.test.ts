import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, shell } from '../cli/gradus-command.ts';
import { BEGIN, expression, withoutCommits, workflow } from './workflow.ts';

/** Whether the tag is that of the version that is published. */
const IS_TAGGED = `test "$GITHUB_REF_NAME" = "v$(node -p "require('./package.json').version")"`;

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
                { run: 'npx vsce publish --oidc --packagePath build/gradus.vsix' },
                {
                    run: 'for package in build/*.tgz; do npm publish "./$package" --provenance --ignore-scripts; done'
                },
                {
                    run: 'gh release create "$GITHUB_REF_NAME" build/* --notes-file CHANGELOG.md',
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
