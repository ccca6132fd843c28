import { expect, test } from 'vitest';
import { mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { levelChoices } from './level-choices.ts';
import { typedContent } from './typed-content.ts';

const index = indexPreview({
    ...mixedFixture(),
    scales: [
        {
            code: 'S',
            title: 'S',
            cumulative: false,
            levels: ['A1', 'B1', 'B2'].map((code, at) => ({
                code,
                title: ['Low', 'Middle', 'High-er'][at] ?? '',
                sections: []
            }))
        },
        {
            code: 'H',
            title: 'H',
            cumulative: false,
            levels: ['D', 'pre-A1', 'A1', 'A1-A2', '2', '2+'].map(code => ({
                code,
                title: code === 'D' ? 'Desirable' : code,
                sections: []
            }))
        },
        { code: 'W', title: 'W', cumulative: false, levels: [], range: { min: 0, max: 7 } }
    ],
    categories: [
        { code: 'K', title: 'K', sections: [], scale: 'S', forAll: false },
        { code: 'H', title: 'H', sections: [], scale: 'H', forAll: false },
        { code: 'C', title: 'C', sections: [], scale: 'W', forAll: false },
        { code: 'U', title: 'U', sections: [], forAll: false }
    ]
});
const BASE = { ...index.model.competencies[0], code: 'X', title: 'English', kinds: [], aliases: [], sections: [] };
const levelled = {
    ...BASE,
    category: 'K',
    scale: 'S',
    levels: ['B1', 'B2'],
    restricted: true,
    forAll: false,
    descriptors: []
};
const continuous = { ...levelled, category: 'C', scale: 'W', levels: [] };
const { scale: _, ...unlevelled } = { ...levelled, category: 'U', levels: [] };

test.each([
    ['B1', { level: 'B1' }],
    [' b2 ', { level: 'B2' }],
    ['middle', { level: 'B1' }],
    ['b1 Middle', { level: 'B1' }],
    ['High-er', { level: 'B2' }],
    ['B1-B2', { level: 'B1', maxLevel: 'B2' }],
    ['b1 to high-er', { level: 'B1', maxLevel: 'B2' }],
    ['B1..B2 d', { level: 'B1', maxLevel: 'B2', necessity: 'desirable' }],
    ['B1–B2 (desirable)', { level: 'B1', maxLevel: 'B2', necessity: 'desirable' }],
    ["'B1", { level: 'B1' }],
    ['B1 - Middle', { level: 'B1' }],
    ['Middle – B1', { level: 'B1' }],
    ['Level B1', { level: 'B1' }],
    ['S B1-B2', { level: 'B1', maxLevel: 'B2' }],
    ['level B1 to level B2', { level: 'B1', maxLevel: 'B2' }],
    ['B2 essential', { level: 'B2', necessity: 'essential' }],
    ['B1-B2 (Required)', { level: 'B1', maxLevel: 'B2', necessity: 'essential' }],
    ['B1*', { level: 'B1' }],
    ['≥ B1', { level: 'B1' }],
    ['B1+ (desirable)', { level: 'B1', necessity: 'desirable' }],
    ['Middle (B1)', { level: 'B1' }],
    ['', null]
])('of a competency with levels, “%s”', (text, wanted) => {
    expect(typedContent(text, levelled, index)).toEqual({ wanted });
});

const hyphened = { ...levelled, category: 'H', scale: 'H', levels: ['D', 'pre-A1', 'A1', 'A1-A2', '2', '2+'] };

test.each([
    ['D', { level: 'D' }],
    ['d d', { level: 'D', necessity: 'desirable' }],
    ['desirable', { level: 'D' }],
    ['pre-A1–A1', { level: 'pre-A1', maxLevel: 'A1' }],
    ['pre-A1-A1', { level: 'pre-A1', maxLevel: 'A1' }],
    ['pre-A1..A1 desirable', { level: 'pre-A1', maxLevel: 'A1', necessity: 'desirable' }],
    ['A1-A2', { level: 'A1-A2' }],
    ['2+', { level: '2+' }],
    ['D to A1-A2', { level: 'D', maxLevel: 'A1-A2' }]
])('of levels that are called like something else, “%s”', (text, wanted) => {
    expect(typedContent(text, hyphened, index)).toEqual({ wanted });
});

test('what tables write for nothing means that, unless a level is called so', () => {
    for (const text of ['-', '–', ' — ', 'n/a', 'N/A', "'-", 'n/a*']) {
        expect(typedContent(text, levelled, index)).toEqual({ wanted: null });
        expect(typedContent(text, unlevelled, index)).toEqual({ wanted: null });
    }
    const dashed = {
        ...index,
        model: {
            ...index.model,
            scales: [{ code: 'S', title: 'S', cumulative: false, levels: [{ code: '-', title: 'None', sections: [] }] }]
        }
    };
    expect(typedContent('-', { ...levelled, levels: ['-'] }, dashed)).toEqual({ wanted: { level: '-' } });
    expect(typedContent('B1', levelled, index)).toEqual({ wanted: { level: 'B1' } });
});

test('what means nothing is said', () => {
    expect(typedContent('A1', levelled, index)).toEqual({ problem: '“A1” is no level of English.' });
    expect(typedContent('desirable', levelled, index)).toHaveProperty('problem');
    expect(typedContent('B1', unlevelled, index)).toHaveProperty('problem');
    expect(typedContent('8', continuous, index)).toHaveProperty('problem');
    // Words beside a level would be lost.
    expect(typedContent('B1 (from May)', levelled, index)).toHaveProperty('problem');
});

test('numbers of a continuous scale, and marks of what has no levels', () => {
    expect(typedContent('2,5', continuous, index)).toEqual({ wanted: { level: '2.5' } });
    expect(typedContent('1-3', continuous, index)).toEqual({ wanted: { level: '1', maxLevel: '3' } });
    for (const text of ['x', 'required', '•']) {
        expect(typedContent(text, unlevelled, index)).toEqual({ wanted: { necessity: 'essential' } });
    }
    for (const text of ['d', 'Desirable', '◦']) {
        expect(typedContent(text, unlevelled, index)).toEqual({ wanted: { necessity: 'desirable' } });
    }
});

test('what can be chosen is what the competency has', () => {
    expect(levelChoices(levelled, index).map(({ text, title }) => `${text} ${title}`)).toEqual([
        'B1 Middle',
        'B2 High-er'
    ]);
    expect(levelChoices(unlevelled, index)).toEqual([{ text: '•', title: 'Required' }]);
});
