import type { CategoryView } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { ANNOTATED } from '../../testing/annotated-preview.ts';
import { EMPTY } from '../../testing/view-parts.ts';
import { standardsRows } from './standards-rows.ts';
import {
    ALL_STANDARDS,
    hasStandards,
    standardsCategories,
    standardsCategory,
    standardsTable
} from './standards-table.ts';

function categoryOf(code: string): CategoryView {
    const found = ANNOTATED.categories.find(each => each.code === code);
    if (found === undefined) throw new Error(`There is no ${code}.`);
    return found;
}

test('competencies stand below their categories, with the sections that they have or are expected to have', () => {
    const { columns, groups, missing } = standardsTable(ANNOTATED, categoryOf('Skills'));
    expect(columns.map(({ title }) => title)).toEqual(['Scope']);
    expect(groups.map(({ head, rows }) => [head?.title, head?.depth, ...rows.map(({ number }) => number)])).toEqual([
        ['Skills', 0, '1.'],
        ['At sea', 1, 'S2', 'S3', 'S4']
    ]);
    expect(missing).toBe(3);
    expect(groups[0]?.rows[0]).toMatchObject({ status: 'draft', remarks: [{ open: true }, { open: false }] });
});

test('statements stand below those that they are parts of, and a category says its own texts', () => {
    const { columns, groups, missing } = standardsTable(ANNOTATED, categoryOf('Blueprint'));
    expect(columns.map(({ title }) => title)).toEqual(['In detail']);
    expect(groups.map(({ head }) => head?.sections.length)).toEqual([0, 1]);
    expect(groups[1]?.rows.map(({ number, depth, cells }) => [number, depth, cells[0]?.kind])).toEqual([
        ['B1', 0, 'text'],
        ['1.1', 1, 'empty']
    ]);
    expect(missing).toBe(0);
});

test('the chosen category is shown, or the first that there is', () => {
    expect(standardsCategories(ANNOTATED).map(({ code }) => code)).toEqual(['Values', 'Skills', 'Blueprint']);
    const shown = (choice: object) => standardsCategory(ANNOTATED, { view: 'standards', ...choice })?.code;
    expect([shown({}), shown({ category: 'Skills' }), shown({ standards: 'Blueprint', category: 'Skills' })]).toEqual([
        'Values',
        'Skills',
        'Blueprint'
    ]);
    expect(shown({ standards: 'Gone' })).toBe('Values');
});

test('a framework that says no more than titles has none', () => {
    expect(hasStandards(ANNOTATED)).toBe(true);
    expect(hasStandards(EMPTY)).toBe(false);
});

test('the tables of all categories can be shown, and taken along as one', () => {
    expect(standardsCategory(ANNOTATED, { view: 'standards', standards: ALL_STANDARDS })).toBeUndefined();
    const all = standardsCategories(ANNOTATED);
    const [head, ...rows] = standardsRows(ANNOTATED, all);
    expect(head).toEqual(['Group', 'Number', 'Element', 'Scope', 'In detail']);
    expect(rows.every(row => row.length === 5)).toBe(true);
    expect(rows.map(([, number]) => number)).toEqual(expect.arrayContaining(['1.', 'S2', 'S3', 'S4', 'B1', '1.1']));
    const detail = rows.find(([, number]) => number === 'B1');
    expect([detail?.[3], detail?.[4] !== '']).toEqual(['', true]);
});

test('a statement has as many parts as it likes', () => {
    const whole = { code: 'S', title: 'S', category: 'C', sections: [] };
    const parts = Array.from({ length: 130_000 }, (_, n) => ({ ...whole, code: `${n}`, parent: 'S' }));
    const category: CategoryView = { code: 'C', title: 'C', sections: [], forAll: false };
    const table = standardsTable({ ...EMPTY, categories: [category], statements: [whole, ...parts] }, category);
    expect(table.groups[0]?.rows).toHaveLength(130_001);
});
