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

test('of very many places some are named', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }\n${'grade G\n'.repeat(8)}`);
    const found = findings(workspace, 'duplicate-code');
    expect(found.map(({ message }) => message)).toEqual(
        Array(8).fill('There are 7 other grades with the code G. Give each a code of its own.')
    );
    expect(found.map(({ related }) => related.length)).toEqual(Array(8).fill(5));
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
    const workspace = await TestWorkspace.of(
        'framework Demo "Demo" { }\ngroup G "G" { grade { }\ngrade { } }\nscale S "S" { level { }\nlevel { } }\n'
    );
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

test('specialisations are counted by role', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
role R "R" { specialisation A "One" specialisation A "Two" specialisation B "Three" }
role Q "Q" { specialisation A "Four" }
`);
    expect(findings(workspace, 'duplicate-code').map(found => [found.message, ...found.related])).toEqual([
        ['There is another specialisation with the code A. Give one of them another code.', 'main.gradus «A» A “Two”'],
        ['There is another specialisation with the code A. Give one of them another code.', 'main.gradus «A» A “One”']
    ]);
});

test('competencies and statements count together however deep they stand', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY,
        'more.gradus': `category D "More" on S {
  competency X "X" { competency Y "Y" { competency PC9 "Deep" } }
  statement A "A." { statement B "B." { statement A "C." } }
}
`
    });
    expect(findings(workspace, 'duplicate-code', 'more.gradus').map(found => found.message)).toEqual([
        'There is another competency with the code PC9. Give one of them another code.',
        'There is another statement with the code A. Give one of them another code.',
        'There is another statement with the code A. Give one of them another code.'
    ]);
    expect(only(workspace, 'duplicate-code', 'framework.gradus').related).toEqual(['more.gradus «PC9» PC9 “Deep”']);
});

test('a level is described once by competency', async () => {
    const signs = 'section signs "Signs": list for descriptor\n';
    const described = (level: string) => `level ${level} { signs\n- Knows it\n}`;
    const workspace = await TestWorkspace.of(`${DICTIONARY}${signs}category D "More" on S {
competency X "X" { ${described('1')} ${described('2')} ${described('1')} ${described('9')} ${described('9')} }
competency Y "Y" { ${described('1')} }
}
`);
    const found = findings(workspace, 'duplicate-code');
    expect(found.map(({ message, text }) => [message, text])).toEqual([
        ['1 Awareness of X “X” is described more than once. Put the descriptions together.', '1'],
        ['1 Awareness of X “X” is described more than once. Put the descriptions together.', '1']
    ]);
    expect(found[0]?.related).toEqual(['main.gradus «1» 1 Awareness is described here too']);
});

test('of two descriptions of a level each leads to the other', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}category D "More" on S { competency X "X" {
  level 1 { }
  level 1 { }
} }
`);
    const places = workspace
        .diagnostics()
        .map(({ range, relatedInformation }) => [
            range.start.line,
            ...(relatedInformation ?? []).map(({ location }) => location.range.start.line)
        ]);
    expect(places).toEqual([
        [4, 5],
        [5, 4]
    ]);
});

test('a set has its code among the roles', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\nset R "Core"\nrole R "Officer"\n');
    expect(findings(workspace, 'duplicate-code').map(found => found.message)).toEqual([
        'There is another role or set with the code R. Give one of them another code.',
        'There is another role with the code R. Give one of them another code.'
    ]);
});
