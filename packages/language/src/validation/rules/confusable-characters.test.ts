import { expect, test } from 'vitest';
import { filesAfterFix, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { laterFixes } from '../../testing/later-fixes.ts';

const HEAD = 'framework Demo "Demo" { }\nscale S "Levels" { level 1 "Awareness" level 2 "Trained" }\n';

/** A category with competencies of these codes, titled by their number. */
function category(...codes: readonly string[]): string {
    return `category C "Core" on S {\n${codes.map((code, index) => `  competency ${code} "T${index}"\n`).join('')}}\n`;
}

// The seven codes that the scan of the EU dictionary spells in Cyrillic letters.
const SCANNED = [
    ['ОСЗ', 'OC3'],
    ['ОСЭ', 'OC9'],
    ['МСЗ', 'MC3'],
    ['МС6', 'MC6'],
    ['МС7', 'MC7'],
    ['МС8', 'MC8'],
    ['МС9', 'MC9']
] as const;

test.each(SCANNED)(
    'the scanned code %s among Latin ones is recognised as %s where it is declared',
    async (scanned, latin) => {
        const workspace = await TestWorkspace.of(HEAD + category('OC1', scanned));
        const found = only(workspace, 'confusable-characters');
        expect(found.message).toBe(
            `The code ${scanned} looks like ${latin} but is spelled with Cyrillic letters. Write ${latin}, in Latin letters.`
        );
        expect(found.text).toBe(scanned);
        expect(found.severity).toBe('error');
        expect(workspace.fixed('confusable-characters')).toBe(HEAD + category('OC1', latin));
    }
);

test.each(SCANNED)('the scanned code %s is recognised as %s where it is required', async (scanned, latin) => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': HEAD + category(latin),
        'role.gradus': roleRequiring(`${scanned}: 1`)
    });
    const found = only(workspace, 'confusable-characters', 'role.gradus');
    expect(found.message).toBe(
        `The code ${scanned} is spelled with Cyrillic letters. Write ${latin}, in Latin letters, for “T0”.`
    );
    expect(found.text).toBe(scanned);
    expect(found.related).toEqual([`framework.gradus «${latin}» ${latin} “T0” is declared here`]);
    expect(found.preferred).toEqual([`Write ${latin} in Latin letters`]);
    expect(workspace.fixed('confusable-characters', 'role.gradus')).toBe(roleRequiring(`${latin}: 1`));
    expect(workspace.codes('role.gradus')).toEqual(['confusable-characters']);
});

test('letters mixed within a code are found also where no other code is Latin', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }\nrole M\u0421 "Officer"\n`);
    expect(only(workspace, 'confusable-characters').fixes).toEqual(['Write MC in Latin letters']);
});

test('mixed codes do not tell in which letters a framework is written', async () => {
    const workspace = await TestWorkspace.of(HEAD + category('OC1', 'ОС2', 'PЖ'));
    expect(only(workspace, 'confusable-characters').text).toBe('ОС2');
});

test('a code is not corrected to one that is given already', async () => {
    const workspace = await TestWorkspace.of(HEAD + category('OC3', 'ОСЗ'));
    const found = only(workspace, 'confusable-characters');
    expect(found.message).toBe(
        'The code ОСЗ looks like OC3 but is spelled with Cyrillic letters. ' +
            'There is already a competency OC3: give this one another code, or remove one of them.'
    );
    expect(found.fixes).toEqual([]);
});

test('a framework in Cyrillic or Greek letters may have codes that look Latin', async () => {
    for (const codes of [
        ['ОС1', 'МС2'],
        ['ОК-1', 'ПК-2', 'УК-3'],
        ['ΑΒ1', 'ΚΜ2'],
        ['ОК-1', 'ПК-1', 'IT-1']
    ]) {
        const workspace = await TestWorkspace.of(HEAD + category(...codes) + roleRequiring(`${codes[0]}: 1`));
        expect(workspace.codes(), codes.join()).toEqual([]);
    }
});

test('Latin letters that stand for Cyrillic ones are corrected the other way round', async () => {
    const workspace = await TestWorkspace.of(HEAD + category('ОС1', 'ПС2') + roleRequiring('OC1: 1'));
    const found = only(workspace, 'confusable-characters');
    expect(found.message).toBe('The code OC1 is spelled with Latin letters. Write ОС1, in Cyrillic letters, for “T0”.');
    expect(workspace.fixed('confusable-characters')).toBe(HEAD + category('ОС1', 'ПС2') + roleRequiring('ОС1: 1'));
    expect(workspace.codes()).toEqual(['confusable-characters']);
});

test('a right reference to a wrongly spelled code says where to correct it', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': HEAD + category('OC1', 'ОСЗ'),
        'role.gradus': roleRequiring('OC3: 1')
    });
    const found = only(workspace, 'confusable-characters', 'role.gradus');
    expect(found.message).toBe(
        'The code OC3 is spelled ОСЗ, with Cyrillic letters, where “T1” is declared. Correct it there.'
    );
    expect(found.related).toEqual(['framework.gradus «ОСЗ» ОСЗ “T1” is declared here']);
    expect(found.fixes).toEqual([]);
    await workspace.change(
        filesAfterFix(workspace, 'confusable-characters', 'Write OC3 in Latin letters', 'framework.gradus')
    );
    expect([...workspace.codes('framework.gradus'), ...workspace.codes('role.gradus')]).toEqual([]);
});

test('levels, activities, grades and roles are looked at by kind', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
scale S "Levels" { level A level В }
domain D "D" { activity A1 "A" activity А2 "B" }
grade МС "М"
grade ПР "П"
`);
    expect(findings(workspace, 'confusable-characters').map(found => found.text)).toEqual(['В', 'А2']);
});

