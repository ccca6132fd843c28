import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const EIGHT = `framework Demo "Demo" { }
scale Eight "Eight levels" { level 1 level 2 level 3 level 4 level 5 level 6 level 7 level 8 }
`.replaceAll(/level (\d)/g, 'level $1 "L$1"');

function mapped(...levels: readonly string[]): Promise<TestWorkspace> {
    return TestWorkspace.of(`${EIGHT}scale Four "Four levels" of Eight {\n  ${levels.join('\n  ')}\n}\n`);
}

test('levels that no level covers are named, the first five', async () => {
    const workspace = await mapped('level F "Foundation" covers 1', 'level A "Advanced" covers 8');
    const found = only(workspace, 'level-mapping-incomplete');
    expect(found.message).toBe('No level of Four covers 2 L2, 3 L3, 4 L4, 5 L5, 6 L6 and 1 more of Eight.');
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('Eight');
    expect(workspace.codes()).toEqual(['level-mapping-incomplete']);
});

test('a level that says nothing is named, and nothing else is missed because of it', async () => {
    const workspace = await mapped('level F "Foundation" covers 1..4', 'level A "Advanced"');
    expect(findings(workspace).map(found => [found.text, found.message])).toEqual([
        [
            'A',
            'A Advanced does not say which levels of Eight it stands for. Write it behind the title, as in covers 1..2.'
        ]
    ]);
});

test('where no level says anything, the scale is told once', async () => {
    const workspace = await mapped('level F "Foundation"', 'level A "Advanced"');
    expect(findings(workspace).map(found => [found.text, found.message])).toEqual([
        [
            'Eight',
            'No level of Four says which levels of Eight it stands for. Write it behind each of them, as in covers 1..2.'
        ]
    ]);
});

test('nothing is left out where ranges meet', async () => {
    expect((await mapped('level F "F" covers 1..4', 'level A "A" covers 5..8')).codes()).toEqual([]);
});

test.each([
    ['0..3', '4..7', []],
    ['0..3.5', '3.5..7', []],
    ['0..2', '5..7', ['No level of T covers 2 to 5 of LV.']],
    ['1..3', '4..6', ['No level of T covers 0 to 1 and 6 to 7 of LV.']]
])('where there are no steps: %s and %s', async (low, high, messages) => {
    const workspace = await TestWorkspace.of(
        `framework D "D" { }\nscale LV "Level" from 0 to 7\nscale T "T" of LV { level L "Low" covers ${low} level H "High" covers ${high} }\n`
    );
    expect(findings(workspace).map(found => found.message)).toEqual(messages);
});

test('a range that cannot be followed is told as that alone', async () => {
    expect((await mapped('level F "F" covers 1..9', 'level A "A" covers 5..6')).codes()).toEqual([
        'level-outside-scale'
    ]);
    expect((await mapped('level F "F" covers 4..1', 'level A "A" covers 5..6')).codes()).toEqual([
        'level-range-reversed'
    ]);
});

test('when the finer scale gets a level in another file, it is missed', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': 'framework D "D" { }\nscale Two "Two" { level 1 "1" level 2 "2" }\n',
        'b.gradus': 'scale One "One" of Two { level A "A" covers 1..2 }\n'
    });
    expect(workspace.codes('b.gradus')).toEqual([]);
    await workspace.change({
        'a.gradus': 'framework D "D" { }\nscale Two "Two" { level 1 "1" level 2 "2" level 3 "Expert" }\n'
    });
    expect(findings(workspace, undefined, 'b.gradus').map(found => found.message)).toEqual([
        'No level of One covers 3 Expert of Two.'
    ]);
});

test('where levels stand in falling order, only that is told', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
scale LV "Level" from 0 to 6
scale T "Three" of LV {
  level A "A" covers 4..6
  level B "B" covers 2..4
  level C "C" covers 0..2
}
`);
    expect(workspace.codes().filter(code => code === 'level-mapping-incomplete')).toEqual([]);
});

test('a scale of its own levels is told to be that, and no more', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\nscale A "A" of A { level 1 "One" }\n');
    expect(findings(workspace, 'level-mapping-incomplete')).toEqual([]);
});
