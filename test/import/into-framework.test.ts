import { describe, expect, test } from 'vitest';
import type { EditedWorkbook } from './edited-workbook.ts';
import { FRAMEWORK, importedInto as imported, ROLES } from './into-folder.ts';

const TRANSLATION = `translation fr {
  competency C2 "Rédaction"
  section scope "Portée"
  competency C1 "Lecture" {
    scope "Tous les textes."
    level 1 {
      signs
        - Lit
    }
  }
  role A {
    tasks
      - Regarde
  }
  scale S {
    level 1 "Initié"
  }
}
`;

test('a workbook that nobody edited changes nothing', async () => {
    const read = await imported(() => {});
    expect(read).toMatchObject({
        exitCode: 0,
        out: '',
        err: 'Nothing to change.\n',
        framework: FRAMEWORK,
        roles: ROLES
    });
});

describe('levels', () => {
    test('are changed, added and taken out in their places', async () => {
        const read = await imported(book => {
            book.write('Role matrix', 'C1', 'Officer', '2');
            book.write('Role matrix', 'C2', 'Officer', '');
            book.write('Role matrix', 'K1', 'Clerk', 'desirable');
        });
        expect(read.err).toBe('Changed 1 file: roles.gradus.\n');
        expect(read.exitCode).toBe(0);
        expect(read.framework).toBe(FRAMEWORK);
        expect(read.roles).toBe(
            ROLES.replace('C1: 1   //', 'C1: 2   //')
                .replace('    C2: 2\n', '')
                .replace('    C1: 2..3\n', '    C1: 2..3\n    C2: 2\n')
                .replace('{ requires C2: 1 }', '{ requires C2: 1\n  K1: desirable }')
        );
        expect(read.out).toContain('Role A “Officer”');
    });

    test('of a role that takes one over become its own, or are left out', async () => {
        const read = await imported(book => {
            book.write('Role matrix', 'C2', 'Manager', '3');
            book.write('Role matrix', 'K1', 'Manager', '');
        });
        expect(read.exitCode).toBe(0);
        expect(read.roles).toBe(ROLES.replace('    C1: 2..3\n', '    C1: 2..3\n    C2: 3\n  excludes K1\n'));
    });

    test('edited in the list go the same way', async () => {
        const read = await imported(book => {
            book.write('Requirements', ['D', 'C2'], 'Level', '3');
            book.deleteRow('Requirements', 'A', 'C1');
        });
        expect(read.exitCode).toBe(0);
        expect(read.roles).toBe(
            ROLES.replace('    C1: 1   // for now\n', '    // for now\n').replace('C2: 1 }', 'C2: 3 }')
        );
    });
});

test('titles, texts, tasks and facts are written where they stand', async () => {
    const read = await imported(book => {
        book.write('Competencies', 'C1', 'Competency', 'Reading “well”');
        book.write('Competencies', 'C1', 'Scope', 'Some texts.');
        // Of two sections with the same title, the second.
        book.row('Competencies', 'C1')[book.rows('Competencies')[0]?.lastIndexOf('Scope') ?? 0] = 'More of it.';
        book.write('Competencies', 'C1', 'Aims', 'One\nTwo and a half\nThree\nFour');
        book.write('Competencies', 'C1', 'Aliases', 'Lesing\nLecture');
        book.write('Competencies', 'C1', 'Level 1 Aware (Signs)', 'Reads\nReads on');
        book.write('Competencies', 'C2', 'Scope', 'All of it.');
        book.rename('Role matrix', 'Clerk', 'Chief clerk');
        book.write('Roles', 'A', 'Tasks', 'Looks');
        book.write('About', 'Version', 'What it says', '1.3');
        book.write('About', 'Publisher', 'What it says', 'Customs');
    });
    expect(read.framework).toBe(
        FRAMEWORK.replace('version "1.2"', 'version "1.3"')
            .replace('language en', 'language en\n  publisher "Customs"')
            .replace('"Reading" alias "Lesing"', '"Reading “well”" alias "Lesing", "Lecture"')
            .replace('"All texts."', '"Some texts."')
            .replace('"Also this."', '"More of it."')
            .replace('- Two\n', '- Two and a half\n')
            .replace('- Three\n', '- Three\n      - Four\n')
            .replace('- Reads\n', '- Reads\n        - Reads on\n')
            .replace('"Writing"\n', '"Writing" {\n    scope "All of it."\n  }\n')
    );
    expect(read.roles).toBe(ROLES.replace('    - Asks\n', '').replace('"Clerk"', '"Chief clerk"'));
    expect(read.exitCode).toBe(0);
});

