import type { LangiumServices } from 'langium/lsp';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openAt } from '../testing/at-cursor.ts';
import { uriOf } from '../testing/index.ts';
import type { HierarchyItem } from './hierarchy-items.ts';

const ROLES = `grade G1 "Low"
grade G2 "High"
domain D "Trade"
role A "Trainee" at G1 in D
role B "Officer" at G2 in D extends A
role C "Head" extends B, S
set S "Everybody"
stream W "The way" of grades: G1 -> G2
stream X "The top" of roles: A -> B -> C
stream Y "Aside" of roles: B -> C
`;

interface Opened {
    readonly services: LangiumServices;
    readonly item: HierarchyItem | undefined;
}

async function career(text: string, files: Readonly<Record<string, string>> = {}): Promise<Opened> {
    const { services, document, params } = await openAt(files, 'home/typed.gradus', text);
    const [item] = (await services.lsp.CallHierarchyProvider?.prepareCallHierarchy(document, params)) ?? [];
    return { services, item: item as HierarchyItem | undefined };
}

async function around({ services, item }: Opened): Promise<{ before: string[]; after: string[] }> {
    if (!item) throw new Error('Nothing is there.');
    // As if it had been to the editor and back.
    const sent = JSON.parse(JSON.stringify(item)) as HierarchyItem;
    const provider = services.lsp.CallHierarchyProvider;
    const before = (await provider?.incomingCalls({ item: sent })) ?? [];
    const after = (await provider?.outgoingCalls({ item: sent })) ?? [];
    for (const { from, fromRanges } of before) expect(fromRanges).toEqual([from.selectionRange]);
    for (const { fromRanges } of after) expect(fromRanges).toEqual([item.selectionRange]);
    return { before: before.map(({ from }) => shown(from)), after: after.map(({ to }) => shown(to)) };
}

function shown({ name, detail }: { readonly name: string; readonly detail?: string }): string {
    return `${name} (${detail})`;
}

test('a role shows who leads to it and who follows it, with the stream on which they do', async () => {
    expect(await around(await career(ROLES.replace('role B', 'role ‸B')))).toEqual({
        before: ['Trainee (A · The way)'],
        after: ['Head (C · The top)']
    });
    expect(await around(await career(ROLES.replace('-> C\n', '-> ‸C\n')))).toEqual({
        before: ['Officer (B · The top)'],
        after: []
    });
});

test('what is not a role has no career, and one that is gone none any more', async () => {
    for (const text of [ROLES.replace('grade G1', 'grade ‸G1'), ROLES.replace('"Head"', '"He‸ad"')]) {
        expect((await career(text)).item).toBeUndefined();
    }
    const { services, item } = await career(ROLES.replace('role B', 'role ‸B'));
    const start = { line: 0, character: 0 };
    for (const gone of [
        { ...item, uri: 'file:///workspace/none.gradus' },
        { ...item, data: { type: 'Role', code: 'None', seenFrom: item?.uri } },
        { ...item, data: { type: 'Nothing', code: 'B', seenFrom: item?.uri } },
        { ...item, data: { type: 'Stream', code: 'W', seenFrom: item?.uri } },
        { ...item, selectionRange: { start: { line: 999, character: 0 }, end: start }, data: 7 }
    ]) {
        const sent = { item: gone as HierarchyItem };
        expect(await services.lsp.CallHierarchyProvider?.incomingCalls(sent)).toEqual([]);
        expect(await services.lsp.CallHierarchyProvider?.outgoingCalls(sent)).toEqual([]);
        expect(await services.lsp.TypeHierarchyProvider?.supertypes(sent)).toEqual([]);
        expect(await services.lsp.TypeHierarchyProvider?.subtypes(sent)).toEqual([]);
    }
});