test('Latin codes of another framework or of another kind do not count', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': 'framework Ф "Ф" { }\nscale S "S" { level 1 }\ngrade МС "М"\nrole R1 "R"\n',
        'other/framework.gradus': 'framework Other "Other" { }\ngrade A "A"\n'
    });
    expect(workspace.codes('framework.gradus')).toEqual([]);
});

test('an accent written as a sign of its own is no other letter', async () => {
    const text = HEAD + category('PC1', 'E\u0301t1') + roleRequiring('\u00c9t1: 1');
    expect((await TestWorkspace.of(text)).codes()).toEqual([]);
});

test('wide letters of East Asian keyboards are found among narrow ones', async () => {
    const workspace = await TestWorkspace.of(HEAD + category('PC1', 'ＰＣ２'));
    expect(workspace.fixed('confusable-characters')).toBe(HEAD + category('PC1', 'PC2'));
});

test('letters without a Latin look are left alone', async () => {
    const workspace = await TestWorkspace.of(HEAD + category('PC1', 'Ж1', 'משא1', 'ΔΦ2', 'é1', 'ß2'));
    expect(workspace.codes()).toEqual([]);
});

test('a code is corrected where it is declared together with its references in all files, and never unseen', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus':
            HEAD + category('OC1', 'ОС2') + roleRequiring('ОС2: 1', '"T1": 2').replace('role R', 'role S'),
        'roles.gradus': `${roleRequiring('ОС2: 1', 'OC1: 1')}relations { ОС2 is related to OC1 }\n`
    });
    const [found] = findings(workspace, 'confusable-characters', 'framework.gradus');
    expect(found?.fixes).toEqual(['Write OC2 in Latin letters']);
    expect(found?.preferred).toEqual([]);
    const title = 'Write OC2 in Latin letters';
    const fixed = filesAfterFix(workspace, 'confusable-characters', title, 'framework.gradus');
    expect(fixed).toEqual({
        'framework.gradus':
            HEAD + category('OC1', 'OC2') + roleRequiring('OC2: 1', '"T1": 2').replace('role R', 'role S'),
        'roles.gradus': `${roleRequiring('OC2: 1', 'OC1: 1')}relations { OC2 is related to OC1 }\n`
    });
});

test('a level is corrected together with what requires it', async () => {
    const workspace = await TestWorkspace.of(
        `framework F "F" { }\nscale S "S" { level A level В }\n${category('OC1')}${roleRequiring('OC1: A..В')}`
    );
    expect(workspace.fixed('confusable-characters')).toBe(
        `framework F "F" { }\nscale S "S" { level A level B }\n${category('OC1')}${roleRequiring('OC1: A..B')}`
    );
});

test('a code that was given to something before is not corrected to that', async () => {
    const workspace = await TestWorkspace.of(
        HEAD + category('OC1', 'ОС2').replace('OC1 "T0"', 'OC1 "T0" { formerly OC2 }')
    );
    expect(only(workspace, 'confusable-characters').fixes).toEqual([]);
});

test('levels, activities and specialisations are compared with those beside them', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
scale S "Levels" { level A level А }
scale T "Levels" { level В level Ж }
role R "R" { specialisation A1 "A" specialisation А2 "B" }
role Q "Q" { specialisation В1 "A" specialisation Ж2 "B" }
`);
    expect(findings(workspace, 'confusable-characters').map(({ text, message }) => [text, message])).toEqual([
        [
            'А',
            'The code А looks like A but is spelled with Cyrillic letters. ' +
                'There is already a level A: give this one another code, or remove one of them.'
        ],
        ['А2', 'The code А2 looks like A2 but is spelled with Cyrillic letters. Write A2, in Latin letters.']
    ]);
});

test('numbers do not tell in which letters a framework is written', async () => {
    const workspace = await TestWorkspace.of(HEAD + category('1', '2', 'ОС3'));
    expect(workspace.codes()).toEqual([]);
});

test('of several names the one that is spelled wrongly is marked', async () => {
    const workspace = await TestWorkspace.of(
        'framework Demo "Demo" { }\nset OC1 "One"\nset OC2 "Two"\nrole R "R" extends OC1, ОС2\n'
    );
    expect(only(workspace, 'confusable-characters').text).toBe('ОС2');
});

test('a code that was put right meanwhile is not given another one', async () => {
    for (const text of [category('OC1', 'OC3'), `\n\n\n${category('OC1')}`, 'relations "OC1 and OC2"\n\n{ }\n']) {
        const workspace = await TestWorkspace.of(HEAD + category('OC1', 'ОС2'));
        expect(await laterFixes(workspace, 'confusable-characters', HEAD + text), text).toEqual([]);
    }
});

test('codes of competencies count wherever they stand', async () => {
    const workspace = await TestWorkspace.of(
        `${HEAD}${category('OC1')}${category('ОС2').replace('category C', 'category D')}`
    );
    expect(only(workspace, 'confusable-characters').text).toBe('ОС2');
});
