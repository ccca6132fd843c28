import type { Requirement } from '@gradus/model';
import { expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { TestWorkspace } from '../testing/index.ts';
import { requirementSet } from './resolve-roles.ts';
import type { Resolving } from './resolving.ts';

const DICTIONARY = `framework F "F"
scale S "S" { level 1 level 2 level 3 }
scale Importance "Importance" from 1 to 5
category C "C" on S { competency A "Alpha" competency B "Beta" competency D "Delta" }
category K "K" unlevelled { competency K1 "Law" }
grade Officer "Officer"
domain Border "Border" { activity 1 "Checks" activity 2 "Reports" }
`;

function shown({ competency, level, maxLevel, necessity, measures, inheritedFrom }: Requirement): string {
    const range = [level, maxLevel].filter(each => each !== undefined).join('..');
    const others = measures.map(measure => `, ${measure.scale} ${measure.level}`).join('');
    const from = inheritedFrom === undefined ? '' : ` from ${inheritedFrom}`;
    return `${competency} ${range} ${necessity}${others}${from}`.replace('  ', ' ');
}

async function requirementsOf(text: string): Promise<Record<string, string[]>> {
    const workspace = await TestWorkspace.of(DICTIONARY + text);
    expect(workspace.codes().filter(code => code === 'unresolved-reference')).toEqual([]);
    const { roles, sets } = workspace.model();
    return Object.fromEntries([...roles, ...sets].map(role => [role.code, role.requirements.map(shown)]));
}

test('roles take over what the roles and sets that they extend require', async () => {
    const found = await requirementsOf(`set Core "Core" { requires A: 1 K1: essential }
role R "R" extends Core { requires B: 2 }
role T "T" extends R { requires A: 3 }
`);
    expect(found).toEqual({
        Core: ['A 1 essential', 'K1 essential'],
        R: ['B 2 essential', 'A 1 essential from Core', 'K1 essential from Core'],
        T: ['A 3 essential', 'B 2 essential from R', 'K1 essential from Core']
    });
});

test('of several parents the one that asks for more counts, and what is excluded is left out', async () => {
    const found = await requirementsOf(`set Low "Low" { requires A: 1 B: 2 }
set High "High" { requires A: 3 }
role R "R" extends Low, High { excludes B because "not here" }
`);
    expect(found['R']).toEqual(['A 3 essential from High']);
});

test('roles that extend each other require what they say', async () => {
    const found = await requirementsOf(
        'role R "R" extends T { requires A: 1 }\nrole T "T" extends R { requires B: 1 }\n'
    );
    expect(found).toEqual({ R: ['A 1 essential'], T: ['B 1 essential'] });
});

test('a table says the same as lists', async () => {
    const found = await requirementsOf(`matrix "All" {
  |         | R           | T |
  | A       | 1           | 2 |
  | "Beta"  | 2..3 desirable |   |
  | K1      |   | essential |
}
role R "R" { requires D: 3 }
role T "T"
`);
    expect(found).toEqual({
        R: ['D 3 essential', 'A 1 essential', 'B 2..3 desirable'],
        T: ['A 2 essential', 'K1 essential']
    });
});

test('a requirement has measures on other scales, numbers of a continuous one among them', async () => {
    const found = await requirementsOf('role R "R" { requires A: 2 desirable, Importance 4.25 }\n');
    expect(found['R']).toEqual(['A 2 desirable, Importance 4.25']);
});

test('the activities of a role’s domain apply to it, restricted and reworded by the role', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}role R "R" at Officer in Border\nrole T "T" in Border { activity 2 "Learns to report" }\nrole N "N"\n`
    );
    const { roles } = workspace.model();
    expect(roles.map(({ activities }) => activities)).toEqual([
        [
            { activity: '1', title: 'Checks', reworded: false },
            { activity: '2', title: 'Reports', reworded: false }
        ],
        [{ activity: '2', title: 'Learns to report', reworded: true }],
        []
    ]);
});

test('tasks are taken over as well, each once', async () => {
    const text = 'set Core "Core" {\n tasks\n - a\n - b\n}\nrole R "R" extends Core {\n tasks\n - b\n - c\n}\n';
    expect((await TestWorkspace.of(DICTIONARY + text)).model().roles[0]?.tasks).toEqual(['b', 'c', 'a']);
});

test('tasks are taken over from far above, in the order of the text, also from roles that extend each other', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}set A "A" extends B, C {
  tasks
    - a
}
set B "B" {
  tasks
    - b
    -
}
set C "C" extends D {
  tasks
    - c
}
set D "D" extends C {
  tasks
    - d
}
role R "R" extends A, E {
  tasks
    - r
}
set E "E" extends R {
  tasks
    - e
}
`);
    expect(workspace.model().roles[0]?.tasks).toEqual(['r', 'a', 'b', 'c', 'd', 'e']);
});

