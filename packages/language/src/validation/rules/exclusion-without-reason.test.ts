import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function excluding(words: string): string {
    return `framework Demo "Demo" { }\ngrade Strategic "Strategic Manager"\ndomain D "D" { ${words} }\n`;
}

test('the grade is named by its title', async () => {
    const found = only(await TestWorkspace.of(excluding('excludes Strategic')), 'exclusion-without-reason');
    expect(found.message).toBe('Say why Strategic Manager is excluded: add because "…".');
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('Strategic');
});

test('an empty reason is a matter of its own rule', async () => {
    const workspace = await TestWorkspace.of(excluding('excludes Strategic because ""'));
    expect(workspace.codes()).toEqual(['empty-reason']);
});

test('any words are a reason', async () => {
    const workspace = await TestWorkspace.of(excluding('excludes Strategic because „anders“'));
    expect(workspace.codes()).toEqual([]);
});

test('a grade that does not exist is named as it is written', async () => {
    const workspace = await TestWorkspace.of(excluding('excludes Nobody'));
    expect(only(workspace, 'exclusion-without-reason').message).toBe('Say why Nobody is excluded: add because "…".');
});

test('nothing is asked before there is a grade', async () => {
    for (const words of ['excludes', 'excludes\n  activity A "A"']) {
        const workspace = await TestWorkspace.of(excluding(words));
        expect(
            findings(workspace)
                .map(found => found.message)
                .join()
        ).not.toContain('undefined');
    }
    expect((await TestWorkspace.of(excluding('excludes'))).codes()).toEqual(['syntax']);
});

test('what a role does not take over, or an adaptation omits, has a reason as well', async () => {
    const text = `framework Demo "Demo" { }
scale S "S" { level 1 }
category C "C" on S { competency A "Alpha" }
set Core "Core" { requires A: 1 }
role R "R" extends Core { excludes A }
`;
    const workspace = await TestWorkspace.of(text);
    expect(only(workspace, 'exclusion-without-reason').message).toBe('Say why Alpha is excluded: add because "…".');
    const adapting = await TestWorkspace.of({
        'base/framework.gradus': text.replace('excludes A', 'excludes A because "no"'),
        'own/framework.gradus': 'framework Own "Own" { adopt Demo }\nomit role R\n'
    });
    expect(only(adapting, 'exclusion-without-reason', 'own/framework.gradus').message).toBe(
        'Say why R is omitted: add because "…".'
    );
});

test('a role or an adaptation that gives its reason is asked nothing', async () => {
    const workspace = await TestWorkspace.of({
        'base/framework.gradus': `framework Demo "Demo" { }
scale S "S" { level 1 }
category C "C" on S { competency A "Alpha" }
set Core "Core" { requires A: 1 }
role R "R" extends Core { excludes A because "it is done by others" }
`,
        'own/framework.gradus': 'framework Own "Own" { adopt Demo }\nomit role R because "nobody holds it here"\n'
    });
    expect(workspace.codes('base/framework.gradus')).toEqual([]);
    expect(workspace.codes('own/framework.gradus')).toEqual([]);
});

test('nothing is asked before it is typed what is excluded or omitted', async () => {
    for (const typed of ['role R "R" { excludes }', 'omit role']) {
        const workspace = await TestWorkspace.of(`framework Demo "Demo" { }\n${typed}\n`);
        expect(workspace.codes(), typed).toEqual(['syntax']);
    }
});
