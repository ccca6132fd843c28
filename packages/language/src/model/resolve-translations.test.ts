import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

const TEXT = `framework F "Frame" { language en }
section scope "Scope": text for competency
section signs "Signs": list for competency
scale S "Levels" { level 1 "One" level 2 }
category C "Core" on S { competency A "Alpha" { scope "All."
 signs
  - sign
} }
role R "Role" {
  tasks
    - task
}
`;

test('a translation has titles and texts by element, and is counted', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': TEXT,
        'fr.gradus': `translation fr of F {
  section scope "Portée"
  scale S "Niveaux" { level 1 "Un" }
  competency A "Alfa" { scope "Tout."
  signs
    - signe
  }
  role R "Rôle" {
    remark open "Ask." by "Me"
    tasks
      - tâche
  }
}
`
    });
    expect(workspace.codes('fr.gradus').filter(code => code === 'unresolved-reference')).toEqual([]);
    const [translation] = workspace.model('a.gradus').translations;
    expect(translation).toMatchObject({ language: 'fr', total: 11, translated: 8 });
    expect(translation?.progress).toEqual([
        { kind: 'framework', total: 1, translated: 0 },
        { kind: 'section', total: 2, translated: 1 },
        { kind: 'scale', total: 1, translated: 1 },
        { kind: 'level', total: 1, translated: 1 },
        { kind: 'category', total: 1, translated: 0 },
        { kind: 'competency', total: 3, translated: 3 },
        { kind: 'role', total: 2, translated: 2 }
    ]);
    expect(translation?.entries).toMatchObject([
        { kind: 'section', code: 'scope', title: 'Portée' },
        { kind: 'scale', code: 'S', title: 'Niveaux' },
        { kind: 'level', code: '1', within: 'S', title: 'Un' },
        { kind: 'competency', code: 'A', title: 'Alfa', sections: [{ entries: ['Tout.'] }, { entries: ['signe'] }] },
        { kind: 'role', code: 'R', tasks: ['tâche'] }
    ]);
    expect(workspace.model('a.gradus').remarks).toMatchObject([
        { on: { kind: 'role', code: 'R' }, text: 'Ask.', open: true, language: 'fr', author: 'Me' }
    ]);
});

test('what a level means for a competency, and an activity in a role’s own words, can be translated', async () => {
    const workspace = await TestWorkspace.of(`framework F "F"
section scope "Scope": text for descriptor
scale S "S" { level 1 }
category C "C" on S { competency A { level 1 { scope "Some." } } }
domain D { activity 1 "Checks" }
role R in D { activity 1 "Learns to check" }
translation fr {
  competency A { level 1 { scope "Un peu." } }
  domain D { activity 1 "Contrôle" }
  role R { activity 1 "Apprend à contrôler" }
}
`);
    expect(workspace.codes().filter(code => code === 'unresolved-reference')).toEqual([]);
    const [translation] = workspace.model().translations;
    expect(translation?.entries).toMatchObject([
        { kind: 'competency', code: 'A' },
        { kind: 'descriptor', code: '1', within: 'A', sections: [{ entries: ['Un peu.'] }] },
        { kind: 'domain', code: 'D' },
        { kind: 'activity', code: '1', within: 'D', title: 'Contrôle' },
        { kind: 'role', code: 'R' },
        { kind: 'activity', code: '1', within: 'R', title: 'Apprend à contrôler' }
    ]);
    // The title of the section is still to come.
    expect(translation).toMatchObject({ total: 4, translated: 3 });
});

test('a translation of another framework is of that one’s elements', async () => {
    const workspace = await TestWorkspace.of({
        'city/framework.gradus': TEXT.replace('framework F', 'framework City'),
        'own/framework.gradus':
            'framework Own "Own" { use City }\nrole R "Own"\ntranslation de of City { role R "Rolle" }\n'
    });
    const entry = workspace.document('own/framework.gradus').parseResult.value;
    const links = workspace.diagnostics('own/framework.gradus').map(({ code }) => code);
    expect(links).not.toContain('unresolved-reference');
    expect(entry.$type).toBe('Document');
    expect(workspace.model('own/framework.gradus').translations[0]?.entries[0]?.code).toBe('R@City');
});

test('what a number of a continuous scale means can be translated', async () => {
    const workspace = await TestWorkspace.of(`framework F "F"
section note "Note": text for descriptor
scale S "S" from 0 to 7
category K "K" on S { competency P "P" { level 3.5 { note "hello" } } }
translation de { competency P { level 3.5 { note "hallo" } } }
`);
    expect(workspace.model().translations[0]).toMatchObject({
        total: 2,
        translated: 1,
        entries: [{ code: 'P' }, { kind: 'descriptor', code: '3.5', within: 'P' }]
    });
});

test('a title that is the code is counted where it is written and a word, as the rule and the fix count it', async () => {
    const workspace = await TestWorkspace.of(`framework EU "EU" { language en }
section note "Note": text for descriptor
scale Steps "Steps" { level Low "Low" level 2 "2" }
category Behavioural "Behavioural" on Steps { competency PC1 "PC1" competency Teamwork }
role CEO "CEO"
role Officer "Officer" { specialisation Night "Night" }
translation fr { section note "Note" scale Steps { level Low "Bas" } }
`);
    // The section; Steps, Low, Behavioural, Officer and Night.
    expect(workspace.model().translations[0]).toMatchObject({ total: 6, translated: 2 });
    const told = workspace.diagnostics().find(({ code }) => code === 'translation-incomplete');
    expect(told?.message).toBe(
        '2 of 6 texts are translated into fr. Missing: title of Steps, title of Behavioural, title of Officer and title of Night of Officer.'
    );
});

test('only what there is to translate counts as translated', async () => {
    const workspace = await TestWorkspace.of(`framework F "Frame"
role R {
  tasks
    - Leads
}
role T "Tee"
translation fr {
  role R "Erre"
  role T "Té" {
    tasks
      -
  }
}
`);
    const [translation] = workspace.model().translations;
    // The framework's title, R's tasks and T's title; R has no title of its own, and T no tasks.
    expect(translation).toMatchObject({ total: 3, translated: 1 });
    expect(translation?.entries.map(({ tasks }) => tasks)).toEqual([[], []]);
});
