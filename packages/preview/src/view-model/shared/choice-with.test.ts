import type { PreviewChoice } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { choiceWith, unfiltered } from './choice-with.ts';

const CHOICE: PreviewChoice = {
    view: 'matrix',
    domain: 'D',
    category: 'C',
    role: 'A',
    competencyText: 'x',
    matrix: { transposed: true, folded: ['category:C'] },
    roles: { withMeanings: true }
};

test('a role that is asked for is shown whatever would hide it, and how the views are laid out stays', () => {
    expect(choiceWith({ view: 'roles', role: 'B' }, CHOICE)).toEqual({
        view: 'roles',
        role: 'B',
        competencyText: 'x',
        matrix: { transposed: true, folded: ['category:C'] },
        roles: { withMeanings: true }
    });
    expect(choiceWith({ view: 'roles', role: 'B' })).toEqual({ view: 'roles', role: 'B' });
});

test('without what narrows it down, a view stays as it is laid out', () => {
    const { view, competencyText, matrix, roles } = CHOICE;
    expect(unfiltered(CHOICE)).toEqual({ view, competencyText, matrix, roles });
});
