import { describe, expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { DICTIONARY } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { requirementsFor } from './role-requirements.ts';

/** What a role requires in effect, as “code level”. */
async function effective(text: string, name: string): Promise<string[]> {
    const workspace = await TestWorkspace.of(DICTIONARY + text);
    const { uri, parseResult } = workspace.document();
    const { elements } = parseResult.value as ast.Document;
    const role = elements.filter(ast.isRole).find(each => each.name === name);
    const requirements = requirementsFor(workspace.shared.gradus.Frameworks, uri);
    return (role ? requirements.effective(role) : []).map(
        ({ competency, demand, from }) =>
            `${competency.name} ${demand.level?.$refText}${from ? ` from ${from.name}` : ''}`
    );
}

describe('a role takes over', () => {
    test('what its parents require and it does not say or exclude itself', async () => {
        const text = `set A "A" { requires PC9: 1 PC10: 2 }
role B "B" extends A { requires PC9: 2 }
role C "C" extends B { excludes PC10 because "Not needed." }
`;
        expect(await effective(text, 'B')).toEqual(['PC9 2', 'PC10 2 from A']);
        expect(await effective(text, 'C')).toEqual(['PC9 2 from B']);
    });

    test('the higher of two levels, and of two ranges that begin alike the one that ends higher', async () => {
        const text = `set A "A" { requires PC9: 1 PC10: 2..3 }
set B "B" { requires PC9: 2 PC10: 2..4 }
role C "C" extends B, A
role D "D" extends A, B
`;
        for (const code of ['C', 'D']) expect(await effective(text, code)).toEqual(['PC9 2 from B', 'PC10 2 from B']);
    });

    test('nothing from a role that extends it in turn, but what comes from outside', async () => {
        const text = `set O "O" { requires PC10: 1 }
role A "A" extends B, O { requires PC9: 1 }
role B "B" extends A { requires PC10: 2 }
role C "C" extends B
role D "D" extends D, O
`;
        expect(await effective(text, 'A')).toEqual(['PC9 1', 'PC10 1 from O']);
        expect(await effective(text, 'B')).toEqual(['PC10 2']);
        expect(await effective(text, 'C')).toEqual(['PC10 2 from B']);
        expect(await effective(text, 'D')).toEqual(['PC10 1 from O']);
    });
});

/** The roles that extend each other, one of them given, in the order in which they are told. */
async function loop(text: string, name: string): Promise<string> {
    const workspace = await TestWorkspace.of(text);
    const { uri, parseResult } = workspace.document();
    const role = (parseResult.value as ast.Document).elements.filter(ast.isRole).find(each => each.name === name);
    const requirements = requirementsFor(workspace.shared.gradus.Frameworks, uri);
    return (role ? requirements.loopOf(role) : []).map(each => each.name).join(' ');
}

describe('roles that extend each other', () => {
    test('are known, however long the loop is, and those before it are not among them', async () => {
        const text = `role A extends B
role B extends C
role C extends D
role D extends B
role E extends E
`;
        expect(await Promise.all(['A', 'B', 'C', 'D', 'E'].map(name => loop(text, name)))).toEqual([
            '',
            'B C D',
            'B C D',
            'B C D',
            'E'
        ]);
    });

    test('are told in the order in which parents are named', async () => {
        expect(await loop('role A extends B, C\nrole B extends A\nrole C extends A\n', 'A')).toBe('A B C');
    });

    test('are none where a parent cannot be found', async () => {
        expect(await loop('role A extends Nowhere, B\nrole B\n', 'A')).toBe('');
    });
});

describe('does not take longer than there is to read', () => {
    test('where everybody extends everybody', async () => {
        const names = Array.from({ length: 40 }, (_, index) => `R${index}`);
        const text = names.map(name => `role ${name} "${name}" extends ${names.join(', ')}\n`).join('');
        expect(await effective(`${text}role X "X" extends R1\n`, 'X')).toEqual([]);
    });

    test('where each step can be reached on two ways, or there are hundreds of steps', async () => {
        const ladder = Array.from(
            { length: 60 },
            (_, index) =>
                `set A${index} "A" extends A${index + 1}, B${index + 1}\nset B${index} "B" extends A${index + 1}, B${index + 1}\n`
        );
        const top = 'set A60 "A" { requires PC9: 1 }\nset B60 "B"\n';
        expect(await effective(ladder.join('') + top, 'A0')).toEqual(['PC9 1 from A60']);
        const chain = Array.from({ length: 400 }, (_, index) => `set A${index} "A" extends A${index + 1}\n`);
        expect(await effective(`${chain.join('')}set A400 "A" { requires PC9: 1 }\n`, 'A0')).toEqual([
            'PC9 1 from A400'
        ]);
    });
});