test('braces go with the last text that stands in them', async () => {
    const text = FRAMEWORK.replace('      // between\n', '').replace('"Writing"', '"Writing" { scope "All of it." }');
    const read = await imported(
        book => {
            for (const code of ['C1', 'C2']) {
                const [row, [headers = []]] = [book.row('Competencies', code), book.rows('Competencies')];
                for (const [column, header] of headers.entries())
                    if (/^(?:Scope|Aims|Level 1)/.test(header)) row[column] = '';
            }
        },
        { of: { 'f.gradus': text, 'roles.gradus': ROLES } }
    );
    const body = text.slice(text.indexOf(' {\n    scope'), text.indexOf('\n  competency C2'));
    expect(read.framework).toBe(text.replace(body, '').replace(' { scope "All of it." }', ''));
    expect(read.exitCode).toBe(0);
});

test('what calls a competency by its title calls it by the new one', async () => {
    const byTitle = ROLES.replace('C2: 1', '“writing”: 1').replace('C2: 2', '"Writing": 2');
    const read = await imported(book => book.write('Competencies', 'C2', 'Competency', 'Writing well'), {
        meanwhile: files => {
            files['roles.gradus'] = byTitle;
        }
    });
    expect(read.exitCode).toBe(0);
    expect(read.framework).toBe(FRAMEWORK.replace('"Writing"', '"Writing well"'));
    expect(read.roles).toBe(byTitle.replace('“writing”', '"Writing well"').replace('"Writing"', '"Writing well"'));
});

test('codes are renamed wherever they are written', async () => {
    const read = await imported(book => {
        book.write('Competencies', 'C2', 'Code', 'C20');
        book.write('Role matrix', 'C1', 'Clerk', '1');
    });
    expect(read.exitCode).toBe(0);
    expect(read.framework).toBe(
        FRAMEWORK.replace('competency C2 "Writing"', 'competency C20 "Writing" {\n    formerly C2\n  }')
    );
    expect(read.roles).toBe(ROLES.replaceAll('C2', 'C20').replace('{ requires C20: 1 }', '{ requires C1: 1 C20: 1 }'));
});

test('new rows and columns become competencies and roles in their places', async () => {
    const read = await imported(book => {
        book.insertColumn('Role matrix', 4, { C1: '2', C3: '1' }, 'Trainee');
        book.rows('Role matrix').push(['C3', 'Counting', 'Core', '3', '2']);
        book.rows('Competencies').push(['K2', 'Tariffs', 'Knowledge']);
    });
    expect(read.framework).toBe(
        FRAMEWORK.replace('competency C2 "Writing"\n', 'competency C2 "Writing"\n  competency C3 "Counting"\n').replace(
            'competency K1 "Law"\n',
            'competency K1 "Law"\n  competency K2 "Tariffs"\n'
        )
    );
    expect(read.roles).toContain('C2: 2\n    C3: 3\n');
    expect(read.roles).toContain('role Trainee "Trainee" {\n  requires\n    C1: 2\n    C3: 2\n}\n');
    expect(read.exitCode).toBe(0);
});

test('a new role has what its row and its column say', async () => {
    const read = await imported(book => {
        const [headers = []] = book.rows('Roles');
        const row = headers.map(
            header => ({ Code: 'TR', Role: 'Trainee', Extends: 'D', Tasks: 'Learns\nHelps' })[header] ?? ''
        );
        book.rows('Roles').push(row);
        book.insertColumn('Role matrix', 6, { C1: '1', C2: '1' }, 'Trainee');
    });
    expect(read.framework).toBe(FRAMEWORK);
    expect(read.roles).toBe(
        ROLES.replace(
            'translation fr',
            'role TR "Trainee" extends D {\n  tasks\n    - Learns\n    - Helps\n  requires\n    C1: 1\n}\n\ntranslation fr'
        )
    );
    expect(read.exitCode).toBe(0);
});

