import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import {
    CallHierarchyIncomingCallsRequest,
    CallHierarchyOutgoingCallsRequest,
    CallHierarchyPrepareRequest,
    TypeHierarchyPrepareRequest,
    TypeHierarchySubtypesRequest,
    TypeHierarchySupertypesRequest
} from 'vscode-languageserver-protocol';
import { test } from './support/test.ts';

const ROLES = 'home/roles.gradus';

test('a role leads to those before and after it on a career path', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    await editor.open(ROLES);
    const [item] = (await editor.ask(CallHierarchyPrepareRequest.type, editor.at(ROLES, 'role |Ferryman'))) ?? [];
    if (!item) throw new Error('There is no role.');
    const after = await editor.ask(CallHierarchyOutgoingCallsRequest.type, { item });
    expect(after).toMatchObject([
        { to: { name: 'Boatman', detail: 'Boatman · From ferry to boat', uri: editor.project.uriOf(ROLES) } }
    ]);
    expect(await editor.ask(CallHierarchyIncomingCallsRequest.type, { item })).toEqual([]);
    const [next] = after ?? [];
    const before = next && (await editor.ask(CallHierarchyIncomingCallsRequest.type, { item: next.to }));
    expect(before).toMatchObject([{ from: { name: 'Ferry Driver', selectionRange: item.selectionRange } }]);
});

test('a role leads to what it extends and to what extends it, also in other files', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    await editor.open(ROLES);
    const [item] = (await editor.ask(TypeHierarchyPrepareRequest.type, editor.at(ROLES, 'role |Boatman'))) ?? [];
    if (!item) throw new Error('There is no role.');
    const above = (await editor.ask(TypeHierarchySupertypesRequest.type, { item })) ?? [];
    expect(above.map(({ name, uri }) => [name, uri])).toEqual([
        ['Customs Officer', editor.project.uriOf('base/framework.gradus')],
        ['What everybody does', editor.project.uriOf('base/framework.gradus')]
    ]);
    const [officer] = above;
    const below = officer && (await editor.ask(TypeHierarchySubtypesRequest.type, { item: officer }));
    expect(below?.map(({ name }) => name)).toEqual(['Boatman']);
});

test('a group of grades leads to its roles', async ({ edit }) => {
    const files = {
        ...ADOPTING_FRAMEWORKS,
        'base/port.gradus': 'role Guard "Guard" at Senior in Border of Managers\n'
    };
    const editor = await edit(files);
    const file = 'base/framework.gradus';
    await editor.open(file);
    const [group] = (await editor.ask(TypeHierarchyPrepareRequest.type, editor.at(file, 'group |Managers'))) ?? [];
    if (!group) throw new Error('There is no group.');
    const below = (await editor.ask(TypeHierarchySubtypesRequest.type, { item: group })) ?? [];
    expect(below.map(({ name }) => name)).toEqual(['Junior Manager', 'Senior Manager', 'Guard']);
    const [junior] = below;
    const roles = junior && (await editor.ask(TypeHierarchySubtypesRequest.type, { item: junior }));
    expect(roles?.map(({ name }) => name)).toEqual(['Customs Officer', 'Boatman']);
});
