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
