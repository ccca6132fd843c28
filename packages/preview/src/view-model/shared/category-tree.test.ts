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

test('has as many categories in one as there are', () => {
    const within = Array.from({ length: 200_000 }, (_, n) => category(`${n}`, 'Top'));
    expect(new CategoryTree([category('Top'), ...within]).inDepth()).toHaveLength(200_001);
});

test('knows where many within each other lie without going through all that each is in', () => {
    let asked = 0;
    const depth = 500;
    const chain = Array.from({ length: depth }, (_, n) =>
        Object.defineProperty(category(`${n}`), 'parent', {
            get: () => {
                asked++;
                return n > 0 ? `${n - 1}` : undefined;
            }
        })
    );
    expect(new CategoryTree(chain).inDepth().at(-1)).toMatchObject({ depth: depth - 1 });
    expect(asked).toBeLessThan(10 * depth);
});

test('does not look for ever for what a circle is not within', () => {
    const circle = new CategoryTree([category('A', 'B'), category('B', 'A'), category('C', 'A'), category('S', 'S')]);
    expect([circle.isWithin('C', 'B'), circle.isWithin('A', 'C'), circle.isWithin('None', 'A')]).toEqual([
        true,
        false,
        false
    ]);
    expect(circle.inDepth().map(({ category: { code }, depth }) => [code, depth])).toEqual([['S', 0]]);
});
