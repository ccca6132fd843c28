import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { laterFixes } from '../../testing/later-fixes.ts';

test('a title that another file gives to another code is reported in both files', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY,
        'more.gradus': 'category D "More" on S { competency X "Team-work" }\n'
    });
    const found = only(workspace, 'duplicate-title', 'more.gradus');
    expect(found.message).toBe('“Team-work” is also a name of PC9 “Teamwork”. Make the names different.');
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('"Team-work"');
    expect(found.related).toEqual(['framework.gradus «PC9» PC9 “Teamwork”']);
    expect(only(workspace, 'duplicate-title', 'framework.gradus').text).toBe('"Teamwork"');
});

test('of several aliases the one that is taken is marked', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}category D "More" on S { competency X "Ten" alias "Eleven", "Networking", "Twelve" }\n`
    );
    expect(findings(workspace, 'duplicate-title').map(found => found.text)).toEqual(['"Networking"', '"Networking"']);
});

test('a competency may have its own title as an alias', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}category D "More" on S { competency X "Decision making" alias "Decision Making" }\n`
    );
    expect(workspace.codes()).toEqual([]);
});

test('one competency twice has one fault: its code', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}category D "More" on S { competency PC9 "Teamwork" }\n`);
    expect(workspace.codes()).toEqual(['duplicate-code', 'duplicate-code']);
});

test('similar titles, titles of other kinds and of other frameworks are no duplicates', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `${DICTIONARY}category D "Teamwork" on S {
  competency L1 "C"
  competency L2 "C#"
  competency L3 "C++"
  competency L4 "A/B testing"
  competency L5 "AB testing"
}
role R "Teamwork"
`,
        'other/framework.gradus': DICTIONARY
    });
    expect(workspace.codes('framework.gradus')).toEqual([]);
});

test('an alias is removed with its comma, or with the word where it is the only one', async () => {
    const aliases = (words: string): string =>
        `framework Demo "Demo" { }\ncategory C "Core" unlevelled {\n  competency A "One"\n  competency B "Two"${words}\n}\n`;
    const cases: readonly (readonly [string, string])[] = [
        [' alias "one"', ''],
        [' alias "one", "Three" // old', ' alias "Three" // old'],
        [' alias "Three", "one" {\n  }', ' alias "Three" {\n  }']
    ];
    for (const [before, after] of cases) {
        const workspace = await TestWorkspace.of(aliases(before));
        const title = 'Remove the alias “one” of B';
        expect(workspace.fixed('duplicate-title', 'main.gradus', title)).toBe(aliases(after));
        expect(findings(workspace, 'duplicate-title').map(({ fixes }) => fixes)).toEqual([
            [title],
            ['Remove this alias']
        ]);
    }
    for (const words of [' /* once */ alias "one"', ' alias /* once */"one"', ' alias // once\n  "one"']) {
        const commented = await TestWorkspace.of(aliases(words));
        expect(
            findings(commented, 'duplicate-title').flatMap(({ fixes }) => fixes),
            words
        ).toEqual([]);
    }
});

test('of two equal titles nobody knows which is the right one', async () => {
    const text = 'category D "More" on S { competency X "Teamwork" }\n';
    expect(
        findings(await TestWorkspace.of(DICTIONARY + text), 'duplicate-title').flatMap(({ fixes }) => fixes)
    ).toEqual([]);
});

test('a title is told apart from the aliases beside it', async () => {
    const text = (alias: string) =>
        `framework Demo "Demo" { }\ncategory C "Core" unlevelled {\n  competency A "One" alias "First"\n  competency B${alias}\n}\n`;
    const workspace = await TestWorkspace.of(text(' alias "One"'));
    expect(findings(workspace, 'duplicate-title').map(({ fixes }) => fixes)).toEqual([
        ['Remove the alias “One” of B'],
        ['Remove this alias']
    ]);
    expect(workspace.fixed('duplicate-title')).toBe(text(''));
});

test('competencies without a title or with an empty one have no name in common', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}category D "More" on S { competency X competency Y competency Z "" alias "" competency Q "" alias "" }\n`
    );
    expect(findings(workspace, 'duplicate-title')).toEqual([]);
});

test('nothing is removed where by now the names are different, or something else stands', async () => {
    const text = (line: string) =>
        `framework Demo "Demo" { }\ncategory C unlevelled {\n  ${line}\n  competency B "Two" alias "One"\n}\n`;
    for (const line of ['competency A "Three"', 'statement  A "Three"']) {
        const workspace = await TestWorkspace.of(text('competency A "One"'));
        expect(await laterFixes(workspace, 'duplicate-title', text(line)), line).toEqual([]);
    }
});
