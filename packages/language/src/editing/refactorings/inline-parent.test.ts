import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';

const FRAMEWORK = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" }
scale W "Weight" from 0 to 5
category C "Core" on S {
  competency C1 "One" competency C2 "Two" competency C3 "Three" competency C4 "Four"
}
set P "Parent" {
  requires
    "One": 1, W 2.5
    C2: 2..3 desirable // both
}
set Q "Other" extends P {
  requires
    C2: 3
    C3: 1
}
`;

async function offered(role: string, more = ''): Promise<OfferedActions> {
    return OfferedActions.in({ 'framework.gradus': FRAMEWORK + more, 'role.gradus': role });
}

test('what a set requires is written into the role, which says the rest itself', async () => {
    const title = 'Write what “Parent” requires into “Officer”, and no longer extend it';
    const inlined = await offered('role R "Officer" extends ‸P {\n  requires\n    C1: 3 // more\n}\n');
    expect(inlined.after(title)).toEqual({
        'role.gradus': 'role R "Officer" {\n  requires\n    C1: 3 // more\n    C2: 2..3 desirable\n}\n'
    });
    expect(inlined.actions.find(each => each.title === title)?.kind).toBe('refactor.inline');
    expect(await inlined.errorsAfter(title)).toEqual([]);
});

test('a role without a body or a list is given one, with what the set takes over itself', async () => {
    const title = 'Write what “Other” requires into “Officer”, and no longer extend it';
    const inlined = await offered('role R "Officer" extends ‸Q\n');
    expect(inlined.after(title)).toEqual({
        'role.gradus': 'role R "Officer" {\n  requires\n    C2: 3\n    C3: 1\n    C1: 1, W 2.5\n}\n'
    });
    expect(await inlined.errorsAfter(title)).toEqual([]);
});

test('the list stands behind the texts of the role, and before a comment at its end', async () => {
    const inlined = await offered(`role R "Officer" extends ‸P {
  tasks
    - Works // with others
  // end
}
`);
    expect(inlined.after('Write what “Parent” requires into “Officer”, and no longer extend it')).toEqual({
        'role.gradus': `role R "Officer" {
  tasks
    - Works // with others
  requires
    C1: 1, W 2.5
    C2: 2..3 desirable
  // end
}
`
    });
});

test('what another parent still says is not repeated', async () => {
    const both = await offered('role R "Officer" extends P, ‸Q\n');
    expect(both.after('Write what “Other” requires into “Officer”, and no longer extend it')).toEqual({
        'role.gradus': 'role R "Officer" extends P {\n  requires\n    C2: 3\n    C3: 1\n}\n'
    });
    const first = await offered('role R "Officer" extends ‸P, Q\n');
    expect(first.after('Write what “Parent” requires into “Officer”, and no longer extend it')).toEqual({
        'role.gradus': 'role R "Officer" extends Q\n'
    });
});

test('nothing is offered where more than requirements would be lost', async () => {
    const none = async (role: string, more?: string): Promise<void> => {
        const { titles } = await offered(role, more);
        expect(
            titles.filter(title => title.startsWith('Write what')),
            role
        ).toEqual([]);
    };
    await none('role R "Officer" extends ‸T\n', 'set T "Tasks" {\n  tasks\n    - Works\n  requires\n    C4: 1\n}\n');
    await none('role R "Officer" extends ‸P {\n  excludes C1 because "Not here."\n}\n');
    await none('role R "Officer" extends ‸P, Nobody\n');
    await none('role R "Officer" extends ‸Nobody, P\n');
    await none('role R "Officer" extends ‸P {\n');
    await none('role R "Officer" extends ‸W\n', 'set W "Wrong" {\n  requires\n    C4: essential\n}\n');
    await none('role R "Officer" extends ‸W\n', 'set W "Wrong" {\n  requires\n    C4: 3..2\n}\n');
    await none('role ‸R "Officer" extends P\n');
});
