import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import { PrepareRenameRequest, RenameRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';
const COMPETENCIES = 'competencies.gradus';

async function rename(editor: Editor, file: string, part: string, newName: string): Promise<WorkspaceEdit> {
    return (await editor.ask(RenameRequest.type, { ...editor.at(file, part), newName })) ?? {};
}

test('what can be renamed is the code under the cursor', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const prepare = (part: string) => editor.ask(PrepareRenameRequest.type, editor.at(OFFICER, part));
    expect(await prepare('C|C1: 1')).toEqual(rangeIn(DEMO[OFFICER], 'CC1'));
    expect(await prepare('CC1|: 1')).toEqual(rangeIn(DEMO[OFFICER], 'CC1'));
    expect(await prepare('at Juni|or')).toEqual(rangeIn(DEMO[OFFICER], 'Junior'));
    expect(await prepare('req|uires')).toBeNull();
    expect(await prepare('Keeps |the')).toBeNull();
});

test('a code is renamed in all files, open or not; titles stay', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.apply(await rename(editor, OFFICER, '|CC1: 1', 'TEAM'));
    expect(editor.text(OFFICER)).toBe(DEMO[OFFICER].replace('CC1', 'TEAM'));
    expect(await editor.project.read(COMPETENCIES)).toBe(DEMO[COMPETENCIES].replace('CC1', 'TEAM'));
    expect(await editor.project.read('roles/inspector.gradus')).toBe(
        DEMO['roles/inspector.gradus'].replace('CC1', 'TEAM')
    );
    expect(await editor.problemFiles()).toEqual({});
});

test('a competency that is required by title is renamed without a change of the title', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(COMPETENCIES);
    const { changes } = await rename(editor, COMPETENCIES, '|CC2 "Cus', 'LAW');
    expect(Object.keys(changes ?? {})).toEqual([editor.project.uriOf(COMPETENCIES)]);
});

test('levels, grades, sections and roles are renamed like competencies', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('framework.gradus');
    for (const [part, name] of [
        ['level |2', 'B'],
        ['grade |Junior', 'G1'],
        ['section |purpose', 'aim'],
        ['scale |Skill', 'Ability'],
        ['framework |Demo', 'Trial']
    ] as const) {
        await editor.apply(await rename(editor, 'framework.gradus', part, name));
        expect(await editor.problemFiles(), name).toEqual({});
    }
    expect(await editor.project.read(OFFICER)).toBe(
        DEMO[OFFICER].replace('Junior', 'G1').replace('purpose', 'aim').replace('Law": 2', 'Law": B')
    );
});

test('the same code changes nothing', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(COMPETENCIES);
    expect(await rename(editor, COMPETENCIES, '|CC1 "Team', 'CC1')).toEqual({ changes: {} });
});

test('a code that is taken is refused, and so is one that is none', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('framework.gradus');
    await editor.open(COMPETENCIES);
    await expect(rename(editor, COMPETENCIES, '|CC1 "Team', 'CC3')).rejects.toThrow(
        'There is already a competency with the code CC3.'
    );
    await expect(rename(editor, 'framework.gradus', 'level |1', '2')).rejects.toThrow(
        'There is already a level with the code 2.'
    );
    for (const none of ['', 'two words', 'A.', '"CC1"', '-A', 'A..B', 'A:', 'A//B', 'A\nB']) {
        await expect(rename(editor, COMPETENCIES, '|CC1 "Team', none), none).rejects.toThrow('cannot be a code');
    }
    // Elements of different kinds may share a code.
    await editor.apply(await rename(editor, COMPETENCIES, '|CC1 "Team', 'Junior'));
    expect(await editor.problemFiles()).toEqual({});
});

test('a section is not renamed to a word that means something else where it stands', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('framework.gradus');
    for (const word of ['tasks', 'requires', 'level']) {
        await expect(rename(editor, 'framework.gradus', 'section |purpose', word), word).rejects.toThrow(word);
    }
    await editor.apply(await rename(editor, 'framework.gradus', 'section |purpose', 'role'));
    expect(await editor.problemFiles()).toEqual({});
});

test('a requirement that is written by title is refused with the way to do it', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const refusal = 'This is written by title. Rename the code of the competency where it is declared.';
    await expect(editor.ask(PrepareRenameRequest.type, editor.at(OFFICER, '"Customs| Law"'))).rejects.toThrow(refusal);
    await expect(rename(editor, OFFICER, '"Customs| Law"', 'LAW')).rejects.toThrow(refusal);
});

test('tables, streams, relations, changes and translations follow, also in the framework that adopts', async ({
    edit
}) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    const base = 'base/framework.gradus';
    await editor.open(base);
    await editor.open('home/roles.gradus');
    for (const [part, name] of [
        ['competency |PC1', 'TEAM'],
        ['competency |PC3', 'RISK'],
        ['role |Officer', 'Clerk'],
        ['set |Everybody', 'All'],
        ['stream |Rise', 'Up'],
        ['grade |Junior', 'Young'],
        ['framework |Base', 'Basis'],
        ['level |2 "Works', 'B']
    ] as const) {
        const before = await editor.problemFiles();
        await editor.apply(await rename(editor, base, part, name));
        expect(await editor.problemFiles(), name).toEqual(before);
    }
    await editor.apply(await rename(editor, 'home/roles.gradus', 'role |Ferryman', 'Pilot'));
    expect(editor.text('home/roles.gradus')).toContain('|     | Pilot | Afloat |\n  | TEAM | 1        |');
    expect(editor.text('home/roles.gradus')).toContain('stream Crew "From ferry to boat": Pilot -> Boatman');
    const blocks = await editor.project.read('home/blocks.gradus');
    for (const line of [
        'TEAM@B satisfies TD1',
        'adapt competency RISK "Danger"',
        'adapt role Clerk',
        'omit stream Up'
    ]) {
        expect(blocks).toContain(line);
    }
});

test('a code that would be taken for another one is refused', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    await editor.open('home/framework.gradus');
    await expect(rename(editor, 'home/framework.gradus', 'competency |NC1', 'PC3')).rejects.toThrow(
        'In some places, PC3 means PC3 “Risk”. They would lead to NC1 then. Choose another code.'
    );
    await editor.open('home/blocks.gradus');
    await expect(rename(editor, 'home/blocks.gradus', 'PC1@|B', 'C')).rejects.toThrow('what Base is called here');
});
