import { expect, test } from 'vitest';
import { indexedFixture } from '../../testing/indexed-fixture.ts';
import { hiddenMatch } from './hidden-match.ts';

/** The EU-like framework, in which no role requires the last competency any more. */
function withUnrequired() {
    const { model } = indexedFixture();
    const [competency] = model.competencies;
    if (competency === undefined) throw new Error('The fixture has no competency.');
    const roles = model.roles.map(role => ({
        ...role,
        requirements: role.requirements.filter(each => each.competency !== competency.code)
    }));
    return { index: indexedFixture({ roles }), competency };
}

test('says that a competency is there which no role requires, and shows it', () => {
    const { index, competency } = withUnrequired();
    expect(hiddenMatch(index, { view: 'matrix', matrix: { transposed: true } }, competency.title)).toEqual({
        reason: `${competency.code} ${competency.title} is there, but no role here requires it.`,
        action: 'Show it',
        choice: { view: 'matrix', matrix: { transposed: true, withUnrequired: true } }
    });
});

test('says that something is outside of what is shown, and shows all', () => {
    const index = indexedFixture();
    const narrow = { view: 'matrix', matrix: { roles: 'expert', summaries: true } } as const;
    expect(hiddenMatch(index, narrow, 'CM-TL')).toMatchObject({
        reason: expect.stringMatching(/is there, but not in what the matrix is narrowed down to\.$/),
        choice: { view: 'matrix', matrix: { summaries: true } }
    });
    const { index: other, competency } = withUnrequired();
    expect(hiddenMatch(other, narrow, competency.title)?.choice.matrix).toEqual({
        roles: 'expert',
        summaries: true,
        withUnrequired: true
    });
});

test('leads to the card of what is held by everyone', () => {
    const { model } = indexedFixture();
    const [competency, ...others] = model.competencies;
    if (competency === undefined) throw new Error('The fixture has no competency.');
    const index = indexedFixture({ competencies: [{ ...competency, forAll: true }, ...others] });
    expect(hiddenMatch(index, { view: 'matrix' }, competency.title)).toMatchObject({
        action: 'Show its card',
        choice: { view: 'competencies', competency: competency.code }
    });
});

test('says nothing of what is not there', () => {
    const index = indexedFixture();
    expect(hiddenMatch(index, { view: 'matrix' }, 'valutaion')).toBeUndefined();
    expect(hiddenMatch(index, { view: 'matrix' }, ' ')).toBeUndefined();
});
