import { expect, test } from 'vitest';
import { importedInto } from './into-folder.ts';

const SCALE = `framework F "F" { }

scale S "Skill" { level 1 "Aware" level 2 "Trained" }

category C "Core" on S { }
`;

test.each([
    ['holds nothing', 'framework F "F" { }\n'],
    ['has no competencies', SCALE],
    ['has no roles', SCALE.replace('on S { }', 'on S { competency C1 "Reading" }')]
])('a framework that %s can be written on in its workbook, which changes nothing by itself', async (_, text) => {
    const read = await importedInto(
        book => {
            expect(book.rows('Competencies')[0]).toEqual(expect.arrayContaining(['Code', 'Competency', 'Category']));
            expect(book.rows('Roles')[0]).toEqual(expect.arrayContaining(['Code', 'Role']));
            expect(book.rows('Role matrix')[0]).toEqual(expect.arrayContaining(['Code', 'Competency', 'Category']));
        },
        { of: { 'f.gradus': text, 'roles.gradus': '' } }
    );
    expect(read).toMatchObject({ exitCode: 0, err: 'Nothing to change.\n', framework: text });
});

test('what somebody writes into the workbook of a framework without competencies and roles comes into it', async () => {
    const read = await importedInto(
        book => {
            book.rows('Competencies').push(['C1', 'Reading', 'Core']);
            book.rows('Roles').push(['A', 'Officer']);
            book.insertColumn('Role matrix', 3, {}, 'Officer');
            book.rows('Role matrix').push(['C1', 'Reading', 'Core', '2']);
        },
        { of: { 'f.gradus': SCALE, 'roles.gradus': '' } }
    );
    expect(read.err).toMatch(/^Changed 1 file/);
    expect(read.framework).toBe(
        `${SCALE.replace('on S { }', 'on S {\n  competency C1 "Reading"\n}')}\nrole A "Officer" {\n  requires\n    C1: 2\n}\n`
    );
    expect(read.exitCode).toBe(0);
});

test('a workbook of nothing that came back with something becomes a framework', async () => {
    const read = await importedInto(
        book => {
            book.rows('Competencies').push(['C1', 'Reading', 'Core']);
            book.rows('Roles').push(['A', 'Officer']);
            book.insertColumn('Role matrix', 3, {}, 'Officer');
            book.rows('Role matrix').push(['C1', 'Reading', 'Core', 'X']);
        },
        { of: { 'f.gradus': SCALE.slice(0, SCALE.indexOf('\n') + 1), 'roles.gradus': '' } }
    );
    expect(read.err).toContain('Its category is not in the files of this framework.');
    expect(read.exitCode).toBe(1);
});
