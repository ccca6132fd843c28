import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import { HoverRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';

test('a code shows the card of what it stands for', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const hover = async (part: string) => (await editor.ask(HoverRequest.type, editor.at(OFFICER, part)))?.contents;
    const cards = {
        'C|C1: 1':
            '**CC1** Teamwork\n\n*Core Competencies*\n\nLevels: 1 Beginner, 2 Skilled, 3 Master\n\n' +
            'Required by 2 roles.\n\n| Level | Roles | |\n| :-- | --: | :-- |\n| 1 Beginner | 1 | █ |\n| 2 Skilled to 3 Master | 1 | █ |',
        'CC1: |1': '**1** Beginner\n\n*Levels of skill*\n\n**What it takes**\n\n- Works under guidance',
        '"Cus|toms Law"':
            '**CC2** Customs Law\n\n*Core Competencies*\n\nLevels: 2 Skilled, 3 Master\n\n' +
            'Required by 1 role.\n\n| Level | Roles | |\n| :-- | --: | :-- |\n| 2 Skilled | 1 | █ |',
        'at Ju|nior': '**Junior** Junior Officer',
        'role Off|icer':
            '**Officer** Border Officer\n\n*Junior Officer*\n\n**Purpose**\n\nKeeps the border\\.\n\n2 requirements',
        'pur|pose': '**purpose** Purpose'
    };
    for (const [part, value] of Object.entries(cards)) {
        expect(await hover(part), part).toEqual({ kind: 'markdown', value });
    }
});

test('what stands for nothing shows nothing', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    for (const part of ['req|uires', 'Keeps| the', 'CC1|: 1\n', '|\n\n  requires']) {
        expect(await editor.ask(HoverRequest.type, editor.at(OFFICER, part)), part).toBeNull();
    }
});

test('a card keeps to what can be read at a glance', async ({ edit }) => {
    const lines = Array.from({ length: 30 }, (_, index) => `    - Does ${index}`).join('\n');
    const editor = await edit({
        'a.gradus': `framework F "F"\nsection does "Does": list for competency\nscale S "S" { level 1 "One" }\ncategory C "C" on S {\n  competency X "X" {\n${lines}\n  }\n}\n`
    });
    await editor.open('a.gradus');
    const hover = await editor.ask(HoverRequest.type, editor.at('a.gradus', 'competency |X'));
    expect(hover?.contents).toMatchObject({
        value: expect.stringMatching(/- Does 7\n- … and 22 more\n\nRequired by no role\.$/)
    });
});

test('a code with dots and dashes is one word', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': 'framework F "F"\ngrade A-1.2/3 "Odd"\nrole R "R" at A-1.2/3\n' });
    await editor.open('a.gradus');
    for (const part of ['at |A-1', 'at A-|1', 'at A-1|.2', 'at A-1.2/|3']) {
        const hover = await editor.ask(HoverRequest.type, editor.at('a.gradus', part));
        expect(hover?.contents, part).toEqual({ kind: 'markdown', value: '**A\\-1\\.2\\/3** Odd' });
    }
});

test('terms, sets, streams, statements and what levels mean have cards as well', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    const cards: Readonly<Record<string, readonly [part: string, value: string]>> = {
        'base/framework.gradus': [
            'Visits AE|Os',
            '**AEO** Authorised Economic Operator\n\n**Meaning**\n\nA trader whom customs trusts\\.'
        ],
        'home/roles.gradus': [
            'extends Officer, Every|body',
            '**Everybody** What everybody does\n\n*Set*\n\n1 requirement'
        ],
        'home/framework.gradus': [
            'level |1 {',
            '**1** Helps\n\n*Levels of skill*\n\n**NC1** Rivers\n\n**Signs**\n\n- Can swim'
        ],
        'home/blocks.gradus': [
            'satisfies T|D1',
            '**TD1** Everybody can swim\\.\n\n*National*\n\n**Proof**\n\n- The badge'
        ]
    };
    for (const [file, [part, value]] of Object.entries(cards)) {
        await editor.open(file);
        const hover = await editor.ask(HoverRequest.type, editor.at(file, part));
        expect(hover?.contents, part).toEqual({ kind: 'markdown', value });
    }
});

test('a role counts what it requires in effect', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    await editor.open('home/roles.gradus');
    const hover = await editor.ask(HoverRequest.type, editor.at('home/roles.gradus', 'role |Boatman'));
    expect(hover?.contents).toMatchObject({ value: expect.stringMatching(/3 requirements, 2 of them taken over$/) });
});
