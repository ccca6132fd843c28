import { expect, test, vi } from 'vitest';
import { UnreadableSource } from '../importer.ts';
import { OwnTasks } from './own-tasks.ts';

const named = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

test('of a role that extends hundreds of thousands are its own', () => {
    const parents = named(130_000, 'P');
    const tasks = new OwnTasks([
        { code: 'R', extends: parents, tasks: ['One'] },
        { code: 'Q', extends: ['R'], tasks: ['Two', 'One'] },
        ...parents.map(code => ({ code, extends: [], tasks: [] }))
    ]);
    expect([tasks.of('R'), tasks.of('Q')]).toEqual([['One'], ['Two']]);
});

test('of thousands are told from those that are taken over without being copied again and again', () => {
    const inherited = named(5000, 'inherited ');
    const tasks = [...named(5000, 'own '), ...inherited];
    const slice = vi.spyOn(tasks, 'slice');
    const own = new OwnTasks([
        { code: 'P', extends: [], tasks: inherited },
        { code: 'Q', extends: ['P'], tasks }
    ]);
    expect(own.of('Q')).toEqual(named(5000, 'own '));
    expect(slice).toHaveBeenCalledTimes(1);
});

test('are looked for in what a role extends only as far as it has any', () => {
    let asked = 0;
    const chain = named(1000, 'R').map((code, index) => ({
        code,
        get extends() {
            asked++;
            return index === 0 ? [] : [`R${index - 1}`];
        },
        tasks: []
    }));
    const own = new OwnTasks(chain);
    expect(chain.flatMap(({ code }) => own.of(code))).toEqual([]);
    expect(asked).toBeLessThan(20 * chain.length);
});

test('of roles that extend each other out of all proportion are not told apart', () => {
    const others = [
        ['b', 'a'],
        ['a', 'b']
    ];
    const chain = named(1800, 'R').map((code, index) => ({
        code,
        extends: index === 0 ? [] : [`R${index - 1}`],
        tasks: others[index % 2] ?? []
    }));
    const own = new OwnTasks(chain);
    expect(() => chain.map(({ code }) => own.of(code))).toThrow(UnreadableSource);
});
