import { DocumentState, URI } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import * as ast from '../generated/ast.ts';
import { createGradusCoreServices, type GradusSharedCoreServices } from '../gradus-module.ts';
import { resolveFramework } from '../model/resolve-framework.ts';
import { MemoryFiles, UNREADABLE } from '../testing/memory-files.ts';
import type { PackageState } from './packages.ts';

const EU = `framework EU "EU Customs" { }
scale S "Levels" { level 1 "One" level 2 "Two" }
category C "Core" on S { competency PC1 "Teamwork" competency PC2 "Law" }
`;
const ROLE = 'role R "R" {\n  requires\n    PC1: 2\n}\n';
const USER = `framework N "National" {\n  use EU from "@eu/customs"\n}\n${ROLE}`;

const AT = '/w/node_modules/@eu/customs';
const INSTALLED = {
    [`${AT}/package.json`]: '{ "name": "@eu/customs", "version": "1.2.3" }',
    [`${AT}/eu.gradus`]: EU
};

/** A workspace whose folders are read from the given files. */
async function load(
    texts: Readonly<Record<string, string>>,
    folders: readonly string[] = ['/w'],
    change?: (files: MemoryFiles) => void
) {
    const files = new MemoryFiles(texts);
    change?.(files);
    const { shared } = createGradusCoreServices({ fileSystemProvider: () => files });
    await shared.workspace.WorkspaceManager.initializeWorkspace(
        folders.map(folder => ({ uri: URI.file(folder).toString(), name: folder }))
    );
    return { shared, files };
}

function codesIn(shared: GradusSharedCoreServices, path: string): string[] {
    const document = shared.workspace.LangiumDocuments.getDocument(URI.file(path));
    expect(document?.state).toBe(DocumentState.Validated);
    return (document?.diagnostics ?? []).map(({ code }) => String(code));
}

/** The state of the first thing that a file’s header uses. */
function stateIn(shared: GradusSharedCoreServices, path: string): PackageState {
    const root = shared.workspace.LangiumDocuments.getDocument(URI.file(path))?.parseResult.value;
    const [use] = ast.isDocument(root) ? root.elements.filter(ast.isFramework).flatMap(header => header.uses) : [];
    if (!use) throw new Error(`${path} uses nothing.`);
    return shared.gradus.Packages.stateOf(use);
}

function loaded(shared: GradusSharedCoreServices): string[] {
    return shared.workspace.LangiumDocuments.all
        .map(({ uri }) => uri.path)
        .toArray()
        .sort();
}

test('a package without a package.json is told in words, without where it lies on this machine', async () => {
    const { shared } = await load({ '/w/n.gradus': USER, ...INSTALLED }, ['/w'], files => {
        const read = files.readFile.bind(files);
        files.readFile = async uri => {
            if (!uri?.path.endsWith('/package.json')) return read(uri);
            throw Object.assign(new Error(`ENOENT: no such file, stat '${uri.path}'`), { code: 'ENOENT' });
        };
    });
    expect(stateIn(shared, '/w/n.gradus')).toMatchObject({
        message:
            'The package.json of @eu/customs could not be used: it is not there. Install it again, or tell its authors.'
    });
});

