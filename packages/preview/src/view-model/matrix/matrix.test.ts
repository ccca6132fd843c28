import { describe, expect, test } from 'vitest';
import { indexedFixture, mixedFixture, previewFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { matrix } from './matrix.ts';

describe('matrix', () => {
    test('groups competencies by category and leaves out those that no role requires', () => {
        const { rowGroups, shownCompetencies, unrequiredCompetencies } = matrix(
            indexedFixture(),
            { view: 'matrix' },
            false
        );
        expect(rowGroups.map(({ category, rows }) => [category.code, rows.length])).toEqual([
            ['Professional', 24],
            ['Operational', 8],
            ['Management', 17]
        ]);
        expect([shownCompetencies, unrequiredCompetencies]).toEqual([49, 16]);
    });

    test('shows every competency when asked to', () => {
        const { shownCompetencies, unrequiredCompetencies } = matrix(indexedFixture(), { view: 'matrix' }, true);
        expect([shownCompetencies, unrequiredCompetencies]).toEqual([65, 16]);
    });

    test('has one cell for each role, with level, range and necessity', () => {
        const { rowGroups, columns } = matrix(indexedFixture(), { view: 'matrix' }, false);
        const cells = (code: string) =>
            rowGroups
                .flatMap(({ rows }) => rows)
                .find(({ competency }) => competency.code === code)
                ?.cells.map(cell => cell && `${cell.text}${cell.desirable ? '?' : ''}`);
        expect(columns).toHaveLength(8);
        expect(cells('PC10')).toEqual(['3', '2', '1', '3–4', '2–3', undefined, undefined, undefined]);
        expect(cells('PC24')).toEqual([undefined, undefined, undefined, '2?', '2?', undefined, undefined, undefined]);
    });

    test('narrows down to a category and the roles that require something of it', () => {
        const { rowGroups, columns } = matrix(indexedFixture(), { view: 'matrix', category: 'Management' }, false);
        expect(rowGroups.map(({ category }) => category.code)).toEqual(['Management']);
        expect(columns.map(({ role }) => role.code)).toEqual(['CM-SM', 'CM-MM', 'CM-LM', 'CM-SE', 'CM-EX', 'CM-TL']);
    });

    test('puts a category within another under the outer one', () => {
        const { categories } = previewFixture();
        const nested = categories.map(category =>
            category.code === 'Operational' ? { ...category, parent: 'Professional' } : category
        );
        const { rowGroups } = matrix(indexedFixture({ categories: nested }), { view: 'matrix' }, false);
        expect(rowGroups.map(({ category, rows }) => [category.code, rows.length])).toEqual([
            ['Professional', 32],
            ['Management', 17]
        ]);
    });

    test('has marks where there are no levels, and colours by value on a continuous scale', () => {
        const { rowGroups } = matrix(indexPreview(mixedFixture()), { view: 'matrix' }, false);
        const shown = rowGroups.map(({ category, rows }) => [
            category.code,
            rows.map(({ competency, cells }) => [
                competency.code,
                ...cells.map(cell => cell && [cell.text, cell.step, cell.highStep].filter(part => part !== undefined))
            ])
        ]);
        expect(shown).toEqual([
            [
                'Knowledge',
                [
                    ['K1', ['•'], undefined],
                    ['K2', ['◦'], undefined],
                    ['K3', ['◦'], undefined]
                ]
            ],
            [
                'Skills',
                [
                    ['S1', ['4.12', 6], ['1–6', 2, 8]],
                    ['S2', ['1', 2], undefined]
                ]
            ]
        ]);
    });
});
