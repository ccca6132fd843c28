import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = `framework Demo "Demo" { }
section scope "Scope": text for competency
section signs "Signs": list for competency
scale S "S" { level 1 "One" level 2 "Two" }
category C "Core" on S { competency PC1 "Teamwork" { scope "All." } }
role R "Officer"
`;

function translated(...blocks: readonly string[]): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'framework.gradus': FRAMEWORK,
        ...Object.fromEntries(blocks.map((block, index) => [`t${index}.gradus`, block]))
    });
}

test('an element in two files of one language', async () => {
    const workspace = await translated(
        'translation fr { competency PC1 "Équipe" }\n',
        'translation FR of Demo { category C { competency PC1 { scope "Tout." } } }\n'
    );
    const found = only(workspace, 'duplicate-translation', 't1.gradus');
    expect(found.message).toBe('PC1 “Teamwork” is translated into FR already. Keep one of the two.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('PC1');
    expect(found.related).toEqual(['t0.gradus «PC1» It is translated here first']);
    expect(findings(workspace, 'duplicate-translation', 't0.gradus')).toEqual([]);
});

test('what stands within something is found too', async () => {
    const workspace = await translated('translation fr {\n scale S { level 1 "Un" }\n scale S { level 1 "Une" }\n}\n');
    expect(findings(workspace, 'duplicate-translation', 't0.gradus').map(found => found.text)).toEqual(['1']);
});

test('of two that stand in one the first counts', async () => {
    const workspace = await translated('translation fr {\n scale S {\n  level 1 "Un"\n  level 1 "Une"\n }\n}\n');
    const found = workspace.diagnostics('t0.gradus').filter(({ code }) => code === 'duplicate-translation');
    expect(found.map(({ range }) => range.start.line)).toEqual([3]);
});

test('what stands beside translations, or is in no language yet, is none', async () => {
    const workspace = await translated(
        'relations { }\nmatrix { }\n',
        'translation fr { role R "Agent" }\n',
        'translation {\n  role R "Agent"\n}\n'
    );
    for (const file of ['t0', 't1', 't2']) {
        expect(findings(workspace, 'duplicate-translation', `${file}.gradus`), file).toEqual([]);
    }
});

test('a level of a scale and what it means for a competency are two things', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
section signs "Signs": text for descriptor
scale S "S" { level 1 "One" }
category C "Core" on S { competency PC1 "Teamwork" { level 1 { signs "Some." } } }
domain D "D" { activity 1 "Checks" }
role R "R" in D { activity 1 "Learns to check" }
translation fr {
  scale S { level 1 "Un" }
  competency PC1 { level 1 { signs "Peu." } }
  domain D { activity 1 "Contrôle" }
  role R { activity 1 "Apprend" }
  competency PC1 { level 1 { signs "Rien." } }
}
`);
    expect(findings(workspace, 'duplicate-translation').map(found => found.message)).toEqual([
        '1 of PC1 is translated into fr already. Keep one of the two.'
    ]);
});

test('other languages, other elements, and what only holds others are fine', async () => {
    const workspace = await translated(
        'translation fr { category C "Noyau" competency PC1 "Équipe" section scope "Objet" }\n',
        'translation de { competency PC1 "Team" }\n',
        'translation fr { category C { } role R "Agent" competency Nowhere "x" competency Nowhere "y" }\n'
    );
    for (const file of ['t0', 't1', 't2']) {
        expect(findings(workspace, 'duplicate-translation', `${file}.gradus`), file).toEqual([]);
    }
});

test('the message comes and goes with the entry in the other file', async () => {
    const workspace = await translated('translation fr { role R "Agent" }\n', 'translation fr { role R "Agente" }\n');
    await workspace.change({ 't0.gradus': 'translation fr { role R }\n' });
    expect(findings(workspace, 'duplicate-translation', 't1.gradus')).toEqual([]);
    await workspace.change({ 't0.gradus': 'translation fr { role R {\n tasks\n - Lit\n} }\n' });
    expect(findings(workspace, 'duplicate-translation', 't1.gradus')).toHaveLength(1);
});

test('the second one can be removed, unless others stand in it', async () => {
    const twice = await translated('translation fr { role R "Un" }\n', 'translation fr {\n  role R "Deux" // ?\n}\n');
    expect(twice.fixed('duplicate-translation', 't1.gradus')).toBe(
        'translation fr { // ?\n}\n'.replace(' //', '\n //')
    );
    const holding = await translated(
        'translation fr { scale S "Un" }\n',
        'translation fr { scale S "Deux" { level 1 "Un" } }\n'
    );
    expect(only(holding, 'duplicate-translation', 't1.gradus').fixes).toEqual([]);
});

test.each([
    ['competency PC1 "Équipe"', 'competency PC1 "Groupe"', true],
    ['competency PC1 "Équipe"', 'competency PC1 { scope "Tout." }', false],
    ['competency PC1 { scope "Tout." }', 'competency PC1 "Équipe"', false],
    ['competency PC1 "É" { scope "Tout." }', 'competency PC1 { scope "Tous." }', true],
    ['competency PC1 "É" { scope "" }', 'competency PC1 { scope "Tous." }', false],
    ['role R "Un"', 'role R {\ntasks\n- Lit\n}', false],
    ['role R {\ntasks\n- Lit\n}', 'role R {\ntasks\n- Lit tout\n}', true],
    ['role R "Un"', 'role R {\ntasks\n- Lit\n-\n}', false],
    ['role R "Un" {\ntasks\n-\n}', 'role R {\ntasks\n- Lit\n}', false],
    ['competency PC1 { scope "Tout." "" }', 'competency PC1 { scope "Tous." }', true],
    ['competency PC1 { signs\n- Un\n-\n}', 'competency PC1 { signs\n- Deux\n}', true],
    ['competency PC1 "É" { signs\n-\n}', 'competency PC1 { signs\n- Deux\n}', false],
    ['competency PC1 "É" { nothing "x" }', 'competency PC1 "G" { nothing "y" }', false],
    ['scale S "Un" { level 1 "Un" }', 'scale S "Deux" { level 2 "Deux" }', false],
    ['scale S "Un" { level 9 "Un" }', 'scale S "Deux" { level 9 "Deux" }', false],
    ['scale S "Un" { level 1 "Un" }', 'scale S "Deux" { level 1 "Une" }', true],
    ['scale S "Un" { level 1 "Un" }', 'scale S "Deux" { level 1 { scope "Tout." } }', false],
    ['scale S "Un" { level 1 "Un" }', 'scale S "Deux" { level 1 "Un" { remark "Sure?" } }', false],
    ['competency PC1 "Équipe"', 'competency PC1 "Groupe" { remark "Better" }', false]
])('of %s and %s the second is removed only where nothing is lost: %s', async (first, second, isOffered) => {
    const workspace = await translated(`translation fr { ${first} }\n`, `translation fr { ${second} }\n`);
    const [found] = findings(workspace, 'duplicate-translation', 't1.gradus');
    expect(found?.fixes).toEqual(isOffered ? ['Remove this translation'] : []);
});
