import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';

const FRAMEWORK = `framework Demo "Demo" { }
scale S "Proficiency" { level 1 "Awareness" level 2 "Trained" }
scale L "Language" { level A1 level A2 }
`;
const COMPETENCIES = `category Core "Core" on S {
  competency PC1 "Teamwork" { // the first
    competency PC1-a "In small teams"
  }
  competency PC2 "Networking" // the last
}
category Tongues "Languages" on L {
  competency L1 "English"
}
category Facts "Facts" unlevelled
category Values "Values" unlevelled for all {
  competency V1 "Honesty"
}
`;
const FILES = { 'framework.gradus': FRAMEWORK, 'competencies.gradus': COMPETENCIES };

async function declared(title: string, files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const offered = await OfferedActions.in(files);
    expect(offered.titles).toContain(title);
    expect(await offered.errorsAfter(title)).toEqual([]);
    return offered.after(title);
}

function role(...lines: readonly string[]): string {
    return `role R "Officer" {\n  requires\n${lines.map(line => `    ${line}\n`).join('')}}\n`;
}

test('a competency is declared below its neighbour, in another file', async () => {
    const files = { ...FILES, 'role.gradus': role('PC1-a: 1', '‸ZZ9: 2') };
    expect(await declared('Declare the competency ZZ9 in “Core”', files)).toEqual({
        'competencies.gradus': COMPETENCIES.replace('  competency PC2', '  competency ZZ9 "ZZ9"\n  competency PC2')
    });
});

test('one without neighbours is declared in the last category that has its levels, behind the comment', async () => {
    const files = { ...FILES, 'role.gradus': role('‸ZZ9: 1..2') };
    expect((await declared('Declare the competency ZZ9 in “Core”', files))['competencies.gradus']).toContain(
        '  competency PC2 "Networking" // the last\n  competency ZZ9 "ZZ9"\n}\n'
    );
    const unlevelled = { ...FILES, 'role.gradus': role('‸ZZ9: essential') };
    expect((await declared('Declare the competency ZZ9 in “Facts”', unlevelled))['competencies.gradus']).toContain(
        'category Facts "Facts" unlevelled {\n  competency ZZ9 "ZZ9"\n}\n'
    );
});

test('a neighbour with other levels does not count', async () => {
    const files = { ...FILES, 'role.gradus': role('L1: A1', '‸ZZ9: 2') };
    await declared('Declare the competency ZZ9 in “Core”', files);
});

test('nothing is declared that would not do', async () => {
    const wrong = ['‸ZZ9: 7', '‸"A Title": 1', '‸ZZ9@Other: 1'];
    for (const line of wrong) {
        const { titles } = await OfferedActions.in({ ...FILES, 'role.gradus': role(line) });
        expect(titles.filter(title => title.startsWith('Declare'))).toEqual([]);
    }
    const broken = { ...FILES, 'competencies.gradus': `${COMPETENCIES}role {`, 'role.gradus': role('‸ZZ9: 2') };
    expect((await OfferedActions.in(broken)).titles.filter(title => title.startsWith('Declare'))).toEqual([]);
});

test('a row of a table may bring a new competency, and a column a new role', async () => {
    const table = (column: string, competency: string): string =>
        `role Other "Other"\nrole Third "Third"\nmatrix {\n  | | Other | ${column} |\n  | ${competency} | 1 | 2 |\n}\n`;
    await declared('Declare the competency ZZ9 in “Core”', { ...FILES, 'role.gradus': table('Third', '‸ZZ9') });
    const after = await declared('Declare the role QQQQ', { ...FILES, 'role.gradus': table('‸QQQQ', 'PC1') });
    expect(after['role.gradus']).toContain('role Third "Third"\n\nrole QQQQ "QQQQ"\n\nmatrix {');
});

test('sections that it must not lack are begun', async () => {
    const sections = `section aim "Aim": text required for competency in Core
section signs "Signs": list required for competency in Tongues
`;
    const files = { ...FILES, 'framework.gradus': FRAMEWORK + sections, 'role.gradus': role('‸ZZ9: 2') };
    const offered = await OfferedActions.in(files);
    expect(offered.after('Declare the competency ZZ9 in “Core”')['competencies.gradus']).toContain(
        '// the last\n  competency ZZ9 "ZZ9" {\n    aim ""\n  }\n}\n'
    );
});

test('grades, domains, groups, sets and roles are declared beside their like', async () => {
    const own = `group Managers "Managers" {
  grade Senior "Senior"
  grade Junior "Junior"
}
domain Border "Border"
set Everybody "Everybody"
role Clerk "Clerk"
`;
    const files = { 'framework.gradus': FRAMEWORK, 'organisation.gradus': own };
    const cases: readonly (readonly [string, string, string])[] = [
        ['at ‸XXXXX', 'grade', '  grade Junior "Junior"\n  grade XXXXX "XXXXX"\n}\n'],
        ['in ‸XXXXX', 'domain', 'domain Border "Border"\n\ndomain XXXXX "XXXXX"\n\nset'],
        ['of ‸XXXXX', 'group', '}\n\ngroup XXXXX "XXXXX"\n\ndomain'],
        ['extends ‸XXXXX', 'set', 'set Everybody "Everybody"\n\nset XXXXX "XXXXX"\n\nrole']
    ];
    for (const [words, kind, expected] of cases) {
        const after = await declared(`Declare the ${kind} XXXXX`, {
            ...files,
            'z.gradus': `role R "Officer" ${words}\n`
        });
        expect(after['organisation.gradus']).toContain(expected);
    }
    const stream = await declared('Declare the role XXXXX', {
        ...files,
        'z.gradus': 'stream M "M" of roles: Clerk -> ‸XXXXX\n'
    });
    expect(stream['organisation.gradus']).toContain('role Clerk "Clerk"\n\nrole XXXXX "XXXXX"\n');
});

test('the first of its kind is declared below what mentions it', async () => {
    const files = { 'framework.gradus': FRAMEWORK, 'z.gradus': '// R\nrole R "Officer" at ‸XXXXX // new\n' };
    expect(await declared('Declare the grade XXXXX', files)).toEqual({
        'z.gradus': '// R\nrole R "Officer" at XXXXX // new\n\ngrade XXXXX "XXXXX"\n'
    });
});

test('an activity is declared in the domain of its role', async () => {
    const files = {
        'framework.gradus': FRAMEWORK,
        'z.gradus': 'domain D "Border" { activity 1 "Wharf" }\nrole R "R" in D {\n  activity ‸XXXXX\n}\n'
    };
    expect(await declared('Declare the activity XXXXX in “Border”', files)).toEqual({
        'z.gradus':
            'domain D "Border" { activity 1 "Wharf" activity XXXXX "XXXXX" }\nrole R "R" in D {\n  activity XXXXX\n}\n'
    });
});
