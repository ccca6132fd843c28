import type { RelationEnd, TranslatedElement } from '@gradus/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DigcompExcerpt, digcompFramework } from './digcomp.ts';
import { COLUMNS, digcompExcerpt, outcomeWording, statementWording } from './excerpts.ts';
import { entries, type Loaded, load } from './load.ts';
import { readExcerpt } from './tables.ts';

const AREAS = await readExcerpt('digcomp/areas.tsv', COLUMNS.digcomp.areas);
const COMPETENCES = await readExcerpt('digcomp/competences.tsv', COLUMNS.digcomp.competences);
const LEVELS = await readExcerpt('digcomp/levels.tsv', COLUMNS.digcomp.levels);
const OUTCOMES = await readExcerpt('digcomp/outcomes.tsv', COLUMNS.digcomp.outcomes);
const STATEMENTS = await readExcerpt('digcomp/statements.tsv', COLUMNS.digcomp.statements);

let excerpt: DigcompExcerpt;
let loaded: Loaded;

beforeAll(async () => {
    excerpt = await digcompExcerpt();
    loaded = await load(digcompFramework(excerpt));
});

test('the excerpt has 5 areas, 21 competences, 8 levels, and of one competence of each area all that is said', () => {
    expect([AREAS.length, COMPETENCES.length, LEVELS.length]).toEqual([5, 21, 8]);
    expect([OUTCOMES.length, STATEMENTS.length]).toEqual([100, 77]);
    for (const rows of [OUTCOMES, STATEMENTS]) {
        expect([...new Set(rows.map(({ competence }) => competence))]).toEqual(['1.1', '2.2', '3.1', '4.1', '5.1']);
    }
});

test('nothing is found in it, but that statements of an area have a label in common', () => {
    const label = 'AI not Implicit or Explicit';
    const byArea = Map.groupBy(STATEMENTS, ({ competence }) => competence.charAt(0));
    const repeated = [...byArea.values()].map(rows => Math.max(0, rows.filter(({ ai }) => ai === label).length - 1));
    expect(loaded.errors).toEqual([]);
    // Labels of one word are not compared.
    expect(loaded.found).toEqual({ 'near-duplicate-text': repeated.reduce((sum, each) => sum + each, 0) });
});

describe('the areas and competences', () => {
    test('have the names of the source', () => {
        const { categories, competencies } = loaded.model;
        expect(categories.filter(({ code }) => /^\d$/.test(code)).map(({ code, title }) => [code, title])).toEqual(
            AREAS.map(({ area, en }) => [area, en])
        );
        const competences = competencies.filter(({ parent }) => parent === undefined);
        expect(competences.map(({ code, category, title }) => [code, category, title])).toEqual(
            COMPETENCES.map(({ competence, area, en }) => [competence, area, en])
        );
        const eight = ['1', '2', '3', '4', '5', '6', '7', '8'];
        for (const { scale, levels } of competences) expect([scale, levels]).toEqual(['Eight', eight]);
    });
});

describe('the levels', () => {
    test('are eight, six and four', () => {
        expect(loaded.model.scales.map(({ code, base, levels }) => [code, base, levels.length])).toEqual([
            ['Eight', undefined, 8],
            ['Six', 'Eight', 6],
            ['Four', 'Eight', 4]
        ]);
    });

    test.each(LEVELS)('$eight of eight is $six of six and “$four” of four', ({ eight, six, four }) => {
        const [, sixes, fours] = loaded.model.scales;
        const covering = (levels: typeof sixes) => levels?.levels.filter(({ covers }) => covers?.includes(eight));
        expect(covering(sixes)?.map(({ title }) => title)).toEqual([six]);
        expect(covering(fours)?.map(({ title }) => title)).toEqual([four]);
        expect(loaded.model.scales[0]?.levels.find(({ code }) => code === eight)?.title).toBe(`${four} ${eight}`);
    });

    test('of a coarser scale leave none of the finer one out, or the author is told', async () => {
        const files = digcompFramework(excerpt);
        const frame = files['framework.gradus']?.replace('level C2 covers 7..8', 'level C2 covers 8') ?? '';
        const { found } = await load({ ...files, 'framework.gradus': frame });
        expect(found).toMatchObject({ 'level-mapping-incomplete': 1 });
    });
});

