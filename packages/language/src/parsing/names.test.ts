import { AstUtils, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

const workspace = await TestWorkspace.of('');
const KEYWORDS = AstUtils.streamAllContents(workspace.services.Grammar)
    .filter(GrammarAST.isKeyword)
    .map(keyword => keyword.value)
    .filter(word => /^\w+$/.test(word))
    .distinct()
    .toArray();

test('the language has these words', () => {
    expect(KEYWORDS.length).toBeGreaterThan(30);
    expect(KEYWORDS).toEqual(
        expect.arrayContaining(['framework', 'text', 'in', 'at', 'on', 'for', 'tasks', 'essential'])
    );
});

test.each(KEYWORDS)('%s can be the code of anything, and everything can refer to it', async word => {
    // A level cannot be called by these two: behind a colon they say that no level is meant.
    const level = ['essential', 'desirable'].includes(word) ? 'bottom' : word;
    await workspace.change(`framework ${word} "F" { version "1" source ${word} }
scale ${word} "S" { level ${level} "L" level top "T" }
category ${word} "C" on ${word} {
  competency ${word} "X" alias "Y" levels ${level}..top { }
  category inner "I" { competency other "O" levels ${level} competency third "P" }
}
category second "C2" in ${word}
section note "N": text required for competency in ${word}, for role
domain ${word} "D" { activity ${word} "A" { } excludes ${word} because "no" }
group ${word} "G" { grade ${word} "Gr" alias "Z" grade free "Free" }
role ${word} "R" at free in ${word} {
  tasks
    - a
  requires
    ${word}: ${level}..top essential
    other: ${level} desirable
    third: ${level} essential
    ${word}: top
}
role two "R2" in ${word} at free
role three "R3" at ${word} { }
`);
    const found = workspace.codes().filter(code => code !== 'missing-section');
    expect(found).toEqual(['duplicate-requirement']);
    const { roles, domains, sections, competencies, categories } = workspace.model();
    expect(roles.map(role => [role.grade, role.domain])).toEqual([
        ['free', word],
        ['free', word],
        [word, undefined]
    ]);
    expect(roles[0]?.requirements.map(each => [each.competency, each.level, each.maxLevel, each.necessity])).toEqual([
        [word, level, 'top', 'essential'],
        ['other', level, undefined, 'desirable'],
        ['third', level, undefined, 'essential'],
        [word, 'top', undefined, 'essential']
    ]);
    expect(domains[0]?.excludes).toEqual([{ grade: word, reason: 'no' }]);
    expect(domains[0]?.activities[0]?.code).toBe(word);
    expect(sections[0]?.uses[0]?.category).toBe(word);
    expect(competencies[1]?.levels).toEqual([level]);
    expect(categories.at(-1)?.parent).toBe(word);
});

test.each(KEYWORDS)('%s can be required behind a requirement without a necessity', async word => {
    // These two are read as the necessity of the line before; the title means the same.
    const written = ['essential', 'desirable'].includes(word) ? '"Title"' : word;
    await workspace.change(`framework Z "Z" { }
scale S "S" { level 1 }
category C "C" on S { competency ${word} "Title" competency first "First" }
role R "R" { requires first: 1 ${written}: 1 }
`);
    expect(workspace.codes()).toEqual([]);
    expect(workspace.model().roles[0]?.requirements.map(each => each.competency)).toEqual(['first', word]);
});

/** Places where a section could be taken for what may follow the element before it; `#` is the section. */
const PLACES: readonly (readonly [kind: string, text: string])[] = [
    ['framework', 'framework Z "Z" { version "1" # }'],
    ['scale', 'scale X "S" { # level 1 "One" }'],
    ['level', 'scale X "S" { level 1 { # } level 2 "Two" }'],
    ['category', 'category X "C" unlevelled { competency I "I" # competency J "J" }'],
    ['category', 'category X "C" unlevelled { competency I "I" alias "A" # }'],
    ['category', 'category X "C" unlevelled { category I "I" # }'],
    ['category', 'category X "C" unlevelled { category I "I" # } category Y "Y" unlevelled'],
    ['competency', 'category X "C" unlevelled { competency I "I" { # } }'],
    ['domain', 'domain X "D" { activity I "I" # }'],
    ['domain', 'grade I "I" domain X "D" { excludes I because "no" # }'],
    ['activity', 'domain X "D" { activity I "I" { # } }'],
    ['group', 'group X "G" { grade I "I" # grade J "J" }'],
    ['grade', 'grade I "I" { # }'],
    ['role', 'scale S "S" { level 1 } category X "C" on S { competency I "I" } role R "R" { requires I: 1 # }'],
    ['role', 'role R "R" { tasks # }'],
    ['role', 'role R "R" { requires # }']
];

test.each(KEYWORDS)('a section called %s is read wherever it stands, or is said to be reserved', async word => {
    for (const [kind, place] of PLACES) {
        const framework = kind === 'framework' ? '' : 'framework Z "Z" { }\n';
        for (const [form, use] of [
            ['text', `${word} "words"`],
            ['list', `${word}\n- words\n`]
        ] as const) {
            const text = `${framework}section ${word} "S": ${form} for ${kind}\n${place.replace('#', use)}\n`;
            await workspace.change(text);
            if (workspace.codes().includes('reserved-section-name')) continue;
            expect(workspace.codes(), text).toEqual([]);
            expect(JSON.stringify(workspace.model())).toContain(
                `{"section":"${word}","form":"${form}","entries":["words"]}`
            );
        }
    }
});
