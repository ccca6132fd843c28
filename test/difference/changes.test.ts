import { differenceLines, differenceMarkdown, differencesOf } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import { describe, expect, test } from 'vitest';

const TEXT = `framework F "Frame" { }
section note "Note": text for competency, for role
scale S "Skill" { level 1 "Low" level 2 "Mid" level 3 "High" }
category C "Core" on S {
  competency A "Working in teams" { note "Works with others." }
  competency B "Leading people"
}
category D "Daily" on S {
  competency E "Driving"
}
grade G1 "First"
grade G2 "Second"
set Base "Base" {
  requires
    A: 2
}
role R "Officer" at G1 extends Base {
  tasks
    - Checks the papers of travellers
  requires
    B: 2
}
role Q "Chief" extends R { }
`;

/** The lines of what is different after some replacements, without the first one. */
async function lines(...edits: readonly (readonly [before: string, after: string])[]): Promise<string[]> {
    let edited = TEXT;
    for (const [before, after] of edits) {
        expect(edited).toContain(before);
        edited = edited.replaceAll(before, after);
    }
    const difference = differencesOf(await model(TEXT), await model(edited));
    const style = {
        heading: (text: string) => text,
        change: (sign: string, text: string) => `${sign} ${text}`,
        note: (text: string) => `  ${text}`
    };
    return differenceLines(difference, style)
        .trim()
        .split('\n')
        .filter(line => line !== '')
        .slice(1);
}

async function model(text: string) {
    return (await TestWorkspace.of(text)).model();
}

describe('requirements', () => {
    test('are raised, for heirs too', async () => {
        expect(await lines(['A: 2', 'A: 3'])).toEqual([
            'Role R “Officer”',
            '↑ Now needs A “Working in teams” at 3 “High”, inherited from Base, instead of 2 “Mid” (raised).',
            '  Extended by Q “Chief”.',
            'Role Q “Chief”',
            '↑ Now needs A “Working in teams” at 3 “High”, inherited from Base, instead of 2 “Mid” (raised).',
            'Set Base',
            '↑ Now needs A “Working in teams” at 3 “High” instead of 2 “Mid” (raised).',
            '  Extended by R “Officer”, Q “Chief”.'
        ]);
    });

    test('are lowered, and become desirable', async () => {
        expect(await lines(['B: 2', 'B: 1 desirable'])).toContain(
            '↓ Now needs B “Leading people” at 1 “Low”, desirable, instead of 2 “Mid” (lowered).'
        );
    });

    test('become a range', async () => {
        expect(await lines(['B: 2', 'B: 2..3'])).toContain(
            '↑ Now needs B “Leading people” at 2 “Mid” to 3 “High” instead of 2 “Mid” (raised).'
        );
    });

    test('are gained and lost', async () => {
        expect(await lines(['B: 2', 'E: 2'])).toEqual(
            expect.arrayContaining([
                '+ Now needs E “Driving” at 2 “Mid”.',
                '– No longer needs B “Leading people” (was 2 “Mid”).'
            ])
        );
    });

    test('are the same at a level that has another code now', async () => {
        const changed = await lines(['level 2 "Mid"', 'level M "Mid" { formerly 2 }'], [': 2', ': M']);
        expect(changed.filter(line => line.includes('eeds'))).toEqual([]);
        expect(changed).toContain('Level M “Mid” of S “Skill” (was 2 “Mid”)');
    });

    test('that were inherited and are written now still ask for the same', async () => {
        const changed = await lines(['    B: 2', '    B: 2\n    A: 2']);
        expect(changed).toContain('~ A “Working in teams” is required by itself now instead of inherited from Base.');
    });
});

