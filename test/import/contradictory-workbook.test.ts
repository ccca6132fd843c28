import { describe, expect, test } from 'vitest';
import { FRAMEWORK, importedInto, ROLES } from './into-folder.ts';

const UNCHANGED = { exitCode: 1, framework: FRAMEWORK, roles: ROLES };

describe('a code that another element has', () => {
    test.each([
        [
            'Roles',
            'A',
            'B',
            'Roles A2 says “B”, which is the code of the role “Manager”. The code of the role “Officer” stays'
        ],
        [
            'Competencies',
            'C1',
            'C2',
            'Competencies A2 says “C2”, which is the code of the competency “Writing”. The code of the competency “Reading” stays'
        ],
        [
            'Role matrix',
            'C1',
            'C2',
            'Role matrix A2 says “C2”, which is the code of the competency “Writing”. The code of the competency “Reading” stays'
        ]
    ])('typed on %s is refused, and nothing is mixed', async (sheet, code, other, sentence) => {
        const read = await importedInto(book => book.write(sheet, code, 'Code', other));
        expect(read.err).toBe(`Left out. ${sentence}\nNothing to change.\n`);
        expect(read).toMatchObject(UNCHANGED);
    });

    test('is refused where two get the same new one, and what else was edited is done', async () => {
        const read = await importedInto(book => {
            book.write('Competencies', 'C1', 'Code', 'C9');
            book.write('Competencies', 'C2', 'Code', 'C9');
            book.write('Role matrix', 'C1', 'Officer', '2');
        });
        expect(read.err).toContain('The code of the competency “Reading” stays');
        expect(read.err).toContain('The code of the competency “Writing” stays');
        expect(read).toMatchObject({ ...UNCHANGED, roles: ROLES.replace('C1: 1 ', 'C1: 2 ') });
    });

    test('is refused where the framework has it by now', async () => {
        const added = FRAMEWORK.replace('competency C2 "Writing"', 'competency C2 "Writing"\n  competency C9 "Nine"');
        const read = await importedInto(book => book.write('Competencies', 'C2', 'Code', 'C9'), {
            meanwhile: files => {
                files['f.gradus'] = added;
            }
        });
        expect(read.err).toContain('The code of the competency “Writing” stays');
        expect(read).toMatchObject({ ...UNCHANGED, framework: added });
    });

    test.each([false, true])('is refused in tables that do not know what they said (--remove: %s)', async removes => {
        const read = await importedInto(book => book.write('Role matrix', 'C1', 'Code', 'C2'), {
            csv: ['Role matrix'],
            removes
        });
        expect(read.err).toContain(
            'Left out. Role matrix.csv A2 says “C2”, which is the code of the competency “Writing”. The code of the competency “Reading” stays\nNothing'
        );
        expect(read).toMatchObject(UNCHANGED);
    });

    test('in a new row of the list alone is what the row is about', async () => {
        const read = await importedInto(
            book => book.rows('Requirements').push(['D', 'Clerk', '', 'K1', 'Law', 'Knowledge', '', '', 'essential']),
            { csv: ['Requirements'] }
        );
        expect(read).toMatchObject({ exitCode: 0, framework: FRAMEWORK });
        expect(read.roles).toContain('C2: 1\n  K1: essential }');
    });

    test('has a new row left out', async () => {
        const read = await importedInto(book => {
            book.rows('Competencies').push(['C1', 'Listening', 'Core']);
            book.rows('Role matrix').push(['C1', 'Listening', 'Core', '3', '3', '3']);
        });
        expect(read.err).toBe(
            [
                'Left out. Competencies A5 says “C1”, which is the code of the competency “Reading”. The row was left out: give it a code of its own',
                'Left out. Role matrix A5 is another row about C1, which row 2 is about. The second row was left out',
                'Nothing to change.',
                ''
            ].join('\n')
        );
        expect(read).toMatchObject(UNCHANGED);
    });

    test('above a column of the matrix has the column left out', async () => {
        const read = await importedInto(book => book.insertColumn('Role matrix', 4, { C1: '3' }, 'officer'));
        expect(read.err).toBe(
            'Left out. Role matrix E1 is another column “officer”, as Role matrix D1 is. The second column was left out: give it a title of its own\nNothing to change.\n'
        );
        expect(read).toMatchObject(UNCHANGED);
    });
});

