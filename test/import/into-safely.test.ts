import { describe, expect, test } from 'vitest';
import { errorsOfImport } from '../../packages/cli/src/importing/into/errors-of-import.ts';
import type { OpenFramework } from '../../packages/cli/src/importing/into/open-framework.ts';
import { statesOf } from '../../packages/cli/src/importing/into/wanted-edits.ts';
import { FRAMEWORK, importedInto as imported, ROLES } from './into-folder.ts';

describe('a code that was freed', () => {
    test('stays that of its element, also where a new row has it', async () => {
        const read = await imported(book => {
            book.row('Roles', 'A')[0] = 'A9';
            book.rows('Roles').push(['A', 'Newcomer']);
        });
        expect(read.exitCode).toBe(1);
        expect(read.err).toContain(
            'Roles A5 says “A”, which was the code of the role “Officer”. The row was left out: give it a code of its own'
        );
        expect(read.roles).toBe(
            ROLES.replace('role A ', 'role A9 ')
                .replace('extends A ', 'extends A9 ')
                .replace('K1: essential\n', 'K1: essential\n  formerly A\n')
        );
    });

    test('stays that of a competency', async () => {
        const read = await imported(book => {
            book.row('Competencies', 'C2')[0] = 'C9';
            book.rows('Competencies').push(['C2', 'Arithmetic', 'Core']);
        });
        expect(read.err).toContain('says “C2”, which was the code of the competency “Writing”. The row was left out');
        expect(read.framework).toContain('competency C9 "Writing"');
        expect(read.framework).not.toContain('Arithmetic');
    });

    test('may be taken over by another element that is there', async () => {
        const read = await imported(book => {
            book.row('Competencies', 'C2')[0] = 'C9';
            book.row('Competencies', 'C1')[0] = 'C2';
        });
        expect(read.err).not.toContain('was the code');
    });

    test('makes no element another one', () => {
        const [one, other] = [described('one', 'A'), described('one', 'B')];
        const alone = described('two', 'C');
        const states = [{ now: alone, before: alone, after: alone }];
        expect(statesOf([one, alone], [one, alone], [one, other, alone])).toEqual(states);
        expect(statesOf([one, alone], [one, other, alone], [one, alone])).toEqual(states);
        expect(statesOf([one, other, alone], [one, alone], [one, alone])).toEqual(states);
    });
});

test('an element whose code stays keeps its translation', async () => {
    let before = '';
    const read = await imported(
        book => {
            book.row('Roles', 'D')[0] = 'Z';
        },
        {
            meanwhile: files => {
                before = `${ROLES}\nset Z "Zeta" { requires C2: 1 }\n`;
                files['roles.gradus'] = before;
            }
        }
    );
    expect(read.err).toContain('The code of D stays. There is already a set with the code Z.');
    expect(read).toMatchObject({ exitCode: 1, out: '', roles: before });
});

describe('what would make errors changes nothing', () => {
    const importing = async (dryRun: boolean) => {
        let before = '';
        const read = await imported(book => book.rows('Roles').push(['Z', 'Newcomer']), {
            // Sets are on no sheet, and have codes as roles have.
            meanwhile: files => {
                before = `${ROLES}\nset Z "Zeta" { requires C2: 1 }\n`;
                files['roles.gradus'] = before;
            },
            dryRun
        });
        expect(read).toMatchObject({ exitCode: 1, framework: FRAMEWORK, roles: before });
        return read.err;
    };

    test('and they are told', async () => {
        const told = await importing(false);
        expect(told).toContain('Nothing was changed: 2 errors would come of it.\nroles.gradus: There is another role');
        expect(told).not.toContain('Changed 1 file');
    });

    test('also where it is only tried', async () => {
        const told = await importing(true);
        expect(told).toContain('\n2 errors would come of it.\nroles.gradus: There is another role');
        expect(told).not.toContain('Nothing was changed');
    });

    test('where the text could not be read any more', () => {
        const sound = { documents: [], errors: 0, isBroken: false } as unknown as OpenFramework;
        expect(errorsOfImport(sound, sound, '.')).toEqual([]);
        const broken = { ...sound, isBroken: true };
        expect(errorsOfImport(sound, broken, '.')).toEqual(['There would be syntax errors in the text.']);
    });
});

function described(id: string, code: string) {
    return { id, code } as Parameters<typeof statesOf>[0][number];
}

test('a text of the last element stays its own where a new one comes behind it', async () => {
    const text = `framework F "F" { language en }
section scope "Scope": text for competency
scale S "Skill" { level 1 "Aware" }
category C "Core" on S {
  competency C1 "Reading" {
    scope "Books."
  }
  competency C2 "Writing"
}
`;
    const read = await imported(
        book => {
            book.rows('Competencies').push(['C3', 'Arithmetic', 'Core']);
            book.write('Competencies', 'C2', 'Scope', 'Letters.');
        },
        { of: { 'f.gradus': text, 'roles.gradus': '' } }
    );
    expect(read.framework).toBe(
        text.replace('"Writing"\n', '"Writing" {\n    scope "Letters."\n  }\n  competency C3 "Arithmetic"\n')
    );
});