describe('elements', () => {
    test('that were renamed are not removed and added', async () => {
        const changed = await lines(
            ['competency A "Working in teams"', 'competency AA "Working in a team"'],
            ['A: 2', 'AA: 2']
        );
        expect(changed).toEqual([
            'Competency AA “Working in a team” (was A “Working in teams”; taken for the same because the titles are similar)',
            '~ Code: “AA” instead of “A”.',
            '~ Title: “Working in a team” instead of “Working in teams”.',
            '~ Has another identifier now, so other systems take it for another element.',
            '  Required by R “Officer”, Q “Chief”, Base.'
        ]);
    });

    test('whose names differ in a number are others', async () => {
        const before = await model('framework F "F" { }\ngrade G1 "Rung of step 1"\n');
        const after = await model('framework F "F" { }\ngrade G2 "Rung of step 2"\n');
        const { elements } = differencesOf(before, after);
        expect(elements.map(each => each.changes.map(({ how }) => how))).toEqual([['removed'], ['added']]);
    });

    test('go by their former code before anything else', async () => {
        const changed = await lines(
            [
                'competency B "Leading people"',
                'competency B2 "Leading people"\n  competency B "Other" { id "6ba7b811-9dad-51d1-80b4-00c04fd430c8" }'
            ],
            ['competency B2 "Leading people"', 'competency B2 "Leading people" { formerly B }']
        );
        expect(changed).toContain('Competency B2 “Leading people” (was B “Leading people”)');
        expect(changed).toContain('Competency B “Other”');
    });

    test('are moved', async () => {
        const changed = await lines(
            ['  competency E "Driving"\n', ''],
            ['  competency B "Leading people"\n', '  competency B "Leading people"\n  competency E "Driving"\n'],
            ['at G1', 'at G2']
        );
        expect(changed).toContain('~ Moved: is now in category C “Core” instead of D “Daily”.');
        expect(changed).toContain('~ Moved: is now in grade G2 “Second” instead of G1 “First”.');
    });

    test('stand in another order, which for grades is their rank', async () => {
        const { elements } = differencesOf(
            await model(TEXT),
            await model(TEXT.replace('grade G1 "First"\ngrade G2 "Second"', 'grade G2 "Second"\ngrade G1 "First"'))
        );
        expect(
            elements.flatMap(({ changes }) => changes.map(({ aspect, how, weight }) => [aspect, how, weight]))
        ).toEqual([['order', 'reordered', 'meaning']]);
    });

    test('of which only the punctuation changed mean the same', async () => {
        expect(await lines(['Works with others.', 'Works, with others'])).toEqual([
            'Competency A “Working in teams”',
            '~ Note: “Works, with others” instead of “Works with others.”. Only editorial.'
        ]);
    });
});

