import {
    CONVERSATIONS_REQUEST,
    type ConversationsAnswer,
    type ConversationsParams,
    REMARK_EDIT_REQUEST,
    type RemarkEditAnswer,
    type RemarkEditParams
} from '@gradus/protocol';
import { expect } from 'vitest';
import { RequestType } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { applyEdits } from './support/positions.ts';
import { test } from './support/test.ts';

const CONVERSATIONS = new RequestType<ConversationsParams, ConversationsAnswer, void>(CONVERSATIONS_REQUEST);
const REMARK_EDIT = new RequestType<RemarkEditParams, RemarkEditAnswer, void>(REMARK_EDIT_REQUEST);
const FILE = 'competencies.gradus';
const REMARKED = DEMO[FILE].replace(
    'levels 2..3',
    'levels 2..3 {\n    remark open "Why not 1?" by "Ann" on 2026-01-31\n  }'
);

test('remarks are told as conversations, and what is done about them is written into the text', async ({ edit }) => {
    const editor = await edit({ ...DEMO, [FILE]: REMARKED });
    await editor.open(FILE);
    await editor.settled();
    const uri = editor.project.uriOf(FILE);
    const { conversations } = await editor.ask(CONVERSATIONS, { uri });
    expect(conversations).toEqual([
        {
            range: expect.anything(),
            about: 'CC2 Customs Law',
            isOpen: true,
            remarks: [{ text: 'Why not 1?', author: 'Ann', date: '2026-01-31', isOpen: true }]
        }
    ]);
    const at = conversations[0]?.range.start ?? { line: 0, character: 0 };
    const settled = await editor.ask(REMARK_EDIT, { uri, version: 1, at, action: { type: 'settle' } });
    if (settled.type !== 'edits') throw new Error('It was refused.');
    expect(applyEdits(REMARKED, settled.edits)).toBe(REMARKED.replace('remark open', 'remark settled'));
    const reply = { type: 'reply', text: 'Nobody begins there.' } as const;
    const replied = await editor.ask(REMARK_EDIT, { uri, version: 1, at, action: reply });
    if (replied.type !== 'edits') throw new Error('It was refused.');
    expect(applyEdits(REMARKED, replied.edits)).toContain('2026-01-31\n    remark open "Nobody begins there."\n  }');
});

test('what no longer fits the text is refused, and so is what is only read', async ({ edit }) => {
    const editor = await edit({ ...DEMO, [FILE]: REMARKED });
    await editor.open(FILE);
    const uri = editor.project.uriOf(FILE);
    const action = { type: 'settle' } as const;
    const at = { line: 3, character: 4 };
    await editor.type(FILE, 'Teamwork', 'Team');
    expect(await editor.ask(REMARK_EDIT, { uri, version: 1, at, action })).toEqual({
        type: 'refused',
        reason: 'changed'
    });
    expect(await editor.ask(REMARK_EDIT, { uri, version: 2, at: { line: 0, character: 0 }, action })).toEqual({
        type: 'refused',
        reason: 'no-place'
    });
    const gone = editor.project.uriOf('gone.gradus');
    expect(await editor.ask(CONVERSATIONS, { uri: gone })).toEqual({ conversations: [] });
    expect(await editor.ask(REMARK_EDIT, { uri: gone, version: 1, at, action })).toMatchObject({ reason: 'changed' });
    await expect(editor.ask(REMARK_EDIT, { uri, version: 2, at, action: { type: 'burn' } } as never)).rejects.toThrow();
});
