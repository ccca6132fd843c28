import { readFile } from 'node:fs/promises';
import { type MergeCheck, mergeCheck, mergeJson } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { DIFFERENCE_SCHEMA } from './schema.ts';

const BASE = `framework Demo "Demo" { }
section purpose "Purpose": text for role
scale S "Levels" { level 1 "One" level 2 "Two" level 3 "Three" }
category C "Core" on S {
  competency A "Alpha"
  competency B "Beta"
}
role R "Officer" {
  purpose "What it is for."
  requires
    A: 2
}
role Q "Other" {
  requires
    B: 1
}
`;

type Edit = (text: string) => string;

const to =
    (...pairs: readonly (readonly [string, string])[]): Edit =>
    text =>
        pairs.reduce((edited, [from, into]) => {
            expect(edited).toContain(from);
            return edited.replace(from, into);
        }, text);

async function merged(ours: Edit, theirs: Edit): Promise<MergeCheck> {
    const [base, our, their] = await Promise.all(
        [BASE, ours(BASE), theirs(BASE)].map(async text =>
            (await TestWorkspace.of({ 'a.gradus': text })).model('a.gradus')
        )
    );
    if (!base || !our || !their) throw new Error('There are three.');
    return mergeCheck(base, our, their);
}

/** What was found, as words: why, and of what. */
async function found(ours: Edit, theirs: Edit): Promise<string[]> {
    const { contradictions, together } = await merged(ours, theirs);
    return [...contradictions, ...together].map(({ why, element }) => `${why} ${element.kind} ${element.code}`);
}

const RAISED = to(['A: 2', 'A: 3']);
const LOWERED = to(['A: 2', 'A: 1']);

describe('two sides', () => {
    test.each<[string, Edit, Edit, string[]]>([
        ['that change different things', RAISED, to(['B: 1', 'B: 2']), []],
        ['that change the same in the same way', RAISED, RAISED, []],
        ['of which one changes nothing', RAISED, text => `${text}\n// A comment\n`, []],
        ['that require another level', RAISED, LOWERED, ['differently role R']],
        [
            'that require something new at another level',
            to(['A: 2', 'A: 2 B: 1']),
            to(['A: 2', 'A: 2 B: 2']),
            ['differently role R']
        ],
        ['that require different things', to(['A: 2', 'A: 2 B: 1']), RAISED, ['together role R']],
        ['that word a text in another way', to(['is for', 'does']), to(['is for', 'serves']), ['differently role R']],
        ['that both retitle', to(['"Officer"', '"Agent"']), to(['"Officer"', '"Clerk"']), ['differently role R']],
        [
            'one of which removes what the other changes',
            to(['  competency B "Beta"\n', ''], ['    B: 1\n', '    A: 1\n']),
            to(['"Beta"', '"Better"']),
            ['removed competency B']
        ],
        [
            'one of which removes what the other requires anew',
            to(['  competency B "Beta"\n', ''], ['    B: 1\n', '    A: 1\n']),
            to(['A: 2', 'A: 2 B: 1']),
            ['gone role R']
        ],
        [
            'that both remove',
            to(['role Q "Other" {\n  requires\n    B: 1\n}\n', '']),
            to(['role Q "Other" {\n  requires\n    B: 1\n}\n', '']),
            []
        ],
        [
            'that both add a role of one code',
            text => `${text}role N "New" { }\n`,
            text => `${text}role N "Newer" { }\n`,
            ['added-twice role N']
        ],
        [
            'that both add remarks',
            to(['role R "Officer" {', 'role R "Officer" {\n  remark open "One?"']),
            to(['role R "Officer" {', 'role R "Officer" {\n  remark open "Two?"']),
            []
        ],
        [
            'that both add the same role',
            text => `${text}role N "New" { tasks\n - Helps\n requires\n A: 2 }\n`,
            text => `${text}role N "New" { tasks\n - Helps\n requires\n A: 2 }\n`,
            []
        ],
        [
            'that both add the same scale, with another level in it',
            text => `${text}scale T "Other" { level a "First" level b "Second" }\n`,
            text => `${text}scale T "Other" { level a "First" level b "Last" }\n`,
            ['added-twice scale T']
        ],
        [
            'that both add the same heir of what one of them changes',
            text => `${RAISED(text)}role N "New" extends R { }\n`,
            text => `${text}role N "New" extends R { }\n`,
            []
        ],
        ['one of which renames what the other changes', to(['role R ', 'role RR ']), RAISED, ['together role R']]
    ])('%s', async (_, ours, theirs, expected) => {
        expect(await found(ours, theirs)).toEqual(expected);
        // Whose side it is makes no difference to what is found.
        expect(await found(theirs, ours)).toEqual(expected);
    });

    test('that require the same under a new code are not taken for two that do not', async () => {
        const rename = to(['competency A "Alpha"', 'competency AA "Alpha" { formerly A }'], ['    A: 2', '    AA: 3']);
        expect(await found(rename, LOWERED)).toEqual(['differently role R']);
    });
});

test('what stands against each other is told side by side, and the rest of the element is not', async () => {
    const { contradictions } = await merged(to(['A: 2', 'A: 3'], ['is for', 'does']), LOWERED);
    expect(contradictions).toMatchObject([
        { ours: [{ aspect: 'requirements', how: 'raised' }], theirs: [{ aspect: 'requirements', how: 'lowered' }] }
    ]);
});

test('as JSON it keeps to the published schema', async () => {
    const schema = JSON.parse(
        await readFile(new URL('../../packages/exchange/schema/merge-check-1.schema.json', import.meta.url), 'utf8')
    ) as object;
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, strictRequired: false });
    const validate = ajv.addSchema(DIFFERENCE_SCHEMA).compile(schema);
    const gone = to(['  competency B "Beta"\n', ''], ['    B: 1\n', '    A: 1\n']);
    const all: readonly (readonly [Edit, Edit])[] = [
        [RAISED, LOWERED],
        [to(['A: 2', 'A: 2 B: 1']), RAISED],
        [gone, to(['A: 2', 'A: 2 B: 1'])],
        [gone, to(['"Beta"', '"Better"'])],
        [RAISED, RAISED]
    ];
    for (const [ours, theirs] of all) {
        const written: unknown = JSON.parse(mergeJson(await merged(ours, theirs)));
        expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ schemaVersion: 1, contradictions: [{ why: 'together' }], together: [] })).toBe(false);
});
