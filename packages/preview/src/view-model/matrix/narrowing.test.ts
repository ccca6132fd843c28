import { expect, test } from 'vitest';
import { indexedFixture } from '../../testing/indexed-fixture.ts';
import { knownMatrixChoice } from './known-matrix-choice.ts';
import { narrowings, withoutNarrowing } from './narrowing.ts';

test('says what a matrix is narrowed down to, and what is left when it is not', () => {
    const index = indexedFixture();
    const choice = {
        transposed: true,
        competencies: ' risk ',
        roles: 'expert',
        level: { scale: 'Proficiency', code: '3', atLeast: true },
        onlyDifferences: true
    };
    expect(narrowings(index, choice)).toEqual([
        'competencies with “risk”',
        'competencies in which the roles differ',
        'roles with “expert”',
        'what is required at level 3 Advanced or above'
    ]);
    expect(withoutNarrowing(choice)).toEqual({ transposed: true });
    expect(narrowings(index, {})).toEqual([]);
});

test('what the model does not have narrows nothing down', () => {
    const gone = {
        level: { scale: 'Gone', code: '3', atLeast: true },
        stream: 'Gone',
        sort: 'level',
        sortRole: 'Gone',
        roles: ' ',
        summaries: true
    } as const;
    expect(knownMatrixChoice(indexedFixture(), gone)).toEqual({ summaries: true });
});
