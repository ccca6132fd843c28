import { DocumentState, URI } from 'langium';
import { expect, test, vi } from 'vitest';
import { type Files, TestWorkspace, uriOf } from '../testing/workspace.ts';
import type { Packages } from '../workspace/packages.ts';
import { Frameworks, isInstalled, isWorkspaceDocument } from './frameworks.ts';

const ROOT = 'file:///workspace';

async function frameworks(files: Files): Promise<Frameworks> {
    return (await TestWorkspace.of(files)).shared.gradus.Frameworks;
}

/** Folders, as paths within the workspace. */
function within(folders: Iterable<string>): string[] {
    return [...folders].map(each => each.replace(ROOT, '') || '/');
}

function paths(documents: readonly { readonly uri: URI }[]): string {
    return documents.map(({ uri }) => uri.path.replace('/workspace/', '')).join(' ');
}

const FILES = {
    'eu/framework.gradus': 'framework EU "Union" { }\nrole A "A"\n',
    'eu/roles/deep/b.gradus': 'role B "B"\n',
    'eu/inner/framework.gradus': 'framework Inner "Inner" { adopt EU }\n',
    'eu/roles/a.gradus': 'role C "C"\n',
    'loose/x.gradus': 'role X "X"\n',
    'loose/below/y.gradus': 'role Y "Y"\n',
    'us/framework.gradus': 'framework US "States" { use EU as Union adopt Inner use Nowhere use US }\n',
    'z/framework.gradus': 'framework Z "Z" { adopt US }\n',
    'untitled:Untitled-1.gradus': 'framework New "New" { }\nrole N "N"\n',
    'git:/workspace/eu/framework.gradus': 'framework Old "Old" { }\n'
};

test('a framework is the nearest folder above that has a header, with all below it', async () => {
    const found = await frameworks(FILES);
    const folders = Object.keys(FILES).map(path => found.folderOf(uriOf(path)));
    expect(within(folders)).toEqual([
        '/eu',
        '/eu',
        '/eu/inner',
        '/eu',
        '/loose',
        '/loose/below',
        '/us',
        '/z',
        'untitled:Untitled-1.gradus',
        'git:/workspace/eu/framework.gradus'
    ]);
    expect(paths(found.documentsOf(`${ROOT}/eu`))).toBe('eu/framework.gradus eu/roles/a.gradus eu/roles/deep/b.gradus');
    expect(found.documentsOf(`${ROOT}/nowhere`)).toEqual([]);
    expect([`${ROOT}/eu`, `${ROOT}/loose`].map(each => found.isDeclared(each))).toEqual([true, false]);
    expect(within(found.declaredFolders()).sort()).toEqual([
        '/eu',
        '/eu/inner',
        '/us',
        '/z',
        'untitled:Untitled-1.gradus'
    ]);
    expect(within(found.folders())).toEqual([
        '/eu',
        '/eu/inner',
        '/loose',
        '/loose/below',
        '/us',
        '/z',
        'git:/workspace/eu/framework.gradus',
        'untitled:Untitled-1.gradus'
    ]);
    expect([...found.codes()].sort()).toEqual(['EU', 'Inner', 'New', 'US', 'Z']);
});

test('the names of a framework are those of all of its files, in their order', async () => {
    const found = await frameworks(FILES);
    const roles = [...found.symbolsFor(uriOf('eu/roles/a.gradus')).all('Role')].map(({ name }) => name);
    expect(roles).toEqual(['A', 'C', 'B']);
    expect(found.symbolsFor(uriOf('eu/framework.gradus'))).toBe(found.symbolsOf(`${ROOT}/eu`));
    expect(found.headerOf(`${ROOT}/eu`)?.name).toBe('EU');
    expect(found.headerOf(`${ROOT}/loose`)).toBeUndefined();
});

test('a framework uses what its header names, as far as it is there and not itself', async () => {
    const found = await frameworks(FILES);
    const imports = found
        .importsOf(`${ROOT}/us`)
        .map(({ name, code, adopted, folder }) => [name, code, adopted, folder]);
    expect(imports).toEqual([
        ['Union', 'EU', false, `${ROOT}/eu`],
        ['Inner', 'Inner', true, `${ROOT}/eu/inner`]
    ]);
    expect(found.importsOf(`${ROOT}/loose`)).toEqual([]);
    expect(within(found.dependentsOf(`${ROOT}/eu`)).sort()).toEqual(['/eu/inner', '/us', '/z']);
    expect(within(found.dependentsOf(`${ROOT}/z`))).toEqual([]);
    expect(paths(found.documentsWithAdopted(`${ROOT}/z`))).toBe(
        'eu/framework.gradus eu/roles/a.gradus eu/roles/deep/b.gradus eu/inner/framework.gradus us/framework.gradus z/framework.gradus'
    );
    expect(paths(found.documentsWithAdopted(`${ROOT}/eu`))).toBe(
        'eu/framework.gradus eu/roles/a.gradus eu/roles/deep/b.gradus'
    );
});

