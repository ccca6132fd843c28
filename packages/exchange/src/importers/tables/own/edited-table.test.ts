import { expect, test } from 'vitest';
import { EditedTable } from './edited-table.ts';

test('a column is added behind the longest row, however many rows there are', () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => (index === 7 ? ['C7', '', 'said'] : ['C']));
    const table = new EditedTable('dictionary', 'Competencies', [['Code'], ...rows]);
    expect(table.addColumn('Scope')).toBe(3);
    table.put(2, 5, 'more');
    expect(table.addColumn('Aims')).toBe(6);
    expect(table.column('Aims')).toBe(6);
});
