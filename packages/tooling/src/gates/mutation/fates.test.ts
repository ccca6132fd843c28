import { expect, test } from 'vitest';
import { fatesOf } from './fates.ts';
import type { Mutant } from './mutant.ts';

function mutant(id: string): Mutant {
    return { id, file: 'a.ts', line: 1, column: 1, kind: 'BooleanLiteral', original: 'true', replacement: 'false' };
}

test('a mutant has survived where tests ran it and none has failed', () => {
    const mutants = ['killed', 'survived', 'loaded', 'never', 'both'].map(mutant);
    const tried = fatesOf(mutants, [
        { id: 'killed', unnoticedBy: 'one test' },
        { id: 'killed', killedBy: 'another test' },
        { id: 'survived', unnoticedBy: 'one test' },
        { id: 'survived', unnoticedBy: 'another test' },
        { id: 'loaded', static: true },
        { id: 'both', static: true },
        { id: 'both', unnoticedBy: 'one test' }
    ]);
    expect(tried.map(({ fate, unnoticedBy }) => [fate, unnoticedBy.length])).toEqual([
        ['killed', 1],
        ['survived', 2],
        ['static', 0],
        ['not run', 0],
        ['survived', 1]
    ]);
});
