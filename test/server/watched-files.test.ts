import { expect } from 'vitest';
import {
    CodeLensRequest,
    DidRenameFilesNotification,
    FileChangeType,
    HoverRequest,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { test } from './support/test.ts';
import { within } from './support/time-limit.ts';

const { Changed, Created, Deleted } = FileChangeType;
const OFFICER = 'roles/officer.gradus';

test('a file that is created, changed or deleted on disk is followed', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.project.write('roles/new.gradus', 'role New "New Officer" at Chief\n');
    await Promise.all([editor.told('roles/new.gradus'), editor.report(['roles/new.gradus', Created])]);
    expect(await editor.codes('roles/new.gradus')).toEqual(['unresolved-reference']);

    await editor.project.write('grades.gradus', 'grade Chief "Chief of All"\n');
    await Promise.all([editor.told('roles/new.gradus'), editor.report(['grades.gradus', Created])]);
    expect(await editor.problemFiles()).toEqual({});

    await editor.project.write('grades.gradus', 'grade Boss "Chief of All"\n');
    await Promise.all([editor.told('roles/new.gradus'), editor.report(['grades.gradus', Changed])]);
    expect(await editor.codes('roles/new.gradus')).toEqual(['unresolved-reference']);

    await editor.project.remove('roles/new.gradus');
    await editor.report(['roles/new.gradus', Deleted]);
    expect(await editor.problemFiles()).toEqual({});
});

test('a file whose name ends in capitals is one like any other', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'roles/OLD.GRADUS': 'role Old "Old Officer" at Chief\n' });
    expect(await editor.codes('roles/OLD.GRADUS')).toEqual(['unresolved-reference']);

    await editor.project.write('GRADES.Gradus', 'grade Chief "Chief of All"\n');
    await Promise.all([editor.told('roles/OLD.GRADUS'), editor.report(['GRADES.Gradus', Created])]);
    expect(await editor.problemFiles()).toEqual({});

    await editor.project.remove('GRADES.Gradus');
    await Promise.all([editor.told('roles/OLD.GRADUS'), editor.report(['GRADES.Gradus', Deleted])]);
    expect(await editor.codes('roles/OLD.GRADUS')).toEqual(['unresolved-reference']);
});

test('what a deleted file declared is missing in the others', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.project.remove('competencies.gradus');
    await editor.report(['competencies.gradus', Deleted]);
    expect(await editor.problemFiles()).toEqual({ 'roles/inspector.gradus': 2, 'roles/officer.gradus': 2 });
});

test('with a deleted folder all of its files are gone', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'roles/deep/bad.gradus': 'role Bad "Bad" at Nobody\n' });
    expect(await editor.problemFiles()).toEqual({ 'roles/deep/bad.gradus': 1 });
    await editor.project.remove('roles');
    await editor.report(['roles', Deleted]);
    expect(await editor.problemFiles()).toEqual({});
});

test('a folder whose deletion is heard of when it is back again is there with all that is in it', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'roles/bad.gradus': 'role Bad "Bad" at Nobody\n' });
    await editor.project.remove('roles/bad.gradus');
    await editor.project.write('roles/worse.gradus', 'role Worse "Worse" at Nobody\n');
    await Promise.all([editor.told('roles/worse.gradus'), editor.report(['roles', Deleted])]);
    expect(await editor.problemFiles()).toEqual({ 'roles/worse.gradus': 1 });
    const symbols = await editor.ask(WorkspaceSymbolRequest.type, { query: 'Officer' });
    expect(symbols?.map(({ location }) => location.uri)).toContain(editor.project.uriOf(OFFICER));
});

