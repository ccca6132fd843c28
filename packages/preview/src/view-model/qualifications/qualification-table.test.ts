import { expect, test } from 'vitest';
import { ANNOTATED } from '../../testing/annotated-preview.ts';
import { EMPTY } from '../../testing/view-parts.ts';
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

test('grades that are but titles have no table', () => {
    expect(hasQualifications(ANNOTATED)).toBe(true);
    expect(hasQualifications({ ...EMPTY, grades: [{ code: 'G', title: 'G', sections: [] }] })).toBe(false);
});