describe('what was deleted', () => {
    const edit = (book: EditedWorkbook) => {
        book.deleteRow('Competencies', 'C2');
        book.deleteRow('Roles', 'D');
    };

    test('stays, which is told', async () => {
        const read = await imported(edit);
        expect(read).toMatchObject({ exitCode: 1, framework: FRAMEWORK, roles: ROLES });
        expect(read.err).toBe(
            [
                'Competencies does not have C2 Writing any more. It was kept: --remove takes it out.',
                'Roles does not have D Clerk any more. It was kept: --remove takes it out.',
                'Nothing to change.',
                ''
            ].join('\n')
        );
    });

    test('is taken out where that is wanted, with all that only speaks of it', async () => {
        const read = await imported(edit, { removes: true });
        expect(read.framework).toBe(FRAMEWORK.replace('  competency C2 "Writing"\n', ''));
        const kept = ROLES.slice(0, ROLES.indexOf('/* The last one.')).replace('    C2: 2\n', '');
        expect(read.roles).toBe(`${kept}translation fr { }\n`);
        expect(read.exitCode).toBe(0);
    });

    test('takes its file with it where nothing else is in that', async () => {
        const of = { 'f.gradus': FRAMEWORK, 'roles.gradus': 'role D "Clerk" { requires C2: 1 }\n' };
        const edit = (book: EditedWorkbook) => book.deleteRow('Roles', 'D');
        const planned = await imported(edit, { of, removes: true, dryRun: true });
        expect(planned.err).toContain('Nothing is left in roles.gradus, so it would be deleted.\n');
        expect(planned.names).toContain('roles.gradus');
        const read = await imported(edit, { of, removes: true });
        expect(read.err).toBe('Changed 1 file: roles.gradus.\nNothing is left in roles.gradus, so it was deleted.\n');
        expect(read.names).not.toContain('roles.gradus');
        expect(read).toMatchObject({ exitCode: 0, framework: FRAMEWORK });
    });

    test('as a column of the matrix stays as well', async () => {
        const read = await imported(book => book.deleteColumn('Role matrix', 'Clerk'));
        expect(read).toMatchObject({ exitCode: 1, roles: ROLES });
        expect(read.err).toContain(
            'Role matrix has no column “Clerk” any more. What is in it was kept: --remove takes it out.\n'
        );
    });
});

test('what has changed in the text in the meantime stays, and where both have changed it is told', async () => {
    const meanwhile = (files: Record<string, string>) => {
        files['roles.gradus'] = ROLES.replace('C2: 2', 'C2: 3')
            .replace('C1: 1 ', 'C1: 3 ')
            .replace('"Clerk"', '"Head clerk"');
    };
    const read = await imported(
        book => {
            book.write('Role matrix', 'C1', 'Officer', '2');
            book.write('Role matrix', 'C2', 'Clerk', '2');
        },
        { meanwhile }
    );
    expect(read.roles).toBe(
        ROLES.replace('C2: 2', 'C2: 3')
            .replace('C1: 1 ', 'C1: 3 ')
            .replace('"Clerk" { requires C2: 1 }', '"Head clerk" { requires C2: 2 }')
    );
    expect(read.err).toContain(
        'Role matrix D2 says “2”, and the framework “3” by now. Both have changed, and the framework was kept.\n'
    );
    expect(read.exitCode).toBe(1);
});

describe('tables that do not know what they said', () => {
    const NOT_KNOWN =
        'These tables do not know what they said when they were made, so all that is different counts as edited.\n';

    test('are compared with the framework as it is: the matrix alone', async () => {
        const read = await imported(
            book => {
                book.write('Role matrix', 'C1', 'Officer', '2');
                book.sort('Role matrix', 'Competency');
            },
            { csv: ['Role matrix'] }
        );
        expect(read.err).toBe(`${NOT_KNOWN}Changed 1 file: roles.gradus.\n`);
        expect(read).toMatchObject({ exitCode: 0, framework: FRAMEWORK, roles: ROLES.replace('C1: 1 ', 'C1: 2 ') });
    });

    test('the list alone', async () => {
        const read = await imported(book => book.write('Requirements', ['D', 'C2'], 'Level', '3'), {
            csv: ['Requirements']
        });
        expect(read).toMatchObject({ exitCode: 0, roles: ROLES.replace('C2: 1 }', 'C2: 3 }') });
    });

    test('all of them, with a title, a text and a code', async () => {
        const read = await imported(
            book => {
                book.write('Competencies', 'C2', 'Code', 'C20');
                book.write('Competencies', 'C1', 'Scope', 'Some texts.');
                book.write('Roles', 'D', 'Role', 'Chief clerk');
            },
            { csv: ['Role matrix', 'Requirements', 'Competencies', 'Roles', 'Levels', 'Translations', 'About'] }
        );
        expect(read.framework).toContain('competency C20 "Writing" {\n    formerly C2\n  }');
        expect(read.framework).toContain('scope "Some texts."');
        expect(read.roles).toBe(ROLES.replaceAll('C2', 'C20').replace('"Clerk"', '"Chief clerk"'));
        expect(read.exitCode).toBe(0);
    });

    test('a workbook without its hidden sheet', async () => {
        const read = await imported(book => {
            book.write('Role matrix', 'C1', 'Officer', '2');
            book.deleteSheet('Gradus');
        });
        expect(read.err).toBe(`${NOT_KNOWN}Changed 1 file: roles.gradus.\n`);
        expect(read).toMatchObject({ exitCode: 0, roles: ROLES.replace('C1: 1 ', 'C1: 2 ') });
    });
});

