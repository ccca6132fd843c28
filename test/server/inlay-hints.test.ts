import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import {
    DidChangeConfigurationNotification,
    type InlayHint,
    InlayHintRefreshRequest,
    InlayHintRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { applyEdits, positionIn, rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';
import { within } from './support/time-limit.ts';

const OFFICER = 'roles/officer.gradus';

test('a requirement reads as the document does: titles stand beside codes, not beside titles', async ({ edit }) => {
    const editor = await edit(DEMO);
    const text = DEMO[OFFICER];
    const hints = await editor.ask(InlayHintRequest.type, { ...editor.in(OFFICER), range: rangeIn(text, text) });
    const sorted = hints?.sort(
        (a, b) => a.position.line - b.position.line || a.position.character - b.position.character
    );
    expect(sorted).toEqual([
        { position: positionIn(text, 'CC1|: 1'), label: 'Teamwork', paddingLeft: true },
        { position: positionIn(text, 'CC1: 1|'), label: 'Beginner', paddingLeft: true },
        { position: positionIn(text, 'Law": 2|'), label: 'Skilled', paddingLeft: true }
    ]);
});

/** A text with its hints between ⟨ and ⟩. */
function withHints(text: string, hints: readonly InlayHint[]): string {
    const edits = hints.map(({ position, label }) => ({
        range: { start: position, end: position },
        newText: `⟨${String(label)}⟩`
    }));
    return applyEdits(text, edits);
}

test('titles stand beside codes in tables, streams, relations and changes, as they are called here', async ({
    edit
}) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    const shown = async (file: keyof typeof ADOPTING_FRAMEWORKS): Promise<string> => {
        const text = ADOPTING_FRAMEWORKS[file];
        const hints = await editor.ask(InlayHintRequest.type, { ...editor.in(file), range: rangeIn(text, text) });
        return withHints(text, hints ?? []);
    };
    const roles = await shown('home/roles.gradus');
    for (const line of [
        'NC1⟨Rivers⟩: 1⟨Helps⟩, Weight 2.5',
        'excludes K1⟨Budget⟩ because',
        '": Ferryman⟨Ferry Driver⟩ -> Boatman⟨Boatman⟩',
        '| PC3 | 2        | 1..2   |⟨Danger⟩',
        '|     | Ferryman | Afloat |'
    ]) {
        expect(roles).toContain(line);
    }
    const blocks = await shown('home/blocks.gradus');
    for (const line of [
        'PC1@B⟨Teamwork⟩ satisfies TD1⟨Everybody can swim.⟩ because',
        '"Customs Law" is related to "Rivers"',
        'competency NC1 "Cours',
        'adapt competency PC3 "Danger"',
        'adapt role Officer⟨Customs Officer⟩',
        'omit stream Rise⟨The way up⟩'
    ]) {
        expect(blocks).toContain(line);
    }
});

test('what is taken over stands behind what is extended, and what is switched off is gone at once', async ({
    edit
}) => {
    const file = 'home/roles.gradus';
    const editor = await edit(ADOPTING_FRAMEWORKS, {
        capabilities: { workspace: { inlayHint: { refreshSupport: true } } }
    });
    const text = ADOPTING_FRAMEWORKS[file];
    const shown = async () => {
        const hints = await editor.ask(InlayHintRequest.type, { ...editor.in(file), range: rangeIn(text, text) });
        return withHints(text, hints ?? []);
    };
    expect(await shown()).toContain('extends Officer, Everybody⟨takes over PC1: 3 and PC2: 3⟩ {');
    const { promise: refreshed, resolve } = Promise.withResolvers<void>();
    editor.server.connection.onRequest(InlayHintRefreshRequest.type, () => resolve());
    await editor.tell(DidChangeConfigurationNotification.type, {
        settings: { gradus: { inlayHints: { inherited: false, levels: false } } }
    });
    await within('a request to refresh', refreshed);
    const less = await shown();
    expect(less).toContain('extends Officer, Everybody {');
    expect(less).toContain('NC1⟨Rivers⟩: 1, Weight 2.5');
});
