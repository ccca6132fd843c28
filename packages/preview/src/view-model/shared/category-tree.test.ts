import type { CategoryView } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { CategoryTree } from './category-tree.ts';

function category(code: string, parent?: string): CategoryView {
    return { code, title: code, sections: [], forAll: false, ...(parent === undefined ? {} : { parent }) };
}

const TREE = new CategoryTree([category('Law', 'Knowledge'), category('Skills'), category('Knowledge')]);

test('knows what a category is in, wherever that is written', () => {
    expect(TREE.path('Law').map(({ code }) => code)).toEqual(['Knowledge', 'Law']);
    expect(TREE.path('None')).toEqual([]);
    expect([TREE.isWithin('Law', 'Knowledge'), TREE.isWithin('Law', 'Law'), TREE.isWithin('Law', 'Skills')]).toEqual([
        true,
        true,
        false
    ]);
});

test('lists each category before what is in it', () => {
    expect(TREE.inDepth().map(({ category: { code }, depth }) => [code, depth])).toEqual([
        ['Skills', 0],
        ['Knowledge', 0],
        ['Law', 1]
    ]);
});

test('ends where categories are within each other', () => {
    const circle = new CategoryTree([category('A', 'B'), category('B', 'A')]);
    expect(circle.path('A').map(({ code }) => code)).toEqual(['B', 'A']);
    expect(circle.inDepth().length).toBeLessThanOrEqual(2);
});
