import type { MatrixChoice, PreviewChoice } from '@gradus/protocol';
import { describe, expect, test } from 'vitest';
import { indexedFixture, mixedFixture, previewFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview, type PreviewIndex } from '../shared/preview-index.ts';
import { cellAt, type Matrix, matrix } from './matrix.ts';

function laidOut(choice: Partial<PreviewChoice> = {}, index: PreviewIndex = indexedFixture()): Matrix {
    return matrix(index, { view: 'matrix', ...choice });
}

function chosen(choice: MatrixChoice, index?: PreviewIndex): Matrix {
    return laidOut({ matrix: choice }, index);
}

/** Titles of rows with how many elements they have. */
function titles({ rows }: Matrix) {
    return rows.branches.map(({ code, depth, size }) => [`${'  '.repeat(depth)}${code}`, size]);
}

/** What a row shows, by the code at its head. */
function row(laid: Matrix, code: string): readonly (string | undefined)[] {
    const at = laid.rows.lines.findIndex(line => line.folded?.code === code || line.elements[0]?.view.code === code);
    return laid.columns.lines.map((_, column) => {
        const cell = cellAt(laid, at, column);
        if (cell.role === undefined) return `${cell.count}/${cell.of}`;
        return cell.requirement && `${cell.requirement.text}${cell.requirement.desirable ? '?' : ''}`;
    });
}

function codes(side: Matrix['rows']): readonly (string | undefined)[] {
    return side.lines.map(({ folded, elements }) => folded?.key ?? elements[0]?.view.code);
}

