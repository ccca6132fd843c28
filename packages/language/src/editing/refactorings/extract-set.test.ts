import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';

const FRAMEWORK = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
category C "Core" on S {
  competency C1 "One" competency C2 "Two" competency C3 "Three" competency C4 "Four"
}
`;

async function offered(roles: Readonly<Record<string, string>>): Promise<OfferedActions> {
    return OfferedActions.in({ 'framework.gradus': FRAMEWORK, ...roles });
}

test('selected requirements move into a set below the role, with their comments', async () => {
    const title = 'Move the 2 requirements into a new set';
    const moved = await offered({
        'role.gradus': `role R "Officer" /* the officer */ {
  requires
    C1: 1
    // about C2
    ‸C2: 2 {
      remark open "Really?"
    } // more of it
    C3: 1..2 desirable
‸    C4: 1
}
role Q "Clerk"
`
    });
    expect(moved.after(title)).toEqual({
        'role.gradus': `role R "Officer" extends SharedRequirements /* the officer */ {
  requires
    C1: 1
    C4: 1
}

set SharedRequirements "Shared requirements" {
  requires
    // about C2
    C2: 2 {
      remark open "Really?"
    } // more of it
    C3: 1..2 desirable
}

role Q "Clerk"
`
    });
    expect(await moved.errorsAfter(title)).toEqual([]);
    expect(moved.actions.find(each => each.title === title)?.kind).toBe('refactor.extract');
});

test('other roles that require the same extend the set, too', async () => {
    const moved = await offered({
        'a.gradus': 'role A "Officer" {\n  status draft\n\n  \n  requires\n    ‸C1: 1\n    C2: 2‸\n}\n',
        'b.gradus':
            'set SharedRequirements "Taken"\nrole B "Clerk" extends SharedRequirements {\n  requires\n    C2: 2\n    C1: 1\n    C3: 1\n}\n',
        'c.gradus': 'role D "Lead" {\n  requires\n    C1: 1\n    C2: 3\n}\n'
    });
    const title = 'Move the 2 requirements into a new set, also from Clerk';
    expect(moved.titles).toContain('Move the 2 requirements into a new set');
    expect(moved.after(title)).toEqual({
        'a.gradus': `role A "Officer" extends SharedRequirements2 {
  status draft
}

set SharedRequirements2 "Shared requirements" {
  requires
    C1: 1
    C2: 2
}
`,
        'b.gradus':
            'set SharedRequirements "Taken"\nrole B "Clerk" extends SharedRequirements, SharedRequirements2 {\n  requires\n    C3: 1\n}\n'
    });
    expect(await moved.errorsAfter(title)).toEqual([]);
});

test('without a selection, what most is shared is offered', async () => {
    const moved = await offered({
        'a.gradus': 'role A "Officer" {\n  requires\n    ‸C1: 1\n    C2: 2\n    C3: 1\n}\n',
        'b.gradus': 'role B "Clerk" {\n  requires\n    C1: 1\n    C2: 2\n}\nrole D "Lead" {\n  requires\n    C3: 1\n}\n'
    });
    const title = 'Move the 2 requirements shared with Clerk into a new set';
    expect(moved.titles).toContain(title);
    expect(Object.keys(moved.after(title))).toEqual(['a.gradus', 'b.gradus']);
    expect(await moved.errorsAfter(title)).toEqual([]);
});

test('headings stay where they are', async () => {
    const headed = (mark: string): string =>
        `  requires\n    // Some\n    ${mark}C1: 1\n    C2: 2\n\n    // Others\n    C3: 1\n    C4: 1\n}\n`;
    const moved = await offered({
        'a.gradus': `role A "Officer" {\n${headed('‸')}`,
        'b.gradus': 'role B "Clerk" {\n  requires\n    C1: 1\n    C3: 1\n}\n'
    });
    const after = moved.after('Move the 2 requirements shared with Clerk into a new set');
    expect(after['a.gradus']).toBe(`role A "Officer" extends SharedRequirements {
  requires
    // Some
    C2: 2

    // Others
    C4: 1
}

set SharedRequirements "Shared requirements" {
  requires
    C1: 1
    C3: 1
}
`);
});

test('nothing is moved that would mean something else in a set', async () => {
    const set = 'set P "Parent" {\n  requires\n    C1: 3\n}\n';
    const roles = [
        // Its own lower level would give way to that of the other parent.
        `${set}role A "Officer" extends P {\n  requires\n    ‸C1: 1‸\n}\n`,
        'role A "Officer" {\n  requires\n    ‸C1: 1‸\n    C1: 2\n}\n',
        'role A "Officer" extends Nobody {\n  requires\n    ‸C1: 1‸\n}\n',
        'role A "Officer" {\n  requires\n    ‸C1: 9‸\n}\n',
        'role A "Officer" {\n  requires ‸C1: 1‸\n}\n',
        'role A "Officer" {\n  specialisation X "X" {\n    requires\n      ‸C1: 1‸\n  }\n}\n',
        'role A "Officer" {\n  requires\n    ‸C1: 1\n}‸\n',
        'role A "Officer" {\n  requires\n    ‸C1: 1‸\n'
    ];
    for (const role of roles) {
        const { titles } = await offered({ 'role.gradus': role });
        expect(
            titles.filter(title => title.startsWith('Move')),
            role
        ).toEqual([]);
    }
});

test('a comment of another role is not lost', async () => {
    const { titles } = await offered({
        'a.gradus': 'role A "Officer" {\n  requires\n    ‸C1: 1\n    C2: 2‸\n}\n',
        'b.gradus': 'role B "Clerk" {\n  requires\n    C1: 1 // why?\n    C2: 2\n}\n'
    });
    expect(titles.filter(title => title.startsWith('Move'))).toEqual(['Move the 2 requirements into a new set']);
});
