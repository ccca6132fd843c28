import { randomRuns } from '@gradus/language/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLUMNS, onetExcerpt } from './excerpts.ts';
import { entries, type Loaded, load, said } from './load.ts';
import { type OnetExcerpt, onetFramework } from './onet.ts';
import { readExcerpt } from './tables.ts';

// What is expected comes from the tables themselves, not from what the generator makes of them.
const ELEMENTS = await readExcerpt('onet/elements.tsv', COLUMNS.onet.elements);
const ANCHORS = await readExcerpt('onet/anchors.tsv', COLUMNS.onet.anchors);
const OCCUPATIONS = await readExcerpt('onet/occupations.tsv', COLUMNS.onet.occupations);
const RATINGS = await readExcerpt('onet/ratings.tsv', COLUMNS.onet.ratings);

const FLAGGED = RATINGS.filter(row => row['not relevant'] === 'Y' || row['suppress LV'] === 'Y');
/** By occupation, as the roles have them: the table has skills first. */
const USED = OCCUPATIONS.flatMap(({ occupation }) =>
    RATINGS.filter(row => row.occupation === occupation && !FLAGGED.includes(row))
);

let excerpt: OnetExcerpt;
let lists: Loaded;
let matrix: Loaded;

beforeAll(async () => {
    excerpt = await onetExcerpt();
    lists = await load(onetFramework(excerpt, 'lists'));
    matrix = await load(onetFramework(excerpt, 'matrix'));
});

test('the excerpt has 6 occupations, 30 elements and 180 ratings, 28 of them with a flag', () => {
    expect(OCCUPATIONS).toHaveLength(6);
    expect(new Set(RATINGS.map(({ element }) => element)).size).toBe(30);
    expect(RATINGS).toHaveLength(180);
    expect(FLAGGED).toHaveLength(28);
    expect(USED.filter(row => row['suppress IM'] === 'Y')).toHaveLength(1);
    expect(USED.filter(({ LV }) => /^\d\.\d\d$/.test(LV)).length).toBeGreaterThan(80);
});

test('nothing is found in it, in either form', () => {
    expect([lists.errors, lists.found]).toEqual([[], {}]);
    expect([matrix.errors, matrix.found]).toEqual([[], {}]);
});

describe('the content model', () => {
    const codes = ELEMENTS.map(({ element }) => element);
    const isRated = (code: string) => !codes.some(other => other.startsWith(`${code}.`));

    test('is a tree of categories, four deep, with what is rated as their competencies', () => {
        const above = (code: string) => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined);
        const { categories, competencies } = lists.model;
        expect(categories.map(({ code, parent }) => [code, parent])).toEqual(
            codes.filter(code => !isRated(code)).map(code => [code, above(code)])
        );
        expect(competencies.map(({ code, category }) => [code, category])).toEqual(
            codes.filter(isRated).map(code => [code, above(code)])
        );
        // Two stand beside categories, at a level where others have parts.
        const beside = competencies.filter(({ category }) => categories.some(({ parent }) => parent === category));
        expect(beside.map(({ code }) => code)).toEqual(['2.C.6', '2.C.10']);
        expect([...categories, ...competencies].every(({ scale }) => scale === 'LV')).toBe(true);
    });

    test('has the names of the source, but for two that share theirs', () => {
        const titles = new Map([...lists.model.categories, ...lists.model.competencies].map(e => [e.code, e.title]));
        const different = ELEMENTS.filter(({ element, name }) => titles.get(element) !== name);
        expect(different.map(({ element, name }) => [element, name, titles.get(element)])).toEqual([
            ['2.A.1.e', 'Mathematics', 'Mathematics (Basic Skills)'],
            ['2.C.4.a', 'Mathematics', 'Mathematics (Knowledge)']
        ]);
    });

    test('could not have both under one title, as requirements may be written by title', async () => {
        const files = onetFramework(excerpt, 'lists');
        const plain = Object.entries(files).map(([path, text]) => [
            path,
            text.replace(/ \((?:Basic Skills|Knowledge)\)/, '')
        ]);
        expect((await load(Object.fromEntries(plain))).found).toEqual({ 'duplicate-title': 2 });
    });
});

describe('the scales', () => {
    test('are continuous, from 0 to 7 and from 1 to 5', () => {
        expect(lists.model.scales.map(({ code, title, range }) => [code, title, range])).toEqual([
            ['IM', 'Importance', { min: 1, max: 5 }],
            ['LV', 'Level', { min: 0, max: 7 }]
        ]);
    });

    test('have names for the points at which most elements have an anchor', () => {
        const [importance, level] = lists.model.scales;
        expect(importance?.levels).toEqual([]);
        expect(level?.levels.map(({ code, title }) => [code, title])).toEqual([
            ['2', 'Anchor at 2'],
            ['4', 'Anchor at 4'],
            ['6', 'Anchor at 6']
        ]);
    });

    test('have the anchors of each element, also where the point has no name', () => {
        const anchors = lists.model.competencies.flatMap(({ code, descriptors }) =>
            descriptors.map(({ level, sections }) => ({
                element: code,
                value: level,
                text: entries(sections, 'anchor')
            }))
        );
        const expected = ANCHORS.map(({ element, value }) => ({
            element,
            value,
            text: [`What ${element} is at ${value}.`]
        }));
        // The table of anchors sorts codes as text, 2.C.10 before 2.C.2.
        expect(anchors).toHaveLength(expected.length);
        expect(anchors).toEqual(expect.arrayContaining(expected));
        expect(anchors.filter(({ value }) => !['2', '4', '6'].includes(value))).toHaveLength(7);
    });
});

