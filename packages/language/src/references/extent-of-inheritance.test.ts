import type { LangiumDocument } from 'langium';
import { expect, test } from 'vitest';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { exceeds } from './extent-of-inheritance.ts';

/** How much is taken over in all where each role and set says as much itself. */
function total(documents: readonly LangiumDocument[], size = 1): number {
    let most = 0;
    while (most < 1000 && exceeds(most, documents, () => size)) most++;
    return most;
}

async function totalIn(text: string, size = 1): Promise<number> {
    const workspace = await TestWorkspace.of(text);
    return total([workspace.document()], size);
}

test('counts what stands in all above a role', async () => {
    expect(await totalIn('role A\nrole B\n')).toBe(0);
    expect(await totalIn('set A\nrole B extends A\nrole C extends A\n', 5)).toBe(10);
    expect(await totalIn('role C extends B\nrole B extends A\nrole A\n')).toBe(3);
    expect(await totalIn('role A\nrole B\nrole C extends A, B\n', 2)).toBe(4);
});

test('counts once what comes over several ways', async () => {
    const diamond = 'set A\nset B extends A\nset C extends A\nrole D extends B, C\n';
    // B and C take over A, and D all three.
    expect(await totalIn(diamond, 7)).toBe(7 + 7 + 21);
    const twice = Array.from({ length: 20 }, (_, index) => `role A${index} extends A${index + 1}, A${index + 1}\n`);
    expect(await totalIn(`${twice.join('')}role A20\n`)).toBe((20 * 21) / 2);
});

test('ends soon where there are very many ways', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `L${index}`);
    const layers = names.flatMap((name, index) => {
        const parents =
            index === 0 ? '' : ` extends ${['a', 'b', 'c', 'd'].map(each => `L${index - 1}${each}`).join(', ')}`;
        return ['a', 'b', 'c', 'd'].map(each => `role ${name}${each}${parents}\n`);
    });
    const workspace = await TestWorkspace.of(layers.join(''));
    let asked = 0;
    const size = () => {
        asked++;
        return 1;
    };
    expect(exceeds(100, [workspace.document()], size)).toBe(true);
    expect(asked).toBe(160);
    // Each of four takes over all of the layers above.
    const all = 4 * 4 * ((39 * 40) / 2);
    expect([all - 1, all].map(most => exceeds(most, [workspace.document()], () => 1))).toEqual([true, false]);
});

test('counts nothing of roles that extend each other', async () => {
    expect(await totalIn('role A extends B\nrole B extends A\nrole C extends C\nrole D extends Nowhere\n')).toBe(0);
    // Who extends one of them takes it over.
    expect(await totalIn('role A extends B\nrole B extends A\nrole C extends A\n')).toBe(1);
});

test('counts what is taken from another framework, and what its files say', async () => {
    const workspace = await TestWorkspace.of({
        'base/framework.gradus': 'framework Base "Base" { }\nrole A "A"\nrole B "B" extends A\n',
        'own/framework.gradus': 'framework Own "Own" { use Base }\n',
        'own/roles.gradus': 'role C "C" extends B\n'
    });
    const documents = workspace.shared.gradus.Frameworks.documentsOf(
        workspace.shared.gradus.Frameworks.folderOf(uriOf('own/roles.gradus'))
    );
    expect(documents).toHaveLength(2);
    expect(total(documents)).toBe(3);
});

test.each([
    [40, false],
    [41, true]
])('what comes once over %d ways is too much: %s', async (ways, isTooMuch) => {
    const workspace = await TestWorkspace.of(`role A\nrole B extends ${Array(ways).fill('A').join(', ')}\n`);
    expect(exceeds(1, [workspace.document()], () => 1)).toBe(isTooMuch);
});
