import { expect, test, vi } from 'vitest';
import { reflection } from '../generated/ast.ts';

test('the types of a kind are those that the grammar says, a type being of its own kind', async () => {
    // What is known once is known for good.
    vi.resetModules();
    const { typesOfKind } = await import('./types-of-kind.ts');
    for (const kind of reflection.getAllTypes()) {
        const expected = reflection.getAllTypes().filter(type => reflection.isSubtype(type, kind));
        expect([...typesOfKind(kind)].sort(), kind).toEqual(expected.sort());
    }
    expect(typesOfKind('Nothing')).toEqual([]);
});
