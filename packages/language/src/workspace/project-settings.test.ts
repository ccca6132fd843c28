import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { createGradusCoreServices } from '../gradus-module.ts';
import { MemoryFiles, UNREADABLE } from '../testing/memory-files.ts';
import { settingsDiagnostics } from './project-settings.ts';

const FRAMEWORK = `framework F "F" { }
scale S "Levels" { level 1 "One" }
category C "Core" on S { competency PC1 "Teamwork" }
role R "R" {
  remark open "Is this all?"
  requires
    "team work": 1
}
`;

async function load(texts: Readonly<Record<string, string>>, forRelease = false) {
    const files = new MemoryFiles(texts);
    const { shared } = createGradusCoreServices({ fileSystemProvider: () => files });
    if (forRelease) shared.gradus.ProjectSettings.checkForRelease();
    await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: 'file:///w', name: 'w' }]);
    return { shared, files };
}

/** What is found in the framework with settings beside its header, each with its severity from 1 (error) to 4. */
async function found(settings: object | undefined, forRelease = false): Promise<Record<string, number | undefined>> {
    const beside = settings && { '/w/f/gradus.json': JSON.stringify(settings) };
    const { shared } = await load({ '/w/f/f.gradus': FRAMEWORK, ...beside }, forRelease);
    const { diagnostics = [] } = shared.workspace.LangiumDocuments.getDocument(URI.file('/w/f/f.gradus')) ?? {};
    return Object.fromEntries(diagnostics.map(({ code, severity }) => [String(code), severity]));
}

describe('the severity of a rule', () => {
    test('is its own without settings', async () => {
        expect(await found(undefined)).toEqual({ 'name-variant': 2, 'open-remark': 3 });
        expect(await found({})).toEqual({ 'name-variant': 2, 'open-remark': 3 });
    });

    test('can be another one, or the rule is silent', async () => {
        const rules = { 'name-variant': 'error', 'open-remark': 'off' };
        expect(await found({ rules })).toEqual({ 'name-variant': 1 });
        expect(await found({ rules: { 'name-variant': 'hint' } })).toEqual({ 'name-variant': 4, 'open-remark': 3 });
    });

    test('before a release is that of an error, for rules that say so or are named', async () => {
        expect(await found({}, true)).toEqual({ 'name-variant': 2, 'open-remark': 1 });
        expect(await found({ release: { rules: ['name-variant'] } }, true)).toEqual({
            'name-variant': 1,
            'open-remark': 3
        });
        // What is silent every day is told then.
        expect(await found({ rules: { 'open-remark': 'off' } }, true)).toEqual({ 'name-variant': 2, 'open-remark': 1 });
    });
});

test('settings are those of the header’s folder, and of no other framework', async () => {
    const silent = JSON.stringify({ rules: { 'name-variant': 'off', 'open-remark': 'off' } });
    const { shared } = await load({
        '/w/a/f.gradus': FRAMEWORK,
        '/w/a/gradus.json': silent,
        '/w/a/inner/g.gradus': FRAMEWORK.replace('F', 'G'),
        '/w/b/f.gradus': FRAMEWORK.replace('F', 'H'),
        '/w/b/sub/gradus.json': silent
    });
    const counts = shared.workspace.LangiumDocuments.all.map(({ uri, diagnostics }) => [uri.path, diagnostics?.length]);
    expect(Object.fromEntries(counts)).toEqual({ '/w/a/f.gradus': 0, '/w/a/inner/g.gradus': 2, '/w/b/f.gradus': 2 });
});