test('a file that is made anew is there, however soon that is told of after its deletion', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.project.remove('competencies.gradus');
    await editor.project.remove('roles');
    const deleted = editor.report(['competencies.gradus', Deleted], ['roles', Deleted]);
    await editor.project.write('competencies.gradus', DEMO['competencies.gradus']);
    await editor.project.write(OFFICER, DEMO[OFFICER]);
    await Promise.all([deleted, editor.report(['competencies.gradus', Created], [OFFICER, Created])]);
    await editor.settled();
    const symbols = await editor.ask(WorkspaceSymbolRequest.type, { query: '' });
    const uris = new Set(symbols?.map(({ location }) => location.uri));
    expect(uris).toContain(editor.project.uriOf(OFFICER));
    expect(uris).toContain(editor.project.uriOf('competencies.gradus'));
    expect(uris).not.toContain(editor.project.uriOf('roles/inspector.gradus'));
    expect(await editor.problemFiles()).toEqual({});
});

test('a folder around the workspace is not read, whatever is told of it', async ({ edit }) => {
    const editor = await edit(DEMO);
    // Of all that can be read: the whole disk.
    await editor.report(['file:///', Deleted]);
    await editor.project.write('new.gradus', 'role New "New Officer" at Chief\n');
    await editor.report(['file:///', Deleted], ['new.gradus', Created]);
    expect(await editor.problemFiles()).toEqual({ 'new.gradus': 1 });
});

test('a folder that is opened as a text and closed keeps what is in it', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'new.gradus': 'role New "New Officer" at Chief\n' });
    await editor.open('.', 'role X "X"\n');
    await editor.settled();
    await editor.close('.');
    await editor.settled();
    const symbols = await editor.ask(WorkspaceSymbolRequest.type, { query: 'Officer' });
    expect(symbols?.length).toBeGreaterThan(0);
    expect(await editor.problemFiles()).toEqual({ 'new.gradus': 1 });
});

test('who asks about a folder that is open as a text is answered, with a slash at its end or without', async ({
    edit
}) => {
    const editor = await edit(DEMO);
    await editor.open('roles/', 'role X "X"\n');
    const uriOf = (path: string) => editor.project.uriOf(path);
    const renamed = editor.tell(DidRenameFilesNotification.type, {
        files: [{ oldUri: uriOf('roles'), newUri: uriOf('profiles') }]
    });
    const lenses = ['roles', 'roles/'].map(path =>
        within('lenses', editor.ask(CodeLensRequest.type, { textDocument: { uri: uriOf(path) } }), 5000)
    );
    await renamed;
    const [without, ended] = await Promise.allSettled(lenses);
    // There is no text of this name.
    expect(without).toMatchObject({ reason: { message: expect.stringContaining('Could not find service') } });
    expect(ended).toMatchObject({ status: 'fulfilled' });
    await editor.close('roles/');
    await editor.settled();
    expect(await editor.problemFiles()).toEqual({});
});

test('a file whose deletion is heard of when it is back again is there', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.report(['competencies.gradus', Deleted]);
    await editor.settled();
    expect(await editor.problemFiles()).toEqual({});
});

test('the deletion of anything else changes nothing', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.report(['roles/notes.txt', Deleted], ['node_modules', Deleted], ['other', Deleted]);
    expect(await editor.problemFiles()).toEqual({});
});

test('a file that is renamed is known by its new name only', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'roles/bad.gradus': 'role Bad "Bad" at Nobody\n' });
    await editor.project.move('roles/bad.gradus', 'roles/worse.gradus');
    await Promise.all([
        editor.told('roles/worse.gradus'),
        editor.report(['roles/bad.gradus', Deleted], ['roles/worse.gradus', Created])
    ]);
    expect(await editor.problemFiles()).toEqual({ 'roles/worse.gradus': 1 });
});

test('a folder that the editor renames is followed with all that is in it', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'roles/bad.gradus': 'role Bad "Bad" at Nobody\n' });
    // The extension is built without a library of patterns, and understands no other than this one.
    expect(editor.capabilities.workspace?.fileOperations).toEqual({
        didRename: { filters: [{ pattern: { glob: '**', matches: 'folder' } }] }
    });
    await editor.project.move('roles', 'profiles');
    await Promise.all([
        editor.told('profiles/bad.gradus'),
        editor.tell(DidRenameFilesNotification.type, {
            files: [{ oldUri: editor.project.uriOf('roles'), newUri: editor.project.uriOf('profiles') }]
        })
    ]);
    expect(await editor.problemFiles()).toEqual({ 'profiles/bad.gradus': 1 });
});

