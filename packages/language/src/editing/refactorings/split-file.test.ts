import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';

const CATEGORIES = `framework Demo "Demo" { }
// Levels of everything.
scale S "Levels" { level 1 "Awareness" }

// The first.
category A "Professional" on S { // as printed
  competency A1 "Anything"
}

/* The second,
   in full. */
‸category B/2 "Operational" on S {
  competency B1 "Something"
} // end of B

// A last word.
`;

test('each category moves into a file of its own, with its comments', async () => {
    const offered = await OfferedActions.in({ 'framework.gradus': CATEGORIES });
    const title = 'Move each category into a file of its own';
    expect(offered.after(title)).toEqual({
        'framework.gradus': `framework Demo "Demo" { }
// Levels of everything.
scale S "Levels" { level 1 "Awareness" }

// A last word.
`,
        'framework_2-A.gradus': `// The first.
category A "Professional" on S { // as printed
  competency A1 "Anything"
}
`,
        'framework_3-B-2.gradus': `/* The second,
   in full. */
category B/2 "Operational" on S {
  competency B1 "Something"
} // end of B
`
    });
    expect(await offered.errorsAfter(title)).toEqual([]);
});

test('of a file of roles only, the first stays', async () => {
    const offered = await OfferedActions.in({
        'framework.gradus': 'framework Demo "Demo"\n',
        'roles/all.gradus': 'role ‸A "Officer"\n\nrole B "Clerk"\nset C "Everybody"\n'
    });
    expect(offered.after('Move each role into a file of its own, but for the first')).toEqual({
        'roles/all.gradus': 'role A "Officer"\n\n',
        'roles/all_2-B.gradus': 'role B "Clerk"\n',
        'roles/all_3-C.gradus': 'set C "Everybody"\n'
    });
});

test('of a file whose name ends in capitals, the others do not have the ending twice', async () => {
    const offered = await OfferedActions.in({
        'framework.gradus': 'framework Demo "Demo"\n',
        'ROLES.GRADUS': 'role ‸A "Officer"\n\nrole B "Clerk"\n'
    });
    const after = offered.after('Move each role into a file of its own, but for the first');
    expect(Object.keys(after).toSorted()).toEqual(['ROLES.GRADUS', 'ROLES_2-B.gradus']);
});

test('it is not offered to an editor that makes no files', async () => {
    const { titles } = await OfferedActions.in({ 'framework.gradus': CATEGORIES }, undefined, {
        createsFiles: false,
        takesSnippets: true
    });
    expect(titles).toEqual([]);
});

test('nothing is moved where something would be lost', async () => {
    const files: readonly Readonly<Record<string, string>>[] = [
        // One alone has its file already.
        { 'a.gradus': 'framework Demo "Demo"\nrole ‸A "Officer"\n' },
        { 'a.gradus': 'framework Demo "Demo"\nrole ‸A "Officer" role B "Clerk"\n' },
        { 'a.gradus': 'framework Demo "Demo"\nrole ‸A "Officer"\nrole B "Clerk" {\n' },
        // The header’s acceptance is for its own file.
        {
            'a.gradus':
                'framework Demo "Demo" { accept duplicate-role because "So." }\nrole ‸A "Officer"\nrole B "Officer"\n'
        },
        // The order of roles would be another one.
        {
            'a.gradus': 'framework Demo "Demo"\nrole ‸A "Officer"\nrole B "Clerk"\n',
            'a_1.gradus': 'role C "Lead"\n'
        }
    ];
    for (const each of files) {
        const { titles } = await OfferedActions.in(each);
        expect(titles.filter(title => title.startsWith('Move'))).toEqual([]);
    }
});
