import { type Cancellation, DocumentState, isOperationCancelled, UriUtils } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import { TestWorkspace, uriOf } from '../testing/index.ts';
import { GradusDocumentBuilder } from './gradus-document-builder.ts';

const FILES = {
    'framework.gradus': 'framework F "F"\nscale S "S" { level 1 "One" level 2 "Two" }\n',
    'competencies.gradus': 'category K "K" on S {\n  competency C1 "Teamwork"\n  competency C2 "Law"\n}\n',
    'user.gradus': 'role R1 "User" {\n  requires\n    C1: 1\n}\n',
    'other.gradus': 'grade G "Grade"\n',
    'elsewhere/framework.gradus': 'framework E "E"\ngrade G "Grade"\n'
};

/** The files that are checked anew when some are changed. */
async function checkedAfter(changed: Record<string, string>, deleted: string[] = []): Promise<string[]> {
    const workspace = await TestWorkspace.of(FILES);
    const checked: string[] = [];
    workspace.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
        checked.push(UriUtils.relative(uriOf(''), uri));
    });
    await workspace.change(changed, deleted);
    return checked.sort();
}

describe('checked anew is', () => {
    const { 'competencies.gradus': competencies, 'other.gradus': other } = FILES;
    const framework = ['competencies.gradus', 'framework.gradus', 'other.gradus', 'user.gradus'];

    test('the file alone where nothing has changed that others read', async () => {
        expect(await checkedAfter({ 'other.gradus': `// A comment\n${other}` })).toEqual(['other.gradus']);
    });

    test('not what refers into the file, where it still leads to the same', async () => {
        const changed = { 'competencies.gradus': `// A comment\n${competencies}` };
        expect(await checkedAfter(changed)).toEqual(['competencies.gradus']);
    });

    test('whoever has something to say about it where a competency or a role has changed', async () => {
        const changed = { 'competencies.gradus': competencies.replace('C1', 'C9') };
        expect(await checkedAfter(changed)).toEqual(['competencies.gradus', 'user.gradus']);
    });

    test('its framework where anything else has changed that others read, and no other', async () => {
        const changed = { 'competencies.gradus': competencies.replace('"K"', '"Kinds"') };
        expect(await checkedAfter(changed)).toEqual(framework);
    });

    test('its framework where a file has gone', async () => {
        expect(await checkedAfter({}, ['other.gradus'])).toEqual(framework.filter(file => file !== 'other.gradus'));
    });
});

test('a category that names another one is followed before what is in it is linked', async () => {
    const { 'competencies.gradus': competencies, ...others } = FILES;
    const workspace = await TestWorkspace.of({
        ...others,
        'competencies.gradus': competencies.replace('on S', 'in P')
    });
    // The edited file itself reads, through the other one, what it declares only now.
    await workspace.change({ 'user.gradus': `category P "P" on S\n${FILES['user.gradus']}` });
    expect(workspace.codes('user.gradus')).toEqual([]);
});

test('a look at the names in the middle of the work does not spoil them', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const { DocumentBuilder, LangiumDocuments } = workspace.shared.workspace;
    DocumentBuilder.onDocumentPhase(DocumentState.Parsed, () => {
        for (const { uri } of LangiumDocuments.all) workspace.shared.gradus.Frameworks.symbolsFor(uri);
    });
    await workspace.change({ 'framework.gradus': `// A comment\n${FILES['framework.gradus']}` });
    expect(Object.keys(FILES).flatMap(file => workspace.codes(file))).toEqual([]);
});

/** A token that says from a moment on that the next key has been pressed. */
function nextKey(): Cancellation.CancellationToken & { press(): void } {
    let isPressed = false;
    return {
        press: () => {
            isPressed = true;
        },
        get isCancellationRequested() {
            return isPressed;
        },
        onCancellationRequested: () => ({ dispose: () => undefined })
    };
}

function unlessCancelled(error: unknown): void {
    if (!isOperationCancelled(error)) throw error;
}

test('what has been checked is shown although the next key is pressed at that moment', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const { DocumentBuilder } = workspace.shared.workspace;
    const key = nextKey();
    const shown: string[] = [];
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => key.press());
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ diagnostics }) => {
        shown.push(...(diagnostics ?? []).map(({ code }) => String(code)));
    });
    await workspace.change({ 'other.gradus': 'grade G' }, [], key).catch(unlessCancelled);
    expect(shown).toEqual(['missing-title']);
});

test.each([DocumentState.Parsed, DocumentState.ComputedScopes, DocumentState.IndexedReferences])(
    'whoever waits for a file to come to state %i is told although the next key is pressed at that moment',
    async state => {
        const workspace = await TestWorkspace.of(FILES);
        const { DocumentBuilder } = workspace.shared.workspace;
        const key = nextKey();
        const over: string[] = [];
        DocumentBuilder.onDocumentPhase(state, () => key.press());
        const listener = DocumentBuilder.onUpdate(() => {
            listener.dispose();
            void DocumentBuilder.waitUntil(state, uriOf('other.gradus')).then(() => over.push('file'));
        });
        await workspace.change({ 'other.gradus': 'grade "G"' }, [], key).catch(unlessCancelled);
        await workspace.change({ 'user.gradus': '' });
        expect(over).toEqual(['file']);
    }
);

