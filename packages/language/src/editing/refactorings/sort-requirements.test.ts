import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';

const TITLE = 'Sort the requirements as in the dictionary';
const FRAMEWORK = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category B "Professional" on S {
  competency B2 "Second of the alphabet"
  competency B1 "First of the alphabet" {
    competency B1-a "Part"
  }
}
category A "Operational" on S {
  competency A1 "Anything"
}
`;

async function offered(role: string): Promise<OfferedActions> {
    return OfferedActions.in({ 'framework.gradus': FRAMEWORK, 'role.gradus': role });
}

test('requirements are put in the order of the dictionary, each with its comments', async () => {
    const sorted = await offered(`role R "Officer" {
  // What an officer needs.

  requires
    // asked for by the union
    A1: 1 // since 2020
    B1-a: 2 { remark open "Really?" }

    "First of the alphabet": 1..2 desirable
    /* the most
       important */
    B2: 2‸
  // end
}
`);
    expect(sorted.after(TITLE)['role.gradus']).toBe(`role R "Officer" {
  // What an officer needs.

  requires
    /* the most
       important */
    B2: 2
    "First of the alphabet": 1..2 desirable

    B1-a: 2 { remark open "Really?" }
    // asked for by the union
    A1: 1 // since 2020
  // end
}
`);
    expect(await sorted.errorsAfter(TITLE)).toEqual([]);
    expect(sorted.actions.find(({ title }) => title === TITLE)?.kind).toBe('refactor.rewrite');
});

test('under headings, each part is sorted by itself', async () => {
    const sorted = await offered(`role R "Officer" {
  requires
    // Operational
    A1: 1

    // Professional
    B1-a: 2 // the part
    B1: 1
    ‸B2: 2
}
`);
    expect(sorted.after(TITLE)['role.gradus']).toBe(`role R "Officer" {
  requires
    // Operational
    A1: 1

    // Professional
    B2: 2
    B1: 1
    B1-a: 2 // the part
}
`);
    const headed = '// Operational\n    A1: 1\n\n    // Professional\n    ‸B2: 2\n    B1: 1';
    expect((await offered(`role R "Officer" {\n  requires\n    ${headed}\n}\n`)).titles).not.toContain(TITLE);
});

test('several on one line are sorted as well', async () => {
    const sorted = await offered('role R "Officer" { requires A1: 1 ‸B1: 2 B2: 1 }\n');
    expect(sorted.after(TITLE)).toEqual({ 'role.gradus': 'role R "Officer" { requires B2: 1 B1: 2 A1: 1 }\n' });
});

test('lists that are sorted, and those that cannot be, are left alone', async () => {
    const lists = [
        'B2: 1\n    ‸A1: 1',
        'A1: 1\n    ‸XX: 1\n    B2: 1',
        '‸A1: 1',
        // The comment would swallow what stands behind the first on its line.
        'A1: 1 B1: 2 // both\n    ‸B2: 1'
    ];
    for (const list of lists) {
        expect((await offered(`role R "Officer" {\n  requires\n    ${list}\n}\n`)).titles).not.toContain(TITLE);
    }
    expect((await offered('role R "Officer" {\n  requires\n    A1: 1\n    ‸B1: 1\n')).titles).not.toContain(TITLE);
});
