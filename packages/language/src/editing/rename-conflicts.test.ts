import { expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openAt } from '../testing/at-cursor.ts';
import { edited } from '../testing/editor-workspace.ts';

const TYPED = 'home/typed.gradus';
type Files = Readonly<Record<string, string>>;

/** The edit that renames what is at the cursor `‸`. */
async function rename(text: string, newName: string, more: Files = {}): Promise<WorkspaceEdit> {
    const { services, document, params } = await openAt({ ...ADOPTING_FRAMEWORKS, ...more }, TYPED, text);
    const edit = await services.lsp.RenameProvider?.rename(document, { ...params, newName });
    return edit ?? {};
}

/** The text of a file after that. */
async function renamed(text: string, newName: string, path: string, more: Files = {}): Promise<string | undefined> {
    const files = { ...ADOPTING_FRAMEWORKS, ...more, [TYPED]: text.replace('‸', '') };
    return edited(new Map(Object.entries(files)), await rename(text, newName, more)).get(path);
}

test('of a name with its framework only the code changes, and a title does not', async () => {
    const text = 'relations { ‸PC1@B see TD1 "Teamwork"@B see TD1 PC1 @ B see NC1 }';
    expect(await renamed(text, 'TEAM', TYPED)).toBe(
        'relations { TEAM@B see TD1 "Teamwork"@B see TD1 TEAM @ B see NC1 }'
    );
    expect(await renamed(text, 'TEAM', 'base/framework.gradus')).toContain('competency TEAM "Teamwork"');
});

test('a framework keeps its names where it is called by its code, and where it is called otherwise', async () => {
    const more = { 'third/framework.gradus': 'framework Third "Third" { use Base }\nrelations { PC1@Base see PC2 }\n' };
    const text = 'translation de of ‸Base { }';
    expect(await renamed(text, 'Basis', 'third/framework.gradus', more)).toBe(
        'framework Third "Third" { use Basis }\nrelations { PC1@Basis see PC2 }\n'
    );
    expect(await renamed(text, 'Basis', 'home/framework.gradus', more)).toContain('adopt Basis as B');
    expect(await renamed(text, 'Basis', 'home/blocks.gradus', more)).toContain('PC1@B satisfies TD1');
    await expect(rename(text, 'Third', more)).rejects.toThrow('There is already a framework with the code Third.');
    await expect(rename(text, 'Home', more)).rejects.toThrow('There is already a framework with the code Home.');
});

test('a framework is not given the name that another one has where it is used', async () => {
    const more = { 'third/framework.gradus': 'framework Third "Third" { use Base use Home as H }\n' };
    await expect(rename('translation de of ‸Base { }', 'H', more)).rejects.toThrow('code H');
});

test('what another framework is called here is no code of its own', async () => {
    await expect(rename('relations { PC1@‸B see TD1 }', 'C')).rejects.toThrow(
        'B is not its own code but what Base is called here. Change it by hand.'
    );
});

test('what is written by title is renamed where it is declared', async () => {
    await expect(rename('relations { "Everybody can ‸swim." see PC1 }', 'X')).rejects.toThrow(
        'This is written by title. Rename the code of the statement where it is declared.'
    );
});

test('codes in tables, streams, changes, translations and activities follow', async () => {
    const inRoles = await renamed('role X "X" extends ‸Ferryman', 'Pilot', 'home/roles.gradus');
    expect(inRoles).toContain('|     | Pilot | Afloat |');
    expect(inRoles).toContain('stream Crew "From ferry to boat": Pilot -> Boatman');
    const inBlocks = await renamed('relations { ‸PC3 see TD1 }', 'RISK', 'home/blocks.gradus');
    expect(inBlocks).toContain('adapt competency RISK "Danger" levels 1..3');
    expect(await renamed('relations { ‸NC1 see TD1 }', 'N1', 'home/blocks.gradus')).toContain('competency N1 "Cours');
    const activity = 'role X "X" in River { activity ‸2 }';
    expect(await renamed(activity, 'Patrol', 'home/framework.gradus')).toContain('activity Patrol "Patrol"');
    expect(await renamed(activity, 'Patrol', 'home/roles.gradus')).toContain('activity Patrol "Patrols at night"');
    await expect(rename(activity, '3')).rejects.toThrow('There is already an activity with the code 3.');
});

test('a code is not taken by a set and a role at once', async () => {
    await expect(rename('set X "X" extends ‸Everybody', 'Officer')).rejects.toThrow(
        'There is already a role with the code Officer.'
    );
    await expect(rename('role X "X" extends ‸Officer', 'Everybody')).rejects.toThrow(
        'There is already a set with the code Everybody.'
    );
});

test('a former code keeps its owner', async () => {
    const more = { 'home/more.gradus': 'term T1 "One" { formerly OLD, OLDER }\nterm T2 "Two"\n' };
    await expect(rename('relations { ‸T2 see TD1 }', 'OLD', more)).rejects.toThrow(
        'OLD is a former code of T1 “One”. Choose another code.'
    );
    await expect(rename('relations { ‸T1 see TD1 }', 'OLDER', more)).rejects.toThrow(
        'OLDER is one of its former codes. Remove it from “formerly” first.'
    );
    // Those of levels are counted by scale.
    const scales = 'scale A "A" { level 1 { formerly OLD } }\nscale C "C" { level ‸1 }';
    expect(await renamed(scales, 'OLD', TYPED)).toBe(
        'scale A "A" { level 1 { formerly OLD } }\nscale C "C" { level OLD }'
    );
    // Codes are counted by kind.
    expect(await renamed('relations { ‸NC1 see TD1 }', 'OLD', TYPED, more)).toBe('relations { OLD see TD1 }');
});

test('no name is led astray by a code that another framework has', async () => {
    // The framework’s own go before those of others.
    await expect(rename('role X "X" { requires ‸NC1: 1 PC2: 2 }', 'PC2')).rejects.toThrow(
        'In some places, PC2 means PC2 “Customs Law”. They would lead to NC1 then. Choose another code.'
    );
    await expect(rename('role X "X" { requires ‸PC1: 1 }', 'NC1')).rejects.toThrow(
        'Where PC1 is written, NC1 means NC1 “Rivers”. Choose another code.'
    );
});

test('no name is led astray by a code of another kind', async () => {
    // Where any kind can stand, competencies go before terms.
    await expect(rename('term ‸Q "Q"\nrelations { TD1 see Q }', 'NC1')).rejects.toThrow(
        'Where Q is written, NC1 means NC1 “Rivers”. Choose another code.'
    );
    await expect(rename('term Z "Z"\nrelations { TD1 see Z ‸NC1 see TD1 }', 'Z')).rejects.toThrow(
        'In some places, Z means Z “Z”. They would lead to NC1 then. Choose another code.'
    );
    // Nobody refers to this one without its kind.
    expect(await renamed('grade ‸Q "Q"\nrole R "R" at Q', 'NC1', TYPED)).toBe('grade NC1 "Q"\nrole R "R" at NC1');
});