describe('a package that is installed', () => {
    test('beside the framework that uses it is read, and checked by nobody here', async () => {
        const { shared } = await load({
            '/w/n.gradus': USER,
            ...INSTALLED,
            [`${AT}/broken.gradus`]: 'role X "X" at Nobody { }'
        });
        expect(codesIn(shared, '/w/n.gradus')).toEqual([]);
        expect(codesIn(shared, `${AT}/broken.gradus`)).toEqual([]);
        expect(stateIn(shared, '/w/n.gradus')).toEqual({
            state: 'found',
            folder: URI.file(AT).toString(),
            version: '1.2.3'
        });
        const { Packages } = shared.gradus;
        expect(Packages.isReadOnly(URI.file(`${AT}/eu.gradus`))).toBe(true);
        expect(Packages.isReadOnly(URI.file('/w/n.gradus'))).toBe(false);
    });

    test('above it, too, and the nearest one is taken', async () => {
        const text = USER.replace('PC1', 'PC3');
        const near = '/w/a/node_modules/@eu/customs';
        const { shared } = await load({
            '/w/a/b/n.gradus': text,
            '/w/c/n.gradus': USER.replaceAll('"N', '"M').replace(' N ', ' M '),
            ...INSTALLED,
            [`${near}/package.json`]: '{ "version": "2.0.0" }',
            [`${near}/eu.gradus`]: EU.replace('PC1', 'PC3')
        });
        expect(codesIn(shared, '/w/a/b/n.gradus')).toEqual([]);
        expect(codesIn(shared, '/w/c/n.gradus')).toEqual([]);
        expect(stateIn(shared, '/w/a/b/n.gradus')).toMatchObject({ version: '2.0.0' });
        expect(stateIn(shared, '/w/c/n.gradus')).toMatchObject({ version: '1.2.3' });
    });

    test('says in which folder its text is', async () => {
        const { shared } = await load({
            '/w/n.gradus': USER,
            [`${AT}/package.json`]: '{ "gradus": { "folder": "./text/en" } }',
            [`${AT}/text/en/eu.gradus`]: EU,
            [`${AT}/other.gradus`]: EU
        });
        expect(codesIn(shared, '/w/n.gradus')).toEqual([]);
        expect(loaded(shared)).toEqual(['/w/n.gradus', `${AT}/text/en/eu.gradus`]);
    });

    test('brings what it uses itself, wherever npm has put it', async () => {
        const { shared } = await load({
            '/w/n.gradus': `framework N "National" {\n  adopt EU from "@eu/customs"\n}\n${ROLE}`,
            [`${AT}/package.json`]: '{ "version": "1.0.0" }',
            [`${AT}/eu.gradus`]: 'framework EU "EU" { adopt Base from "base" adopt More from "more" }',
            '/w/node_modules/base/package.json': '{}',
            '/w/node_modules/base/base.gradus': EU.replace('EU', 'Base'),
            [`${AT}/node_modules/more/package.json`]: '{}',
            [`${AT}/node_modules/more/more.gradus`]:
                'framework More "More" { adopt EU from "@eu/customs" }\ngrade G "G"\n'
        });
        expect(codesIn(shared, '/w/n.gradus')).toEqual([]);
        const model = resolveFramework(shared.gradus.Frameworks, 'file:///w');
        expect(model.competencies.map(({ code, adoptedFrom }) => [code, adoptedFrom])).toEqual([
            ['PC1', 'Base'],
            ['PC2', 'Base']
        ]);
        expect(model.grades.map(({ code }) => code)).toEqual(['G']);
        expect(model.framework.uses).toEqual([
            { framework: 'EU', title: 'EU', adopted: true, package: '@eu/customs', version: '1.0.0' }
        ]);
    });

    test('is not read where the workspace has the framework itself, but its version is known', async () => {
        const { shared } = await load({
            '/w/n/n.gradus': USER,
            '/w/eu/package.json': '{ "name": "@eu/customs", "version": "3.0.0-draft" }',
            '/w/eu/text/eu.gradus': EU.replace('PC1', 'PC9'),
            ...INSTALLED
        });
        expect(codesIn(shared, '/w/n/n.gradus')).toEqual(['unresolved-reference']);
        expect(loaded(shared)).toEqual(['/w/eu/text/eu.gradus', '/w/n/n.gradus']);
        expect(stateIn(shared, '/w/n/n.gradus')).toEqual({
            state: 'found',
            folder: 'file:///w/eu/text',
            version: '3.0.0-draft'
        });
    });

    test('and of two frameworks of the workspace the nearer one is taken', async () => {
        const { shared } = await load({
            '/w/old/eu/eu.gradus': EU.replace('PC1', 'PC8'),
            '/w/old/n/n.gradus': `framework N "N" { use EU }\n${ROLE.replace('PC1', 'PC8')}`,
            '/w/new/eu/eu.gradus': EU,
            '/w/new/m/m.gradus': `framework M "M" { use EU }\n${ROLE}`
        });
        expect(codesIn(shared, '/w/old/n/n.gradus')).toEqual([]);
        expect(codesIn(shared, '/w/new/m/m.gradus')).toEqual([]);
    });

    test('is seen from where it is installed only', async () => {
        const { shared } = await load({
            '/w/a/n.gradus': USER,
            '/w/b/m.gradus': `framework M "M" {\n  use EU\n}\n${ROLE}`,
            '/w/a/node_modules/@eu/customs/package.json': '{}',
            '/w/a/node_modules/@eu/customs/eu.gradus': EU
        });
        expect(codesIn(shared, '/w/a/n.gradus')).toEqual([]);
        expect(stateIn(shared, '/w/b/m.gradus')).toMatchObject({ state: 'failed', reason: 'not-found' });
    });

    test('adds nothing to the framework that uses it: what is below no header of its own is left out', async () => {
        const { shared } = await load({
            '/w/n.gradus': USER,
            [`${AT}/package.json`]: '{}',
            [`${AT}/eu/eu.gradus`]: EU,
            [`${AT}/stray.gradus`]: 'role Stray "Stray"\n'
        });
        expect(loaded(shared)).toEqual(['/w/n.gradus', `${AT}/eu/eu.gradus`]);
        const stray = URI.file(`${AT}/stray.gradus`);
        expect(shared.gradus.Frameworks.folderOf(stray)).toBe(URI.file(AT).toString());
    });

    test('is checked like any other where its own folder is the workspace', async () => {
        const { shared } = await load({ ...INSTALLED, [`${AT}/bad.gradus`]: 'role X "X" at Nobody\n' }, [AT]);
        expect(codesIn(shared, `${AT}/bad.gradus`)).toEqual(['unresolved-reference']);
    });
});

