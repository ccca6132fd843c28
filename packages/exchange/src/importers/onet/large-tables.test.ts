import { expect, test, vi } from 'vitest';
import { emptyDraft } from '../draft/draft-framework.ts';
import { ImportNotes } from '../notes.ts';
import type { NamedTable } from '../reading/delimited-rows.ts';
import { addOccupations } from './occupations.ts';
import { onetImporter } from './onet-importer.ts';

function table(columns: string[], count: number, cell: (row: number, column: string) => string): NamedTable {
    return {
        name: 'table',
        columns,
        *rows() {
            for (let row = 0; row < count; row++) yield { of: (column: string) => cell(row, column) } as never;
        }
    };
}

test('an occupation can have more ratings than a call has arguments', () => {
    const draft = emptyDraft('F', 'F');
    const occupations = table([], 1, () => 'A');
    const rating: Record<string, string> = { 'Scale ID': 'LV', 'O*NET-SOC Code': 'A', 'Data Value': '1' };
    const ratings = [
        table([], 130_000, (row, column) => (column === 'Element ID' ? `${row}` : (rating[column] ?? '')))
    ];
    const tables = {
        elements: occupations,
        occupations,
        ratings,
        scales: undefined,
        anchors: undefined,
        tasks: undefined
    };
    addOccupations(draft, tables, new Set(), new ImportNotes());
    expect(draft.roles[0]?.requirements.length).toBe(130_000);
});

test('codes of more parts than a content model has levels are not taken apart one by one', async () => {
    const deep = `1${'.1'.repeat(20_000)}`;
    const files = [
        ['a.txt', `Element ID\tElement Name\tDescription\n1\te\td\n1.1\tf\td\n1.1.1\tg\td\n${deep}\th\td\n`],
        ['b.txt', 'O*NET-SOC Code\tTitle\tDescription\nA\tA\td\n'],
        ['c.txt', `O*NET-SOC Code\tElement ID\tScale ID\tData Value\nA\t${deep}\tLV\t1\nA\t1.1.1\tLV\t1\n`]
    ].map(([name = '', text]) => ({ name, bytes: new TextEncoder().encode(text) }));
    const lastIndexOf = vi.spyOn(String.prototype, 'lastIndexOf');
    const { files: made } = await onetImporter.import(files);
    expect(lastIndexOf.mock.calls.length).toBeLessThan(1000);
    lastIndexOf.mockRestore();
    expect(made.map(({ text }) => text).join('')).toContain('competency 1.1.1 "g"');
});
