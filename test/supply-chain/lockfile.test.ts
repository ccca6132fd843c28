import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../cli/gradus-command.ts';
import { type LockedPackage, lockedPackages } from './lockfile.ts';

/** What may be in the tools that we work with. None of it asks anything of what is made with it. */
const OF_TOOLS = [
    ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'PSF-2.0'],
    ...['Python-2.0', 'MPL-2.0', 'Artistic-2.0', 'Unlicense', 'Zlib']
];
const TOOLS = 'packages/tooling/tools';
/** Under terms of their own: what signs packages for the marketplace, which runs when somebody publishes. */
const KNOWN_EXCEPTIONS = /^node_modules\/@vscode\/vsce-sign(?:-[\w-]+)?$/;

test('every package is held to its content', () => {
    expect(lockedPackages().length).toBeGreaterThan(100);
    expect(lockedPackages().filter(({ integrity }) => !/^sha512-/.test(integrity ?? ''))).toEqual([]);
    expect(fromElsewhere(lockedPackages())).toEqual([]);
});

test('an address of another place is told, however much it looks like the registry', () => {
    const from = (resolved: string) => fromElsewhere([{ place: 'node_modules/a/node_modules/@b/c', resolved }]);
    expect(from('https://registry.npmjs.org/@b/c/-/c-1.0.0.tgz')).toEqual([]);
    for (const resolved of [
        'https://registry.npmjs.org/@b/d/-/d-1.0.0.tgz',
        'https://evil.example/@b/c/-/c-1.0.0.tgz',
        'http://registry.npmjs.org/@b/c/-/c-1.0.0.tgz',
        'git+ssh://git@github.com/b/c.git#0123456'
    ]) {
        expect(from(resolved)).toEqual([`node_modules/a/node_modules/@b/c: ${resolved}`]);
    }
});

test('no package runs a script when it is installed, but for those that are named', () => {
    const { allowScripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
        allowScripts: Record<string, boolean>;
    };
    const withScript = lockedPackages().filter(({ hasInstallScript }) => hasInstallScript);
    // Each is decided on, so that a new one is noticed; the one that may is Node itself, which the tests run with.
    expect(withScript.map(({ place }) => place.replace('node_modules/', '')).sort()).toEqual(
        Object.keys(allowScripts).sort()
    );
    expect(Object.keys(allowScripts).filter(name => allowScripts[name])).toEqual(['node']);
});

test('every tool has a licence that we know', () => {
    const unknown = lockedPackages()
        .filter(({ place }) => !KNOWN_EXCEPTIONS.test(place))
        .filter(({ license }) => !isAmong(OF_TOOLS, license ?? ''));
    expect(unknown.map(({ place, license }) => `${place}: ${license}`)).toEqual([]);
});

test.each(readdirSync(path.join(ROOT, TOOLS)))('what is installed apart for %s is held to the same', tool => {
    const packages = lockedPackages(`${TOOLS}/${tool}/package-lock.json`);
    expect(packages.length).toBeGreaterThan(10);
    expect(packages.filter(({ integrity }) => !/^sha512-/.test(integrity ?? ''))).toEqual([]);
    expect(fromElsewhere(packages)).toEqual([]);
    // A list of browsers comes along, which is data.
    const known = [...OF_TOOLS, 'CC-BY-4.0'];
    expect(packages.filter(({ license }) => !isAmong(known, license ?? '')).map(({ place }) => place)).toEqual([]);
});

/** Packages that come from elsewhere than what the registry has under their names. Without an address, they come from there. */
function fromElsewhere(packages: readonly LockedPackage[]): string[] {
    return packages.flatMap(({ place, name, resolved }) => {
        const called = name ?? place.replace(/^.*node_modules\//, '');
        const isKnown = resolved === undefined || resolved.startsWith(`https://registry.npmjs.org/${called}/-/`);
        return isKnown ? [] : [`${place}: ${resolved}`];
    });
}

/** Whether an SPDX expression can be satisfied with the licences of a list. */
function isAmong(known: readonly string[], expression: string): boolean {
    const plain = expression.replace(/^\((.*)\)$/, '$1');
    if (plain.includes(' OR ')) return plain.split(' OR ').some(each => isAmong(known, each));
    return plain.split(' AND ').every(each => known.includes(each));
}
