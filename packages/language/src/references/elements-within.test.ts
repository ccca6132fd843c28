import { expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { TestWorkspace } from '../testing/index.ts';
import { blocksOf, elementsOf, elementsWithin } from './elements-within.ts';

const TEXT = `framework Demo "Demo"
scale S { level 1 level 2 }
category A unlevelled {
  statement ST1 { statement ST2 }
  category B { competency C3 }
  competency C1 { competency C2 }
}
category Z unlevelled { category Y { competency C4 } }
category V unlevelled { competency C5 statement ST3 }
domain D { activity D1 }
group G { grade G1 }
role R { specialisation R1 }
translation de { competency C1 "Eins" }
omit competency C9
`;

function named(elements: readonly ast.Element[]): string {
    return elements.map(({ name }) => name).join(' ');
}

test('all elements come with those within them, of a category one kind after the other', async () => {
    const workspace = await TestWorkspace.of({ 'a.gradus': TEXT, 'b.gradus': 'term T\n' });
    const documents = [workspace.document('a.gradus'), workspace.document('b.gradus')];
    expect(named(elementsOf(documents))).toBe('Demo S 1 2 A C1 C2 ST1 ST2 B C3 Z Y C4 V C5 ST3 D D1 G G1 R R1 T');
    const category = elementsOf(documents).find(({ name }) => name === 'B');
    expect(category && named(elementsWithin(category))).toBe('B C3');
    expect([...blocksOf(documents)].map(({ $type }) => $type)).toEqual(['Translation', 'Omission']);
});
