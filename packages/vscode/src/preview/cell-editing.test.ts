import type { CellEditsAnswer, CellEditsParams, CellVerdict, EditCells } from '@gradus/protocol';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CellEditing } from './cell-editing.ts';

/** A text as the editor has it, and what the server knows of it. */
class Text {
    version = 1;
    isDirty = false;
    isClosed = false;
    isKnown = true;
    eol = 1;
    readonly uri: { readonly path: string; toString(): string };
    text: string;

    constructor(uri: string, text = '') {
        this.uri = { path: uri, toString: () => uri };
        this.text = text;
    }

    getText(range?: { readonly start: { character: number }; readonly end: { character: number } }): string {
        return range ? this.text.slice(range.start.character, range.end.character) : this.text;
    }

    /** All of it is one line. */
    offsetAt({ character }: { readonly character: number }): number {
        return character;
    }

    positionAt(character: number) {
        return { line: 0, character };
    }

    type(text: string): void {
        this.text = text;
        this.version++;
        this.isDirty = true;
    }

    async save(): Promise<boolean> {
        this.isDirty = false;
        return true;
    }
}

const editor = vi.hoisted(() => ({ texts: new Map<string, Text>(), shown: [] as string[] }));

vi.mock('vscode', () => {
    type Replaced = readonly [
        uri: { toString(): string },
        range: { start: { character: number }; end: { character: number } },
        text: string
    ];
    return {
        l10n: { t: (text: string, name = '') => text.replace('{0}', name) },
        Range: class {
            readonly start: unknown;
            readonly end: unknown;
            constructor(...at: readonly unknown[]) {
                [this.start, this.end] =
                    at.length === 2
                        ? at
                        : [
                              { line: at[0], character: at[1] },
                              { line: at[2], character: at[3] }
                          ];
            }
        },
        EndOfLine: { LF: 1, CRLF: 2 },
        Uri: { parse: (uri: string) => ({ toString: () => uri }) },
        TabInputText: class {},
        WorkspaceEdit: class {
            readonly all: Replaced[] = [];
            replace(...replaced: Replaced) {
                this.all.push(replaced);
            }
        },
        commands: {
            executeCommand: async (_: string, uri: unknown, { background }: { background?: boolean }) =>
                editor.shown.push(`${uri}${background ? ' behind' : ''}`)
        },
        window: {
            tabGroups: { all: [] },
            showTextDocument: async (uri: unknown, { preserveFocus }: { preserveFocus?: boolean }) =>
                editor.shown.push(`${uri}${preserveFocus ? '' : ' with the focus'}`)
        },
        workspace: {
            openTextDocument: async (uri: { toString(): string }) => editor.texts.get(uri.toString()),
            applyEdit: async ({ all }: { all: readonly Replaced[] }) => {
                const byText = Map.groupBy(all, ([uri]) => editor.texts.get(uri.toString()));
                for (const [document, replaced] of byText) {
                    if (!document) continue;
                    const fromEnd = replaced.toSorted((a, b) => b[1].start.character - a[1].start.character);
                    let { text } = document;
                    for (const [, { start, end }, put] of fromEnd) {
                        text = text.slice(0, start.character) + put + text.slice(end.character);
                    }
                    document.type(text);
                }
                return true;
            }
        }
    };
});

const EDIT: EditCells['edits'][number] = { role: 'R', competency: 'A', seen: null, wanted: { level: '1' } };
const BESIDE = 1;
let text: Text;

beforeEach(() => {
    text = new Text('file:///a');
    editor.texts = new Map([['file:///a', text]]);
    editor.shown = [];
});

/**
 * Edits cells with a server that writes the names of their competencies before all else, the first one into the first
 * of two files, and the second into the second.
 *
 * @param before what happens between an answer and its use, by the number of the request
 */
function editing(before: (request: number) => void = () => undefined, verdict: CellVerdict = { type: 'added' }) {
    let requests = 0;
    const client = {
        sendRequest: async (_: string, { edits }: CellEditsParams): Promise<CellEditsAnswer> => {
            if (edits.some(({ competency }) => competency === 'Fails')) throw new Error('no');
            const position = { line: 0, character: 0 };
            const versions = [...editor.texts.values()].map(({ isKnown, version }) => (isKnown ? version : null));
            // On its way.
            await new Promise(resolve => setTimeout(resolve, 5));
            before(++requests);
            return {
                verdicts: edits.map(() => verdict),
                documents:
                    verdict.type === 'refused'
                        ? []
                        : edits.map(({ competency }, index) => ({
                              uri: [...editor.texts.keys()][index] ?? '',
                              version: versions[index] ?? null,
                              edits: [{ range: { start: position, end: position }, newText: competency }]
                          }))
            };
        },
        error: () => undefined
    } as unknown as BaseLanguageClient;
    const cells = new CellEditing(client);
    let id = 0;
    const all = (competencies: readonly string[], isTrial = false) => {
        const edits = competencies.map(competency => ({ ...EDIT, competency }));
        return cells.edit('file:///', { type: 'edit', id: ++id, edits, isTrial }, BESIDE);
    };
    return Object.assign((competency: string, isTrial = false) => all([competency], isTrial), {
        all,
        undo: () => cells.undo({ type: 'undo', id: ++id, isRedo: false }),
        save: () => cells.save({ type: 'saveTexts', id: ++id }),
        redo: () => cells.undo({ type: 'undo', id: ++id, isRedo: true })
    });
}

