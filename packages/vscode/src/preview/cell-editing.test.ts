import type { CellEditsAnswer, CellEditsParams, CellVerdict, EditCells } from '@gradus/protocol';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CellEditing } from './cell-editing.ts';

/** A text as the editor has it, and what the server knows of it. */
interface Text {
    version: number;
    isDirty: boolean;
    isKnown: boolean;
}

const editor = vi.hoisted(() => ({
    texts: new Map<string, { version: number; isDirty: boolean; isKnown: boolean }>(),
    /** What was written, as it was asked for. */
    written: [] as string[]
}));

vi.mock('vscode', () => ({
    l10n: { t: (text: string) => text },
    Range: class {},
    Uri: { parse: (uri: string) => uri },
    TabInputText: class {},
    WorkspaceEdit: class {
        readonly all: (readonly [string, string])[] = [];
        replace(uri: string, _range: unknown, text: string) {
            this.all.push([uri, text]);
        }
    },
    window: { tabGroups: { all: [] }, showTextDocument: async () => undefined },
    workspace: {
        openTextDocument: async (uri: string) => editor.texts.get(uri),
        applyEdit: async ({ all }: { all: readonly (readonly [string, string])[] }) => {
            for (const [uri, text] of all) {
                const document = editor.texts.get(uri);
                if (document) document.version++;
                editor.written.push(text);
            }
            return true;
        }
    }
}));

const EDIT: EditCells['edits'][number] = { role: 'R', competency: 'A', seen: null, wanted: { level: '1' } };
const BESIDE = 1;
let text: Text;

beforeEach(() => {
    text = { version: 1, isDirty: false, isKnown: true };
    editor.texts = new Map([['file:///a', text]]);
    editor.written = [];
});

/**
 * Edits cells with a server that writes the name of the competency.
 *
 * @param before what happens between an answer and its use, by the number of the request
 */
function editing(before: (request: number) => void = () => undefined, verdict: CellVerdict = { type: 'added' }) {
    let requests = 0;
    const client = {
        sendRequest: async (_: string, { edits }: CellEditsParams): Promise<CellEditsAnswer> => {
            const { competency = '' } = edits[0] ?? {};
            if (competency === 'Fails') throw new Error('no');
            const position = { line: 0, character: 0 };
            const made = [{ range: { start: position, end: position }, newText: competency }];
            const version = text.isKnown ? text.version : null;
            // On its way.
            await new Promise(resolve => setTimeout(resolve, 5));
            before(++requests);
            return {
                verdicts: edits.map(() => verdict),
                documents: verdict.type === 'refused' ? [] : [{ uri: 'file:///a', version, edits: made }]
            };
        },
        error: () => undefined
    } as unknown as BaseLanguageClient;
    const cells = new CellEditing(client);
    let id = 0;
    return (competency: string, isTrial = false) =>
        cells.edit('file:///', { type: 'edit', id: ++id, edits: [{ ...EDIT, competency }], isTrial }, BESIDE);
}

test('edits that come at once are written one after the other', async () => {
    const edit = editing();
    const all = await Promise.all([edit('A'), edit('B'), edit('C')]);
    expect(all.map(({ id, isDone }) => [id, isDone])).toEqual([
        [1, true],
        [2, true],
        [3, true]
    ]);
    expect(editor.written).toEqual(['A', 'B', 'C']);
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
    expect(editor.written).toEqual(['A']);
    expect(await editing(typed(2))('B')).toMatchObject({
        isDone: false,
        verdicts: [{ type: 'refused', reason: expect.stringContaining('Do it again.') }]
    });
    expect(editor.written).toEqual(['A']);
});

test('a text that the server has from the disk is written where it has not been changed', async () => {
    text.isKnown = false;
    expect(await editing()('A')).toMatchObject({ isDone: true });
    text.isDirty = true;
    expect(await editing()('B')).toMatchObject({ isDone: false });
    expect(editor.written).toEqual(['A']);
});

test('nothing is written as a trial, or where something is refused', async () => {
    expect(await editing()('A', true)).toMatchObject({ isDone: false, verdicts: [{ type: 'added' }] });
    const refused: CellVerdict = { type: 'refused', reason: 'No.' };
    expect(await editing(undefined, refused)('A')).toMatchObject({ isDone: false, verdicts: [refused] });
    expect(editor.written).toEqual([]);
});
