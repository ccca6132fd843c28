import { expect, test } from 'vitest';
import { fixesFor } from '../../editing/fixes-for.ts';
import { DICTIONARY, filesAfterFix, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

// Titles of the EU dictionary that its role documents spell otherwise.
const EU = `framework EU "EU Customs" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC2 "Priority setting"
  competency PC11 "Coaching/Mentoring"
  competency PC12 "Knowledge/Experience Sharing"
  competency PC16 "Decision making"
  competency OC7 "Tariff and Classification"
  competency OC13 "Prohibitions and Restrictions"
  competency MC1 "Act as a Role Model of Ethics, Good Governance and Good Service"
  competency MC2 "Visionary Leadership"
  competency MC15 "Customs Trends of the 21 st Century"
}
`;

test.each([
    ['Visionary leadership', 'MC2', 'Visionary Leadership'],
    ['Tariff & Classification', 'OC7', 'Tariff and Classification'],
    ['Prohibitions & Restrictions', 'OC13', 'Prohibitions and Restrictions'],
    ['Prohibitions & restrictions', 'OC13', 'Prohibitions and Restrictions'],
    ['Coaching & Mentoring', 'PC11', 'Coaching/Mentoring'],
    ['Knowledge/experience sharing', 'PC12', 'Knowledge/Experience Sharing'],
    ['Decision Making', 'PC16', 'Decision making'],
    ['Priority Setting', 'PC2', 'Priority setting'],
    ['Customs Trends of the 21st Century', 'MC15', 'Customs Trends of the 21 st Century']
])('the role documents’ “%s” is understood as %s', async (written, code, title) => {
    const workspace = await TestWorkspace.of({ 'eu.gradus': EU, 'role.gradus': roleRequiring(`"${written}": 1`) });
    const found = only(workspace, 'name-variant', 'role.gradus');
    expect(found.message).toBe(`“${written}” is called “${title}” in the dictionary (${code}).`);
    expect(found.severity).toBe('warning');
    expect(found.text).toBe(`"${written}"`);
    expect(found.related).toEqual([`eu.gradus «${code}» ${code} “${title}” is declared here`]);
    expect(workspace.codes('role.gradus')).toEqual(['name-variant']);
    expect(workspace.model('role.gradus').roles[0]?.requirements[0]?.competency).toBe(code);
});

test.each(['Act as a Role Model', 'Customs Trends'])('“%s” is understood only where it is an alias', async written => {
    const role = roleRequiring(`"${written}": 1`);
    const workspace = await TestWorkspace.of({ 'eu.gradus': EU, 'role.gradus': role });
    expect(workspace.codes('role.gradus')).toEqual(['unresolved-reference']);
    await workspace.change({ 'eu.gradus': EU.replace(new RegExp(`("${written} .*")`), `$1 alias "${written}"`) });
    expect(workspace.codes('role.gradus')).toEqual(['alias-reference']);
});

test('the fixes write the title, or the code, or declare an alias in the dictionary’s file', async () => {
    const workspace = await TestWorkspace.of({ 'eu.gradus': EU, 'role.gradus': roleRequiring('“Decision Making”: 1') });
    const found = only(workspace, 'name-variant', 'role.gradus');
    expect(found.fixes).toEqual([
        'Use the title “Decision making”',
        'Use the code PC16',
        'Declare “Decision Making” as an alias of PC16'
    ]);
    expect(found.preferred).toEqual(['Use the title “Decision making”']);
    const apply = (title: string) => filesAfterFix(workspace, 'name-variant', title, 'role.gradus');
    expect(apply('Use the code PC16')).toEqual({ 'role.gradus': roleRequiring('PC16: 1') });
    const declared = apply('Declare “Decision Making” as an alias of PC16');
    expect(declared).toEqual({
        'eu.gradus': EU.replace('"Decision making"', '"Decision making" alias “Decision Making”')
    });
    await workspace.change(declared);
    expect(workspace.codes('role.gradus')).toEqual(['alias-reference']);
});

test('an alias is added behind those there are', async () => {
    const dictionary = DICTIONARY.replace('"Teamwork"', '"Teamwork" alias "Cooperation"');
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('"team-work": 1'));
    expect(filesAfterFix(workspace, 'name-variant', 'Declare "team-work" as an alias of PC9')).toEqual({
        'main.gradus':
            dictionary.replace('alias "Cooperation"', 'alias "Cooperation", "team-work"') +
            roleRequiring('"team-work": 1')
    });
});