test('frameworks that adopt each other are each other’s, once', async () => {
    const found = await frameworks({
        'a/a.gradus': 'framework A "A" { adopt B }\n',
        'b/b.gradus': 'framework B "B" { adopt A }\n'
    });
    expect(paths(found.documentsWithAdopted(`${ROOT}/a`))).toBe('b/b.gradus a/a.gradus');
    expect(within(found.dependentsOf(`${ROOT}/a`)).sort()).toEqual(['/a', '/b']);
});

test('of several frameworks with a code the nearest is meant', async () => {
    const found = await frameworks({
        'near/eu/a.gradus': 'framework EU "Near" { }\n',
        'far/eu/a.gradus': 'framework EU "Far" { }\n',
        'far/from/all/eu/a.gradus': 'framework EU "Farther" { }\n',
        'near/us/a.gradus': 'framework US "US" { use EU }\n',
        'other/a.gradus': 'framework Other "Other" { use EU }\n'
    });
    const find = (from: string, code = 'EU') => found.findFramework(code, `${ROOT}/${from}`)?.replace(ROOT, '');
    expect([find('near/us'), find('far/x'), find('other')]).toEqual(['/near/eu', '/far/eu', '/far/eu']);
    expect(find('near/us', 'Nowhere')).toBeUndefined();
    // Nothing is nearer than what it lies in; a file that was never saved is near to none.
    expect(find('near/eu/deep')).toBe('/near/eu');
    expect(found.findFramework('EU', 'untitled:Untitled-1.gradus')).toBe(`${ROOT}/far/eu`);
});

test('a header that has no code yet declares no framework', async () => {
    const found = await frameworks({
        'eu/a.gradus': 'framework "No code yet" { }\n',
        'eu/b.gradus': 'framework EU "Union" { }\n'
    });
    expect([...found.codes()]).toEqual([]);
});

test('what is asked for while changed files are being read is not the end of it', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const found = workspace.shared.gradus.Frameworks;
    const roles = () => [...found.symbolsOf(`${ROOT}/eu`).all('Role')].map(({ name }) => name);
    let codes: string[] = [];
    workspace.shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Parsed, () => {
        roles();
        codes = [...found.codes()];
    });
    await workspace.change({
        'eu/roles/a.gradus': 'role D "D"\n',
        'us/framework.gradus': 'role Own "Own"\n'
    });
    expect(codes).toEqual(['EU', 'Inner', 'Z', 'New']);
    expect(roles()).toEqual(['A', 'D', 'B']);
});

const PACKAGES = {
    'us/a.gradus': 'framework US "US" { use EU }\n',
    'node_modules/eu/a.gradus': 'framework EU "One" { }\n',
    'node_modules/eu/node_modules/inner/a.gradus': 'framework Inner "Inner" { }\n',
    'node_modules/eu/node_modules/inner/deep/b.gradus': 'role B "B"\n',
    'node_modules/plain/c.gradus': 'role C "C"\n',
    'node_modules/@union/eu/a.gradus': 'framework EU "Two" { }\n',
    'node_modules/@customs/eu/a.gradus': 'framework EU "Four" { }\n',
    'elsewhere/node_modules/eu/a.gradus': 'framework EU "Three" { }\n',
    'framework.gradus': 'framework Top "Top" { }\n'
};

test('what is installed is never part of the framework that it is installed for', async () => {
    const found = await frameworks(PACKAGES);
    const folders = Object.keys(PACKAGES).map(path => found.folderOf(uriOf(path)));
    expect(within(folders)).toEqual([
        '/us',
        '/node_modules/eu',
        '/node_modules/eu/node_modules/inner',
        '/node_modules/eu/node_modules/inner',
        '/node_modules/plain',
        '/node_modules/%40union/eu',
        '/node_modules/%40customs/eu',
        '/elsewhere/node_modules/eu',
        '/'
    ]);
    expect(['/a/node_modules/b', 'node_modules/b', '/a/node_modules', '/a/my_node_modules/b'].map(isInstalled)).toEqual(
        [true, true, false, false]
    );
});

