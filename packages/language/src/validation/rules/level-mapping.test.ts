import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const EIGHT = `framework Demo "Demo" { }
scale Eight "Eight levels" { level 1 level 2 level 3 level 4 level 5 level 6 level 7 level 8 }
`.replaceAll(/level (\d)/g, 'level $1 "L$1"');

function mapped(...levels: readonly string[]): Promise<TestWorkspace> {
    return TestWorkspace.of(`${EIGHT}scale Four "Four levels" of Eight {\n  ${levels.join('\n  ')}\n}\n`);
}

test('a level that two levels cover', async () => {
    const workspace = await mapped('level F "Foundation" covers 1..4', 'level A "Advanced" covers 4..8');
    const found = only(workspace, 'level-mapping');
    expect(found.message).toBe(
        'A Advanced covers what F Foundation covers already, which goes up to 4. Each level of Eight belongs to one level.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('4..8');
    expect(workspace.codes()).toEqual(['level-mapping']);
});

test('levels in falling order', async () => {
    const workspace = await mapped('level A "Advanced" covers 5..8', 'level F "Foundation" covers 1..4');
    expect(findings(workspace).map(found => [found.code, found.text, found.message])).toEqual([
        [
            'level-mapping',
            '1..4',
            'F Foundation covers lower levels of Eight than A Advanced, which stands before it. Levels stand in rising order.'
        ]
    ]);
});

test('a level within another one’s range is seen, also behind a third', async () => {
    const workspace = await mapped('level A "A" covers 1..6', 'level B "B" covers 2', 'level C "C" covers 5..8');
    expect(findings(workspace, 'level-mapping').map(found => found.text)).toEqual(['2', '5..8']);
});

test('ranges that rise and touch are right', async () => {
    const workspace = await mapped('level F "F" covers 1..2', 'level M "M" covers 3', 'level A "A" covers 4..8');
    expect(workspace.codes()).toEqual([]);
});

test('what the levels are of has to be said', async () => {
    const workspace = await TestWorkspace.of(
        `${EIGHT}scale Two "Two" { level F "Foundation" covers 1..4 level A "Advanced" covers 5..8 }\n`
    );
    const found = only(workspace, 'level-mapping');
    expect(found.message).toBe(
        'F Foundation covers levels, but Two does not say of which scale. Write “of” and the code of that scale before the { of Two.'
    );
    expect(found.text).toBe('1');
    expect(workspace.codes(), 'one cause, one message').toEqual(['level-mapping']);
});

test('a scale is not made of itself, nor of one that is made of it', async () => {
    const itself = await TestWorkspace.of('framework D "D" { }\nscale A "A" of A { level 1 "1" }\n');
    expect(itself.codes(), 'one cause, one message').toEqual(['level-mapping']);
    expect(only(itself, 'level-mapping').message).toBe(
        'A cannot be made of its own levels. Behind “of” stands the code of a finer scale.'
    );
    const circle = await TestWorkspace.of({
        'a.gradus': 'framework D "D" { }\nscale A "A" of B { level 1 "1" covers x }\n',
        'b.gradus': 'scale B "B" of A { level x "x" covers 1 }\n'
    });
    expect(only(circle, 'level-mapping', 'a.gradus').message).toBe(
        'A is of B, which in the end is of A again. One of them has to be the finest.'
    );
    await circle.change({ 'b.gradus': 'scale B "B" { level x "x" }\n' });
    expect(circle.codes('a.gradus')).toEqual([]);
});

test('where there are no steps, ranges may meet in a number', async () => {
    const of = (low: string, high: string) =>
        `framework D "D" { }\nscale LV "Level" from 0 to 7\nscale T "T" of LV { level L "Low" covers ${low} level H "High" covers ${high} }\n`;
    expect((await TestWorkspace.of(of('0..3.5', '3.5..7'))).codes()).toEqual([]);
    expect((await TestWorkspace.of(of('0..4', '3.5..7'))).codes()).toEqual(['level-mapping']);
});

test('what cannot be followed or is reversed has a message of its own', async () => {
    expect((await mapped('level F "F" covers 1..9', 'level A "A" covers 1..8')).codes()).toEqual([
        'level-outside-scale'
    ]);
    expect((await mapped('level F "F" covers 4..1', 'level A "A" covers 1..8')).codes()).toEqual([
        'level-range-reversed'
    ]);
    const nowhere = await TestWorkspace.of('framework D "D" { }\nscale A "A" of B { level 1 "1" covers 1 }\n');
    expect(nowhere.codes()).toEqual(['unresolved-reference']);
});

test('each range is compared with the one before it, not with the first alone', async () => {
    const workspace = await mapped('level A "A" covers 1..2', 'level B "B" covers 3..5', 'level C "C" covers 5..8');
    expect(findings(workspace, 'level-mapping').map(({ text, message }) => [text, message])).toEqual([
        ['5..8', 'C C covers what B B covers already, which goes up to 5. Each level of Eight belongs to one level.']
    ]);
});

test('a range that ends where the one before it begins has a level in common with it', async () => {
    const workspace = await mapped('level A "A" covers 3..4', 'level B "B" covers 2..3');
    expect(only(workspace, 'level-mapping').message).toBe(
        'B B covers what A A covers already, which goes up to 4. Each level of Eight belongs to one level.'
    );
});

test('scales that are made of each other do not keep one that is made of them from being checked', async () => {
    const workspace = await TestWorkspace.of(`framework D "D" { }
scale A "A" of B { level 1 "1" covers 1 }
scale B "B" of C { level 1 "1" covers 1 }
scale C "C" of B { level 1 "1" covers 1 }
`);
    expect(findings(workspace, 'level-mapping').length).toBeGreaterThan(0);
});

test('a level that covers what there is not does not keep the others from being compared', async () => {
    for (const broken of ['9', '9..4', '1..9']) {
        const workspace = await mapped(
            `level A "A" covers ${broken}`,
            'level B "B" covers 1..4',
            'level C "C" covers 4..8'
        );
        expect(
            findings(workspace, 'level-mapping').map(({ text }) => text),
            broken
        ).toEqual(['4..8']);
    }
});

test.each([100, 101])('more scales than are followed cannot be coarser than each other (%d)', async length => {
    const scales = Array.from(
        { length },
        (_, index) =>
            `scale S${index} "S" ${index === 0 ? '' : `of S${index - 1} `}{ level L${index} "L"${index === 0 ? '' : ` covers L${index - 1}`} }\n`
    );
    const found = findings(await TestWorkspace.of(`framework Demo "Demo" { }\n${scales.join('')}`), 'level-mapping');
    expect(found.map(({ text, message }) => [text, message])).toEqual(
        length === 100
            ? []
            : [
                  [
                      'S99',
                      'S100 stands above 100 finer scales, one made of the other, and Gradus follows no more. Make it of one further down.'
                  ]
              ]
    );
});