test('what a specialisation or a measure does not find is left out', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}role R "R" in Border {
  activity 1
  activity 9 "Nobody's"
  requires A: 2, Nothing 1, S 9, Importance 3
  specialisation Night "Night" { requires Nothing: 1 B: 2 }
}
stream X "X": Nobody -> R
stream Y "Y": Nobody -> Officer
`);
    const { roles, streams } = workspace.model();
    expect(roles[0]?.activities).toEqual([{ activity: '1', title: 'Checks', reworded: false }]);
    expect(roles[0]?.requirements.map(shown)).toEqual(['A 2 essential, Importance 3']);
    expect(roles[0]?.specialisations[0]?.requirements.map(shown)).toEqual(['B 2 essential']);
    expect(streams).toMatchObject([
        { over: 'roles', steps: ['R'] },
        { over: 'grades', steps: ['Officer'] }
    ]);
});

test('what an adopting framework leaves out is nobody’s grade, domain or group', async () => {
    const workspace = await TestWorkspace.of({
        'eu/f.gradus': `${DICTIONARY}group G "G" { grade Kept "Kept" grade Gone "Gone" }
role R "R" at Gone in Border of G extends Lead { requires A: 2 }
role Lead "Lead" { requires B: 1 }
stream Way "Way": R -> Lead
`,
        'own/f.gradus': 'framework Own "Own" { adopt F }\nomit grade Gone\nomit domain Border\nomit role Lead\n'
    });
    const { grades, roles, streams } = workspace.model('own/f.gradus');
    expect(streams[0]?.steps).toEqual(['R']);
    expect(grades.map(({ code }) => code)).toEqual(['Officer', 'Kept']);
    expect(roles[0]).toMatchObject({
        group: 'G',
        extends: [],
        activities: [],
        requirements: [{ competency: 'A' }, { competency: 'B' }]
    });
    expect(roles[0]).not.toHaveProperty('grade');
    expect(roles[0]).not.toHaveProperty('domain');
    // What it took over stays; only that nobody can be told any more from whom.
    expect(roles[0]?.requirements[1]).not.toHaveProperty('inheritedFrom');
});

test('a stream is a path over grades or roles', async () => {
    const text = 'role Officer "R"\nrole T "T"\nstream X "X" of grades: Officer\nstream Y "Y": Officer -> T\n';
    const workspace = await TestWorkspace.of(DICTIONARY + text);
    expect(workspace.model().streams).toMatchObject([
        { code: 'X', over: 'grades', steps: ['Officer'] },
        { code: 'Y', over: 'roles', steps: ['Officer', 'T'] }
    ]);
});

test('what is accepted of a role is told with the reason, and of one competency where it stands behind its requirement', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}role R "R" {
  accept requirement-lost because "Left to others."
  accept level-drop because ""
  requires
    A: 1 { accept level-drop because "Leads, and works less." }
    B: 2
}
role T "T" { requires A: 3 }
`);
    expect(workspace.model().roles.map(({ accepted }) => accepted)).toEqual([
        [
            { rule: 'requirement-lost', reason: 'Left to others.' },
            { rule: 'level-drop', reason: 'Leads, and works less.', competency: 'A' }
        ],
        undefined
    ]);
});

test('a role may extend more than a call has arguments', () => {
    const of = (name: string, parents: readonly object[], ...texts: readonly string[]) =>
        ({
            name,
            parents,
            dropped: [],
            aliases: [],
            tasks: [{ items: texts.map(text => ({ text })) }]
        }) as unknown as ast.Role;
    const base = { ref: of('B', [], 'Leads.') };
    const parent = of('P', Array(200_000).fill(base), 'Helps.');
    const resolving = {
        describer: { describe: () => ({}), noteTexts: () => {} },
        adoption: { of: () => [] },
        code: () => undefined
    };
    const tasksWith = (isTooMuch: boolean) => {
        const requirements = { effective: () => [], isTooMuch };
        const asked = { ...resolving, requirements } as unknown as Resolving;
        return requirementSet(of('R', [{ ref: parent }], 'Reads.'), asked).tasks;
    };
    expect(tasksWith(false)).toEqual(['Reads.', 'Helps.', 'Leads.']);
    expect(tasksWith(true)).toEqual(['Reads.']);
});

test('what roles have without saying so is the same for all of them', async () => {
    const text = `set Core "Core" { requires A: 1 K1: essential }
role R "R" in Border extends Core
role T "T" in Border extends R
role U "U" in Border extends Core { requires B: 2 activity 1 }
`;
    const [r, t, u] = (await TestWorkspace.of(DICTIONARY + text)).model().roles;
    expect(r?.requirements.map(shown)).toEqual(['A 1 essential from Core', 'K1 essential from Core']);
    expect(t?.requirements.map((each, index) => each === r?.requirements[index])).toEqual([true, true]);
    expect(u?.requirements[2]).toBe(r?.requirements[1]);
    expect(u?.requirements.map(shown)).toEqual(['B 2 essential', 'A 1 essential from Core', 'K1 essential from Core']);
    expect(r?.activities.map(({ title }) => title)).toEqual(['Checks', 'Reports']);
    expect(t?.activities).toBe(r?.activities);
    expect(u?.activities.map(({ title }) => title)).toEqual(['Checks']);
});

test('an activity that is not named yet is none', async () => {
    const text = `${DICTIONARY}domain Half "Half" { activity 1 "One" activity }\nrole R "R" in Half\n`;
    const [role] = (await TestWorkspace.of(text)).model().roles;
    expect(role?.activities).toEqual([{ activity: '1', title: 'One', reworded: false }]);
});
