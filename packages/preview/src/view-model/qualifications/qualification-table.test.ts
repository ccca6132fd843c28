import { expect, test } from 'vitest';
import { ANNOTATED } from '../../testing/annotated-preview.ts';
import { EMPTY } from '../../testing/view-parts.ts';
import { textRows } from '../text-table/text-rows.ts';
import { hasQualifications, qualificationTable } from './qualification-table.ts';

test('grades have their level, their career paths and the framework’s own sections', () => {
    const { columns, groups, missing, rows } = qualificationTable(ANNOTATED);
    expect(columns.map(({ title }) => title)).toEqual(['Qualification', 'Career paths', 'Diploma']);
    expect(groups.map(({ head, rows: all }) => [head?.title, ...all.map(({ title }) => title)])).toEqual([
        ['Crew', 'Deckhand', 'Mate'],
        [undefined, 'Harbour master']
    ]);
    expect({ missing, rows }).toEqual({ missing: 2, rows: 3 });
    const [first, second] = groups[0]?.rows ?? [];
    expect(first?.cells).toMatchObject([
        { level: { code: '4', step: 1 }, text: { entries: ['Level 4'] }, span: 2 },
        { text: { entries: ['On deck'] }, span: 2 },
        { text: { entries: ['Ordinary'] }, span: 2 }
    ]);
    expect(second?.cells.map(({ kind }) => kind)).toEqual(['covered', 'covered', 'covered']);
    expect(groups[1]?.rows[0]?.cells.map(({ kind }) => kind)).toEqual(['missing', 'empty', 'missing']);
});

test('a grade without a level is missed once, however many scales the others are on', () => {
    const [first, second, third] = ANNOTATED.grades;
    const [scale] = ANNOTATED.scales.filter(({ code }) => code === first?.level?.scale);
    if (!first || !second || !third || !scale) throw new Error('There are no three grades, or no scale.');
    const other = { ...scale, code: 'Other' };
    const grades = [first, { ...second, level: { scale: 'Other', level: '4' } }, third];
    const { columns, groups, missing } = qualificationTable({
        ...ANNOTATED,
        scales: [...ANNOTATED.scales, other],
        grades: grades.map(grade => ({ ...grade, sections: [] })),
        sections: []
    });
    expect(columns.slice(0, 2).map(({ title }) => title)).toEqual(['Qualification', 'Qualification']);
    expect(groups.at(-1)?.rows[0]?.cells.slice(0, 2)).toEqual([{ kind: 'missing' }, { kind: 'empty' }]);
    expect(missing).toBe(1);
});

test('grades that are but titles have no table', () => {
    expect(hasQualifications(ANNOTATED)).toBe(true);
    expect(hasQualifications({ ...EMPTY, grades: [{ code: 'G', title: 'G', sections: [] }] })).toBe(false);
});

test('as rows of texts, a cell over several rows says the same in each, and what is missing is empty', () => {
    expect(textRows(qualificationTable(ANNOTATED), 'Grade')).toEqual([
        ['Group', 'Number', 'Grade', 'Qualification', 'Career paths', 'Diploma'],
        ['Crew', '', 'Deckhand', '4 Level 4', 'On deck', 'Ordinary'],
        ['Crew', '', 'Mate', '4 Level 4', 'On deck', 'Ordinary'],
        ['', '', 'Harbour master', '', '', '']
    ]);
});
