import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, Location } from 'vscode-languageserver-types';
import { openFiles } from '../testing/editor-workspace.ts';
import { uriOf } from '../testing/index.ts';
import type { Lenses } from './lenses.ts';

const COMPETENCIES = `scale S "Levels" {
  level 1 "One"
  level 2 "Two"
  level 3 "Three"
}
category K "Core" on S {
  competency C1 "Teamwork" {
    competency C2 "Listening"
  }
  competency C3 "Law"
  competency C4 "Planning"
}
category V "Values" unlevelled for all {
  competency V1 "Honesty"
}
`;
const ROLES = `set Everybody "Everybody" {
  requires
    C1: 1
    C4: 1
}
role A "Clerk" extends Everybody {
  requires
    C3: 2
    C3: 2
}
role B "Expert" extends A {
  requires
    C1: 1
    C4: 2 desirable
  excludes C3 because "No time."
  specialisation Q "Lawyer" {
    requires
      C2: 3
  }
}
role D "Driver"
matrix {
  |    | D | A |
  | C3 | 1 |   |
  | C2 |   |   |
}
`;

async function open(files: Readonly<Record<string, string>>, options: unknown = { showPlaces: true }) {
    const services = await openFiles(new Map(Object.entries(files)));
    services.shared.lsp.LanguageServer.initialize({
        processId: null,
        rootUri: null,
        capabilities: {},
        initializationOptions: options
    });
    return services;
}

function document(services: LangiumServices, path: string): LangiumDocument {
    const found = services.shared.workspace.LangiumDocuments.getDocument(uriOf(path));
    if (!found) throw new Error(`No ${path}.`);
    return found;
}

/** The lenses of a file with the words above which they stand, as an editor shows them when they are in sight. */
function lenses(services: LangiumServices, path: string): (CodeLens & { above: string })[] {
    const provider = services.lsp.CodeLensProvider as Lenses;
    const { textDocument } = document(services, path);
    return provider.provideCodeLens(document(services, path)).map(lens => {
        // As if it had been to the editor and back.
        const sent = JSON.parse(JSON.stringify(lens)) as CodeLens;
        return { ...provider.resolveCodeLens(sent), above: textDocument.getText(lens.range) };
    });
}

function titles(services: LangiumServices, path: string): string[] {
    return lenses(services, path).map(({ above, command }) => `${above}: ${command?.title}`);
}

async function write(services: LangiumServices, path: string, text: string): Promise<void> {
    const { TextDocuments, DocumentBuilder } = services.shared.workspace;
    TextDocuments.set(TextDocument.create(uriOf(path).toString(), 'gradus', 1, text));
    await DocumentBuilder.update([uriOf(path)], []);
}

test('a competency says how many roles require it, in lists, tables and specialisations, and by extending others', async () => {
    const services = await open({ 'competencies.gradus': COMPETENCIES, 'roles.gradus': ROLES });
    expect(titles(services, 'competencies.gradus')).toEqual([
        'C1: Required by 2 roles',
        'C2: Required by 1 role',
        'C3: Required by 2 roles',
        'C4: Required by 2 roles'
    ]);
});

/** The lines that a lens lists, as an author reads them. */
function listed(services: LangiumServices, { command }: CodeLens): string[] | undefined {
    const [, , places] = (command?.arguments ?? []) as [string, unknown, Location[] | undefined];
    return places?.map(({ uri, range }) => {
        const found = services.shared.workspace.LangiumDocuments.all.find(each => each.uri.toString() === uri);
        return found?.textDocument.getText(range) ?? '';
    });
}

test('a click lists these roles by the line with their code and title, wherever they require it', async () => {
    const roles = `${ROLES}role E "Captain" at Top /* of all */ extends D\r\n{\r\n}\r\n`;
    const services = await open({ 'competencies.gradus': COMPETENCIES, 'roles.gradus': roles });
    const [c1, c2, c3] = lenses(services, 'competencies.gradus');
    if (!c1 || !c2 || !c3) throw new Error('A lens is missing.');
    expect(listed(services, c1)).toEqual(['role A "Clerk" extends Everybody', 'role B "Expert" extends A']);
    expect(listed(services, c2)).toEqual(['role B "Expert" extends A']);
    expect(listed(services, c3)).toEqual([
        'role A "Clerk" extends Everybody',
        'role D "Driver"',
        'role E "Captain" at Top /* of all */ extends D'
    ]);
});

test('where no role requires it, or so many that nobody looks through them, a click lists what mentions it', async () => {
    const many = Array.from({ length: 201 }, (_, index) => `role R${index} "R" { requires C1: 1 }\n`);
    const services = await open({ 'competencies.gradus': COMPETENCIES, 'roles.gradus': many.join('') });
    const [c1, c2] = lenses(services, 'competencies.gradus');
    expect([c1?.command?.title, c2?.command?.title]).toEqual(['Required by 201 roles', 'Required by no role']);
    expect(c1 && listed(services, c1)).toBeUndefined();
    expect(c2 && listed(services, c2)).toBeUndefined();
});

