import { expect, test } from 'vitest';
import { careerFixture } from '../../testing/career-fixture.ts';
import { mixedFixture } from '../../testing/indexed-fixture.ts';
import { requirementMeaning } from './level-meaning.ts';
import { indexPreview, type PreviewIndex } from './preview-index.ts';

const careers = indexPreview(careerFixture());

function meaning(index: PreviewIndex, code: string, level: string, maxLevel?: string) {
    const competency = index.competencies.get(code);
    if (competency === undefined) throw new Error(`The fixture has no ${code}.`);
    const requirement = {
        competency: code,
        level,
        necessity: 'essential' as const,
        ...(maxLevel !== undefined && { maxLevel })
    };
    const { required, below } = requirementMeaning(index, competency, requirement);
    const shown = (levels: typeof required) => levels.map(each => `${each.level}${each.isOwn ? ' own' : ''}`);
    return { required: shown(required), below: shown(below), subject: required[0]?.subject };
}

test('a competency’s own descriptor comes before what the scale says', () => {
    expect(meaning(careers, 'PC9', '3')).toEqual({
        required: ['3 own'],
        below: ['1', '2'],
        subject: { kind: 'descriptor', competency: 'PC9', level: '3' }
    });
    expect(meaning(careers, 'PC10', '3').subject).toEqual({ kind: 'level', scale: 'Proficiency', code: '3' });
});

test('a range means each of its levels', () => {
    expect(meaning(careers, 'PC10', '2', '4')).toMatchObject({ required: ['2', '3', '4'], below: ['1'] });
});

test('levels at which the competency is not defined mean nothing, and others are not included where levels stand alone', () => {
    const model = careerFixture();
    const restricted = {
        ...model,
        scales: model.scales.map(scale => ({ ...scale, cumulative: false })),
        competencies: model.competencies.map(each => ({ ...each, levels: ['1', '3'], restricted: true }))
    };
    expect(meaning(indexPreview(restricted), 'PC10', '2', '4')).toMatchObject({ required: ['3'], below: [] });
});

test('on a continuous scale, those that are described count', () => {
    const mixed = indexPreview(mixedFixture());
    expect(meaning(mixed, 'S1', '0.5', '4')).toMatchObject({ required: ['1'], below: [] });
    expect(meaning(mixed, 'S1', '4.12')).toMatchObject({ required: [] });
});
