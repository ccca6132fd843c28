import path from 'node:path';
import { exporterOf } from '@gradus/exchange/exporters';
import { type Imported, type ImportOptions, importerOf, noteLines } from '@gradus/exchange/importers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFramework } from '../export/load-framework.ts';
import { bytesOf, written } from './written.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

async function imported(format: string, content: string | Uint8Array, options: ImportOptions = {}): Promise<Imported> {
    const importer = importerOf(format);
    if (!importer) throw new Error('There is no importer.');
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    return importer.import([{ name: `my table.${format}`, bytes }], options);
}

const LIST = 'Ref;What;Text\nA1;First;Knows it.\nA 2;Second;Does it.\n';

describe('a list of competencies', () => {
    test('is read by its header, and begins a framework called as the file', async () => {
        const read = await imported('csv', 'Code;Title;Level 1\nA1;First;Knows it.\nA2;Second;\n', { language: 'en' });
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(model.framework).toMatchObject({ code: 'MyTable', title: 'my table', language: 'en' });
        expect(model.competencies.map(({ code, title }) => [code, title])).toEqual([
            ['A1', 'First'],
            ['A2', 'Second']
        ]);
    });

    test('is read as a mapping says, by headers and by letters', async () => {
        const mapping = { kind: 'competencies', columns: { ref: 'code', What: 'title', C: 'text' } };
        const { errors, model } = await written(await imported('csv', LIST, { mapping, code: 'X', title: 'Y' }));
        expect(errors).toEqual([]);
        expect(model.framework).toMatchObject({ code: 'X', title: 'Y' });
        expect(model.competencies.map(({ title }) => title)).toEqual(['First', 'Second']);
        expect(model.competencies[0]?.sections.flatMap(({ entries }) => entries)).toEqual(['Knows it.']);
    });

    test('may have more columns than there are letters', async () => {
        const wide = (cells: Readonly<Record<number, string>>) =>
            Array.from({ length: 30 }, (_, column) => cells[column] ?? `x${column}`).join(';');
        const list = `${wide({ 26: 'Ref', 27: 'What' })}\n${wide({ 26: 'A1', 27: 'First' })}\n`;
        const mapping = { kind: 'competencies', columns: { AA: 'code', AB: 'title' } };
        const { errors, model } = await written(await imported('csv', list, { mapping }));
        expect(errors).toEqual([]);
        expect(model.competencies.map(({ code, title }) => [code, title])).toContainEqual(['A1', 'First']);
    });

    test.each([
        [[], 'The mapping is no object with “columns”.'],
        [{ columns: { Nothing: 'code' } }, 'The mapping speaks of a column “Nothing”, which the table does not have.'],
        [{ columns: { Ref: 'nonsense' } }, 'The mapping has “Ref” hold “nonsense”: choose code, title,'],
        [{ kind: 'persons' }, 'The mapping says that the table is “persons”: choose competencies, roles,']
    ])('with the mapping %j is refused in words', async (mapping, message) => {
        await expect(imported('csv', LIST, { mapping })).rejects.toThrow(message);
    });
});

test('cells that are no levels are told with their places, in the notes and above the text', async () => {
    const read = await imported(
        'csv',
        'Competency;Officer;Manager\nTeamwork;1;2\nWriting;soon;3\nReading;1;2\nLaw;2;3\nTariffs;1;1\nOrigin;1;2\n'
    );
    const { errors, model } = await written(read);
    expect(errors).toEqual([]);
    expect(model.roles).toHaveLength(2);
    expect(noteLines(read.notes).join('\n')).toContain('B3 “soon”');
    expect(read.files[1]?.text).toContain('// - Not read: B3 “soon”.');
});

test('what is no such table, or too large, is refused in words', async () => {
    await expect(imported('csv', 'x\n1\n')).rejects.toThrow(/neither a list of competencies nor a role matrix/);
    await expect(imported('csv', 'a,b\n'.repeat(1_000_000))).rejects.toThrow(
        /my table\.csv cannot be read\. The table has more than 20,000 rows/
    );
    await expect(imported('xlsx', 'no workbook')).rejects.toThrow(/my table\.xlsx cannot be read\./);
});

test('the workbook of an example comes back with its competencies', async () => {
    const { model } = await loadFramework(path.join(ROOT, 'examples/eu-customs'));
    const exported = await exporterOf('xlsx')?.export(model);
    const content = exported?.files[0]?.content as Uint8Array;
    const sheets = imported('xlsx', content, { sheet: 'nothing' });
    await expect(sheets).rejects.toThrow(/There is no sheet “nothing” in my table\.xlsx: choose /);
    const read = await imported('xlsx', content);
    const { errors, model: again } = await written(read);
    expect(errors).toEqual([]);
    expect(again.competencies.length).toBeGreaterThan(40);
});

test('whatever a table holds, it is read without errors, or refused', async () => {
    const cell = fc.oneof(
        fc.constantFrom('Code', 'Title', '__proto__', '../x', '1', 'X', '=1+1', '"', '}'),
        fc.string({ unit: 'binary' })
    );
    await fc.assert(
        fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 }), async rows => {
            const csv = rows.map(each => each.map(text => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
            const read = await imported('csv', csv).catch((error: Error) => error);
            if (read instanceof Error) expect(read.constructor.name).toBe('UnreadableSource');
            else expect((await written(read)).errors).toEqual([]);
        }),
        { numRuns: 60, seed: 20261122 }
    );
});
