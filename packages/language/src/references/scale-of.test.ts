import type { Reference } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { TestWorkspace } from '../testing/index.ts';
import { nodesIn } from './child-nodes.ts';
import {
    categoryChain,
    categoryOf,
    heightOf,
    isEndless,
    isOnSpan,
    isUnlevelled,
    isValue,
    levelAt,
    levelCodeAt,
    leveling,
    levelsOf,
    parentCategory,
    scaleChain,
    scaleOf,
    within
} from './scale-of.ts';

const TEXT = `scale S { level 1 level 2 level 3 level 4 }
scale N from 1 to 7 { level 4 }
category A on S {
  competency C1 levels 2..3 { competency C2 }
  competency C3 levels 2
  competency C4 levels 9
  statement ST1 { statement ST2 }
  category B { competency D1 category BB on N { competency D2 } }
}
category E in B { competency E1 levels 3..2 }
category V unlevelled for all { competency V1 category VV { competency V2 } }
category W unlevelled { competency W1 category WW on S { competency W2 } }
category X on Nowhere { competency X1 }
category Y { competency Y1 }
category P in Q { competency P1 }
category Q in P
role R { requires
  C1: 1
  C2: 4
  D2: 4
  D2: 5.5
  W2: 9
}
`;

async function nodes(): Promise<{
    readonly competency: (name: string) => ast.Competency;
    readonly category: (name: string) => ast.Category;
    readonly levels: readonly (Reference<ast.LevelPoint> | undefined)[];
    readonly scale: ast.Scale;
    readonly statement: ast.Statement;
}> {
    const all = [...nodesIn((await TestWorkspace.of(TEXT)).document().parseResult.value)];
    const named =
        <T extends { readonly name: string }>(of: readonly T[]) =>
        (name: string) => {
            const found = of.find(each => each.name === name);
            if (!found) throw new Error(`There is no ${name}.`);
            return found;
        };
    return {
        competency: named(all.filter(ast.isCompetency)),
        category: named(all.filter(ast.isCategory)),
        levels: all.filter(ast.isRequirement).map(({ level }) => level),
        scale: named(all.filter(ast.isScale))('S'),
        statement: named(all.filter(ast.isStatement))('ST2')
    };
}

test('the scale of a competency is that of the nearest category that names one', async () => {
    const { competency, category, statement } = await nodes();
    const scales = ['C1', 'C2', 'D1', 'D2', 'E1', 'V1', 'W1', 'W2', 'X1', 'Y1', 'P1'].map(
        name => scaleOf(competency(name))?.name
    );
    expect(scales).toEqual(['S', 'S', 'S', 'N', 'S', undefined, undefined, 'S', undefined, undefined, undefined]);
    const declared = ['A', 'B', 'E', 'V', 'X', 'Y', 'P'].map(name => leveling(category(name)));
    expect(declared.map(({ scale, declared: is }) => [scale?.name, is])).toEqual([
        ['S', true],
        ['S', true],
        ['S', true],
        [undefined, true],
        [undefined, true],
        [undefined, false],
        [undefined, false]
    ]);
    expect([categoryOf(competency('C2'))?.name, categoryOf(statement)?.name]).toEqual(['A', 'A']);
});

test('categories above a category end, also where they go round in circles', async () => {
    const { category } = await nodes();
    const chain = (name: string) => [...categoryChain(category(name))].map(each => each.name).join(' ');
    expect([chain('BB'), chain('E'), chain('P')]).toEqual(['BB B A', 'E B A', 'P Q']);
    expect([...categoryChain(undefined)]).toEqual([]);
});

test('without levels is what says so, and a value what is for all besides', async () => {
    const { competency } = await nodes();
    const names = ['C1', 'V1', 'V2', 'W1', 'W2', 'X1', 'Y1', 'P1'];
    expect(names.filter(name => isUnlevelled(competency(name)))).toEqual(['V1', 'V2', 'W1']);
    expect(names.filter(name => isValue(competency(name)))).toEqual(['V1', 'V2']);
    const loose = { $type: 'Competency', $container: { $type: 'Document' } } as unknown as ast.Competency;
    expect([isUnlevelled(loose), isValue(loose), scaleOf(loose), categoryOf(loose)]).toEqual([
        false,
        false,
        undefined,
        undefined
    ]);
});

test('what stands in nothing stands in no category', () => {
    const inner = { $type: 'Competency', $container: { $type: 'Competency' } } as ast.Competency;
    expect([categoryOf({ $type: 'Competency' } as ast.Competency), categoryOf(inner)]).toEqual([undefined, undefined]);
    expect(parentCategory({ $type: 'Category' } as ast.Category)).toBeUndefined();
});