test('whoever waits for a document that is called with a slash at its end, or was made so, is told all the same', async () => {
    const workspace = await TestWorkspace.of({ ...FILES, 'folder.gradus/': 'grade H "H"\n' });
    const { DocumentBuilder } = workspace.shared.workspace;
    const paths = ['other.gradus', 'other.gradus/', 'folder.gradus', 'folder.gradus/'];
    const over: string[] = [];
    const listener = DocumentBuilder.onBuildPhase(DocumentState.ComputedScopes, () => {
        listener.dispose();
        for (const path of paths)
            void DocumentBuilder.waitUntil(DocumentState.Validated, uriOf(path)).then(() => over.push(path));
    });
    await workspace.change({ 'framework.gradus': `framework F2 "F2"\n` });
    expect(over.sort()).toEqual([...paths].sort());
});

test('whoever waits for a document that is made anew under its other name is told that it is gone', async () => {
    const workspace = await TestWorkspace.of({ ...FILES, 'folder.gradus/': 'grade H "H"\n' });
    const { DocumentBuilder } = workspace.shared.workspace;
    const told: unknown[] = [];
    const key = nextKey();
    const listener = DocumentBuilder.onBuildPhase(DocumentState.ComputedScopes, () => {
        listener.dispose();
        DocumentBuilder.waitUntil(DocumentState.Validated, uriOf('folder.gradus')).catch(error => told.push(error));
        key.press();
    });
    await workspace.change({ 'framework.gradus': `framework F2 "F2"\n` }, [], key).catch(unlessCancelled);
    await workspace.change({ 'folder.gradus': 'grade H "H"\n' }, ['folder.gradus/']);
    expect(told.map(isOperationCancelled)).toEqual([true]);
});

test('whoever waits for all files is told after an edit behind work that was interrupted before it began', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const { DocumentBuilder } = workspace.shared.workspace;
    const key = nextKey();
    const over: string[] = [];
    const listener = DocumentBuilder.onUpdate(() => {
        listener.dispose();
        void DocumentBuilder.waitUntil(DocumentState.IndexedContent).then(() => over.push('all'));
        key.press();
    });
    await workspace.change({}, ['none.gradus'], key).catch(unlessCancelled);
    await workspace.change({ 'other.gradus': 'grade G "Grade"\n// A comment\n' });
    expect(over).toEqual(['all']);
});

test('whoever begins to wait while others are told that it is over is told as well', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const { DocumentBuilder } = workspace.shared.workspace;
    const states = [DocumentState.IndexedContent, DocumentState.IndexedReferences, DocumentState.Validated];
    const over = new Set<DocumentState>();
    for (const state of states) {
        DocumentBuilder.onBuildPhase(state, async () => {
            void DocumentBuilder.waitUntil(state).then(() => over.add(state));
            await new Promise(resolve => setImmediate(resolve));
        });
    }
    await workspace.change({ 'framework.gradus': `// A comment\n${FILES['framework.gradus']}`, 'user.gradus': '' });
    expect([...over]).toEqual(states);
});

test('all is over after an edit behind work that was interrupted when it was done', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const { DocumentBuilder } = workspace.shared.workspace;
    const key = nextKey();
    const listener = DocumentBuilder.onBuildPhase(DocumentState.Validated, () => key.press());
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => undefined);
    await workspace.change({ 'other.gradus': 'grade H "Grade"\n' }, [], key).catch(unlessCancelled);
    listener.dispose();
    await workspace.change({ 'other.gradus': 'grade H "Grade"\n// A comment\n' });
    const waiting = DocumentBuilder.waitUntil(DocumentState.Validated).then(() => 'over');
    const soon = new Promise(resolve => setImmediate(() => resolve('not yet')));
    expect(await Promise.race([waiting, soon])).toBe('over');
});

test('whoever waits is told also where there was nothing to do', async () => {
    const workspace = await TestWorkspace.of('grade G "Grade"\n');
    const { DocumentBuilder } = workspace.shared.workspace;
    const deletion = workspace.change({}, ['main.gradus']);
    const states = [DocumentState.IndexedContent, DocumentState.Linked, DocumentState.Validated];
    const waiting = Promise.all(states.map(state => DocumentBuilder.waitUntil(state)));
    await deletion;
    await expect(waiting).resolves.toHaveLength(3);
});

test('whoever waits for a file waits for the update that is on its way to it, too', async () => {
    const workspace = await TestWorkspace.of('framework F "F"\n');
    const { DocumentBuilder } = workspace.shared.workspace;
    if (!(DocumentBuilder instanceof GradusDocumentBuilder)) throw new Error('The builder is another one.');
    const arrived = DocumentBuilder.expectUpdate();
    const over: string[] = [];
    const file = DocumentBuilder.waitUntil(DocumentState.Validated, uriOf('main.gradus')).then(() => over.push('file'));
    const all = DocumentBuilder.waitUntil(DocumentState.Validated).then(() => over.push('all'));
    await new Promise(resolve => setTimeout(resolve, 5));
    expect(over).toEqual([]);
    arrived();
    await Promise.all([file, all]);
    expect(over.sort()).toEqual(['all', 'file']);
});

test('whom a change concerns is looked for once, however many frameworks have changed', async () => {
    const header = (index: number, title: string) =>
        `framework F${index} "${title}" {${index > 0 ? ` adopt F${index - 1}` : ''} }\n`;
    const files = (title: string) =>
        Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}/a.gradus`, header(index, title)]));
    const workspace = await TestWorkspace.of({ ...files('Old'), 'last/a.gradus': 'framework L "L" { use F19 }\n' });
    const asked = vi.spyOn(workspace.shared.gradus.Frameworks, 'dependentsOfAny');
    const checked: string[] = [];
    workspace.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
        checked.push(UriUtils.relative(uriOf(''), uri));
    });
    await workspace.change(files('New'));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(checked.sort()).toEqual([...Object.keys(files('New')), 'last/a.gradus'].sort());
});