test('after an edit an item is the same role, wherever it is then', async () => {
    const { services, item } = await career(ROLES.replace('role B', 'role ‸B'));
    const write = async (path: string, text: string) => {
        const { TextDocuments, DocumentBuilder } = services.shared.workspace;
        TextDocuments.set(TextDocument.create(uriOf(path).toString(), 'gradus', 1, text));
        await DocumentBuilder.update([uriOf(path)], []);
    };
    const officer = { before: ['Trainee (A · The way)'], after: ['Head (C · The top)'] };
    // Where it stood, another role stands now.
    await write('home/typed.gradus', ROLES.replace('role A', 'role Z "Other" extends C\nrole A'));
    expect(await around({ services, item })).toMatchObject({ before: officer.before });
    const sent = { item: item as HierarchyItem };
    expect((await services.lsp.TypeHierarchyProvider?.supertypes(sent))?.map(shown)).toEqual(['Trainee (A)']);
    // What has its code in another file is not the one that is here.
    await write('home/other.gradus', `${'// below\n'.repeat(9)}role B "Another" extends S\n`);
    expect((await services.lsp.TypeHierarchyProvider?.supertypes(sent))?.map(shown)).toEqual(['Trainee (A)']);
    await write('home/typed.gradus', ROLES.replace(/role B.*\n/, ''));
    expect((await services.lsp.TypeHierarchyProvider?.supertypes(sent))?.map(shown)).toEqual(['Everybody (S)']);
    await write('home/other.gradus', '');
    expect(await services.lsp.TypeHierarchyProvider?.supertypes(sent)).toEqual([]);
});

async function inheritance(
    text: string,
    files: Readonly<Record<string, string>> = {}
): Promise<{ item: string; uri: string; above: string[]; below: string[] } | undefined> {
    const { services, document, params } = await openAt(files, 'home/typed.gradus', text);
    const provider = services.lsp.TypeHierarchyProvider;
    const [item] = (await provider?.prepareTypeHierarchy(document, params)) ?? [];
    if (!item) return undefined;
    const above = (await provider?.supertypes({ item })) ?? [];
    const below = (await provider?.subtypes({ item })) ?? [];
    return { item: shown(item), uri: item.uri, above: above.map(shown), below: below.map(shown) };
}

test('a role or set shows what it extends and who extends it', async () => {
    expect(await inheritance(ROLES.replace('role B', 'role ‸B'))).toMatchObject({
        item: 'Officer (B)',
        above: ['Trainee (A)'],
        below: ['Head (C)']
    });
    expect(await inheritance(ROLES.replace('B, S', 'B, ‸S'))).toMatchObject({
        item: 'Everybody (S)',
        above: [],
        below: ['Head (C)']
    });
    expect(await inheritance(ROLES.replace('stream W', 'stream ‸W'))).toBeUndefined();
});

test('a group leads to its grades and the roles of it, a grade and a domain to their roles', async () => {
    const text = `group K "Crews" {
  grade G3 "Mate"
  grade G4 "Master"
}
role M "Mate of the ferry" at G3 in D of K
role N "Diver" in D of K
set O "Everybody afloat" of K
domain D "River" {
  excludes G4 because "No masters on the river."
}
role P "Swimmer" extends M
`;
    expect(await inheritance(text.replace('group K', 'group ‸K'))).toMatchObject({
        item: 'Crews (K)',
        above: [],
        below: ['Mate (G3)', 'Master (G4)', 'Mate of the ferry (M)', 'Diver (N)', 'Everybody afloat (O)']
    });
    expect(await inheritance(text.replace('at G3', 'at ‸G3'))).toMatchObject({
        item: 'Mate (G3)',
        above: ['Crews (K)'],
        below: ['Mate of the ferry (M)']
    });
    expect(await inheritance(text.replace('excludes G4', 'excludes ‸G4'))).toMatchObject({ below: [] });
    expect(await inheritance(text.replace('domain D', 'domain ‸D'))).toMatchObject({
        above: [],
        below: ['Mate of the ferry (M)', 'Diver (N)']
    });
    expect(await inheritance(text.replace('role M', 'role ‸M'))).toMatchObject({ above: [], below: ['Swimmer (P)'] });
});

test('a grade is found again among elements of other kinds with its code', async () => {
    expect(await inheritance('role X "Role" at X\ngrade ‸X "Grade"\nset Y "Set" extends X\n')).toMatchObject({
        item: 'Grade (X)',
        below: ['Role (X)']
    });
});

test('roles that extend each other are above and below each other', async () => {
    const roles = 'role ‸A "A" extends B, B, A, None\nrole B "B" extends A';
    expect(await inheritance(roles)).toMatchObject({ above: ['B (B)', 'A (A)'], below: ['A (A)', 'B (B)'] });
});

test('a role of an adopted framework is found where it is declared', async () => {
    expect(await inheritance('role X "X" extends ‸Officer', ADOPTING_FRAMEWORKS)).toEqual({
        item: 'Customs Officer (Officer)',
        uri: 'file:///workspace/base/framework.gradus',
        above: [],
        below: ['Boatman (Boatman)', 'X (X)']
    });
});