test('the number is that of the text as it is after an edit', async () => {
    const services = await open({ 'competencies.gradus': COMPETENCIES, 'roles.gradus': ROLES });
    titles(services, 'competencies.gradus');
    await write(services, 'roles.gradus', ROLES.replace('| C3 | 1 |   |', '| C4 | 1 |   |'));
    expect(titles(services, 'competencies.gradus').slice(2)).toEqual([
        'C3: Required by 1 role',
        'C4: Required by 3 roles'
    ]);
    await write(services, 'roles.gradus', 'role D "Driver"');
    expect(titles(services, 'competencies.gradus').at(-1)).toBe('C4: Required by no role');
});

test('what has open remarks says so, and leads to them', async () => {
    const text =
        'role R "R" {\n  remark "Why?"\n  remark settled "So."\n  remark open "Really?"\n}\ngrade G { remark settled "x" }\n';
    const services = await open({ 'a.gradus': text });
    expect(titles(services, 'a.gradus')).toEqual(['R: 2 open remarks']);
    const [, , places] = (lenses(services, 'a.gradus')[0]?.command?.arguments ?? []) as [string, unknown, Location[]];
    const document = TextDocument.create('', '', 0, text);
    expect(places.map(({ range }) => document.getText(range))).toEqual(['remark "Why?"', 'remark open "Really?"']);
});

test('a role says in how much it differs from what it extends, and where', async () => {
    const services = await open({ 'competencies.gradus': COMPETENCIES, 'roles.gradus': ROLES });
    expect(titles(services, 'roles.gradus')).toEqual([
        'A: Differs from Everybody in 1 requirement',
        'B: Differs from Clerk in 2 requirements'
    ]);
    const [, expert] = lenses(services, 'roles.gradus');
    const [uri, position, places] = (expert?.command?.arguments ?? []) as [string, unknown, Location[]];
    expect([uri, position]).toEqual([uriOf('roles.gradus').toString(), expert?.range.start]);
    const text = TextDocument.create('', '', 0, ROLES);
    expect(places.map(each => [each.uri, text.getText(each.range)])).toEqual([
        [uri, 'C4: 2 desirable'],
        [uri, 'excludes C3 because "No time."']
    ]);
});

test('a role that says nothing new says so, and titles never become icons', async () => {
    const roles = 'set E "$(flame) All" { requires C1: 1 }\nset F "F" { requires C3: 1 }\nrole A "A" extends E, F';
    const services = await open({ 'competencies.gradus': COMPETENCIES, 'roles.gradus': roles });
    expect(titles(services, 'roles.gradus')).toEqual(['A: Same as $ (flame) All and F']);
});

test('roles that extend each other are counted once', async () => {
    const roles = 'role A "A" extends B { requires C1: 1 }\nrole B "B" extends A\nrole X "X" extends Nobody';
    const services = await open({ 'competencies.gradus': COMPETENCIES, 'roles.gradus': roles });
    expect(titles(services, 'competencies.gradus')[0]).toBe('C1: Required by 2 roles');
    expect(lenses(services, 'roles.gradus').map(({ above }) => above)).toEqual(['A', 'B']);
});

test('editors that do not know the command are not offered it', async () => {
    for (const options of [null, 'yes', {}, { showPlaces: 'yes' }]) {
        const services = await open({ 'competencies.gradus': COMPETENCIES }, options);
        expect(lenses(services, 'competencies.gradus')).toEqual([]);
    }
});

test('a lens whose element is gone, or that somebody made up, says nothing', async () => {
    const services = await open({ 'competencies.gradus': COMPETENCIES });
    const provider = services.lsp.CodeLensProvider as Lenses;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const uri = uriOf('competencies.gradus').toString();
    const command = { title: '', command: '' };
    const [known] = provider.provideCodeLens(document(services, 'competencies.gradus'));
    for (const data of [
        undefined,
        7,
        { ...known?.data, uri: 'x' },
        { ...known?.data, uri, path: '/elements@99' },
        { ...known?.data, uri, path: '' },
        { ...known?.data, name: 'C9' },
        { ...known?.data, of: 'remarks' }
    ]) {
        expect(provider.resolveCodeLens({ range, data })).toEqual({ range, data, command });
    }
});

test('a lens that has its words keeps them', async () => {
    const services = await open({ 'competencies.gradus': COMPETENCIES });
    const [lens] = lenses(services, 'competencies.gradus');
    const opening = { range: lens?.range, command: { title: 'Open', command: 'open' } } as CodeLens;
    expect((services.lsp.CodeLensProvider as Lenses).resolveCodeLens(opening)).toEqual(opening);
});

test('a lens never speaks of what has come to stand where its element was', async () => {
    const services = await open({ 'competencies.gradus': COMPETENCIES, 'roles.gradus': ROLES });
    const provider = services.lsp.CodeLensProvider as Lenses;
    const before = provider.provideCodeLens(document(services, 'competencies.gradus'));
    await write(services, 'competencies.gradus', COMPETENCIES.replace('competency C3', 'competency C9 "New"\n  $&'));
    expect(before.map(lens => provider.resolveCodeLens(lens).command?.title)).toEqual([
        'Required by 2 roles',
        'Required by 1 role',
        '',
        ''
    ]);
});