test('a header that comes or goes moves the files below it', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.project.write('roles/framework.gradus', 'framework Own "Own"\n');
    await Promise.all([editor.told(OFFICER), editor.report(['roles/framework.gradus', Created])]);
    expect(Object.keys(await editor.problemFiles()).sort()).toEqual(['roles/inspector.gradus', OFFICER]);
    await editor.project.remove('roles/framework.gradus');
    await editor.report(['roles/framework.gradus', Deleted]);
    expect(await editor.problemFiles()).toEqual({});
});

test('folders that are passed over at the start are passed over later', async ({ edit }) => {
    const copies = ['.history/officer.gradus', 'roles/.history/officer.gradus', 'node_modules/x/officer.gradus'];
    const editor = await edit(DEMO);
    for (const copy of copies) await editor.project.write(copy, DEMO[OFFICER]);
    await editor.report(...copies.map(copy => [copy, Created] as const));
    expect(await editor.problemFiles()).toEqual({});
    // A file in the same notice that does count says that the others have been seen.
    await editor.project.write('roles/copy.gradus', DEMO[OFFICER]);
    await Promise.all([
        editor.told('roles/copy.gradus'),
        editor.report([copies[0] ?? '', Changed], ['roles/copy.gradus', Created])
    ]);
    expect(await editor.codes('roles/copy.gradus')).toContain('duplicate-code');
    expect(Object.keys(await editor.problemFiles()).sort()).toEqual(['roles/copy.gradus', OFFICER]);
});

test('a file that is deleted while it is open stays until it is closed', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('competencies.gradus');
    await editor.project.remove('competencies.gradus');
    await editor.report(['competencies.gradus', Deleted]);
    expect(await editor.problemFiles()).toEqual({});
    expect(await editor.ask(HoverRequest.type, editor.at('competencies.gradus', '|CC1'))).not.toBeNull();
    await Promise.all([editor.told('competencies.gradus'), editor.close('competencies.gradus')]);
    expect(Object.keys(await editor.problemFiles()).sort()).toEqual(['roles/inspector.gradus', OFFICER]);
});

test('a deleted file that is open is there as long as somebody sees it', async ({ edit }) => {
    const files = { 'framework.gradus': 'framework F "F"\n', 'a.gradus': 'role A "A"\n', 'b.gradus': 'role B "B"\n' };
    const editor = await edit(files, { initializationOptions: { filesInUse: true } });
    const [a, b] = [editor.project.uriOf('a.gradus'), editor.project.uriOf('b.gradus')];
    const asked: string[][] = [];
    editor.server.connection.onRequest('gradus/filesInUse', ({ uris }: { uris: string[] }) => {
        asked.push(uris);
        return { uris: [a] };
    });
    await editor.open('a.gradus');
    await editor.open('b.gradus');
    await editor.settled();
    for (const file of ['a.gradus', 'b.gradus']) await editor.project.remove(file);
    await editor.report(['a.gradus', Deleted], ['b.gradus', Deleted]);
    await expect
        .poll(async () => {
            const symbols = await editor.ask(WorkspaceSymbolRequest.type, { query: '' });
            return symbols?.map(({ name }) => name).filter(name => /^[AB]\b/.test(name));
        })
        .toEqual([expect.stringMatching(/^A\b/)]);
    expect(asked.flat().sort()).toEqual([a, b]);
});

test('an editor that does not say what somebody sees keeps nobody waiting', async ({ edit }) => {
    const files = { 'framework.gradus': 'framework F "F"\n', 'a.gradus': 'role A "A"\n' };
    const editor = await edit(files, { initializationOptions: { filesInUse: true } });
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    editor.server.connection.onRequest('gradus/filesInUse', () => {
        resolve();
        return new Promise(() => {});
    });
    await editor.open('a.gradus');
    await editor.project.remove('a.gradus');
    await editor.report(['a.gradus', Deleted]);
    await within('a question', asked);
    const symbols = await editor.ask(WorkspaceSymbolRequest.type, { query: '' });
    expect(symbols?.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^A\b/));
});