test('only files of a workspace are part of a framework', () => {
    const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'git', 'output'];
    expect(schemes.filter(scheme => !isWorkspaceDocument(URI.parse(`${scheme}:/a.gradus`)))).toEqual(['git', 'output']);
});

test('what is known is forgotten when names change, and what was computed at every edit', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const found = workspace.shared.gradus.Frameworks;
    let count = 0;
    const remembered = () => found.remember('count', `${ROOT}/eu`, () => ++count);
    expect([remembered(), remembered()]).toEqual([1, 1]);
    const before = found.changes;
    const symbols = found.symbolsFor(uriOf('eu/framework.gradus'));
    await workspace.change({ 'eu/roles/a.gradus': 'role C "C" { remark "Same." }\n' });
    expect(found.changes).toBe(before);
    expect(found.symbolsFor(uriOf('eu/framework.gradus'))).toBe(symbols);
    expect(remembered()).toBe(2);
    await workspace.change({ 'eu/roles/a.gradus': 'role D "D"\n' });
    expect(found.changes).toBeGreaterThan(before);
    expect([...found.symbolsFor(uriOf('eu/framework.gradus')).all('Role')].map(({ name }) => name)).toEqual([
        'A',
        'D',
        'B'
    ]);
    expect(remembered()).toBe(3);
    found.namesChanged();
    expect(remembered()).toBe(4);
});

/**
 * The frameworks of a workspace in which what is installed, or lies in a folder called beside, is only read; but for a file
 * there that was opened on its own.
 */
async function withPackages(files: Files): Promise<Frameworks> {
    const { shared } = await TestWorkspace.of(files);
    const packages = {
        isReadOnly: ({ path }: URI) => /\/(?:node_modules|beside)\/(?!.*\/opened)/.test(path),
        versionOf: (folder: string) => (isInstalled(folder) ? '1.2.3' : undefined)
    } as unknown as Packages;
    return new Frameworks(shared, () => packages);
}

test('a framework of a package is found from where it is installed for, that of the package that is named first', async () => {
    const found = await withPackages(PACKAGES);
    const find = (from: string, code = 'EU', packageName?: string) =>
        found.findFramework(code, `${ROOT}/${from}`, packageName)?.replace(ROOT, '');
    expect(find('us', 'EU', 'eu')).toBe('/node_modules/eu');
    expect(find('us', 'EU', '@union/eu')).toBe('/node_modules/%40union/eu');
    expect(find('us', 'EU', 'nowhere')).toBe(find('us'));
    expect(find('elsewhere/x')).toBe('/elsewhere/node_modules/eu');
    expect(find('node_modules/eu', 'Inner')).toBe('/node_modules/eu/node_modules/inner');
    expect(find('us', 'Inner')).toBeUndefined();
    expect(find('us', 'Top')).toBe('');
    expect([found.versionOf(`${ROOT}/node_modules/eu`), found.versionOf(`${ROOT}/us`)]).toEqual(['1.2.3', undefined]);
    expect(['node_modules/eu/a.gradus', 'us/a.gradus'].map(path => found.isReadOnly(uriOf(path)))).toEqual([
        true,
        false
    ]);
});

test('a framework of the workspace goes before installed ones, and those before nothing but what lies right beside', async () => {
    const installed = 'framework EU "Installed" { }\n';
    const found = await withPackages({
        'us/a.gradus': 'framework US "US" { }\n',
        'own/eu/a.gradus': 'framework EU "Own" { }\n',
        'node_modules/eu/a.gradus': installed,
        'beside/one/a.gradus': 'framework One "One" { }\n',
        'beside/one/opened.gradus': 'role A "A"\n',
        'beside/two/a.gradus': 'framework Two "Two" { }\n',
        'beside/two/node_modules/one/a.gradus': 'framework One "Installed" { }\n'
    });
    const find = (code: string, from: string) => found.findFramework(code, `${ROOT}/${from}`)?.replace(ROOT, '');
    expect(find('EU', 'us')).toBe('/own/eu');
    expect(find('One', 'beside/two')).toBe('/beside/two/node_modules/one');
    expect(find('One', 'beside/three')).toBe('/beside/one');
    expect(found.findFramework('One', `${ROOT}/beside/three`, 'one')).toBe(`${ROOT}/beside/one`);
    expect([find('One', 'us'), find('One', 'beside/one/deep')]).toEqual([undefined, undefined]);
});