describe('a settings file', () => {
    test('with a mistake says where it is', async () => {
        const { shared } = await load({
            '/w/f.gradus': FRAMEWORK,
            '/w/gradus.json': '{\n  "rules": { "open-remarks": "off" }\n}\n'
        });
        const [file] = shared.gradus.ProjectSettings.all();
        expect(file && settingsDiagnostics(file, true)).toEqual([
            {
                range: { start: { line: 1, character: 13 }, end: { line: 1, character: 27 } },
                severity: 1,
                code: 'settings',
                source: 'gradus',
                message: 'There is no rule open-remarks. Did you mean open-remark?'
            }
        ]);
    });

    test('without a header beside it says that it has no effect, and nothing else', async () => {
        const { shared } = await load({ '/w/f/f.gradus': FRAMEWORK, '/w/gradus.json': '{ "rules": 1 }' });
        const [file] = shared.gradus.ProjectSettings.all();
        const diagnostics = file && settingsDiagnostics(file, shared.gradus.Frameworks.isDeclared(file.folder));
        expect(diagnostics?.map(({ severity, message }) => [severity, message])).toEqual([
            [2, expect.stringMatching(/^No file in this folder has a framework header/)]
        ]);
    });

    test('that cannot be read says so', async () => {
        const { shared } = await load({ '/w/f.gradus': FRAMEWORK, '/w/gradus.json': UNREADABLE });
        const [file] = shared.gradus.ProjectSettings.all();
        expect(file).toMatchObject({ unreadable: true });
        expect(file?.diagnostics[0]?.message).toBe(
            'These settings could not be read, so none of them has an effect: it is not in UTF-8.'
        );
    });

    test('in a package or a hidden folder is none of ours', async () => {
        const { shared, files } = await load({
            '/w/f.gradus': FRAMEWORK,
            '/w/node_modules/x/gradus.json': '{',
            '/w/.git/gradus.json': '{'
        });
        expect([...shared.gradus.ProjectSettings.all()]).toEqual([]);
        expect(files.read).toEqual(['/w/f.gradus']);
    });

    test('does not come back where it is deleted while it is being read, whoever else is reading', async () => {
        const { shared } = await load({ '/w/f/f.gradus': FRAMEWORK, '/w/f/gradus.json': '{}', '/w/gradus.json': '{}' });
        const { ProjectSettings } = shared.gradus;
        ProjectSettings.note(URI.file('/w/f/gradus.json'));
        const first = ProjectSettings.readNoted();
        ProjectSettings.forget(URI.file('/w/f'));
        ProjectSettings.note(URI.file('/w/gradus.json'));
        const second = ProjectSettings.readNoted();
        expect([await first, await second]).toEqual([[], ['file:///w']]);
    });

    test('is read again when it has changed, and forgotten when it or its folder is gone', async () => {
        const { shared, files } = await load({ '/w/f/f.gradus': FRAMEWORK, '/w/f/gradus.json': '{}' });
        const { ProjectSettings } = shared.gradus;
        files.texts.set('/w/f/gradus.json', '{ "titleLanguage": "fr" }');
        ProjectSettings.note(URI.file('/w/f/gradus.json'));
        expect(await ProjectSettings.readNoted()).toEqual(['file:///w/f']);
        expect(ProjectSettings.of('file:///w/f').titleLanguage).toBe('fr');
        expect(ProjectSettings.forget(URI.file('/w/other'))).toEqual([]);
        expect(ProjectSettings.forget(URI.file('/w/f'))).toEqual(['file:///w/f']);
        expect(ProjectSettings.of('file:///w/f')).toEqual({ rules: {} });
        files.texts.delete('/w/f/gradus.json');
        ProjectSettings.note(URI.file('/w/f/gradus.json'));
        expect(await ProjectSettings.readNoted()).toEqual([]);
    });
});

test('what is called like settings and is no file is told when a workspace is opened, and not read', async () => {
    const files = new MemoryFiles({
        '/w/f/f.gradus': FRAMEWORK,
        '/w/f/gradus.json': '{ "rules": { "name-variant": "off" } }',
        '/w/g/f.gradus': FRAMEWORK,
        '/w/g/gradus.json/x': ''
    });
    files.links.add('/w/f/gradus.json');
    const { shared } = createGradusCoreServices({ fileSystemProvider: () => files });
    await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: 'file:///w', name: 'w' }]);
    const told = [...shared.gradus.ProjectSettings.all()].map(file => [
        file.uri.path,
        file.unreadable,
        ...file.diagnostics.map(({ message }) => message)
    ]);
    expect(told.toSorted()).toEqual([
        ['/w/f/gradus.json', true, expect.stringMatching(/^gradus\.json is a link, or else no file/)],
        ['/w/g/gradus.json', true, 'gradus.json is a folder, so there are no settings. Rename the folder.']
    ]);
    expect(files.read).not.toContain('/w/f/gradus.json');
});
