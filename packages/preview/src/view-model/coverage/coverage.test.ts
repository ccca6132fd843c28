import { expect, test } from 'vitest';
import { ANNOTATED } from '../../testing/annotated-preview.ts';
import { mixedFixture } from '../../testing/indexed-fixture.ts';
import { competencyView, EMPTY } from '../../testing/view-parts.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { coverage, hasCoverage } from './coverage.ts';
import { levelRows, remarkRows, roleGridRows, statementRows, translationRows, unusedRows } from './coverage-rows.ts';
import { levelUse } from './level-use.ts';
import { roleGrid } from './role-grid.ts';
import { statementCoverage } from './statement-coverage.ts';
import { uncountedCompetencies } from './uncounted-competencies.ts';
import { unusedCompetencies } from './unused-competencies.ts';

const INDEX = indexPreview(ANNOTATED);

test('domains have roles at grades, leave grades out, or lack them', () => {
    const grid = roleGrid(ANNOTATED);
    expect(grid?.groups).toEqual([{ title: 'Crew', span: 2 }, { span: 1 }]);
    expect(grid?.columns.map(({ code }) => code)).toEqual(['Hand', 'Mate', 'Chief']);
    const cells = grid?.rows.map(({ domain, cells: all }) => [
        domain.code,
        ...all.map(({ roles, excluded }) => (excluded ? 'out' : roles.map(({ code }) => code).join(' ')))
    ]);
    expect(cells).toEqual([
        ['Port', 'PH', 'PM', ''],
        ['Sea', '', '', 'out']
    ]);
    expect(grid).toMatchObject({
        filled: 2,
        missing: 3,
        leftOut: 1,
        excluded: [{ reason: 'Nobody is master of the sea.' }],
        outside: [{ code: 'Cook' }]
    });
    expect(roleGrid({ ...ANNOTATED, domains: [] })).toBeUndefined();
});

test('unused competencies are counted by category, without values, what is retired and what is adopted', () => {
    const told = (index = INDEX) =>
        unusedCompetencies(index).map(({ category, total, unused }) => [
            category.code,
            total,
            ...unused.map(({ code }) => code)
        ]);
    expect(told()).toEqual([
        ['Skills', 1],
        ['Sea', 2, 'S3']
    ]);
    const adopted = ANNOTATED.competencies.map(each => (each.code === 'S3' ? { ...each, adoptedFrom: 'X' } : each));
    expect(told(indexPreview({ ...ANNOTATED, competencies: adopted }))[1]).toEqual(['Sea', 1]);
});

test('of unused competencies within each other only the outermost is told, and what holds a required one is used', () => {
    const requiring = (competency: string) =>
        indexPreview({
            ...ANNOTATED,
            roles: ANNOTATED.roles.slice(0, 1).map(role => ({
                ...role,
                requirements: [{ competency, level: '1', necessity: 'essential' as const }]
            }))
        });
    const told = (competency: string) =>
        unusedCompetencies(requiring(competency)).flatMap(({ unused }) => unused.map(({ code }) => code));
    expect(told('S3')).toEqual(['S1']);
    expect(told('S2')).toEqual(['S3']);
    expect(told('S1')).toEqual(['S3']);
});

test('what the matrix leaves out and is not told as unused is counted by why', () => {
    const index = indexPreview({
        ...ANNOTATED,
        roles: ANNOTATED.roles.map(role => ({ ...role, requirements: [], specialisations: [] })),
        competencies: [
            ...ANNOTATED.competencies.filter(({ forAll }) => forAll),
            competencyView('Own', 'Own', 'Skills'),
            { ...competencyView('Part', 'Part', 'Skills'), parent: 'Own' },
            { ...competencyView('Old', 'Old', 'Skills'), status: 'retired' as const },
            { ...competencyView('Theirs', 'Theirs', 'Skills'), adoptedFrom: 'Another' }
        ]
    });
    const groups = unusedCompetencies(index);
    expect(groups.flatMap(({ unused }) => unused.map(({ code }) => code))).toEqual(['Own']);
    expect(uncountedCompetencies(index, groups)).toEqual({
        all: 4,
        takenOver: 1,
        retired: 1,
        specialised: 0,
        parts: 1
    });
});