test('a variant of an alias leads to the proper title', async () => {
    const dictionary = DICTIONARY.replace('"Teamwork"', '"Teamwork" alias "Working Together"');
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('"working together": 1'));
    expect(workspace.fixed('name-variant')).toBe(dictionary + roleRequiring('"Teamwork": 1'));
});

test('what would fit two competencies is understood as neither', async () => {
    const two = `${DICTIONARY}category D "D" on S { competency X "R & D" competency Y "R and D" }\n`;
    const workspace = await TestWorkspace.of({ 'framework.gradus': two, 'role.gradus': roleRequiring('"r/d": 1') });
    expect(workspace.codes('role.gradus')).toEqual(['unresolved-reference']);
});

test('“and” within a word is no “&”', async () => {
    const dictionary = DICTIONARY.replace('"Teamwork"', '"Brand Handling"').replace('"Networking"', '"Sand éand"');
    const text = dictionary + roleRequiring('"Br& H&ling": 1', '"S& é&": 1');
    expect((await TestWorkspace.of(text)).codes()).toEqual(['unresolved-reference', 'unresolved-reference']);
});

test('proper titles, codes and accents written another way are no variants', async () => {
    const dictionary = DICTIONARY.replace('"Networking"', '"R\u00e9seau"');
    for (const requirement of ['"Teamwork": 1', '„Teamwork“: 1', '« Teamwork »: 1', 'PC9: 1', '"Re\u0301seau": 1']) {
        const workspace = await TestWorkspace.of(dictionary + roleRequiring(requirement));
        expect(workspace.codes(), requirement).toEqual([]);
    }
});

test('titles in other scripts have variants as well', async () => {
    const dictionary = DICTIONARY.replace('"Teamwork"', '"Работа в Команде"').replace('"Networking"', '"עבודת צוות"');
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('"работа в команде": 1', '"עבודת־צוות": 1'));
    expect(workspace.codes()).toEqual(['name-variant', 'name-variant']);
});

test('a variant of a value’s title is only told to go', async () => {
    const values = 'category V "Values" unlevelled for all { competency CV1 "Integrity" }\n';
    const workspace = await TestWorkspace.of(DICTIONARY + values + roleRequiring('"integrity": 1'));
    expect(findings(workspace).map(found => found.code)).toEqual(['unlevelled-requirement']);
});

test('titles of another framework are not understood', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': EU,
        'demo/framework.gradus': `framework Demo "Demo" { }\n${roleRequiring('"Decision Making": 1')}`
    });
    expect(workspace.codes('demo/framework.gradus')).toEqual(['unresolved-reference']);
});

test('a code that reads like the title of another competency is a code', async () => {
    const dictionary = DICTIONARY.replace('PC10', 'teamwork');
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('teamwork: 1'));
    expect(workspace.codes()).toEqual([]);
});

test('where the dictionary gives no title there is none to use', async () => {
    const dictionary = DICTIONARY.replace('PC9 "Teamwork"', 'PC9 alias "Cooperation"');
    const workspace = await TestWorkspace.of({
        'framework.gradus': dictionary,
        'role.gradus': roleRequiring('"cooperation": 1')
    });
    expect(workspace.codes('framework.gradus')).toEqual(['missing-title']);
    expect(workspace.codes('role.gradus')).toEqual([]);
});

test('a title that means another competency is not offered, but the code', async () => {
    const twins = `${DICTIONARY}category D "D" on S { competency C2 "Teamwork" alias "Cooperation" }\n`;
    const workspace = await TestWorkspace.of(twins + roleRequiring('"co-operation": 2', '"cooperation": 2'));
    const found = findings(workspace, 'name-variant').find(({ text }) => text === '"cooperation"');
    expect(found?.fixes).toEqual(['Use the code C2', 'Declare "cooperation" as an alias of C2']);
    expect(found?.preferred).toEqual(['Use the code C2']);
});

test('where nothing is required by a title any more there is nothing to put right', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + roleRequiring('"team-work": 1'));
    const [before] = workspace.diagnostics();
    if (!before) throw new Error('Nothing was found.');
    for (const text of [DICTIONARY, DICTIONARY + roleRequiring('PC8: 1'), `${DICTIONARY}role R "Officer"\n`]) {
        await workspace.change(text);
        expect(fixesFor(workspace.document(), before, workspace.services), text).toEqual([]);
    }
});