describe('what cannot be found says why', () => {
    const failing: [string, Record<string, string>, string, RegExp][] = [
        [
            'nothing installed',
            {},
            'not-installed',
            /^The package @eu\/customs is not installed\. Run npm install @eu\/customs/
        ],
        [
            'no package.json',
            { [`${AT}/eu.gradus`]: EU },
            'bad-manifest',
            /^The package\.json of @eu\/customs could not be used: /
        ],
        [
            'a package.json that is none',
            { ...INSTALLED, [`${AT}/package.json`]: '{' },
            'bad-manifest',
            /it is not JSON\./
        ],
        [
            'a folder outside of the package',
            { ...INSTALLED, [`${AT}/package.json`]: '{ "gradus": { "folder": "../.." } }' },
            'bad-manifest',
            /its "gradus" names no folder within the package\./
        ],
        [
            'a folder that is not there',
            { ...INSTALLED, [`${AT}/package.json`]: '{ "gradus": { "folder": "text" } }' },
            'no-framework',
            /^The package @eu\/customs has no folder text/
        ],
        [
            'no framework in it',
            { ...INSTALLED, [`${AT}/eu.gradus`]: 'role R "R"\n' },
            'no-framework',
            /^The package @eu\/customs has no framework with the code EU\. It has none at all\.$/
        ],
        [
            'another framework in it',
            { ...INSTALLED, [`${AT}/eu.gradus`]: EU.replace('EU', 'EUCustoms') },
            'no-framework',
            /It has EUCustoms\. Correct the code\.$/
        ],
        [
            'a file that cannot be read',
            { ...INSTALLED, [`${AT}/more.gradus`]: UNREADABLE },
            'unreadable',
            /^@eu\/customs could not be read: more\.gradus: it is not in UTF-8\.$/
        ]
    ];

    test.each(failing)('%s', async (_, texts, reason, message) => {
        const { shared } = await load({ '/w/n.gradus': USER, ...texts });
        expect(stateIn(shared, '/w/n.gradus')).toEqual({
            state: 'failed',
            reason,
            message: expect.stringMatching(message)
        });
        expect(loaded(shared)).not.toContain(`${AT}/more.gradus`);
        expect(shared.gradus.UnreadableFiles.size).toBe(0);
        const { diagnostics } = shared.workspace.LangiumDocuments.getDocument(URI.file('/w/n.gradus')) ?? {};
        const [told] = diagnostics?.filter(({ code }) => code === 'framework-not-found') ?? [];
        expect(told?.message).toMatch(reason === 'not-installed' ? /npm install @eu\/customs\.$/ : message);
    });

    test.each(['../w/secret', '..', '/etc', 'C:\\x', 'file:///etc'])(
        'a name that would be a path, %s, is never one',
        async name => {
            const user = USER.replace('@eu/customs', () => name);
            const { shared, files } = await load({ '/w/n.gradus': user, '/w/secret/package.json': '{}' });
            expect(stateIn(shared, '/w/n.gradus')).toMatchObject({ reason: 'invalid-name' });
            expect(files.read).toEqual(['/w/n.gradus']);
        }
    );

    test('a folder that is a link out of the package', async () => {
        const { shared } = await load(
            {
                '/w/n.gradus': USER,
                [`${AT}/package.json`]: '{ "gradus": { "folder": "text" } }',
                [`${AT}/text/eu.gradus`]: EU
            },
            ['/w'],
            files => files.links.add(`${AT}/text`)
        );
        expect(stateIn(shared, '/w/n.gradus')).toMatchObject({ reason: 'no-framework' });
    });
});

