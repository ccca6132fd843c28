import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('a circle over several files is named in full in each of its categories', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': 'framework Demo "Demo" { }\ncategory A "Knowledge" in B unlevelled\n',
        'b.gradus': 'category B "Skills" in C\n',
        'c.gradus': 'category C "Attitudes" in A\n'
    });
    const found = only(workspace, 'category-cycle', 'framework.gradus');
    expect(found.message).toBe(
        'Knowledge contains itself: Knowledge in Skills in Attitudes in Knowledge. Remove one “in”.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('B');
    expect(only(workspace, 'category-cycle', 'c.gradus').message).toBe(
        'Attitudes contains itself: Attitudes in Knowledge in Skills in Attitudes. Remove one “in”.'
    );
});

test('a category in itself is found', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\ncategory A "Knowledge" in A unlevelled\n');
    expect(only(workspace, 'category-cycle').message).toBe(
        'Knowledge contains itself: Knowledge in Knowledge. Remove one “in”.'
    );
});

test('a category that lies in one of its own parts is found', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
category A "Knowledge" in B unlevelled { category B "Skills" }
`);
    expect(findings(workspace, 'category-cycle').map(found => found.text)).toEqual(['B', 'B']);
});

test('a category below a circle is not in it', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
category A "Knowledge" in A unlevelled
category B "Skills" in A
`);
    expect(findings(workspace, 'category-cycle').map(found => found.text)).toEqual(['A']);
});

test('a circle costs no message about scales besides, and competencies in it can be required', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
category A "Knowledge" in B { competency K1 "Law" }
category B "Skills" in A
role R "Officer" { requires K1: 1 }
`);
    expect(workspace.codes()).toEqual(['category-cycle', 'category-cycle']);
});

test('a category with the same code in another framework closes no circle', async () => {
    const workspace = await TestWorkspace.of({
        'one/framework.gradus': 'framework One "One" { }\ncategory A "A" in B unlevelled\ncategory B "B" unlevelled\n',
        'two/framework.gradus': 'framework Two "Two" { }\ncategory B "B" in A unlevelled\ncategory A "A" unlevelled\n'
    });
    expect([...workspace.codes('one/framework.gradus'), ...workspace.codes('two/framework.gradus')]).toEqual([]);
});

test('categories within each other over several steps are no circle', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
category A "Knowledge" unlevelled
category B "Law" in A
category C "Customs law" in B
category D "Transit" in C
category E "Valuation" in C
`);
    expect(workspace.codes()).toEqual([]);
});

test('of a large circle only the next step is named', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `C${index}`);
    const circle = names.map((name, index) => `category ${name} "T${index}" in C${(index + 1) % 150}\n`).join('');
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }\n${circle}`);
    const found = findings(workspace, 'category-cycle');
    expect(found).toHaveLength(150);
    expect(found[0]?.message).toBe('T0 contains itself: T0 in T1, and so on. Remove one “in”.');
    expect(workspace.model().categories.every(({ parent }) => parent === undefined)).toBe(true);
    const six = names.slice(0, 6).map((name, index) => `category ${name} "T${index}" in C${(index + 1) % 6}\n`);
    expect(findings(await TestWorkspace.of(six.join('')), 'category-cycle')[0]?.message).toBe(
        'T0 contains itself: T0 in T1 in T2 in T3 in T4 in T5 in T0. Remove one “in”.'
    );
    const seven = names.slice(0, 7).map((name, index) => `category ${name} "T${index}" in C${(index + 1) % 7}\n`);
    expect(findings(await TestWorkspace.of(seven.join('')), 'category-cycle')[0]?.message).toContain('and so on');
});

/** Categories in each other, the first one at the top, in some order. */
function ladder(length: number, isReversed = false): string {
    const categories = Array.from(
        { length },
        (_, index) => `category C${index} "T${index}" ${index === 0 ? 'unlevelled' : `in C${index - 1}`}\n`
    );
    return `framework Demo "Demo" { }\n${(isReversed ? categories.reverse() : categories).join('')}`;
}

test('categories stand within as many others as are followed', async () => {
    const text = ladder(100);
    const inside = text.replace(
        'category C99 "T99" in C98',
        '$& { competency K1 "Law" }\nrole R "R" { requires K1: essential }'
    );
    expect((await TestWorkspace.of(inside)).codes()).toEqual([]);
});

test.each([false, true])('the first one that stands in more is told (reversed: %s)', async isReversed => {
    const workspace = await TestWorkspace.of(ladder(3000, isReversed));
    const found = only(workspace, 'category-cycle');
    expect(found.message).toBe(
        'T100 stands within 100 other categories, one in the other, and Gradus follows no more. Take it out of some of them.'
    );
    expect(found.text).toBe('C99');
});

test('one that stands within others by braces is told at its name', async () => {
    const inside = ladder(100).replace('category C99 "T99" in C98', '$& { category D "D" { category E "E" } }');
    const found = only(await TestWorkspace.of(inside), 'category-cycle');
    expect([found.text, found.message.split(' ')[0]]).toEqual(['D', 'D']);
});