describe('the occupations', () => {
    test('are roles, with each rating that the source stands by, as written', () => {
        expect(lists.model.roles.map(({ code, title }) => [code, title])).toEqual(
            OCCUPATIONS.map(({ occupation, title }) => [occupation, title])
        );
        const requirements = lists.model.roles.flatMap(role =>
            role.requirements.map(({ competency, level, maxLevel, measures }) => ({
                cell: `${role.code} ${competency}`,
                level,
                maxLevel,
                measures
            }))
        );
        const expected = USED.map(row => ({
            cell: `${row.occupation} ${row.element}`,
            level: row.LV,
            maxLevel: undefined,
            measures: row['suppress IM'] === 'Y' ? [] : [{ scale: 'IM', level: row.IM }]
        }));
        expect(requirements).toEqual(expected);
    });

    test.each(OCCUPATIONS)('$title: says which ratings are left out, why, and how many', ({ occupation }) => {
        const role = lists.model.roles.find(({ code }) => code === occupation);
        const own = FLAGGED.filter(row => row.occupation === occupation);
        const flagged = (isRelevant: boolean) =>
            own.filter(row => (row['not relevant'] === 'N') === isRelevant).map(({ element }) => element);
        expect(entries(role?.sections, 'irrelevant')).toEqual(flagged(false));
        expect(entries(role?.sections, 'unreliable')).toEqual(flagged(true));
        expect(entries(role?.sections, 'ratings')).toEqual([`${own.length} of 30`]);
        expect(role?.requirements).toHaveLength(30 - own.length);
    });

    test('require the same in a matrix as in lists, but for the importance, which has no place in its cells', () => {
        const levels = ({ model }: Loaded) =>
            model.roles.map(({ code, requirements }) => [
                code,
                requirements.map(({ competency, level, necessity }) => [competency, level, necessity])
            ]);
        expect(levels(matrix)).toEqual(levels(lists));
        expect(matrix.model.roles.flatMap(({ requirements }) => requirements)).toHaveLength(USED.length);
        const measures = matrix.model.roles.flatMap(({ requirements }) => requirements.flatMap(each => each.measures));
        expect(measures).toEqual([]);
        // Everything else is the same to the letter.
        const rest = ({ model }: Loaded) => said({ ...model, files: [], roles: [] });
        expect(rest(matrix)).toEqual(rest(lists));
    });
});

const hundredth = (from: number, upTo: number) =>
    fc
        .integer({ min: from * 100, max: upTo * 100 })
        .chain(number => fc.constantFrom((number / 100).toFixed(2), String(number / 100)));

test('any number on a scale is held as it is written', async () => {
    const [occupation] = excerpt.occupations;
    if (!occupation) throw new Error('There is no occupation.');
    const flags = { notRelevant: false, levelSuppressed: false, importanceSuppressed: false };
    const own = excerpt.ratings
        .filter(each => each.occupation === occupation.code)
        .map(each => ({ ...each, ...flags }));
    const numbers = fc.record({ level: hundredth(0, 7), importance: hundredth(1, 5) });
    const property = fc.asyncProperty(
        fc.array(numbers, { minLength: own.length, maxLength: own.length }),
        async given => {
            const ratings = own.map((rating, index) => ({ ...rating, ...given[index] }));
            const { model, errors } = await load(
                onetFramework({ ...excerpt, occupations: [occupation], ratings }, 'lists')
            );
            expect(errors).toEqual([]);
            const held = model.roles.flatMap(({ requirements }) =>
                requirements.map(({ level, measures }) => ({ level, importance: measures[0]?.level }))
            );
            expect(held).toEqual(given);
        }
    );
    await fc.assert(property, randomRuns(process.env, 10));
});

test.each([
    ['7.01', '3'],
    ['3.5', '0.99'],
    ['10', '3'],
    ['3', '5.1']
])('a level of %s with an importance of %s is on no scale', async (level, importance) => {
    const [rating] = excerpt.ratings.filter(each => each.occupation === OCCUPATIONS[0]?.occupation);
    if (!rating) throw new Error('There is no rating.');
    const ratings = [{ ...rating, level, importance }];
    const { found } = await load(onetFramework({ ...excerpt, ratings }, 'lists'));
    expect(found).toEqual({ 'level-outside-scale': 1 });
});