describe('matrix', () => {
    test('groups competencies by category and leaves out those that no role requires', () => {
        const laid = laidOut();
        expect(titles(laid)).toEqual([
            ['Professional', 24],
            ['Operational', 8],
            ['Management', 17]
        ]);
        expect([laid.shownCompetencies, laid.unrequiredCompetencies]).toEqual([49, 16]);
        const { shownCompetencies, unrequiredCompetencies } = chosen({ withUnrequired: true });
        expect([shownCompetencies, unrequiredCompetencies]).toEqual([65, 16]);
    });

    test('has one cell for each role, with level, range and necessity', () => {
        expect(row(laidOut(), 'PC10')).toEqual(['3', '2', '1', '3–4', '2–3', undefined, undefined, undefined]);
        expect(row(laidOut(), 'PC24')).toEqual([
            undefined,
            undefined,
            undefined,
            '2?',
            '2?',
            undefined,
            undefined,
            undefined
        ]);
    });

    test('narrows down to a category and the roles that require something of it', () => {
        const laid = laidOut({ category: 'Management' });
        expect(titles(laid)).toEqual([['Management', 17]]);
        expect(codes(laid.columns)).toEqual(['CM-SM', 'CM-MM', 'CM-LM', 'CM-SE', 'CM-EX', 'CM-TL']);
    });

    test('puts a category within another under the outer one', () => {
        const { categories } = previewFixture();
        const nested = categories.map(category =>
            category.code === 'Operational' ? { ...category, parent: 'Professional' } : category
        );
        expect(titles(laidOut({}, indexedFixture({ categories: nested })))).toEqual([
            ['Professional', 32],
            ['  Operational', 8],
            ['Management', 17]
        ]);
    });

    test('has marks where there are no levels, and colours by value on a continuous scale', () => {
        const laid = laidOut({}, indexPreview(mixedFixture()));
        const shown = laid.rows.lines.map((line, position) => [
            line.elements[0]?.view.code,
            ...laid.columns.lines.map((_, column) => {
                const { requirement } = cellAt(laid, position, column) as { requirement?: Record<string, unknown> };
                return (
                    requirement && [requirement['text'], requirement['step'], requirement['highStep']].join(' ').trim()
                );
            })
        ]);
        expect(shown).toEqual([
            ['K1', '•', undefined],
            ['K2', '◦', undefined],
            ['K3', '◦', undefined],
            ['S1', '4.12 6', '1–6 2 8'],
            ['S2', '1 2', undefined]
        ]);
    });

    test('can be turned, and says the same', () => {
        const [upright, turned] = [laidOut(), chosen({ transposed: true })];
        expect(codes(turned.rows)).toEqual(codes(upright.columns));
        expect(codes(turned.columns)).toEqual(codes(upright.rows));
        for (const [at, column] of codes(upright.columns).entries()) {
            const down = codes(upright.rows).map(code => row(upright, code ?? '')[at]);
            expect(row(turned, column ?? '')).toEqual(down);
        }
    });

    test('counts what is required in what is folded up', () => {
        const laid = chosen({ folded: ['category:Operational', 'group:Management', 'group:Gone'] });
        expect(codes(laid.columns).slice(0, 2)).toEqual(['group:Management', 'CM-SE']);
        expect(row(laid, 'Operational')).toEqual(['24/24', '8/8', '8/8', '8/8', '8/8', '2/8']);
        expect(row(laid, 'PC1')[0]).toBe('3/3');
        expect(row(laid, 'PC10')[0]).toBe('3/3');
        expect(row(laid, 'PC24')[0]).toBe('0/3');
    });

    test('shows the roles of a stream step by step', () => {
        const streams = [
            { code: 'Up', title: 'Up', sections: [], over: 'grades' as const, steps: ['Expert', 'SeniorExpert'] }
        ];
        const laid = chosen({ stream: 'Up' }, indexedFixture({ streams }));
        expect(codes(laid.columns)).toEqual(['CM-EX', 'CM-SE']);
        expect(laid.columns.branches).toEqual([]);
        expect(codes(chosen({ stream: 'Gone' }).columns)).toHaveLength(8);
    });

    test('shows those competencies and roles that have a text', () => {
        expect(codes(chosen({ competencies: 'team' }).rows)).toEqual(['PC9']);
        expect(codes(chosen({ roles: 'EXPERT senior' }).columns)).toEqual(['CM-SE']);
        expect(codes(chosen({ competencies: 'nothing like that' }).rows)).toEqual([]);
    });

    test('shows rows in which the roles differ', () => {
        const laid = chosen({ onlyDifferences: true, roles: 'expert' });
        expect(codes(laid.rows)).toEqual(['PC10', 'PC12', 'MC15']);
    });

    test('shows what is required at a level, or above', () => {
        const level = { scale: 'Proficiency', code: '4', atLeast: true };
        const laid = chosen({ level });
        expect(codes(laid.columns)).toEqual(['CM-SM', 'CM-MM', 'CM-LM', 'CM-SE', 'CM-EX']);
        expect(codes(laid.rows)).toContain('PC10');
        expect(codes(laid.rows)).not.toContain('PC1');
        const below = codes(chosen({ level: { ...level, code: '1' } }).rows);
        expect(below).toEqual(codes(laidOut().rows));
        const exactly = codes(chosen({ level: { ...level, code: '1', atLeast: false } }).columns);
        expect(exactly).toContain('CM-CT');
        expect(exactly).not.toContain('CM-EX');
        expect(codes(chosen({ level: { ...level, scale: 'Gone' } }).rows)).toHaveLength(49);
    });

    test('sorts competencies within their categories', () => {
        const first = (choice: MatrixChoice) => codes(chosen(choice).rows).slice(0, 4);
        expect(first({})).toEqual(['PC1', 'PC2', 'PC3', 'PC4']);
        expect(first({ sort: 'title' })).toEqual(titlesInOrder().slice(0, 4));
        expect(first({ sort: 'roles' })).toEqual(['PC6', 'PC7', 'PC8', 'PC9']);
        expect(first({ sort: 'level', sortRole: 'CM-SM' })).toEqual(['PC2', 'PC7', 'PC13', 'PC16']);
        expect(first({ sort: 'level', sortRole: 'Gone' })).toEqual(['PC1', 'PC2', 'PC3', 'PC4']);
    });
});

function titlesInOrder(): readonly string[] {
    const required = new Set(codes(laidOut().rows));
    return previewFixture()
        .competencies.filter(({ code, category }) => category === 'Professional' && required.has(code))
        .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
        .map(({ code }) => code);
}
