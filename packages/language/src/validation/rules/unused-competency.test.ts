import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const COMPLETE = DICTIONARY.replace('{ }', '{ complete }');

function unused(workspace: TestWorkspace, path?: string): string[] {
    return findings(workspace, 'unused-competency', path).map(({ text }) => text);
}

test('is told at the competency, wherever the roles are', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': COMPLETE,
        'role.gradus': 'role R "Officer" { requires PC9: 1 }\n'
    });
    const found = only(workspace, 'unused-competency', 'framework.gradus');
    expect(found.message).toBe(
        'No role requires PC10 “Networking”, though the framework says that it is complete. Require it where it is ' +
            'needed, or accept this with a reason.'
    );
    expect(found.severity).toBe('information');
    expect(found.text).toBe('PC10');
    await workspace.change({ 'role.gradus': 'role R "Officer" { requires PC10: 1 }\n' });
    expect(unused(workspace, 'framework.gradus')).toEqual(['PC9']);
});

test('nothing is told until the framework says that it is complete', async () => {
    expect((await TestWorkspace.of(DICTIONARY)).codes()).toEqual([]);
});

test('tables, specialisations and sets that roles extend count, sets that nobody extends do not', async () => {
    const text = `${COMPLETE}category D "D" on S { competency X1 "A" competency X2 "B" competency X3 "C" }
set Q "Core" { requires PC9: 1 }
set P "Nobody’s" { requires X3: 1 }
role R "Officer" extends Q { specialisation Audit "Audit" { requires PC10: 1 } }
matrix "M" {
  |    | R |
  | X1 | 2 |
  | X2 |   |
}
`;
    const workspace = await TestWorkspace.of(text);
    expect(unused(workspace)).toEqual(['X2', 'X3']);
    await workspace.change(text.replace('requires PC10: 1', 'requires X2: 1'));
    expect(unused(workspace)).toEqual(['PC10', 'X3']);
});

test('a competency that holds a required one is used, and so is one within a required one', async () => {
    const text = `${COMPLETE}category D "D" on S {
  competency A "A" { competency A1 "A1" { competency A11 "A11" } competency A2 "A2" { competency A21 "A21" } }
  competency B "B" { competency B1 "B1" { competency B11 "B11" } }
  competency E "E" { competency E1 "E1" }
}
role R "Officer" { requires PC9: 1 PC10: 1 A11: 1 B: 1 }
`;
    // What an unused one holds is not told as well.
    expect(unused(await TestWorkspace.of(text))).toEqual(['A2', 'E']);
});

test('values and what is retired need not be required; knowledge does', async () => {
    const text = `${COMPLETE}role R "Officer" { requires PC9: 1 PC10: 1 }
category V "Values" unlevelled for all { competency V1 "Integrity" }
category K "Knowledge" unlevelled { competency K1 "Tariff" competency K2 "Old" { status retired } }
category L "Old" unlevelled { status retired competency L1 "Older" }
category N "New" unlevelled { status draft competency N1 "Newer" }
`;
    expect(unused(await TestWorkspace.of(text))).toEqual(['K1', 'N1']);
});

test('is not told while part of some file cannot be understood', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': COMPLETE,
        'role.gradus': 'role R "Officer" { requires PC9: 1 PC10: }\n'
    });
    expect(unused(workspace, 'framework.gradus')).toEqual([]);
});

test('in a framework that adopts another, only its own competencies are told, and roles that it omits do not count', async () => {
    const home = `framework Home "Home" { complete adopt Demo }
category D "D" on S { competency X1 "A" competency X2 "B" }
role N "Own" { requires X1: 1 }
adapt role R { requires X2: 1 }
`;
    const files = {
        'eu/framework.gradus': `${DICTIONARY}role R "Officer" { requires PC9: 1 }\n`,
        'home/framework.gradus': home
    };
    const workspace = await TestWorkspace.of(files);
    expect(unused(workspace, 'home/framework.gradus')).toEqual([]);
    expect(unused(workspace, 'eu/framework.gradus')).toEqual([]);
    await workspace.change({ 'home/framework.gradus': `${home}omit role R because "Not here."\n` });
    expect(unused(workspace, 'home/framework.gradus')).toEqual(['X2']);
});

test('without a header nobody says that all roles are written', async () => {
    const workspace = await TestWorkspace.of('category C "C" unlevelled { competency A "A" }\n');
    expect(workspace.codes()).toEqual(['missing-framework']);
});
