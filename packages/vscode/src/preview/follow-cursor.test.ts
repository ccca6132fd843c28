import type { SubjectAnswer, SubjectParams } from '@gradus/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FollowedCursor } from './follow-cursor.ts';

const vscode = vi.hoisted(() => ({
    move: (_: unknown): void => undefined,
    see: (_: unknown): void => undefined,
    active: undefined as unknown
}));

vi.mock('vscode', () => ({
    window: {
        get activeTextEditor() {
            return vscode.active;
        },
        onDidChangeTextEditorSelection: (listener: (event: unknown) => void) => {
            vscode.move = listener;
            return { dispose: () => undefined };
        },
        onDidChangeVisibleTextEditors: (listener: (event: unknown) => void) => {
            vscode.see = listener;
            return { dispose: () => undefined };
        }
    }
}));

const REST = 150;

beforeEach(() => {
    vi.useFakeTimers();
    vscode.active = undefined;
});
afterEach(() => {
    vi.useRealTimers();
});

function editorAt(line: number, languageId = 'gradus') {
    const uri = { scheme: 'file', toString: () => 'file:///a.gradus' };
    return { document: { languageId, uri, isClosed: false }, selection: { active: { line, character: 0 } } };
}

/** Follows the cursor with a server that is answered for by the test, in whichever order. */
function follow() {
    const asked: { line: number; answer: () => void }[] = [];
    const told: SubjectAnswer['subject'][] = [];
    const state = { isWanted: true };
    const client = {
        isRunning: () => true,
        error: (_: string, error: unknown) => {
            throw error;
        },
        sendRequest: (_: string, { position: { line } }: SubjectParams) =>
            new Promise(resolve => {
                const subject = { kind: 'role', code: `R${line}` };
                asked.push({ line, answer: () => resolve({ folder: 'file:///', subject }) });
            })
    } as unknown as BaseLanguageClient;
    const cursor = new FollowedCursor(
        client,
        () => state.isWanted,
        ({ subject }) => told.push(subject)
    );
    return {
        cursor,
        state,
        asked,
        told: async () => {
            await vi.advanceTimersByTimeAsync(1);
            return told.map(subject => subject && 'code' in subject && subject.code);
        },
        moveTo: async (line: number, languageId?: string) => {
            vscode.move({ textEditor: editorAt(line, languageId) });
            await vi.advanceTimersByTimeAsync(REST);
        }
    };
}

test('what is answered late does not take the place of what was asked after it', async () => {
    const { asked, told, moveTo } = follow();
    await moveTo(1);
    await moveTo(2);
    const [first, second] = asked;
    second?.answer();
    expect(await told()).toEqual(['R2']);
    first?.answer();
    expect(await told()).toEqual(['R2']);
});

test('nothing is asked while nobody sees it, and then where the cursor is', async () => {
    const { cursor, state, asked, told, moveTo } = follow();
    state.isWanted = false;
    await moveTo(1);
    await moveTo(2);
    await moveTo(7, 'markdown');
    expect(asked).toEqual([]);
    state.isWanted = true;
    cursor.look();
    expect(asked.map(({ line }) => line)).toEqual([2]);
    asked[0]?.answer();
    expect(await told()).toEqual(['R2']);
});

test('a file that comes before the one in which the cursor was has the cursor', async () => {
    const { asked, moveTo } = follow();
    await moveTo(1);
    vscode.see([editorAt(5, 'markdown'), editorAt(9)]);
    await vi.advanceTimersByTimeAsync(REST);
    expect(asked.map(({ line }) => line)).toEqual([1, 9]);
    // What cannot be asked about leaves it where it is.
    vscode.see([editorAt(5, 'markdown')]);
    await vi.advanceTimersByTimeAsync(REST);
    expect(asked).toHaveLength(2);
});

test('where the cursor has not moved yet, it is in the active editor', () => {
    const { cursor, asked } = follow();
    cursor.look();
    vscode.active = editorAt(3, 'markdown');
    cursor.look();
    expect(asked).toEqual([]);
    vscode.active = editorAt(3);
    cursor.look();
    expect(asked.map(({ line }) => line)).toEqual([3]);
});
