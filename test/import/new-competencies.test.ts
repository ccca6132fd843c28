import { TestWorkspace } from '@gradus/language/testing';
import { expect, test } from 'vitest';
import { EditedWorkbook } from './edited-workbook.ts';
import { FRAMEWORK, importedInto, ROLES } from './into-folder.ts';
import { written } from './written.ts';

const WITH_ONE = FRAMEWORK.replace(
    'competency C2 "Writing"\n',
    'competency C2 "Writing"\n  competency C3 "Counting"\n'
);

test.each([['Core'], ['core ']])(
    'a new row with the category “%s” and no scale is on that of the category',
    async name => {
        const read = await importedInto(book => {
            book.rows('Competencies').push(['C3', 'Counting', name]);
            book.write('Role matrix', 'C1', 'Clerk', '1');
            book.rows('Role matrix').push(['C3', 'Counting', 'Core', '', '', '2']);
        });
        expect(read.err).toBe('Changed 2 files: f.gradus, roles.gradus.\n');
        expect(read).toMatchObject({ exitCode: 0, framework: WITH_ONE });
        expect(read.roles).toContain('C3: 2');
    }
);

test('a new row on another scale than its category is on that of the category, which is told', async () => {
    const read = await importedInto(book => {
        const rows = book.rows('Competencies');
        rows.push(['C3', 'Counting', 'Core']);
        book.write('Competencies', 'C3', 'Scale', 'T');
    });
    expect(read.err).toMatch(/says “T”, and its category is on “S”, which was taken\nChanged 1 file/);
    expect(read).toMatchObject({ exitCode: 0, framework: WITH_ONE, roles: ROLES });
});

test('a new row without a category is in that of the row above, which is told', async () => {
    const read = await importedInto(book => book.rows('Competencies').push(['K2', 'Tariffs']));
    expect(read.err).toBe(
        'Please check. Competencies C5 names no category, so that of the row above was taken: “Knowledge”\nChanged 1 file: f.gradus.\n'
    );
    expect(read).toMatchObject({
        exitCode: 0,
        framework: FRAMEWORK.replace('competency K1 "Law"\n', 'competency K1 "Law"\n  competency K2 "Tariffs"\n')
    });
});

test('a new row in a category that is nowhere is told', async () => {
    const read = await importedInto(book => book.rows('Competencies').push(['K2', 'Tariffs', 'Trade']));
    expect(read.err).toContain('A new competency was not added. Its category is not in the files of this framework.');
    expect(read).toMatchObject({ exitCode: 1, framework: FRAMEWORK, roles: ROLES });
});

test('a new row with a category that is there makes no second category of a workbook that becomes a framework', async () => {
    const book = await EditedWorkbook.of((await TestWorkspace.of(FRAMEWORK)).model());
    book.rows('Competencies').push(['C3', 'Counting', 'Core']);
    const { model, errors } = await written(await book.import());
    expect(errors).toEqual([]);
    expect(model.categories.map(({ title }) => title)).toEqual(['Core', 'Knowledge']);
    expect(model.competencies.find(({ code }) => code === 'C3')).toMatchObject({ category: 'Core', scale: 'S' });
});