test('levels are counted over roles and specialisations, a range at its lowest', () => {
    const [use] = levelUse(INDEX);
    expect(use).toMatchObject({ total: 4, highest: 2 });
    expect(use?.bars.map(({ text, count }) => [text, count])).toEqual([
        ['1', 2],
        ['2', 2],
        ['3', 0]
    ]);
});

test('a continuous scale is counted in parts', () => {
    const [use] = levelUse(indexPreview(mixedFixture()));
    expect(use?.bars).toHaveLength(7);
    expect(use?.bars.filter(({ count }) => count > 0).map(({ text, count }) => [text, count])).toEqual([
        ['1–2', 2],
        ['4–5', 1],
        ['6–7', 1]
    ]);
});

test('statements are satisfied by what relations say', () => {
    const { statements, satisfied, categories } = statementCoverage(ANNOTATED);
    expect({ statements, satisfied }).toEqual({ statements: 2, satisfied: 1 });
    expect(categories.map(each => [each.category.code, each.depth, each.statements, each.satisfied])).toEqual([
        ['Blueprint', 0, 2, 1],
        ['Staff', 1, 2, 1]
    ]);
});

test('there is something to count as soon as there is something to compare', () => {
    expect(hasCoverage(indexPreview(EMPTY))).toBe(false);
    expect(hasCoverage(INDEX)).toBe(true);
    expect(coverage(indexPreview({ ...ANNOTATED, roles: [] })).unused).toBeUndefined();
});

test('each part can be taken along as a table', () => {
    const { grid, unused = [], levels, statements, translations, remarks } = coverage(INDEX);
    if (grid === undefined || statements === undefined) throw new Error('The fixture lacks a part.');
    const [heads = [], port, sea] = roleGridRows(grid);
    expect(heads).toHaveLength(4);
    expect([port, sea]).toEqual([
        ['In port', 'PH', 'PM', 'missing'],
        ['At sea', 'missing', 'missing', 'left out']
    ]);
    expect(unusedRows(unused)).toContainEqual([expect.any(String), 'S3', 'Diving']);
    expect(statementRows(statements)[1]?.slice(1, 4)).toEqual([expect.any(String), expect.any(String), 'S1 Steering']);
    expect(levelRows(levels)[0]).toEqual(['Scale', 'Level', 'Title', 'Requirements']);
    expect(translationRows(translations)).toContainEqual(['French (fr)', 'competencies', '2', '7']);
    expect(remarkRows(remarks)).toContainEqual(['S1 Steering', 'Is this sailing?', 'Ann', '2026-03-01']);
    expect(remarkRows(remarks)).toHaveLength(1 + remarks.filter(({ open }) => open).length);
});

test('a scale has as many levels as it likes', () => {
    const levels = Array.from({ length: 200_000 }, (_, n) => ({ code: `${n}`, title: '', sections: [] }));
    const scales = INDEX.model.scales.map(scale => ({ ...scale, levels }));
    const [use] = levelUse({ ...INDEX, required: { ...INDEX.required, scales } });
    expect(use).toMatchObject({ total: 4, highest: 2 });
});

test('none of many that satisfy one statement is compared with all of the others', () => {
    let asked = 0;
    const many = 1000;
    const relations = Array.from({ length: many }, (_, n) => ({
        subject: {
            kind: 'competency' as const,
            title: '',
            get code() {
                asked++;
                return `C${n}`;
            }
        },
        kind: 'satisfies' as const,
        object: { kind: 'statement' as const, code: 'S', title: '' },
        objectText: 'S'
    }));
    const statements = [{ code: 'S', title: 'S', category: 'K', sections: [] }];
    const categories = [{ code: 'K', title: 'K', sections: [], forAll: false }];
    const found = statementCoverage({ ...EMPTY, categories, statements, relations });
    expect(found.categories[0]?.items[0]?.satisfiedBy).toHaveLength(many);
    expect(asked).toBeLessThan(10 * many);
});
