import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = `framework Demo "Demo" { }
section signs "Indicators": list for competency, for level
section scope "Scope": text for competency
scale S "S" { level 1 "One" {
  signs
    - Knows
    - Names
} }
category C "Core" on S { competency PC1 "Teamwork" {
  scope "All." "And more."
  - Helps
  - Shares
} competency PC2 "Alone" }
set Q "Basics" { tasks
  - Reads
}
role R "Officer" extends Q { }
role O "Clerk" extends Q { tasks
  - Writes
  -
}
role P "Porter"
`;

function translated(text: string): Promise<TestWorkspace> {
    return TestWorkspace.of({ 'framework.gradus': FRAMEWORK, 'fr.gradus': `translation fr {\n${text}\n}\n` });
}

async function lengthsIn(text: string): Promise<string[]> {
    return findings(await translated(text), 'translation-list-length', 'fr.gradus').map(found => found.message);
}

test('a list with another number of lines, named or not', async () => {
    const workspace = await translated('competency PC1 "Équipe" {\n  signs\n    - Aide\n}');
    const found = only(workspace, 'translation-list-length', 'fr.gradus');
    expect(found.message).toBe(
        'Indicators of PC1 “Teamwork” has 2 lines in the original, and 1 here. Translate line by line.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('signs');
    expect(await lengthsIn('competency PC1 "Équipe" {\n  - Aide\n  - Partage\n  - Rit\n}')).toEqual([
        'Indicators of PC1 “Teamwork” has 2 lines in the original, and 3 here. Translate line by line.'
    ]);
});

test('lists of levels and of tasks', async () => {
    expect(await lengthsIn('scale S { level 1 "Un" {\n  - Connaît\n} }')).toEqual([
        'Indicators of 1 “One” has 2 lines in the original, and 1 here. Translate line by line.'
    ]);
    const workspace = await translated('set Q "Bases" {\n  tasks\n    - Lit\n    - Écrit\n}');
    const found = only(workspace, 'translation-list-length', 'fr.gradus');
    expect(found.message).toBe(
        'The list of tasks of Q “Basics” has 1 line in the original, and 2 here. Translate line by line.'
    );
    expect(found.text).toBe('tasks');
});

test('what a level means for a competency', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
section signs "Signs": list for descriptor
scale S "S" { level 1 "One" }
category C "Core" on S { competency PC1 "Teamwork" { level 1 {
  - Some
  - More
} } }
translation fr { competency PC1 { level 1 {
  - Peu
} } }
`);
    expect(findings(workspace, 'translation-list-length').map(found => found.message)).toEqual([
        'Signs of 1 of PC1 has 2 lines in the original, and 1 here. Translate line by line.'
    ]);
});

test('a list that the original does not have', async () => {
    expect(await lengthsIn('competency PC2 "Seul" {\n  - Aide\n}')).toEqual([
        'Indicators of PC2 “Alone” has no lines in the original, and 1 here. Write it there first.'
    ]);
});

test('lists of the same length, texts, inherited tasks and empty lines are none of it', async () => {
    expect(await lengthsIn('competency PC1 "Équipe" {\n  scope "Tout."\n  - Aide\n  - Partage\n}')).toEqual([]);
    expect(await lengthsIn('role R "Agent" {\n  tasks\n    - Lit\n}')).toEqual([]);
    expect(await lengthsIn('competency PC1 "Équipe" {\n  - Aide\n  -\n  -\n}')).toEqual([]);
    expect(await lengthsIn('competency PC9 "Rien" {\n  - Aide\n}')).toEqual([]);
    expect(await lengthsIn('set Q "Bases"')).toEqual([]);
    expect(await lengthsIn('competency PC1 "Équipe" {\n  tasks\n    - Aide\n}')).toEqual([]);
});

test('the message comes when the original gets a line', async () => {
    const workspace = await translated('set Q "Bases" {\n  tasks\n    - Lit\n}');
    expect(findings(workspace, 'translation-list-length', 'fr.gradus')).toEqual([]);
    await workspace.change({ 'framework.gradus': FRAMEWORK.replace('- Reads', '- Reads\n  - Writes') });
    expect(findings(workspace, 'translation-list-length', 'fr.gradus')).toHaveLength(1);
    await workspace.change({ 'framework.gradus': FRAMEWORK.replace('    - Names\n', '') });
    await workspace.change({ 'fr.gradus': 'translation fr {\n  scale S { level 1 "Un" {\n  - Connaît\n  } }\n}\n' });
    expect(findings(workspace, 'translation-list-length', 'fr.gradus')).toEqual([]);
    await workspace.change({ 'framework.gradus': FRAMEWORK });
    expect(findings(workspace, 'translation-list-length', 'fr.gradus')).toHaveLength(1);
});

test('a list that is adapted is compared as it is adapted', async () => {
    const adapting = (translation: string) =>
        TestWorkspace.of({
            'a/framework.gradus': FRAMEWORK,
            'b/framework.gradus': `framework B "B" { adopt Demo }
adapt competency PC1 {
  signs
    - Helps
}
adapt set Q {
  tasks
    - Reads
    - Writes
}
translation fr {
  ${translation}
}
`
        });
    const path = 'b/framework.gradus';
    const right = await adapting('competency PC1 {\n  - Aide\n  }\n  set Q {\n  tasks\n    - Lit\n    - Écrit\n  }');
    expect(findings(right, 'translation-list-length', path)).toEqual([]);
    const wrong = await adapting('competency PC1 {\n  - Aide\n  - Partage\n  }\n  set Q {\n  tasks\n    - Lit\n  }');
    expect(findings(wrong, 'translation-list-length', path)).toHaveLength(2);
});

test('tasks of a role that has its own are compared with these, but for lines that are still empty', async () => {
    expect(await lengthsIn('role O "Commis" {\n  tasks\n    - Écrit\n}')).toEqual([]);
    expect(await lengthsIn('role O "Commis" {\n  tasks\n    - Lit\n    - Écrit\n}')).toEqual([
        'The list of tasks of O “Clerk” has 1 line in the original, and 2 here. Translate line by line.'
    ]);
    expect(await lengthsIn('role P "Portier" {\n  tasks\n    - Porte\n}')).toEqual([
        'The list of tasks of P “Porter” has no lines in the original, and 1 here. Write it there first.'
    ]);
});

test('a section in the wrong form, or one that nobody knows, is told as that', async () => {
    for (const [body, code] of [
        ['scope\n  - Tout', 'section-form'],
        ['signs "Aide"', 'section-form'],
        ['sings\n  - Aide', 'unresolved-reference']
    ] as const) {
        const workspace = await translated(`competency PC1 "Équipe" {\n  ${body}\n}`);
        expect(workspace.codes('fr.gradus'), body).toEqual(['translation-incomplete', code]);
    }
});

test('of several lists each is compared with its own', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
section signs "Signs": list for role
section limits "Limits": list for role
role R "R" {
  signs
    - One
    - Two
    -
  limits
    - Three
}
translation fr {
  framework Demo "Démo"
  section signs "Signes"
  section limits "Limites"
  role R "R" {
    signs
      - Un
      - Deux
    limits
      - Trois
      - Quatre
  }
}
`);
    expect(findings(workspace, 'translation-list-length').map(found => found.message)).toEqual([
        'Limits of R “R” has 1 line in the original, and 2 here. Translate line by line.'
    ]);
});

test('the last adaptation of a list counts; one of other sections leaves it as it is', async () => {
    const workspace = await TestWorkspace.of({
        'a/framework.gradus': FRAMEWORK,
        'b/framework.gradus': `framework B "B" { adopt Demo }
adapt competency PC1 {
  signs
    - Helps
}
adapt competency PC2 {
  scope "None."
}
`,
        'c/framework.gradus': `framework C "C" { adopt B }
adapt competency PC1 {
  signs
    - Helps
    - Shares
    - Laughs
}
translation fr {
  competency PC1 {
    signs
      - Aide
      - Partage
      - Rit
  }
}
`,
        'd/framework.gradus': `framework D "D" { adopt Demo }
adapt competency PC1 {
  scope "None."
}
translation fr {
  competency PC1 {
    signs
      - Aide
      - Partage
  }
}
`
    });
    for (const path of ['c/framework.gradus', 'd/framework.gradus']) {
        expect(findings(workspace, 'translation-list-length', path), path).toEqual([]);
    }
});
