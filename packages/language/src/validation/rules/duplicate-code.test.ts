import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('a code given in two files is reported in both, each naming the other', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY,
        'more.gradus': 'category D "More" on S { competency PC9 "Reporting" }\n'
    });
    const found = only(workspace, 'duplicate-code', 'more.gradus');
    expect(found.message).toBe('There is another competency with the code PC9. Give one of them another code.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('PC9');
    expect(found.related).toEqual(['framework.gradus «PC9» PC9 “Teamwork”']);
    expect(only(workspace, 'duplicate-code', 'framework.gradus').related).toEqual([
        'more.gradus «PC9» PC9 “Reporting”'
    ]);
});

test('a code given more often names all other places', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}category C "Core" on S
category C "Culture" on S
`);
    const [first] = findings(workspace, 'duplicate-code');
    expect(first?.message).toBe('There are 2 other categories with the code C. Give each a code of its own.');
    expect(first?.related).toEqual(['main.gradus «C» C “Core”', 'main.gradus «C» C “Culture”']);
});

test('a place without a title is named by its code', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\nscale S "S" { level 1 "A" level 1 }\n');
    expect(findings(workspace, 'duplicate-code').map(found => found.related)).toEqual([
        ['main.gradus «1» 1'],
        ['main.gradus «1» 1 “A”']
    ]);
});

test('activities are counted by domain and levels by scale', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
scale S "S" { level 1 }
scale T "T" { level 1 }
domain D "D" { activity A "One" activity A "Two" }
domain E "E" { activity A "Three" }
`);
    expect(findings(workspace).map(found => found.message)).toEqual([
        'There is another activity with the code A. Give one of them another code.',
        'There is another activity with the code A. Give one of them another code.'
    ]);
});

test('grades count together wherever they stand, and so do nested categories', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
group G "G" { grade A "One" }
grade A "Two"
category C "C" unlevelled { category D "D" }
category D "E" unlevelled
`);
    expect(findings(workspace, 'duplicate-code').map(found => found.text)).toEqual(['A', 'A', 'D', 'D']);
});

test('elements of different kinds, of different case and of different frameworks may share a code', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `${DICTIONARY}role PC9 "R"\ngrade PC9 "G"\ngrade pc9 "H"\nrole Demo "D"\n`,
        'other/framework.gradus': DICTIONARY
    });
    expect(findings(workspace, 'duplicate-code', 'framework.gradus')).toEqual([]);
    expect(findings(workspace, 'duplicate-code', 'other/framework.gradus')).toEqual([]);
});

test('two headers are left to the rule on frameworks', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\nframework Demo "Demo" { }\n');
    expect(workspace.codes()).toEqual(['several-frameworks', 'several-frameworks']);
});

test('two elements that have no code yet are not the same', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\ngroup G "G" { grade { }\ngrade { } }\n');
    expect(findings(workspace, 'duplicate-code')).toEqual([]);
});

test('removing the other file removes the message', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY,
        'copy.gradus': 'scale S "S" { level 1 }'
    });
    expect(workspace.codes('framework.gradus')).toEqual(['duplicate-code']);
    await workspace.change({}, ['copy.gradus']);
    expect(workspace.codes('framework.gradus')).toEqual([]);
});
