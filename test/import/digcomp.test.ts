import { type Imported, importerOf, noteLines } from '@gradus/exchange/importers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, written } from './written.ts';

async function imported(graph: unknown): Promise<Imported> {
    const importer = importerOf('digcomp');
    if (!importer) throw new Error('There is no importer.');
    return importer.import([{ name: 'digcomp.jsonld', bytes: bytesOf(JSON.stringify({ '@graph': graph })) }]);
}

const said = { ai_label: 'AI-Implicit', competence_area_id: 'CompetenceArea/1', competence_id: 'Competence/1.1' };
const level = (eight: number, six: string, four: string) => ({
    '@type': 'ProficiencyLevel',
    '@id': `ProficiencyLevel/${eight}`,
    four_levels_name: four,
    six_levels_mapping: six,
    eight_levels_mapping: eight
});
const COMPETENCE = {
    '@type': 'Competence',
    '@id': 'Competence/1.1',
    name: 'Browsing',
    name_nl: 'Browsen',
    competence_area_id: 'CompetenceArea/1'
};

test('the data supplement becomes areas, competences, outcomes as their parts, statements, terms and translations', async () => {
    const read = await imported([
        { '@type': 'CompetenceArea', '@id': 'CompetenceArea/1', name: 'Information', description: 'To search.' },
        COMPETENCE,
        level(1, 'A1', 'Basic'),
        level(2, 'A2', 'Basic'),
        level(3, 'B1', 'Highly advanced'),
        {
            '@type': 'LearningOutcome',
            '@id': 'LearningOutcome/LO1.1.01',
            description: 'Acknowledges the benefits.',
            description_nl: 'Erkent de voordelen.',
            type: 'Attitude',
            four_levels_proficiency_name: 'ProficiencyLevel/Basic',
            ...said
        },
        {
            '@type': 'CompetenceStatement',
            '@id': 'CompetenceStatement/CS1.1.01',
            description: 'Acknowledge it.',
            four_levels_proficiency_name: 'ProficiencyLevel/Highly advanced',
            ...said
        },
        { '@type': 'Glossary', '@id': 'Glossary/Application/App', explanation: 'A program.' },
        { '@type': 'Other', '@id': 'x' }
    ]);
    const { errors, unformatted, model } = await written(read);
    expect(errors).toEqual([]);
    expect(unformatted).toEqual([]);
    expect(model.scales.map(({ code, base, levels }) => [code, base, levels.map(each => each.covers)])).toEqual([
        ['Eight', undefined, [undefined, undefined, undefined]],
        ['Six', 'Eight', [['1'], ['2'], ['3']]],
        ['Four', 'Eight', [['1', '2'], ['3']]]
    ]);
    expect(model.competencies).toMatchObject([
        { code: '1.1', category: '1', levels: ['1', '2', '3'] },
        { code: 'LO1.1.01', parent: '1.1', kinds: ['Attitude', 'AI-Implicit'], levels: ['1', '2'] }
    ]);
    expect(model.statements).toMatchObject([{ code: 'CS1.1.01', title: 'Acknowledge it.' }]);
    expect(model.relations).toMatchObject([
        { subject: { code: 'CS1.1.01' }, kind: 'related', object: { code: '1.1' } }
    ]);
    expect(model.terms).toMatchObject([{ title: 'Application/App' }]);
    expect(model.translations).toMatchObject([
        {
            language: 'nl',
            entries: [
                { code: '1.1', title: 'Browsen' },
                { code: 'LO1.1.01', title: 'Erkent de voordelen.' }
            ]
        }
    ]);
    expect(noteLines(read.notes)).toEqual(['Left out. Some entries are of a type that is not known: Other']);
});

test('a supplement of any shape is read as far as it has one', async () => {
    const type = fc.constantFrom(
        'CompetenceArea',
        'ProficiencyLevel',
        'CompetenceStatement',
        'LearningOutcome',
        'Glossary'
    );
    const fields = [
        '@id',
        'name',
        'description',
        'description_nl',
        'eight_levels_mapping',
        'four_levels_name',
        'competence_id'
    ];
    const entry = fc
        .tuple(type, fc.dictionary(fc.constantFrom(...fields), fc.oneof(fc.string(), fc.nat(9), fc.jsonValue())))
        .map(([itsType, rest]) => ({ ...rest, '@type': itsType }));
    await fc.assert(
        fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async entries => {
            const { errors } = await written(await imported([COMPETENCE, ...entries]));
            expect(errors).toEqual([]);
        }),
        { numRuns: 60, seed: 20261122 }
    );
});

test('what is no supplement is refused in words', async () => {
    await expect(imported([])).rejects.toThrow(
        'digcomp.jsonld is not the data supplement of DigComp: it has no competences.'
    );
});
