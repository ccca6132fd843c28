import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const SECTIONS = `framework Demo "Demo" { }
section summary "Summary": text expected for competency in K
section essentials "Essentials": list for competency in K
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
`;

function requiring(...codes: readonly string[]): string {
    return `role R "Officer" {\n  requires\n${codes.map(code => `    ${code}: essential\n`).join('')}}\n`;
}

test('is told at the competency and leads to the roles that require it', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': SECTIONS,
        'dictionary.gradus': 'category K "Knowledge" unlevelled {\n  competency K1 "Tariff"\n}\n',
        'role.gradus': requiring('"Tariff"')
    });
    const found = only(workspace, 'missing-standard', 'dictionary.gradus');
    expect(found.message).toBe(
        'Officer requires K1 “Tariff”, but nothing is said about it. Write its Summary or Essentials.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('K1');
    expect(found.related).toEqual(['role.gradus «"Tariff": essential» Officer requires it']);
    // One cause, one message.
    expect(workspace.codes('dictionary.gradus')).toEqual(['missing-standard']);
    await workspace.change({ 'role.gradus': `${requiring('K1')}role Q "Clerk" { requires K1: desirable }\n` });
    const both = only(workspace, 'missing-standard', 'dictionary.gradus');
    expect(both.message).toContain('2 roles require K1 “Tariff”');
    expect(both.related).toHaveLength(2);
    await workspace.change({ 'role.gradus': 'role Q "Clerk"\n' });
    expect(findings(workspace, 'missing-standard', 'dictionary.gradus')).toEqual([]);
});

test('sets that a role extends, tables and specialisations require it too', async () => {
    const text = `${SECTIONS}category K "Knowledge" unlevelled {
  competency K1 "A" competency K2 "B" competency K3 "C" competency K4 "D"
}
set Q "Core" { requires K1: essential }
set P "Nobody’s" { requires K4: essential }
role R "Officer" extends Q { specialisation X "X" { requires K2: essential } }
matrix {
  |    | R         |
  | K3 | desirable |
}
`;
    expect(findings(await TestWorkspace.of(text), 'missing-standard').map(({ text }) => text)).toEqual([
        'K1',
        'K2',
        'K3'
    ]);
});

test('any text is enough, also of a level or of what is within', async () => {
    const text = `${SECTIONS}section signs "Signs": list for descriptor
category K "Knowledge" on S {
  competency K1 "A" { essentials
    - Knows it
  }
  competency K2 "B" { level 1 { signs
    - Knows it
  } }
  competency K3 "C" { competency K31 "D" { essentials
    - Knows it
  } }
  competency K4 "E" { remark settled "Not a text." level 1 { } }
}
role R "Officer" { requires K1: 1 K2: 1 K3: 1 K4: 1 }
`;
    expect(findings(await TestWorkspace.of(text), 'missing-standard').map(({ text }) => text)).toEqual(['K4']);
});

test('what is within a competency that is described, or told itself, is not told', async () => {
    const text = `${SECTIONS}category K "Knowledge" unlevelled {
  competency K1 "A" { summary "Text." essentials
    - Knows it
    competency K11 "B" { competency K111 "C" }
  }
  competency K2 "D" { competency K21 "E" }
  competency K3 "F" { competency K31 "G" }
  competency K4 "H" { summary "Text." competency K41 "I" }
}
${requiring('K1', 'K11', 'K111', 'K2', 'K21', 'K31', 'K41')}`;
    expect(findings(await TestWorkspace.of(text), 'missing-standard').map(({ text }) => text)).toEqual(['K2', 'K31']);
});

test('only where there are sections for it', async () => {
    const text = `framework Demo "Demo" { }
section summary "Summary": text for role
category L "Law" unlevelled { competency L1 "A" }
${requiring('L1')}`;
    const workspace = await TestWorkspace.of(text);
    expect(workspace.codes()).toEqual([]);
    await workspace.change(text.replace('for role', 'for role, for competency'));
    expect(workspace.codes()).toEqual(['missing-standard']);
});

test('sections that are required are asked for as such, and not a second time', async () => {
    const required = SECTIONS.replace('expected for', 'required for');
    const text = `${required}category K "Knowledge" unlevelled { competency K1 "A" }\n${requiring('K1')}`;
    expect((await TestWorkspace.of(text)).codes()).toEqual(['missing-section']);
});

test('one with a printed number has its place in the source, where its cells are empty one by one', async () => {
    const text = `${SECTIONS}category K "Knowledge" unlevelled { competency K1 "A" { number "1." } }\n${requiring('K1')}`;
    const workspace = await TestWorkspace.of(text);
    expect(workspace.codes()).toEqual(['empty-cell']);
    await workspace.change(text.replace('expected for', 'for'));
    expect(workspace.codes()).toEqual(['missing-standard']);
});

test('values apply to everybody and are not told', async () => {
    const text = `${SECTIONS}category K "Values" unlevelled for all { competency K1 "A" }\n${requiring('K1')}`;
    expect(findings(await TestWorkspace.of(text), 'missing-standard')).toEqual([]);
});

test('of many roles that require it five are named', async () => {
    const roles = Array.from({ length: 6 }, (_, index) => `role R${index} "R${index}" { requires K1: essential }\n`);
    const found = only(
        await TestWorkspace.of(`${SECTIONS}category K "Knowledge" unlevelled { competency K1 "A" }\n${roles.join('')}`),
        'missing-standard'
    );
    expect(found.message).toContain('6 roles require K1');
    expect(found.related.map(each => each.slice(-14))).toEqual([0, 1, 2, 3, 4].map(index => `R${index} requires it`));
});
