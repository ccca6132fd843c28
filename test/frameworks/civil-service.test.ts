import { beforeAll, describe, expect, test } from 'vitest';
import { type CivilServiceExcerpt, civilServiceFramework } from './civil-service.ts';
import { behavioursOf, COLUMNS, civilServiceExcerpt } from './excerpts.ts';
import { entries, type Loaded, load } from './load.ts';
import { readExcerpt } from './tables.ts';

const CLUSTERS = await readExcerpt('civil-service/clusters.tsv', COLUMNS.civilService.clusters);
const COMPETENCIES = await readExcerpt('civil-service/competencies.tsv', COLUMNS.civilService.competencies);
const BEHAVIOURS = await readExcerpt('civil-service/behaviours.tsv', COLUMNS.civilService.behaviours);
const LEVELS = ['1', '2', '3', '4', '5', '6'];

let excerpt: CivilServiceExcerpt;
let loaded: Loaded;

beforeAll(async () => {
    excerpt = await civilServiceExcerpt();
    loaded = await load(civilServiceFramework(excerpt));
});

test('the excerpt has 3 clusters, 10 competencies and 60 levels with 335 behaviours of each kind', () => {
    expect([CLUSTERS.length, COMPETENCIES.length, BEHAVIOURS.length]).toEqual([3, 10, 60]);
    const sum = (column: 'effective' | 'ineffective') => BEHAVIOURS.reduce((all, row) => all + Number(row[column]), 0);
    expect([sum('effective'), sum('ineffective')]).toEqual([335, 335]);
});

test('nothing is found in it', () => {
    expect([loaded.errors, loaded.found]).toEqual([[], {}]);
});

test('it has six cumulative levels, without names', () => {
    const { scales } = loaded.model;
    expect(scales).toHaveLength(1);
    expect(scales[0]?.cumulative).toBe(true);
    expect(scales[0]?.levels.map(({ code, title }) => [code, title])).toEqual(LEVELS.map(level => [level, level]));
});

test('it has the clusters and their competencies by name', () => {
    expect(loaded.model.categories.map(({ code, title, scale }) => [code, title, scale])).toEqual(
        CLUSTERS.map(({ cluster, title }) => [cluster, title, 'Levels'])
    );
    expect(loaded.model.competencies.map(({ code, category, title }) => [code, category, title])).toEqual(
        COMPETENCIES.map(({ competency, cluster, title }) => [competency, cluster, title])
    );
});

describe.each(COMPETENCIES)('$title', ({ competency: code, title }) => {
    test.each(LEVELS)('has its effective and its ineffective behaviours at level %s, in order', level => {
        const row = BEHAVIOURS.find(each => each.competency === code && each.level === level);
        const competency = loaded.model.competencies.find(each => each.code === code);
        expect(competency?.levels).toEqual(LEVELS);
        expect(competency?.descriptors.map(each => each.level)).toEqual(LEVELS);
        const sections = competency?.descriptors.find(each => each.level === level)?.sections;
        const expected = behavioursOf(title, level, Number(row?.effective), Number(row?.ineffective));
        expect(sections?.map(each => [each.section, each.form])).toEqual([
            ['effective', 'list'],
            ['ineffective', 'list']
        ]);
        expect(entries(sections, 'effective')).toEqual(expected.effective);
        expect(entries(sections, 'ineffective')).toEqual(expected.ineffective);
    });
});

test('a level without one of its two lists is told', async () => {
    const [first, ...rest] = excerpt.competencies;
    if (!first) throw new Error('There is no competency.');
    const behaviours = first.behaviours.map(each => (each.level === '3' ? { ...each, ineffective: [] } : each));
    const { found } = await load(
        civilServiceFramework({ ...excerpt, competencies: [{ ...first, behaviours }, ...rest] })
    );
    expect(found).toEqual({ 'empty-cell': 1 });
});
