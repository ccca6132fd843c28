import { symlink } from 'node:fs/promises';
import { expect } from 'vitest';
import {
    FileChangeType,
    HoverRequest,
    InlayHintRefreshRequest,
    InlayHintRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';
import { within } from './support/time-limit.ts';

const { Changed, Created, Deleted } = FileChangeType;
const OFFICER = 'roles/officer.gradus';
/** With one warning, as a requirement is not quite called by its title. */
const WARNED = { ...DEMO, [OFFICER]: DEMO[OFFICER].replace('"Customs Law"', '"customs law"') };
const SILENT = '{ "rules": { "name-variant": "off" } }';

test('settings beside the header count, from the start and when they come, change and go', async ({ edit }) => {
    const editor = await edit({ ...WARNED, 'gradus.json': SILENT });
    expect(await editor.problemFiles()).toEqual({});

    await editor.project.write('gradus.json', '{ "rules": { "name-variant": "error" } }');
    await Promise.all([editor.told(OFFICER), editor.report(['gradus.json', Changed])]);
    expect((await editor.diagnostics(OFFICER)).map(({ code, severity }) => [code, severity])).toEqual([
        ['name-variant', 1]
    ]);

    await editor.project.remove('gradus.json');
    await Promise.all([editor.told(OFFICER), editor.report(['gradus.json', Deleted])]);
    expect((await editor.diagnostics(OFFICER)).map(({ severity }) => severity)).toEqual([2]);

    await editor.project.write('gradus.json', SILENT);
    await Promise.all([editor.told(OFFICER), editor.report(['gradus.json', Created])]);
    expect(await editor.problemFiles()).toEqual({});
});

test('a mistake in them is told there, until it is put right or the file is gone', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'gradus.json': '{ "rules": { "name-varient": "off" } }' });
    const [mistake] = await editor.diagnostics('gradus.json');
    expect(mistake).toMatchObject({
        code: 'settings',
        severity: 1,
        message: 'There is no rule name-varient. Did you mean name-variant?'
    });
    expect(await editor.problemFiles()).toEqual({ 'gradus.json': 1 });

    await editor.project.write('gradus.json', '{ "rules": { "name-variant": "off", } }');
    await Promise.all([editor.told('gradus.json'), editor.report(['gradus.json', Changed])]);
    expect((await editor.diagnostics('gradus.json')).map(({ message }) => message)).toEqual([
        'Nothing follows this comma. Remove it.'
    ]);
    await editor.project.write('gradus.json', SILENT);
    await Promise.all([editor.told('gradus.json'), editor.report(['gradus.json', Changed])]);
    expect(await editor.problemFiles()).toEqual({});

    await editor.project.write('roles/gradus.json', '{}');
    await Promise.all([editor.told('roles/gradus.json'), editor.report(['roles/gradus.json', Created])]);
    expect((await editor.diagnostics('roles/gradus.json')).map(({ message }) => message)).toEqual([
        expect.stringMatching(/^No file in this folder has a framework header/)
    ]);
    await editor.project.remove('roles/gradus.json');
    await Promise.all([editor.told('roles/gradus.json'), editor.report(['roles/gradus.json', Deleted])]);
    expect(await editor.problemFiles()).toEqual({});
});

test('titles are shown in the language that is asked for, where they are translated', async ({ edit }) => {
    const editor = await edit({
        ...DEMO,
        'gradus.json': '{ "titleLanguage": "fr" }',
        'fr.gradus': `translation fr of Demo {
  competency CC1 "Travail en équipe"
  scale Skill { level 1 "Débutant" }
}
translation de of Demo { competency CC1 "Zusammenarbeit" }
`
    });
    const text = DEMO[OFFICER];
    const hints = await editor.ask(InlayHintRequest.type, { ...editor.in(OFFICER), range: rangeIn(text, text) });
    expect(hints?.map(({ label }) => label).sort()).toEqual(['Débutant', 'Skilled', 'Travail en équipe']);
    await editor.open(OFFICER);
    const hover = await editor.ask(HoverRequest.type, editor.at(OFFICER, '|CC1'));
    expect(hover).toMatchObject({
        contents: { value: expect.stringMatching(/^\*\*CC1\*\* Travail en équipe\n\nTeamwork\n/) }
    });
});

test('the editor is told to ask for titles again when the language has changed', async ({ edit }) => {
    const translated = { ...DEMO, 'fr.gradus': 'translation fr of Demo { competency CC1 "Travail en équipe" }\n' };
    const editor = await edit(translated, { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
    const { promise: refreshed, resolve } = Promise.withResolvers<void>();
    editor.server.connection.onRequest(InlayHintRefreshRequest.type, () => resolve());
    await editor.project.write('gradus.json', '{ "titleLanguage": "fr" }');
    await editor.report(['gradus.json', Created]);
    await within('a request to refresh', refreshed);
    const text = DEMO[OFFICER];
    const hints = await editor.ask(InlayHintRequest.type, { ...editor.in(OFFICER), range: rangeIn(text, text) });
    expect(hints?.map(({ label }) => label)).toContain('Travail en équipe');
});

test('settings are followed also where the editor does not answer that it asks again', async ({ edit }) => {
    const editor = await edit(WARNED, { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    editor.server.connection.onRequest(InlayHintRefreshRequest.type, () => {
        resolve();
        return new Promise<void>(() => {});
    });
    await editor.project.write('gradus.json', '{ "rules": { "name-variant": "error" } }');
    await Promise.all([editor.told(OFFICER), editor.report(['gradus.json', Created])]);
    await within('a request to refresh', asked);
    await editor.project.write('gradus.json', SILENT);
    await Promise.all([editor.told(OFFICER), editor.report(['gradus.json', Changed])]);
    expect(await editor.problemFiles()).toEqual({});
});

test('settings that are a link are told and not read, from the start and when they come, until a file is there', async ({
    edit
}) => {
    const editor = await edit({ ...WARNED, 'elsewhere/silent.json': SILENT });
    await symlink('elsewhere/silent.json', editor.project.pathOf('gradus.json'));
    await Promise.all([editor.told('gradus.json'), editor.report(['gradus.json', Created])]);
    expect((await editor.diagnostics('gradus.json')).map(({ message }) => message)).toEqual([
        expect.stringMatching(/^gradus\.json is a link, or else no file, and is not read/)
    ]);
    expect(await editor.problemFiles()).toEqual({ 'gradus.json': 1, [OFFICER]: 1 });

    await editor.project.remove('gradus.json');
    await editor.project.write('gradus.json', SILENT);
    await Promise.all([editor.told('gradus.json'), editor.report(['gradus.json', Changed])]);
    expect(await editor.problemFiles()).toEqual({});
});