test('edits that come at once are written one after the other', async () => {
    const edit = editing();
    const all = await Promise.all([edit('A'), edit('B'), edit('C')]);
    expect(all.map(({ id, isDone }) => [id, isDone])).toEqual([
        [1, true],
        [2, true],
        [3, true]
    ]);
    expect(text.text).toBe('CBA');
});

test('one that fails does not hold up the next', async () => {
    const edit = editing();
    const [failed, done] = await Promise.all([edit('Fails'), edit('B')]);
    expect(failed).toMatchObject({
        isDone: false,
        verdicts: [{ reason: expect.stringContaining('The log says why.') }]
    });
    expect(done?.isDone).toBe(true);
});

test('what was typed in the meantime is looked at once more, and then refused', async () => {
    const typed = (times: number) => (request: number) => {
        if (request <= times) text.version++;
    };
    expect(await editing(typed(1))('A')).toMatchObject({ isDone: true });
    expect(text.text).toBe('A');
    expect(await editing(typed(2))('B')).toMatchObject({
        isDone: false,
        verdicts: [{ type: 'refused', reason: expect.stringContaining('Do it again.') }]
    });
    expect(text.text).toBe('A');
});

test('a text that the server has from the disk is written where it has not been changed', async () => {
    text.isKnown = false;
    expect(await editing()('A')).toMatchObject({ isDone: true });
    text.isDirty = true;
    expect(await editing()('B')).toMatchObject({ isDone: false });
    expect(text.text).toBe('A');
});

test('nothing is written as a trial, or where something is refused', async () => {
    expect(await editing()('A', true)).toMatchObject({ isDone: false, verdicts: [{ type: 'added' }] });
    const refused: CellVerdict = { type: 'refused', reason: 'No.' };
    expect(await editing(undefined, refused)('A')).toMatchObject({ isDone: false, verdicts: [refused] });
    expect(text.text).toBe('');
});

test('what was edited is undone step by step and done again, until something else is edited', async () => {
    text.text = 'x';
    const edit = editing();
    await edit('A');
    await edit('B');
    expect(text.text).toBe('BAx');
    expect(await edit.undo()).toEqual({ type: 'undone', id: 3, cells: [{ role: 'R', competency: 'B' }] });
    await edit.undo();
    expect(text.text).toBe('x');
    expect(await edit.undo()).toEqual({ type: 'undone', id: 5, cells: [] });
    expect(await edit.redo()).toMatchObject({ cells: [{ competency: 'A' }] });
    await edit.redo();
    expect(text.text).toBe('BAx');
    await edit.undo();
    await edit('C');
    expect(await edit.redo()).toMatchObject({ cells: [] });
    await edit.undo();
    await edit.undo();
    expect(text.text).toBe('x');
});

test('cells that were edited at once are undone at once, in all files', async () => {
    const other = new Text('file:///folder/b', 'y');
    editor.texts.set('file:///folder/b', other);
    const edit = editing();
    await edit.all(['A', 'B']);
    expect([text.text, other.text]).toEqual(['A', 'By']);
    expect((await edit.undo()).cells).toHaveLength(2);
    expect([text.text, other.text]).toEqual(['', 'y']);
    await edit.redo();
    other.type('Byz');
    // Nothing at all is undone where one of them is another text by now.
    expect(await edit.undo()).toMatchObject({ cells: [], refusal: expect.stringMatching(/^“b” has been changed/) });
    expect([text.text, other.text]).toEqual(['A', 'Byz']);
});

test('what was typed since is never undone', async () => {
    const edit = editing();
    await edit('A');
    text.type('An');
    expect(await edit.undo()).toMatchObject({ refusal: expect.stringContaining('Undo it in the text.') });
    await edit('B');
    await edit.undo();
    expect(text.text).toBe('An');
    expect(await edit.undo()).toHaveProperty('refusal');
    expect(text.text).toBe('An');
});

test('a text that was closed and opened again is another one, whatever its version is', async () => {
    const edit = editing();
    await edit('A');
    text.isClosed = true;
    const again = new Text('file:///a', 'other');
    again.version = text.version;
    editor.texts.set('file:///a', again);
    expect(await edit.undo()).toHaveProperty('refusal');
    expect(again.text).toBe('other');
});

test('a file that nobody has open is shown without the focus, and others behind it', async () => {
    editor.texts.set('file:///b', new Text('file:///b'));
    await editing().all(['A', 'B']);
    expect(editor.shown).toEqual(['file:///a', 'file:///b behind']);
});

test('what was edited is saved, and nothing else', async () => {
    const other = new Text('file:///b');
    other.type('typed');
    editor.texts.set('file:///b', other);
    const edit = editing();
    expect(await edit.save()).toEqual({ type: 'textsSaved', id: 1, saved: 0, failed: 0 });
    await edit('A');
    expect(text.isDirty).toBe(true);
    expect(await edit.save()).toMatchObject({ saved: 1, failed: 0 });
    expect([text.isDirty, other.isDirty]).toEqual([false, true]);
    text.save = async () => false;
    await edit('B');
    expect(await edit.save()).toMatchObject({ saved: 0, failed: 1 });
});
