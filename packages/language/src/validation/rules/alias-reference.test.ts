import { expect, test } from 'vitest';
import { DICTIONARY, filesAfterFix, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const ETHICS = `category M "Management" on S {
  competency MC1 "Role Model of Ethics" alias "Act as a Role Model", „Role “Model”
}
`;

test('an alias of another file is understood, and the hint says what the competency is called', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY + ETHICS,
        'roles/officer.gradus': roleRequiring('"Act as a Role Model": 2')
    });
    const found = only(workspace, 'alias-reference', 'roles/officer.gradus');
    expect(found.message).toBe('An alias of MC1 “Role Model of Ethics”.');
    expect(found.severity).toBe('hint');
    expect(found.text).toBe('"Act as a Role Model"');
    expect(found.fixes).toEqual(['Use the title “Role Model of Ethics”', 'Use the code MC1']);
    expect(found.preferred).toEqual(['Use the title “Role Model of Ethics”']);
    expect(workspace.codes('roles/officer.gradus')).toEqual(['alias-reference']);
});

test('the alternative fix writes the code without quotation marks', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + ETHICS + roleRequiring('“Act as a Role Model”: 2'));
    const fixed = filesAfterFix(workspace, 'alias-reference', 'Use the code MC1')['main.gradus'];
    expect(fixed).toBe(DICTIONARY + ETHICS + roleRequiring('MC1: 2'));
});

test('a title that holds quotation marks is put in others', async () => {
    const dictionary = `${DICTIONARY}category M "Management" on S { competency MC2 “The "big" picture” alias "Vision" }\n`;
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('"Vision": 1'));
    expect(workspace.fixed('alias-reference')).toBe(dictionary + roleRequiring('“The "big" picture”: 1'));
});

test('titles, codes and spellings that are only nearly an alias are no aliases', async () => {
    const requirements = ['"Role Model of Ethics": 1', 'PC9: 1', '"act as a role model": 1'];
    for (const requirement of requirements) {
        const workspace = await TestWorkspace.of(DICTIONARY + ETHICS + roleRequiring(requirement));
        expect(findings(workspace, 'alias-reference'), requirement).toEqual([]);
    }
});

test('an alias of a value is not worth a hint: the requirement is to go', async () => {
    const values = 'category V "Values" unlevelled for all { competency CV1 "Integrity" alias "Honesty" }\n';
    const workspace = await TestWorkspace.of(DICTIONARY + values + roleRequiring('"Honesty": 1'));
    expect(workspace.codes()).toEqual(['unlevelled-requirement']);
});

test('an alias with an accent is the same however the accent is written', async () => {
    const dictionary = `${DICTIONARY}category M "M" on S { competency E1 "Ethics" alias "Caf\u00e9" }\n`;
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('"Cafe\u0301": 1'));
    expect(workspace.codes()).toEqual(['alias-reference']);
});

test('a code that reads like the alias of another competency is a code', async () => {
    const dictionary = `${DICTIONARY}category M "M" on S { competency Vision "A" competency B "B" alias "Vision" }\n`;
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('Vision: 1'));
    expect(workspace.codes()).toEqual([]);
});

const TWINS = `framework Demo "Demo" { }
scale S "S" { level 1 "One" level 2 "Two" }
category C "C" on S { competency C1 "Teamwork" competency C2 "Teamwork" alias "Cooperation" }
`;

test('a title that means another competency is not offered, but the code', async () => {
    const workspace = await TestWorkspace.of(TWINS + roleRequiring('"Cooperation": 2'));
    const found = only(workspace, 'alias-reference');
    expect(found.fixes).toEqual(['Use the code C2']);
    expect(found.preferred).toEqual(['Use the code C2']);
    expect(workspace.fixed('alias-reference')).toBe(TWINS + roleRequiring('C2: 2'));
});

test('a code that means another competency is not offered, but the title', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': TWINS.replace('framework Demo "Demo"', 'framework EU "EU"').replace(
            'C1 "Teamwork" ',
            'C1 '
        ),
        'demo/framework.gradus': `framework Demo "Demo" { use EU }
category D "D" on S { competency C2 "Networking" }
${roleRequiring('"Cooperation": 2')}`
    });
    expect(only(workspace, 'alias-reference', 'demo/framework.gradus').fixes).toEqual(['Use the title “Teamwork”']);
});
