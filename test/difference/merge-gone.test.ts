import { differencesOf, mergeCheck, mergeLines } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import { describe, expect, test } from 'vitest';

const BASE = `framework Demo "Demo" { }
section purpose "Purpose": text for role
section aim "Aim": text for role
scale S "Levels" { level 1 "One" level 2 "Two" level 3 "Three" }
scale T "Frequency" { level a "Often" }
category C "Core" on S {
  competency C1 "Loading"
  competency C2 "Steering"
}
category K "Kind" on S { }
domain D "Deck" { }
group F "Family" { }
grade G1 "First"
grade G2 "Second"
role R "Officer" at G1 {
  requires
    C1: 2
}
role Q "Mate" at G1 {
  requires
    C1: 1
}
set B "Base" { }
`;

type Edit = (text: string) => string;

const edit =
    (...pairs: readonly (readonly [string, string])[]): Edit =>
    text =>
        pairs.reduce((edited, [from, into]) => {
            expect(edited).toContain(from);
            return edited.replace(from, into);
        }, text);
const adding =
    (more: string): Edit =>
    text =>
        `${text}${more}\n`;

async function model(text: string): Promise<FrameworkModel> {
    return (await TestWorkspace.of(text)).model();
}

async function found(ours: Edit, theirs: Edit): Promise<string[]> {
    const check = mergeCheck(await model(BASE), await model(ours(BASE)), await model(theirs(BASE)));
    return check.contradictions.map(
        ({ why, element, gone = [] }) =>
            `${why} ${element.code}: ${gone.map(({ before, after }) => (after ? `${before.code}→${after.code}` : before.code)).join()}`
    );
}

const NO_C2 = edit(['  competency C2 "Steering"\n', '']);
const NO_G2 = edit(['grade G2 "Second"\n', '']);
const NO_Q = edit(['role Q "Mate" at G1 {\n  requires\n    C1: 1\n}\n', '']);
const C3 = edit(['competency C2 "Steering"', 'competency C3 "Steering" { formerly C2 }']);

describe('what one side removes or renames and the other one refers to anew', () => {
    test.each<[string, Edit, Edit, string]>([
        ['a competency, in a new role', NO_C2, adding('role N "New" { requires\n C2: 1 }'), 'gone N: C2'],
        ['a competency, in a role that is there', NO_C2, edit(['C1: 2', 'C1: 2 C2: 1']), 'gone R: C2'],
        ['a competency, in a new set', NO_C2, adding('set N "New" { requires\n C2: 1 }'), 'gone N: C2'],
        [
            'a competency, in a specialisation',
            NO_C2,
            edit([
                'role R "Officer" at G1 {',
                'role R "Officer" at G1 {\n  specialisation P "Pilot" { requires\n C2: 1 }'
            ]),
            'gone P: C2'
        ],
        ['a grade, in a role that moves', NO_G2, edit(['"Officer" at G1', '"Officer" at G2']), 'gone R: G2'],
        ['a grade, in a new role', NO_G2, adding('role N "New" at G2 { }'), 'gone N: G2'],
        ['a grade, as a step', NO_G2, adding('stream W "Way": G1 -> G2'), 'gone W: G2'],
        ['a role, extended by a new one', NO_Q, adding('role N "New" extends Q { }'), 'gone N: Q'],
        [
            'a role, as what takes the place',
            NO_Q,
            edit(['"Officer" at G1 {', '"Officer" at G1 { replaced by Q']),
            'gone R: Q'
        ],
        [
            'a set, extended by a role',
            edit(['set B "Base" { }\n', '']),
            adding('role N "New" extends B { }'),
            'gone N: B'
        ],
        ['a domain', edit(['domain D "Deck" { }\n', '']), adding('role N "New" in D { }'), 'gone N: D'],
        ['a group', edit(['group F "Family" { }\n', '']), adding('role N "New" of F { }'), 'gone N: F'],
        [
            'a category, as a kind',
            edit(['category K "Kind" on S { }\n', '']),
            edit(['competency C1 "Loading"', 'competency C1 "Loading" in K']),
            'gone C1: K'
        ],
        [
            'a scale',
            edit(['scale T "Frequency" { level a "Often" }\n', '']),
            adding('category N "New" on T { }'),
            'gone N: T'
        ],
        ['a level', edit([' level 3 "Three"', '']), edit(['C1: 1', 'C1: 3']), 'gone Q: 3'],
        [
            'a section',
            edit(['section aim "Aim": text for role\n', '']),
            adding('role N "New" { aim "To help." }'),
            'gone N: aim'
        ],
        ['an end of a relation', NO_C2, adding('relations { C1 is related to C2 }'), 'gone Demo: C2'],
        ['a renamed competency, in a role that is there', C3, edit(['C1: 2', 'C1: 2 C2: 1']), 'gone R: C2→C3'],
        ['a renamed competency, in a new role', C3, adding('role N "New" { requires\n C2: 1 }'), 'gone N: C2→C3']
    ])('%s', async (_, ours, theirs, expected) => {
        expect(await found(ours, theirs)).toEqual([expected]);
        expect(await found(theirs, ours)).toEqual([expected]);
    });

    test.each<[string, Edit, Edit]>([
        [
            'what stands within a renamed category',
            edit(['category C ', 'category CC ']),
            edit(['"Steering"\n', '"Steering"\n competency C9 "Mooring"\n'])
        ],
        ['what both sides renamed', C3, text => C3(edit(['C1: 2', 'C1: 2 C3: 1'])(text))],
        ['what was referred to before', NO_Q, edit(['"Officer"', '"First officer"'])],
        ['what is only inherited', text => NO_C2(text), adding('role N "New" extends R { }')]
    ])('not: %s', async (_, ours, theirs) => {
        expect(await found(ours, theirs)).toEqual([]);
        expect(await found(theirs, ours)).toEqual([]);
    });

    test('is told by name', async () => {
        const [base, ours, theirs] = [
            await model(BASE),
            await model(C3(BASE)),
            await model(edit(['C1: 2', 'C1: 2 C2: 1'])(BASE))
        ];
        expect(differencesOf(base, ours).elements).not.toEqual([]);
        const style = {
            heading: (text: string) => text,
            change: (sign: string, text: string) => `${sign}: ${text}`,
            note: (text: string) => text
        };
        expect(mergeLines(ours.framework, mergeCheck(base, ours, theirs), style).split('\n')).toEqual([
            'Demo: 1 contradiction',
            '',
            'Role R “Officer”',
            'One side refers to what the other one removes or gives another code. Decide whether that stays, or write its new code.',
            'ours: C2 “Steering” is C3 “Steering” now.',
            'theirs: Now needs C2 “Steering” at 1 “One”.',
            ''
        ]);
    });
});
