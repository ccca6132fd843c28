import { DifferenceAnswer } from '@gradus/protocol';
import * as v from 'valibot';
import { expect } from 'vitest';
import { DEMO } from './support/demo.ts';
import { DIFFERENCE } from './support/difference-requests.ts';
import type { Editor } from './support/editor.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';

async function compare(
    editor: Editor,
    before: Readonly<Record<string, string>>,
    file = OFFICER
): Promise<DifferenceAnswer> {
    const files = Object.entries(before).map(([path, text]) => ({ path, text }));
    return v.parse(DifferenceAnswer, await editor.ask(DIFFERENCE, { uri: editor.project.uriOf(file), files }));
}

test('compares other files with the framework as the editor has it', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 2');
    const answer = await compare(editor, DEMO);
    expect(answer).toEqual({
        type: 'compared',
        elements: 1,
        errors: { before: 0, after: 0 },
        markdown: [
            '## Demo',
            '',
            '1 changed.',
            '',
            '### Role Officer “Border Officer”',
            '',
            '- ↑ Now needs CC1 “Teamwork” at 2 “Skilled” instead of 1 “Beginner” (raised).',
            ''
        ].join('\n')
    });
    // The editor's own framework is as it was, and has no second one beside it.
    expect(await editor.codes(OFFICER)).toEqual([]);
    await editor.type(OFFICER, 'CC1: 2', 'CC1: 1');
    expect(await compare(editor, DEMO)).toMatchObject({ elements: 0 });
});

test('looks for nothing in the files of now that the other state lacks', async ({ edit }) => {
    const editor = await edit(DEMO);
    const { [OFFICER]: officer, ...others } = DEMO;
    expect(officer).toBeDefined();
    const answer = await compare(editor, others);
    expect(answer).toMatchObject({
        elements: 1,
        markdown: expect.stringContaining('### Role Officer “Border Officer”')
    });
});

test('has what both adopt from where it is now', async ({ edit }) => {
    const editor = await edit({
        'base/f.gradus': 'framework Base "Base"\ngrade G "Grade"\n',
        'own/f.gradus': 'framework Own "Own" { adopt Base }\ngrade H "Higher"\n'
    });
    const answer = await compare(editor, { 'f.gradus': 'framework Own "Own" { adopt Base }\n' }, 'own/f.gradus');
    expect(answer).toMatchObject({ type: 'compared', elements: 1, errors: { before: 0, after: 0 } });
});

test('says how many errors there are, and goes on', async ({ edit }) => {
    const editor = await edit(DEMO);
    const broken = { ...DEMO, [OFFICER]: DEMO[OFFICER].replace('CC1: 1', 'CC9: 1') };
    expect(await compare(editor, broken)).toMatchObject({ elements: 1, errors: { before: 1, after: 0 } });
});

test('refuses files that have no framework, and paths that lead elsewhere', async ({ edit }) => {
    const editor = await edit(DEMO);
    expect(await compare(editor, { 'a.gradus': 'grade G "G"\n' })).toMatchObject({
        type: 'refused',
        reason: expect.stringMatching(/^There is no framework in the other state/)
    });
    for (const path of ['../a.gradus', '/a.gradus', 'c:\\a.gradus', 'x/../../a.gradus', '']) {
        expect(await compare(editor, { [path]: DEMO['framework.gradus'] })).toMatchObject({ type: 'refused' });
    }
});

test('refuses what is larger than any framework', async ({ edit }) => {
    const editor = await edit(DEMO);
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.gradus`, '']));
    expect(await compare(editor, many)).toMatchObject({ type: 'refused' });
});