/** As many frameworks as are asked for, each of which adopts the one before. */
function chain(length: number): Files {
    const header = (index: number) => `framework F${index} "F" { ${index > 0 ? `adopt F${index - 1}` : ''} }\n`;
    return Object.fromEntries(Array.from({ length }, (_, index) => [`${index}/a.gradus`, header(index)]));
}

test('who uses what is noted once, however many are asked for', async () => {
    const found = await frameworks(chain(30));
    found.namesChanged();
    const asked = vi.spyOn(found, 'importsOf');
    const folders = Array.from({ length: 30 }, (_, index) => `${ROOT}/${index}`);
    expect(folders.map(folder => found.dependentsOf(folder).size)).toEqual(folders.map((_, index) => 29 - index));
    expect(asked).toHaveBeenCalledTimes(30);
    expect(within(found.dependentsOfAny([`${ROOT}/28`, `${ROOT}/26`])).sort()).toEqual(['/27', '/28', '/29']);
    expect(found.dependentsOfAny([]).size).toBe(0);
});

test('what is adopted comes in the order in which it is named, once', async () => {
    const found = await frameworks({
        'a/a.gradus': 'framework A "A" { adopt B adopt C use D }\n',
        'b/b.gradus': 'framework B "B" { adopt E }\n',
        'c/c.gradus': 'framework C "C" { adopt E }\n',
        'd/d.gradus': 'framework D "D"\n',
        'e/e.gradus': 'framework E "E"\n'
    });
    expect(paths(found.documentsWithAdopted(`${ROOT}/a`))).toBe('c/c.gradus e/e.gradus b/b.gradus a/a.gradus');
});

test('a chain of frameworks that adopt each other may be longer than calls may be deep', async () => {
    const found = await frameworks({ 'a/a.gradus': 'framework A "A"\n' });
    const importsOf = (folder: string) =>
        Number(folder) < 50_000 ? [{ adopted: true, folder: `${+folder + 1}` }] : [];
    vi.spyOn(found, 'importsOf').mockImplementation(importsOf as unknown as Frameworks['importsOf']);
    expect(found.documentsWithAdopted('0')).toEqual([]);
});

test('among frameworks with one code the nearest is found without looking at all of them each time', async () => {
    const files: Files = Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`${index}/eu/a.gradus`, `framework EU "${index}"\n`])
    );
    const { shared } = await TestWorkspace.of(files);
    let asked = 0;
    const isReadOnly = () => {
        asked++;
        return false;
    };
    const found = new Frameworks(shared, () => ({ isReadOnly }) as unknown as Packages);
    for (let index = 0; index < 40; index++) {
        expect(found.findFramework('EU', `${ROOT}/${index}/us`)).toBe(`${ROOT}/${index}/eu`);
    }
    expect(found.findFramework('EU', `${ROOT}/50/us`)).toBe(`${ROOT}/0/eu`);
    expect(asked).toBe(40);
});

test('of several that are installed the nearest is found, and of those that are as near the first', async () => {
    const found = await withPackages({
        'node_modules/@far/eu/very/deep/a.gradus': 'framework EU "Far" { }\n',
        'node_modules/@other/eu/a.gradus': 'framework EU "Other" { }\n',
        'elsewhere/node_modules/eu/a.gradus': 'framework EU "Near" { }\n',
        'node_modules/eu/a.gradus': 'framework EU "Plain" { }\n'
    });
    const find = (from: string) => found.findFramework('EU', `${ROOT}/${from}`)?.replace(ROOT, '');
    expect(find('elsewhere/x')).toBe('/elsewhere/node_modules/eu');
    expect(find('us')).toBe('/node_modules/%40far/eu/very/deep');
    expect(find('node_modules/eu')).toBe('/node_modules/eu');
});

test('all who use a framework depend on it', async () => {
    const found = await frameworks({
        'base/a.gradus': 'framework Base "Base" { }\n',
        'one/a.gradus': 'framework One "One" { use Base }\n',
        'two/a.gradus': 'framework Two "Two" { adopt Base }\n'
    });
    expect(within(found.dependentsOf(`${ROOT}/base`)).sort()).toEqual(['/one', '/two']);
});
