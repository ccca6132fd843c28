import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\ncategory V "V" unlevelled { competency A "Alpha" competency B "Beta" }\n';

function inRole(relation: string): Promise<TestWorkspace> {
    return TestWorkspace.of(`${HEAD}role R "Officer" {\n  ${relation}\n}\n`);
}

test.each(['is same as R', 'is broader than R', 'satisfies "Officer"', 'see R', 'is derived from R@Demo'])(
    'within an element: %s',
    async relation => {
        const found = findings(await inRole(relation), 'relation-to-itself');
        const isWithin = !relation.includes('@');
        expect(found.map(each => each.message)).toEqual(
            isWithin ? ['This relates R “Officer” to itself. Name the other element, or remove the relation.'] : []
        );
    }
);

test('of several targets the one is told, and none is removed with it', async () => {
    const workspace = await inRole('is related to A, R, B');
    const found = only(workspace, 'relation-to-itself');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('R');
    expect(found.fixes).toEqual([]);
});

test('on a line of relations the whole line goes', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}relations {\n  A satisfies "Alpha"\n  A satisfies B\n}\n`);
    expect(only(workspace, 'relation-to-itself').text).toBe('"Alpha"');
    expect(workspace.fixed('relation-to-itself')).toBe(`${HEAD}relations {\n  A satisfies B\n}\n`);
});

test('a relation to another element, or to nothing, is none to itself', async () => {
    expect((await inRole('is same as A')).codes()).toEqual([]);
    expect((await inRole('is same as Nothing')).codes()).toEqual(['unresolved-reference']);
    const astray = await TestWorkspace.of(`${HEAD}relations {\n  Nothing is same as Nowhere\n}\n`);
    expect(astray.codes()).toEqual(['unresolved-reference', 'unresolved-reference']);
});

test('an adaptation speaks of what it adapts', async () => {
    const workspace = await TestWorkspace.of({
        'a/framework.gradus': 'framework A "A" { }\nrole R "R"\n',
        'b/framework.gradus': 'framework B "B" { adopt A }\nadapt role R "S" {\n  is same as R@A\n}\n'
    });
    expect(workspace.codes('b/framework.gradus')).toEqual(['relation-to-itself']);
});
