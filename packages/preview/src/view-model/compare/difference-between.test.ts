import type { PreviewModel } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { EARLIER, LATER, shownChanges } from '../../testing/both-states.ts';
import { earlierRoles } from '../model/earlier-roles.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { differenceBetween, requirementIn } from './difference-between.ts';
import { statesOf } from './earlier-state.ts';

const essential = (level: string) => ({ competency: 'S4', level, necessity: 'essential' as const });

/** Two states in which only some levels of a scale are known again. */
function statesWith(levels: readonly (readonly [string, string])[], change: (model: PreviewModel) => PreviewModel) {
    const earlier = earlierRoles(change(EARLIER), ['BR'], {
        role: code => ({ was: code, now: code }),
        competency: code => code,
        levels: code => ({ scale: [code, code], levels })
    });
    return statesOf(indexPreview(change(LATER)), { ...shownChanges(), earlier });
}

function told(states: ReturnType<typeof statesWith>, before: string, after: string) {
    return differenceBetween(
        states,
        { requirement: essential(before), isEarlier: true },
        { requirement: essential(after), isEarlier: false }
    );
}

test('levels with one code that are not the same are not taken for it, as Changes does not', () => {
    const states = statesWith([['A', 'A']], model => model);
    expect(told(states, 'A', 'A')).toBe('same');
    expect(told(states, 'B', 'B')).toBe('changed');
    // What neither scale has is all that the code can be told by.
    expect(told(states, 'X', 'X')).toBe('same');
});

test('on a continuous scale, levels that are not described are the same number, and others may not be', () => {
    const described = (codes: readonly string[], model: PreviewModel): PreviewModel => ({
        ...model,
        scales: model.scales.map(scale => ({
            ...scale,
            range: { min: 1, max: 5 },
            levels: codes.map(code => ({ code, title: code, sections: [] }))
        }))
    });
    const states = statesWith([['1', '2']], model =>
        described(model.title === LATER.title ? ['2', '4'] : ['1', '4'], model)
    );
    expect(told(states, '2.5', '2.5')).toBe('same');
    expect(told(states, '1', '2')).toBe('same');
    expect(told(states, '4', '4')).toBe('changed');
    expect(told(states, '2.5', '3')).toBe('raised');
    // Where one of them is not described, the numbers say it.
    expect(told(states, '1.5', '2')).toBe('raised');
    expect(requirementIn(states, false, essential('2.5'))).toEqual(essential('2.5'));
    expect(requirementIn(states, false, essential('4'))).toBeUndefined();
});
