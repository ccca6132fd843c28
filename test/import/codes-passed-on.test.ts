import { TestWorkspace } from '@gradus/language/testing';
import { expect, test } from 'vitest';
import { EditedWorkbook } from './edited-workbook.ts';
import { FRAMEWORK, ROLES } from './into-folder.ts';

/** The text of what is imported of a workbook. */
async function imported(edit: (book: EditedWorkbook) => void, code = 'C1'): Promise<string> {
    const files = { 'f.gradus': FRAMEWORK.replaceAll('C1', code), 'roles.gradus': ROLES.replaceAll('C1', code) };
    const book = await EditedWorkbook.of((await TestWorkspace.of(files)).model('f.gradus'));
    edit(book);
    return (await book.import()).files.map(({ text }) => text).join('\n');
}

test('what refers to a code that was passed on to another competency follows the one that had it', async () => {
    const text = await imported(book => {
        book.row('Competencies', 'C2')[0] = 'C3';
        book.row('Competencies', 'C1')[0] = 'C2';
    });
    expect(text).toContain('competency C3 "Writing"');
    expect(text).toContain('competency C2 "Reading"');
    expect(text).toContain('competency C3 "Écriture"');
});

test('so does what refers to roles, and what somebody has written there means the one that has the code now', async () => {
    const text = await imported(book => {
        const [officer, manager, clerk] = ['A', 'B', 'D'].map(code => book.row('Roles', code)) as [
            string[],
            string[],
            string[]
        ];
        clerk[0] = 'E';
        officer[0] = 'D';
        manager[0] = 'A';
        clerk[book.column('Roles', 'Extends')] = 'A';
    });
    expect(text).toContain('role A "Manager" extends D {');
    expect(text).toContain('role E "Clerk" extends A {');
    expect(text).toContain('role E "Commis"');
});

test('a row of the list that nobody edited stays with its competency, though another one has its long code', async () => {
    const long = 'ProfessionalCompetencyNumberOneOfAll';
    const text = await imported(book => {
        book.deleteSheet('Role matrix');
        book.row('Competencies', long)[0] = 'C9';
        book.row('Competencies', 'C2')[0] = long;
    }, long);
    expect(text).toContain(`    C9: 1\n    ${long}: 2\n`);
});