test('a dry run says what would be changed, and changes nothing', async () => {
    const read = await imported(book => book.write('Role matrix', 'C1', 'Officer', '2'), { dryRun: true });
    expect(read).toMatchObject({ exitCode: 0, framework: FRAMEWORK, roles: ROLES });
    expect(read.err).toBe('Would change 1 file: roles.gradus.\n');
    expect(read.out).toMatch(/Role A “Officer”\n.*C1/);
});

test('a competency goes into the category that somebody writes, with what is said of it', async () => {
    const read = await imported(book => {
        book.write('Competencies', 'C1', 'Category', 'Knowledge');
        book.write('Competencies', 'C1', 'Scope', 'Some texts.');
        for (const role of ['Officer', 'Manager']) book.write('Role matrix', 'C1', role, 'X');
    });
    const own = FRAMEWORK.slice(FRAMEWORK.indexOf('  // The first'), FRAMEWORK.indexOf('  competency C2'));
    expect(read.framework).toBe(
        FRAMEWORK.replace(own, '').replace('"Law"\n', `"Law"\n${own.replace('All texts.', 'Some texts.')}`)
    );
    expect(read.roles).toBe(ROLES.replace('C1: 1 ', 'C1: essential ').replace('C1: 2..3', 'C1: essential'));
});

test.each([
    ['tables of another framework', 'framework G "G"\n', 'These tables are of F, and the framework is G.'],
    ['a framework with syntax errors', `${FRAMEWORK}role {\n`, 'There are syntax errors in this folder']
])('%s are refused', async (_, text, reason) => {
    const meanwhile = (files: Record<string, string>) => {
        files['f.gradus'] = text;
        files['roles.gradus'] = '';
    };
    await expect(imported(() => {}, { meanwhile })).rejects.toThrow(reason);
});

test('translations are written into the entries that are there, and into new ones', async () => {
    const read = await imported(book => {
        const write = (row: readonly string[], text: string) => book.write('Translations', row, 'fr', text);
        write(['competency', 'C2', 'title'], 'Rédaction');
        write(['competency', 'C1', 'title'], 'Lecture');
        write(['competency', 'C1', 'scope'], 'Tous les textes.');
        write(['role', 'A', 'tasks 1'], 'Regarde');
        write(['level', '1', 'title'], 'Initié');
        write(['descriptor', '1', 'signs 1'], 'Lit');
        write(['role', 'D', 'title'], '');
        write(['section', 'scope', 'title'], 'Portée');
    });
    expect(read.err).toBe('Changed 1 file: roles.gradus.\n');
    expect(read.exitCode).toBe(0);
    expect(read.framework).toBe(FRAMEWORK);
    const translation = read.roles.slice(read.roles.indexOf('translation fr'));
    expect(translation).toBe(TRANSLATION);
});

test('what tables cannot have changed in a text is told', async () => {
    const read = await imported(book => {
        book.write('Competencies', 'C2', 'Category', 'Something new');
        book.write('Translations', ['competency', 'C2', 'title'], 'fr', 'Rédaction');
        book.write('Role matrix', 'C1', 'Clerk', 'often');
    });
    expect(read).toMatchObject({ exitCode: 1, framework: FRAMEWORK });
    expect(read.err).toContain('Not taken over, as it has to be edited in the text:');
    expect(read.err).toContain('Left out. Role matrix F2 says “often”, which is no level of C1. It was left out');
});
