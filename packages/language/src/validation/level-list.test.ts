import { describe, expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { type LevelList, levelListOf } from './level-list.ts';

type Written = Pick<ast.Level, 'name' | 'title'>;

function levels(...all: readonly (string | Written)[]): ast.Level[] {
    return all.map(each => (typeof each === 'string' ? { name: each } : each)) as ast.Level[];
}

/** All levels of a scale, to be asked. */
function listOf(all: readonly ast.Level[]): LevelList {
    return levelListOf({ levels: all } as ast.Scale, all);
}

function numbered(length: number): ast.Level[] {
    return levels(...Array.from({ length }, (_, index) => `${index + 1}`));
}

describe('the level that is meant', () => {
    /** What is meant: the place of the level, how that is known, and the code up to which a range goes. */
    function meant(written: string, all: readonly ast.Level[]): unknown {
        const found = listOf(all).meant(written);
        return found && [all.indexOf(found.level), found.by, ...(found.to ? [found.to.name] : [])];
    }

    const ALL = levels('1', { name: 'a', title: 'Basic' }, 'a-1', 'B', { name: '1-B', title: 'b' }, 'Ä');

    test.each([
        ['1-a', [0, 'range', 'a']],
        ['1/a', [0, 'range', 'a']],
        ['a-1-B', [1, 'range', '1-B']],
        ['a/1', [1, 'range', '1']],
        ['BASIC', [1, 'title']],
        ['b', [3, 'code']],
        ['A', [1, 'code']],
        ['ä', [5, 'code']],
        ['В', [3, 'lookalike']],
        ['1.a', undefined],
        ['1-', undefined],
        ['-1', undefined],
        ['1-c', undefined],
        ['c-1', undefined],
        ['c', undefined]
    ])('by %s', (written, place) => {
        expect(meant(written, ALL)).toEqual(place);
    });

    test('is the first that could be, and of one level a range goes before its title, and that before its code', () => {
        expect(meant('A', levels({ name: 'x', title: 'a' }, 'a'))).toEqual([0, 'title']);
        expect(meant('A', levels('a', { name: 'x', title: 'a' }))).toEqual([0, 'code']);
        expect(meant('A', levels({ name: 'a', title: 'A' }))).toEqual([0, 'title']);
        expect(meant('1-2', levels('2', { name: '1', title: '1-2' }))).toEqual([1, 'range', '2']);
        expect(meant('1-2', levels({ name: '2', title: '1-2' }, '1'))).toEqual([0, 'title']);
        expect(meant('x', [])).toBeUndefined();
        expect(meant('c-1', levels('1', { name: 'x', title: 'c-1' }))).toEqual([1, 'title']);
    });

    test('of several with the same code is the first', () => {
        expect(meant('1-2', levels('2', '1', '1', '2'))).toEqual([1, 'range', '2']);
        expect(meant('A', levels('b', 'a', 'a'))).toEqual([1, 'code']);
    });
});

describe('levels are proposed', () => {
    /** The codes of the levels that are proposed. */
    function nearest(written: string, all: readonly ast.Level[]): string {
        return listOf(all)
            .nearest(written)
            .map(each => each.split('\t')[0])
            .join(' ');
    }

    test('the nearest first, of two that are as near the one that stands first', () => {
        expect(nearest('3', levels('1', '2', '4', '5'))).toBe('2 4 1 5');
        expect(nearest('3', levels('5', '4', '2', '1'))).toBe('4 2 5 1');
        expect(nearest('9', levels('1', '2'))).toBe('2 1');
        expect(nearest('0', levels('2', '1'))).toBe('1 2');
    });

    test('what is no number before all others, among what is the same number', () => {
        expect(nearest('2', levels('1', 'x', '2.0', 'y', '3'))).toBe('x 2.0 y 1 3');
    });

    test('in the order of the scale, where what is written is no number', () => {
        expect(nearest('x', levels('3', '1', 'y'))).toBe('3 1 y');
        const falling = numbered(300).reverse();
        expect(nearest('x', falling).split(' ')).toEqual(falling.slice(0, 100).map(({ name }) => name));
        expect(nearest('Infinity', levels('3', '1'))).toBe('3 1');
    });

    test('with their titles', () => {
        expect(listOf(levels({ name: '1', title: 'Aware' })).nearest('2')).toEqual(['1\t1 Aware']);
    });

    test('and no more than a hundred of them', () => {
        const all = numbered(500);
        expect(nearest('x', all).split(' ')).toEqual(all.slice(0, 100).map(({ name }) => name));
        const near = nearest('250.4', all).split(' ');
        expect([near.length, near[0], near[1], near[99]]).toEqual([100, '250', '251', '300']);
        expect(nearest('900', all).split(' ').slice(0, 2)).toEqual(['500', '499']);
        expect(nearest('0', all).split(' ')).toEqual(all.slice(0, 100).map(({ name }) => name));
    });

    test('as when all of them are put in order', () => {
        const all = levels(...Array.from({ length: 400 }, (_, index) => `${(index * 37) % 150}`), 'x', 'y');
        const far = ({ name }: ast.Level, written: string) => Math.abs(Number(name) - Number(written)) || 0;
        for (const written of ['0', '75', '75.5', '149', '-3', '1000']) {
            const sorted = [...all].sort((a, b) => far(a, written) - far(b, written)).slice(0, 100);
            expect(nearest(written, all)).toBe(sorted.map(({ name }) => name).join(' '));
        }
    });
});

test('whether all of them are below a number is known where all codes are numbers', () => {
    const all = levels('1', '3', '2');
    expect([3, 3.5].map(number => listOf(all).areBelow(number))).toEqual([false, true]);
    expect(listOf(levels('1', 'x')).areBelow(9)).toBe(false);
    expect(listOf(all).areBelow(Number.NaN)).toBe(false);
});

test('the last of them is the highest', () => {
    expect(listOf(levels('3', '2')).last?.name).toBe('2');
    expect(listOf([]).last).toBeUndefined();
});

test('all levels are named in a sentence, or as many as a message holds', () => {
    expect(listOf(levels('1', '2', { name: '3', title: 'Advanced' })).inWords()).toBe('1, 2 or 3 Advanced');
    expect(listOf([]).inWords()).toBe('');
    for (const length of [1, 2, 3, 9]) {
        const all = levels(...Array.from({ length: 20_000 }, () => 'x'.repeat(length)));
        const inWords = listOf(all).inWords();
        const joined = all.map(({ name }) => name).join(', ');
        expect(inWords.slice(0, 4999)).toBe(joined.slice(0, 4999));
        expect(inWords.length).toBeLessThan(5100);
    }
});

test('the levels of a scale are gone through once, whatever is asked of them', () => {
    let looks = 0;
    const all = Array.from({ length: 20 }, (_, index) => ({
        get name() {
            looks++;
            return `${index}`;
        }
    })) as unknown as ast.Level[];
    const scale = { levels: all } as ast.Scale;
    listOf(all);
    const once = looks;
    for (let index = 0; index < 50; index++) {
        const list = levelListOf(scale, all);
        list.meant(`x${index}`);
        list.nearest(`1${index}`);
        list.areBelow(index);
        list.inWords();
    }
    // Only the first and the last are looked at, for whether they have a code.
    expect(looks - once).toBe(50 * 2);
});

describe('of some levels of a scale', () => {
    /** What is prepared for a scale is kept with it, so that each test has one of its own. */
    function these(): ast.Level[] {
        return levels('1', '', { name: '2', title: 'Two' }, 'x', '3', 'X', '2', { name: '4', title: 'two' }, '');
    }

    function some(from: number, end: number, all = these()): LevelList {
        return levelListOf({ levels: all } as ast.Scale, all.slice(from, end));
    }

    test('none but these are meant', () => {
        const meant = (from: number, end: number, written: string): number => {
            const all = these();
            const level = some(from, end, all).meant(written)?.level;
            return level ? all.indexOf(level) : -1;
        };
        expect([meant(0, 9, 'TWO'), meant(2, 9, 'TWO'), meant(3, 9, 'TWO'), meant(3, 7, 'TWO')]).toEqual([2, 2, 7, -1]);
        expect([meant(0, 9, '1-3'), meant(1, 9, '1-3'), meant(0, 4, '1-3'), meant(0, 5, '1-3')]).toEqual([
            0, -1, -1, 0
        ]);
        expect([meant(4, 9, '3-2'), meant(4, 6, '3-2')]).toEqual([4, -1]);
    });

    test('none but these are proposed or named', () => {
        const nearest = (from: number, end: number, written: string): string =>
            some(from, end)
                .nearest(written)
                .map(each => each.split('\t')[0])
                .join(' ');
        expect(nearest(2, 5, '9')).toBe('x 3 2');
        expect(nearest(4, 8, '2')).toBe('X 2 3 4');
        expect(nearest(0, 3, 'y')).toBe('1 2');
        expect(nearest(1, 2, '1')).toBe('');
        expect(some(1, 4).inWords()).toBe('2 Two or x');
        expect([some(0, 3).areBelow(3), some(0, 4).areBelow(3), some(4, 5).areBelow(3)]).toEqual([true, false, false]);
        expect([some(0, 2), some(1, 2), some(5, 9)].map(({ last }) => last?.name)).toEqual(['1', undefined, '4']);
    });
});
