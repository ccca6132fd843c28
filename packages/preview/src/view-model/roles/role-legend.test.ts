import { expect, test } from 'vitest';
import { mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { roleLegend } from './role-legend.ts';

const index = indexPreview(mixedFixture());
const legendOf = (code: string, category?: string) => {
    const role = index.roles.get(code);
    if (role === undefined) throw new Error('The fixture has lost its role.');
    const { scales, marks, sources } = roleLegend(index, role, category);
    return {
        scales: scales.map(scale => scale.code),
        marks: Object.entries(marks).flatMap(([name, isThere]) => (isThere ? [name] : [])),
        sources
    };
};

test('a sheet explains the scales and marks that it shows, and no others', () => {
    expect(legendOf('Clerk')).toEqual({
        scales: ['Weight'],
        marks: ['essential', 'desirable', 'inherited'],
        sources: ['Core Requirements']
    });
    expect(legendOf('Learner')).toEqual({
        scales: ['Weight'],
        marks: ['desirableLevel', 'inherited'],
        sources: ['Clerk']
    });
    expect(legendOf('Learner', 'Knowledge')).toEqual({ scales: [], marks: [], sources: [] });
});