test('a competency is defined at all levels of its scale unless it says less', async () => {
    const { competency, levels, scale } = await nodes();
    const defined = (name: string) =>
        levelsOf(competency(name))
            .map(each => each.name)
            .join(' ');
    expect(['C1', 'C2', 'C3', 'C4', 'E1', 'V1'].map(defined)).toEqual([
        '2 3',
        '1 2 3 4',
        '2',
        '1 2 3 4',
        '1 2 3 4',
        ''
    ]);
    expect(levelsOf(competency('V1'))).toEqual([]);
    const [one, four, named] = levels;
    expect(within(scale.levels, one, four)).toHaveLength(4);
    expect(within(scale.levels, one, undefined)).toHaveLength(1);
    expect(within(scale.levels, four, one)).toBeUndefined();
    expect(within(scale.levels, undefined, one)).toBeUndefined();
    expect(within(scale.levels, one, named), 'of another scale').toBeUndefined();
    expect(within(scale.levels, named, four), 'of another scale').toBeUndefined();
    const [, second, third] = scale.levels;
    expect(within(second && third ? [third, second] : [], one, four), 'of another list').toBeUndefined();
});

test('how high a level is tells its place, or its number on a continuous scale', async () => {
    const { levels } = await nodes();
    expect(levels.map(heightOf)).toEqual([0, 3, 4, 5.5, undefined]);
    expect(levels.map(levelCodeAt)).toEqual(['1', '4', '4', '5.5', undefined]);
    expect(levels.map(each => levelAt(each)?.name)).toEqual(['1', '4', '4', undefined, undefined]);
    expect(levelAt(levels[3]), 'a number is no level').toBeUndefined();
    expect([heightOf(undefined), levelCodeAt(undefined), levelAt(undefined)]).toEqual([
        undefined,
        undefined,
        undefined
    ]);
    const reference = (ref: object, $refText = '1') => ({ ref, $refText }) as unknown as Reference<ast.LevelPoint>;
    expect(heightOf(reference({ $type: 'Level', $container: { $type: 'Role' } }))).toBeUndefined();
    expect(heightOf(reference({ $type: 'Span', $container: { $type: 'Scale', levels: [] } }))).toBeUndefined();
    const continuous = { $type: 'Level', $container: { $type: 'Scale', span: {}, levels: [] } };
    expect(heightOf(reference(continuous, 'high'))).toBeUndefined();
    // Whoever reads a tree that no parser has made knows no places in it.
    const level = { $type: 'Level', name: '2', $container: { $type: 'Scale', levels: [] as object[] } };
    level.$container.levels.push({}, level);
    expect(heightOf(reference(level))).toBe(1);
});

test('a continuous scale has every number from its lower to its upper end', () => {
    const span = { min: '1', max: '70' } as ast.Span;
    const texts = ['1', '70', '4.25', '12.5', '0.9', '70.1', '80', '4.', '.5', '4,5', '1e0', '-1', '4 ', ' 4', ''];
    expect(texts.filter(text => isOnSpan(span, text))).toEqual(['1', '70', '4.25', '12.5']);
});

test('as many categories and scales in each other are followed as anybody overlooks', async () => {
    const length = 150;
    const text = Array.from(
        { length },
        (_, index) => `scale S${index}${index ? ` of S${index - 1}` : ''} { level L${index} }
category C${index}${index ? ` in C${index - 1}` : ' on S0'}
`
    );
    const all = [...nodesIn((await TestWorkspace.of(text.join(''))).document().parseResult.value)];
    const categories = all.filter(ast.isCategory);
    const scales = all.filter(ast.isScale);
    const above = (chain: Iterable<{ readonly name: string }>) => [...chain].map(({ name }) => name);
    expect(categories.map(category => above(categoryChain(category)).length)).toEqual(
        categories.map((_, index) => Math.min(index + 1, 100))
    );
    expect(above(categoryChain(categories[120])).at(-1)).toBe('C21');
    expect(scales.map(scale => scaleChain(scale).size)).toEqual(scales.map((_, index) => Math.min(index + 1, 100)));
    expect(categories.map(category => leveling(category).scale?.name)).toEqual(
        categories.map((_, index) => (index < 100 ? 'S0' : undefined))
    );
    expect(categories.map(isEndless)).toEqual(categories.map((_, index) => index >= 100));
});

test('scales that are coarser than each other in a circle are gone through once', async () => {
    const text = 'scale A of B { level a }\nscale B of A { level b }\nscale D of B { level d }\n';
    const scales = [...nodesIn((await TestWorkspace.of(text)).document().parseResult.value)].filter(ast.isScale);
    expect(scales.map(scale => [...scaleChain(scale)].map(({ name }) => name).join(' '))).toEqual([
        'A B',
        'B A',
        'D B A'
    ]);
    expect(scaleChain(undefined).size).toBe(0);
});
