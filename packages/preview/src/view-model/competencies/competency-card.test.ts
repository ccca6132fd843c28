import { expect, test } from 'vitest';
import { ANNOTATED } from '../../testing/annotated-preview.ts';
import { mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { cardChoice, sheetChoice } from './card-choice.ts';
import { competencyCard } from './competency-card.ts';
import { usagesOf } from './usages.ts';

const INDEX = indexPreview(ANNOTATED);

function card(code: string, index = INDEX) {
    return competencyCard(index, code, usagesOf(index.model));
}

test('a card says what a competency belongs to', () => {
    const { path, kinds, whole, parts } = card('S2') ?? {};
    expect(path?.map(({ code }) => code)).toEqual(['Skills', 'Sea']);
    expect([kinds, whole?.code, parts]).toEqual([[], 'S1', []]);
    expect(card('S1')?.parts.map(({ code }) => code)).toEqual(['S2']);
    expect(card('S1')?.kinds.map(({ code }) => code)).toEqual(['Sea']);
    expect(card('X')).toBeUndefined();
});

test('all levels of the scale are there: defined or not, described for the competency or in general', () => {
    const { cumulative, levels = [] } = card('S1')?.scale ?? {};
    expect(cumulative).toBe(true);
    expect(
        levels.map(({ code, step, defined, own, sections }) => [code, step, defined, own, sections[0]?.entries[0]])
    ).toEqual([
        ['1', 1, true, false, 'Knows of it.'],
        ['2', 5, true, true, 'Steers in fog'],
        ['3', 9, false, false, 'Teaches it.']
    ]);
    expect(card('V1')?.scale).toBeUndefined();
});

test('who needs it stands by level, the highest first', () => {
    const { roles, usage = [] } = card('S1') ?? {};
    expect(roles).toBe(2);
    const shown = usage.map(({ level, usages }) => [
        level?.name,
        ...usages.map(({ role, specialisation, shown: { desirable } }) => [role.code, specialisation?.code, desirable])
    ]);
    expect(shown).toEqual([
        ['2 Able', ['PM', 'Night', false], ['PM', undefined, true]],
        ['1 Aware', ['PH', undefined, false]]
    ]);
    expect(card('S2')?.usage.map(({ level }) => level?.text)).toEqual(['1–3']);
    expect(card('S3')?.usage).toEqual([]);
});

test('numbers of a continuous scale stand with the roles, and marks in place of levels', () => {
    const mixed = indexPreview(mixedFixture());
    expect(card('S1', mixed)?.usage.map(({ level, usages }) => [level, usages.map(({ shown }) => shown.text)])).toEqual(
        [[undefined, ['4.12', '1–6']]]
    );
    expect(card('K3', mixed)?.usage.map(({ level }) => level?.name)).toEqual(['required', 'desirable']);
});

test('relations are told from either end', () => {
    expect(card('S1')?.relations).toEqual([
        expect.objectContaining({
            words: 'is broader than',
            name: 'S2 Mooring',
            reason: 'Mooring begins with steering.'
        }),
        expect.objectContaining({ words: 'is broader than', name: 'OC1@Coast Boat handling', confidence: 0.8 }),
        expect.objectContaining({ words: 'satisfies', name: 'B1 Everybody knows what a job asks for.' })
    ]);
    expect(card('S2')?.relations).toMatchObject([{ words: 'is narrower than', name: 'S1 Steering' }]);
});

test('what is not translated is named', () => {
    expect(card('S1')?.translations).toMatchObject([
        { language: 'fr', title: 'Barrer', sections: [{ section: 'scope' }], missing: ['What shows it of level 2'] }
    ]);
    expect(card('S2')?.translations).toEqual([
        { language: 'fr', sections: [], descriptors: [], missing: ['the title'] }
    ]);
});

test('remarks on it are there, settled ones too', () => {
    expect(card('S1')?.remarks.map(({ text, open }) => [text, open])).toEqual([
        ['Is this sailing?', true],
        ['Spelling.', false]
    ]);
});

test('what is adopted is called by the name of its framework in relations', () => {
    const adopted = indexPreview({
        ...ANNOTATED,
        competencies: ANNOTATED.competencies.map(each => ({ ...each, adoptedFrom: 'Coast' })),
        relations: ANNOTATED.relations.map(each => ({ ...each, subject: { ...each.subject, framework: 'Coast' } }))
    });
    expect(card('S1', adopted)?.relations[0]?.words).toBe('is broader than');
    expect(card('S1', adopted)?.adoptedFrom).toBe('Coast');
    const titled = indexPreview({ ...adopted.model, frameworks: [{ code: 'Coast', title: 'Coast Guard' }] });
    expect(card('S1', titled)?.adoptedFrom).toBe('Coast Guard (Coast)');
    expect(card('S1')?.relations).toHaveLength(3);
});

test('a card and a sheet are led to past what would hide them', () => {
    const choice = { view: 'coverage', domain: 'Port', category: 'Skills', competencyText: 'x' } as const;
    expect(cardChoice(choice, 'S1')).toEqual({
        view: 'competencies',
        domain: 'Port',
        category: 'Skills',
        competency: 'S1'
    });
    expect(sheetChoice(choice, 'PH')).toEqual({ view: 'roles', role: 'PH', competencyText: 'x' });
});