describe('columns whose names in the workbook were left behind', () => {
    const BY_HEADERS =
        'Mended. The columns of Role matrix are no more where the workbook remembers them, as after an edit by a program that does not know of this, so they are told by their headers';

    test('are told by their headers where a column was inserted', async () => {
        const read = await importedInto(book => {
            book.leavesNames = true;
            book.insertColumn('Role matrix', 4, { C1: '2' }, 'Trainee');
        });
        expect(read.err).toBe(
            [
                BY_HEADERS,
                'Please check. A column with another header counts as a new role. Where it is one that was there, write its new title on the table of roles instead: Role matrix E1',
                'Changed 1 file: roles.gradus.',
                ''
            ].join('\n')
        );
        expect(read).toMatchObject({ exitCode: 0, framework: FRAMEWORK });
        expect(read.roles).toBe(
            ROLES.replace('translation fr', 'role Trainee "Trainee" {\n  requires\n    C1: 2\n}\n\ntranslation fr')
        );
    });

    test.each(['Officer', 'Clerk'])('are told by their headers where that of %s was deleted', async header => {
        const read = await importedInto(book => {
            book.leavesNames = true;
            book.deleteColumn('Role matrix', header);
        });
        expect(read.err).toBe(
            `${BY_HEADERS}\nRole matrix has no column “${header}” any more. What is in it was kept: --remove takes it out.\nNothing to change.\n`
        );
        expect(read).toMatchObject(UNCHANGED);
    });

    test('take nothing away where one that seems to be gone may have another header', async () => {
        const read = await importedInto(
            book => {
                book.leavesNames = true;
                book.insertColumn('Role matrix', 3, {}, '');
                book.rename('Role matrix', 'Clerk', 'Chief clerk');
            },
            { removes: true }
        );
        expect(read.err).toContain(
            'Role matrix has no column “Clerk” any more. What is in it was kept, as it may be one that has another header now.'
        );
        expect(read.roles).toContain('role D   "Clerk" { requires C2: 1 }');
        expect(read.exitCode).toBe(1);
    });

    test('are told by their headers where the texts of two were exchanged', async () => {
        const read = await importedInto(book => book.swapTexts('Role matrix', 'Officer', 'Clerk'));
        expect(read.err).toBe(`${BY_HEADERS}\nNothing to change.\n`);
        expect(read).toMatchObject({ ...UNCHANGED, exitCode: 0 });
    });

    test('are not where somebody only wrote another title', async () => {
        const read = await importedInto(book => {
            book.rename('Role matrix', 'Clerk', 'Chief clerk');
            book.insertColumn('Role matrix', 4, {}, '');
        });
        expect(read.err).toBe('Changed 1 file: roles.gradus.\n');
        expect(read.roles).toBe(ROLES.replace('"Clerk"', '"Chief clerk"'));
    });
});

describe('a cell that says what cannot be', () => {
    test.each([
        ['Language', 'English', 'The language is not written in its short form, such as en or pt-BR'],
        ['Date', '2026-13-45', 'The date is no day that there is'],
        ['Namespace', 'ours', 'The namespace is neither a web address nor a UUID'],
        ['Complete', 'maybe', 'Whether the framework is complete is answered by yes or no'],
        ['Title', '', 'A framework has a code and a title']
    ])('of the header, as %s “%s”, changes nothing', async (fact, text, reason) => {
        const read = await importedInto(book => book.write('About', fact, 'What it says', text));
        expect(read.err).toContain(`${reason}, so nothing was changed.\nNothing to change.\n`);
        expect(read).toMatchObject(UNCHANGED);
    });

    test.each([
        ['Roles', 'Role', 'Left out. Roles B2 says nothing any more for the title of the role A. “Officer” stays'],
        ['Roles', 'Code', 'Left out. Roles A2 says nothing any more for the code of the role Officer. “A” stays']
    ])('or says nothing, on %s under %s, changes nothing', async (sheet, header, sentence) => {
        const read = await importedInto(book => book.write(sheet, 'A', header, ''));
        expect(read.err).toContain(sentence);
        expect(read).toMatchObject(UNCHANGED);
    });

    test('above a column of the matrix has its levels read all the same', async () => {
        const read = await importedInto(book => {
            book.write('Role matrix', 'C2', 'Clerk', '2');
            book.rename('Role matrix', 'Clerk', '');
        });
        expect(read.err).toContain('says nothing any more for the title of the role D. “Clerk” stays');
        expect(read).toMatchObject({ ...UNCHANGED, roles: ROLES.replace('C2: 1 }', 'C2: 2 }') });
    });

    test('or says nothing in tables of which no other one tells it, changes nothing', async () => {
        const read = await importedInto(
            book => {
                book.write('Competencies', 'C2', 'Category', '');
                book.write('Competencies', 'C1', 'Competency', '');
            },
            { csv: ['Competencies'] }
        );
        expect(read.err).toContain(
            'B2 says nothing, where the framework says “Reading”. That stays, as it has to be said.'
        );
        expect(read).toMatchObject(UNCHANGED);
    });

    test.each([
        ['Level', 'Good', 'is no level of C2'],
        ['Necessity', 'perhaps', 'is neither essential nor desirable']
    ])('in the list under %s changes nothing', async (header, text, reason) => {
        const read = await importedInto(book => book.write('Requirements', ['D', 'C2'], header, text));
        expect(read.err).toContain(`says “${text}”, which ${reason}. What the matrix says was taken\nNothing`);
        expect(read).toMatchObject(UNCHANGED);
    });

    test.each([
        ['Role matrix', 'C2', 'Officer'],
        ['Role matrix', 'C1', 'Competency'],
        ['Competencies', 'C1', 'Scope'],
        ['Roles', 'A', 'Tasks'],
        ['Requirements', 'C2', 'Level'],
        ['About', 'Version', 'What it says']
    ])('or cannot be read, as a formula without a result, changes nothing: %s %s %s', async (sheet, row, header) => {
        const read = await importedInto(book => book.write(sheet, row, header, '=1+1'));
        expect(read.err).toMatch(
            /^Left out\. Some cells have a formula without a result, .*\. Write the result itself: .* [A-Z]+\d\nNothing to change\.\n$/
        );
        expect(read).toMatchObject(UNCHANGED);
    });
});
