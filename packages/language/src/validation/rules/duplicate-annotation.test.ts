import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\ngrade G "G"\n';

function annotated(...lines: readonly string[]): Promise<TestWorkspace> {
    return TestWorkspace.of(`${HEAD}role R "R" {\n${lines.map(line => `  ${line}\n`).join('')}}\n`);
}

test.each([
    ['status draft', 'status draft', 'status'],
    ['number "1A."', 'number 2', 'number'],
    ['replaced by G', 'replaced by R', 'replaced by'],
    ['id "3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10"', 'id "8d1f0c3a-5e27-4b96-8f40-1a2b3c4d5e6f"', 'id']
])('%s and %s', async (first, second, words) => {
    const workspace = await annotated(first, second);
    const found = only(workspace, 'duplicate-annotation');
    expect(found.message).toBe(`“${words}” is given already. Keep one of the two.`);
    expect(found.severity).toBe('error');
    expect(found.text).toBe(second);
    expect(found.preferred).toEqual(['Remove this one']);
    expect(workspace.fixed('duplicate-annotation')).toBe(`${HEAD}role R "R" {\n  ${first}\n}\n`);
});

test('what may be many may', async () => {
    const lines = ['formerly A', 'formerly B', 'is related to G', 'see G', 'remark settled "a"', 'remark settled "b"'];
    expect(findings(await annotated(...lines), 'duplicate-annotation')).toEqual([]);
    expect(findings(await annotated('status draft', 'number 1'), 'duplicate-annotation')).toEqual([]);
});

test('whatever can be annotated is looked at', async () => {
    const two = 'number 1 number 2';
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { language en ${two} }
scale S "S" { ${two} level 1 "One" { ${two} } }
category C "C" on S { ${two} competency K "K" { ${two} level 1 { ${two} } } }
role R "R" { requires K: 1 { ${two} } }
matrix { ${two} }
relations { ${two} }
translation fr { ${two} role R "Agent" { ${two} } }
`);
    expect(findings(workspace, 'duplicate-annotation')).toHaveLength(11);
});