describe('a framework in a folder beside', () => {
    const USES_EU = `framework N "National" {\n  use EU\n}\n${ROLE}`;

    test('is read where it is used, and nothing else is', async () => {
        const { shared } = await load(
            {
                '/p/n/n.gradus': USES_EU,
                '/p/eu/framework.gradus': EU,
                '/p/eu/roles/officer.gradus': 'role Officer "Officer" at Nobody\n',
                '/p/eu/node_modules/x/x.gradus': EU,
                '/p/other/framework.gradus': 'framework Other "Other"\n',
                '/p/deep/er/framework.gradus': EU
            },
            ['/p/n']
        );
        expect(codesIn(shared, '/p/n/n.gradus')).toEqual([]);
        expect(loaded(shared)).toEqual(['/p/eu/framework.gradus', '/p/eu/roles/officer.gradus', '/p/n/n.gradus']);
        expect(codesIn(shared, '/p/eu/roles/officer.gradus')).toEqual([]);
        expect(shared.gradus.Packages.isReadOnly(URI.file('/p/eu/framework.gradus'))).toBe(true);
    });

    test('is not looked for where the workspace or a package has it, or nothing is used', async () => {
        const beside = { '/p/eu/framework.gradus': EU };
        const texts = [
            { '/p/n/n.gradus': USES_EU, '/p/n/eu/framework.gradus': EU },
            {
                '/p/n/n.gradus': USER,
                '/p/n/node_modules/@eu/customs/package.json': '{}',
                '/p/n/node_modules/@eu/customs/eu.gradus': EU
            },
            { '/p/n/n.gradus': 'framework N "N"\n' }
        ];
        for (const each of texts) {
            const { files } = await load({ ...each, ...beside }, ['/p/n']);
            expect(files.read).not.toContain('/p/eu/framework.gradus');
        }
    });

    test('stands for a package that is not installed if it is that package', async () => {
        const texts = { '/p/n/n.gradus': USER, '/p/eu/framework.gradus': EU };
        const { shared } = await load(
            { ...texts, '/p/eu/package.json': '{ "name": "@eu/customs", "version": "1.0.0" }' },
            ['/p/n']
        );
        expect(stateIn(shared, '/p/n/n.gradus')).toMatchObject({ state: 'found', version: '1.0.0' });
        const { shared: other } = await load({ ...texts, '/p/eu/package.json': '{ "name": "eu" }' }, ['/p/n']);
        expect(stateIn(other, '/p/n/n.gradus')).toMatchObject({ state: 'failed', reason: 'not-installed' });
    });

    test('brings what it uses itself', async () => {
        const { shared } = await load(
            {
                '/p/n/n.gradus': USES_EU,
                '/p/eu/framework.gradus': 'framework EU "EU" { adopt Base }',
                '/p/base/framework.gradus': EU.replace('EU', 'Base')
            },
            ['/p/n']
        );
        expect(codesIn(shared, '/p/n/n.gradus')).toEqual([]);
    });

    test('is none where a folder holds too many to be looked through', async () => {
        const crowd = Array.from({ length: 400 }, (_, n) => [`/p/x${n}/a.gradus`, EU] as const);
        const { files } = await load({ '/p/n/n.gradus': USES_EU, ...Object.fromEntries(crowd) }, ['/p/n']);
        expect(files.read).toEqual(['/p/n/n.gradus']);
    });
});

test('a circle of frameworks ends', async () => {
    const { shared } = await load(
        {
            '/p/a/a.gradus': 'framework A "A" { adopt B }\n',
            '/p/b/b.gradus': 'framework B "B" { adopt A adopt C }\n',
            '/p/c/c.gradus': 'framework C "C" { adopt B }\n'
        },
        ['/p/a']
    );
    expect(loaded(shared)).toEqual(['/p/a/a.gradus', '/p/b/b.gradus', '/p/c/c.gradus']);
});

test('of two packages with a framework of the same code, each user gets the one that it asks for', async () => {
    const { shared } = await load({
        '/w/node_modules/@a/x/package.json': '{ "name": "@a/x", "version": "1.0.0" }',
        '/w/node_modules/@a/x/x.gradus': 'framework X "X of a"\ngroup G "From a"\n',
        '/w/node_modules/@b/x/package.json': '{ "name": "@b/x", "version": "2.0.0" }',
        '/w/node_modules/@b/x/x.gradus': 'framework X "X of b"\ngroup G "From b"\n',
        '/w/f/y.gradus': 'framework Y "Y" { adopt X from "@a/x" }\n',
        '/w/g/z.gradus': 'framework Z "Z" { adopt X from "@b/x" }\n'
    });
    const titles = ['/w/f', '/w/g'].map(folder =>
        resolveFramework(shared.gradus.Frameworks, URI.file(folder).toString()).groups.map(({ title }) => title)
    );
    expect(titles).toEqual([['From a'], ['From b']]);
});

test('what is in the workspace is looked through once, however much is looked for', async () => {
    const header = (index: number) =>
        `framework F${index} "F" { ${index > 0 ? `use F${index - 1}` : 'use Nowhere'} }\n`;
    const texts = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`/w/${index}/a.gradus`, header(index)]));
    const { shared } = await load(texts);
    const looked = vi.spyOn(shared.workspace.LangiumDocuments, 'all', 'get');
    shared.gradus.Packages.outdate();
    await shared.gradus.Packages.find();
    expect(looked.mock.calls.length).toBeLessThan(5);
    looked.mockRestore();
    expect(stateIn(shared, '/w/1/a.gradus')).toMatchObject({ state: 'found', folder: 'file:///w/0' });
    expect(stateIn(shared, '/w/0/a.gradus').state).not.toBe('found');
});
