import { expect } from 'vitest';
import { InlayHintRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { positionIn, rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

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
