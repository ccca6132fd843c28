import { expect, test } from 'vitest';
import { FRAMEWORK, importedInto, ROLES } from './into-folder.ts';

// Of such long texts a workbook remembers no more than a mark.
const LONG = 'ProfessionalCompetencyNumberOneOfAll';
const of = {
    'f.gradus': FRAMEWORK.replaceAll('C1', LONG),
    'roles.gradus': ROLES.replaceAll('C1', LONG),
    'names.gradus': `translation de {\n  competency ${LONG} "Lesen"\n}\n`
};
const named = (code: string) => FRAMEWORK.replace('framework F "F"', `framework ${code} "F"`);

test('tables are of a framework whose code is long', async () => {
    const read = await importedInto(book => book.write('Role matrix', 'C1', 'Officer', '2'), {
        of: { 'f.gradus': named('EuropeanCustomsCompetencyFramework'), 'roles.gradus': ROLES }
    });
    expect(read.err).toBe('Changed 1 file: roles.gradus.\n');
    expect(read.exitCode).toBe(0);
});

test('of another one, its code is told in letters', async () => {
    const read = importedInto(() => {}, {
        of: { 'f.gradus': named('EuropeanCustomsCompetencyFramework'), 'roles.gradus': ROLES },
        meanwhile: files => (files['f.gradus'] = named('AnotherCustomsCompetencyFramework'))
    });
    await expect(read).rejects.toThrow(
        'These tables are of EuropeanCustomsCompetencyFramework, and the framework is AnotherCustomsCompetencyFramework.'
    );
});

test('a competency with a long code is removed with its translations', async () => {
    const read = await importedInto(book => book.deleteRow('Competencies', LONG), { of, removes: true });
    expect(read.err).not.toContain('Some translations are of what is not there');
    expect(read.exitCode).toBe(0);
});

test('what refers to a long code follows it where no other cell says it', async () => {
    const read = await importedInto(
        book => {
            book.deleteSheet('Role matrix');
            book.deleteSheet('Requirements');
            book.row('Competencies', LONG)[0] = 'C9';
        },
        { of }
    );
    expect(read.exitCode).toBe(0);
    expect(read.roles).toContain('    C9: 1   // for now\n');
});