describe('beside elements', () => {
    test('tasks are reworded', async () => {
        expect(await lines(['papers of travellers', 'passports of travellers'])).toContain(
            '~ Task: “Checks the passports of travellers” instead of “Checks the papers of travellers”.'
        );
    });

    test('remarks stand below what they are about, also where that is new or within something', async () => {
        const changed = await lines(
            ['framework F "Frame" { }', 'framework F "Frame" { remark open "When?" }'],
            ['set Base "Base" {', 'set Base "Base" {\n  remark open "For all?"'],
            ['grade G2 "Second"', 'grade G2 "Second"\ngrade G3 "Third" { remark "From 2030." }'],
            ['level 2 "Mid"', 'level 2 "Mid" { remark open "Who?" }'],
            ['competency E "Driving"', 'competency E "Driving" { note "[Of lorries]" }']
        );
        expect(changed).toEqual([
            'Framework F “Frame”',
            '+ Remark: new: “open: When?”',
            'Level 2 “Mid” of S “Skill”',
            '+ Remark: new: “open: Who?”',
            'Competency E “Driving”',
            '+ Note: new: “[Of lorries]”.',
            '+ Disputed wording: new: “Of lorries”.',
            'Grade G3 “Third”',
            '+ Added.',
            '+ Remark: new: “open: From 2030.”',
            'Set Base',
            '+ Remark: new: “open: For all?”'
        ]);
    });

    test('remarks on one of several parts that are called alike stand with the framework', async () => {
        const twice = TEXT.replace('scale S', 'scale Z "Other" { level 2 "Mid" }\nscale S');
        const noted = twice.replace('level 2 "Mid" level 3', 'level 2 "Mid" { remark open "Who?" } level 3');
        const { elements } = differencesOf(await model(twice), await model(noted));
        expect(elements).toMatchObject([{ kind: 'framework', changes: [{ aspect: 'remarks', of: { code: '2' } }] }]);
        // All of a scale that is new is told by its name.
        const alone = TEXT.replace('scale S', 'scale Z "Other" { level 9 "Top" { remark open "Who?" } }\nscale S');
        expect(differencesOf(await model(TEXT), await model(alone)).elements).toMatchObject([
            { kind: 'framework', changes: [{ aspect: 'remarks', of: { code: '9' } }] },
            { kind: 'scale', changes: [{ aspect: 'element' }] }
        ]);
    });

    test('remarks on what is removed go with it, and what has another code now keeps its remark', async () => {
        const before = TEXT.replace('grade G2 "Second"', 'grade G2 "Second"\ngrade G3 "Third" { remark open "Why?" }');
        const noted = before.replace('role Q "Chief" extends R { }', 'role Q "Chief" extends R { remark open "Who?" }');
        const after = TEXT.replace(
            'role Q "Chief" extends R { }',
            'role QQ "Chief" extends R { formerly Q remark settled "Who?" }'
        );
        const { elements } = differencesOf(await model(noted), await model(after));
        expect(
            elements.map(({ kind, changes }) => [kind, ...changes.map(({ aspect, how }) => `${aspect} ${how}`)])
        ).toEqual([
            ['grade', 'element removed', 'remarks removed'],
            ['role', 'code changed', 'formerCodes added', 'remarks changed']
        ]);
    });

    test('remarks are opened and settled', async () => {
        const opened = TEXT.replace('at G1 extends Base {', 'at G1 extends Base {\n  remark open "All?"');
        const { elements } = differencesOf(
            await model(opened),
            await model(opened.replace('remark open', 'remark settled'))
        );
        expect(elements).toMatchObject([
            {
                kind: 'role',
                changes: [{ aspect: 'remarks', how: 'changed', before: 'open: All?', after: 'settled: All?' }]
            }
        ]);
    });

    test('a new level of a scale is told once, and not of every competency', async () => {
        expect(await lines(['level 3 "High"', 'level 3 "High" level 4 "Top"'])).toEqual([
            'Level 4 “Top” of S “Skill”',
            '+ Added.'
        ]);
    });
});

test('a comment on a pull request calls nobody, links nowhere and counts what does not fit', async () => {
    const hostile = '@someone fixes #12 <b>!(http://x.y)</b>';
    const difference = differencesOf(await model(TEXT), await model(TEXT.replace('Works with others.', hostile)));
    const markdown = differenceMarkdown(difference);
    expect(markdown).toContain('\\@\u2060someone fixes \\#\u206012 \\<b\\>!(http\\://x.y)');
    expect(differenceMarkdown(difference, 300)).toBe(
        '## F “Frame”\n\n1 changed.\n\n1 more element is different, which is too much to be shown here.\n'
    );
});

// Each with each other would take minutes, and the test its time-out.
test('a framework of thousands of elements is compared', async () => {
    const size = 4000;
    const base = await model(TEXT);
    const [first] = base.competencies;
    if (!first) throw new Error('There is no competency.');
    const many = (word: string) => ({
        ...base,
        competencies: Array.from({ length: size }, (_, index) => ({
            ...first,
            code: `${word}${index}`,
            title: `${word} skill ${index}`,
            id: `${word}${index}`
        }))
    });
    expect(differencesOf(many('a'), many('b')).elements.length).toBeGreaterThanOrEqual(2 * size);
});