describe('the learning outcomes', () => {
    test('are parts of their competence, of a kind, on the levels that theirs of four stands for', () => {
        const four = new Map(loaded.model.scales[2]?.levels.map(({ title, covers }) => [title, covers]));
        const titles = new Map(loaded.model.categories.map(({ code, title }) => [code, title]));
        const outcomes = loaded.model.competencies.filter(({ parent }) => parent !== undefined);
        const held = outcomes.map(({ code, parent, kinds, levels, restricted, sections }) => ({
            code,
            parent,
            kinds: kinds.map(kind => titles.get(kind)),
            levels,
            restricted,
            wording: entries(sections, 'wording')
        }));
        expect(held).toEqual(
            OUTCOMES.map(({ outcome, competence, kind, ai, level }) => ({
                code: outcome,
                parent: competence,
                kinds: [kind, ai],
                levels: four.get(level),
                restricted: true,
                wording: [outcomeWording(outcome).en]
            }))
        );
    });

    test('can be counted by kind, also through the category above the kinds', () => {
        const { categories, competencies } = loaded.model;
        const kinds = categories.filter(({ parent }) => parent === 'Kinds').map(({ code }) => code);
        expect(kinds).toEqual(['Knowledge', 'Skill', 'Attitude']);
        const counts = kinds.map(kind => competencies.filter(each => each.kinds.includes(kind)).length);
        expect(counts).toEqual(kinds.map(kind => OUTCOMES.filter(row => row.kind === kind).length));
    });

    test('need a wording, which their kind asks of them', async () => {
        const files = digcompFramework(excerpt);
        const area = files['areas/3.gradus']?.replace(/ +wording ".*\n/, '') ?? '';
        const { found } = await load({ ...files, 'areas/3.gradus': area });
        expect(found).toMatchObject({ 'missing-section': 1 });
    });
});

describe('the statements', () => {
    test('stand in their area and belong to their competence', () => {
        const { statements, relations } = loaded.model;
        const end = (kind: RelationEnd['kind'], code: string) => expect.objectContaining({ kind, code });
        expect(statements).toHaveLength(STATEMENTS.length);
        expect(relations).toHaveLength(STATEMENTS.length);
        for (const [index, { statement, competence, level, ai }] of STATEMENTS.entries()) {
            const held = statements[index];
            expect(held).toMatchObject({ code: statement, category: competence.charAt(0) });
            expect(held?.title).toBe(statementWording(statement).en);
            expect(entries(held?.sections, 'proficiency')).toEqual([level]);
            expect(entries(held?.sections, 'intelligence')).toEqual([ai]);
            expect(relations[index]).toMatchObject({
                subject: end('statement', statement),
                kind: 'narrower',
                object: end('competency', competence)
            });
        }
    });
});

describe('the Dutch translation', () => {
    const entryOf = (kind: TranslatedElement['kind'], code: string, within?: string) =>
        loaded.model.translations[0]?.entries.find(
            each => each.kind === kind && each.code === code && each.within === within
        );

    test('is complete', () => {
        expect(loaded.model.translations).toHaveLength(1);
        const [dutch] = loaded.model.translations;
        expect(dutch?.language).toBe('nl');
        expect(dutch?.total).toBeGreaterThan(AREAS.length + COMPETENCES.length + LEVELS.length);
        expect(dutch?.translated).toBe(dutch?.total);
    });

    test('has the names of areas, competences and levels', () => {
        for (const { area, nl } of AREAS) expect(entryOf('category', area)?.title).toBe(nl);
        for (const { competence, nl } of COMPETENCES) expect(entryOf('competency', competence)?.title).toBe(nl);
        for (const { eight, four, 'four nl': nl } of LEVELS) {
            expect(entryOf('level', eight, 'Eight')?.title).toBe(`${nl} ${eight}`);
            const code = loaded.model.scales[2]?.levels.find(({ title }) => title === four)?.code ?? '';
            expect(entryOf('level', code, 'Four')?.title).toBe(nl);
        }
    });

    test('has what outcomes and statements say', () => {
        const four = new Map(LEVELS.map(({ four, 'four nl': nl }) => [four, nl]));
        for (const { outcome } of OUTCOMES) {
            const { title, sections } = entryOf('competency', outcome) ?? {};
            expect(title).toBe(`Leerresultaat ${outcome.slice(2)}`);
            expect(entries(sections, 'wording')).toEqual([outcomeWording(outcome).nl]);
        }
        for (const { statement, level } of STATEMENTS) {
            const { title, sections } = entryOf('statement', statement) ?? {};
            expect(title).toBe(statementWording(statement).nl);
            expect(entries(sections, 'proficiency')).toEqual([four.get(level)]);
        }
    });

    test('is told to be incomplete where a name is missing', async () => {
        const files = digcompFramework(excerpt);
        const dutch = files['nl.gradus']?.replace(/ +competency 4\.2 ".*\n/, '') ?? '';
        const { found, model } = await load({ ...files, 'nl.gradus': dutch });
        expect(found).toMatchObject({ 'translation-incomplete': 1 });
        const [translation] = model.translations;
        expect((translation?.total ?? 0) - (translation?.translated ?? 0)).toBe(1);
    });
});
