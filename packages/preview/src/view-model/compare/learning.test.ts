import { expect, test } from 'vitest';
import { careerFixture } from '../../testing/career-fixture.ts';
import { roleView } from '../../testing/view-parts.ts';
import { generalLevels } from '../shared/general-levels.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { comparedRoles } from './compared-roles.ts';
import { statesOf } from './earlier-state.ts';
import { lessons } from './learning.ts';

const essential = (competency: string, level: string, maxLevel?: string) => ({
    competency,
    level,
    necessity: 'essential' as const,
    ...(maxLevel !== undefined && { maxLevel })
});

const now = roleView('Now', 'Now', {
    requirements: [essential('PC9', '1'), essential('PC10', '3'), essential('OC1', '2')]
});
const next = roleView('Next', 'Next', {
    requirements: [essential('PC9', '3'), essential('PC10', '2'), essential('OC1', '2', '4'), essential('MC1', '2')]
});
const model = careerFixture();

function learnt(cumulative: boolean, category?: string) {
    const scales = model.scales.map(scale => ({ ...scale, cumulative }));
    const states = statesOf(indexPreview({ ...model, scales, roles: [now, next] }), undefined);
    const [base, other] = comparedRoles({ compared: ['Now', 'Next'] }, states).columns;
    if (base === undefined || other === undefined) throw new Error('The fixture has lost its roles.');
    const groups = lessons(states, base, other, category === undefined ? {} : { category });
    const rows = groups.flatMap(each => each.rows);
    return {
        rows: rows.map(({ competency, difference, levels }) => [
            competency.code,
            difference,
            levels.map(({ level, isOwn }) => (isOwn ? `${level} own` : level))
        ]),
        scale: generalLevels(rows.flatMap(({ levels }) => levels)).map(({ level }) => level)
    };
}

test('what is gained or raised is to be learnt, through all levels above what is required now', () => {
    expect(learnt(true)).toEqual({
        rows: [
            ['PC9', 'raised', ['2', '3 own']],
            ['OC1', 'raised', ['3', '4']],
            ['MC1', 'gained', ['1', '2']]
        ],
        scale: ['1', '2', '3', '4']
    });
});

test('where levels stand alone, what is new begins at the level that is required', () => {
    expect(learnt(false).rows).toContainEqual(['MC1', 'gained', ['2']]);
});

test('it is confined to a chosen category', () => {
    expect(learnt(true, 'Management').rows).toEqual([['MC1', 'gained', ['1', '2']]]);
});
