import { type CompiledFramework, compileFramework } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import { describe, expect, test } from 'vitest';
import { danglingCodes } from './dangling-codes.ts';
import { schemaErrors } from './schema.ts';

const BASE = `framework Base "Base" { }
scale S "S" { level 1 "One" level 2 "Two" }
section signs "Signs": list for competency in C, for competency in D
category C "C" on S {
  competency A "Alpha" in D { see B is related to B }
  competency B "Beta" { remark "Is this needed?" status retired replaced by A }
}
category D "D" on S
group G "G" { grade G1 "One" grade G2 "Two" }
domain Area "Area" { excludes G2 because "too high" }
set Shared "Shared" { requires A: 1 }
role R "R" at G1 in Area of G extends Shared { requires B: 2 }
role T "T" at G2 extends R { excludes B because "not yet" }
stream Up "Up" of roles: R -> T
translation fr { competency B "Bêta" }
`;

/** What is exported of a framework that lies beside the base. */
async function exportedWith(text: string): Promise<CompiledFramework> {
    const workspace = await TestWorkspace.of({ 'base/framework.gradus': BASE, 'own/framework.gradus': text });
    const codes = workspace.diagnostics('own/framework.gradus').filter(({ severity }) => severity === 1);
    expect(codes).toEqual([]);
    const compiled = compileFramework(workspace.model('own/framework.gradus'));
    expect(schemaErrors(compiled)).toEqual([]);
    return compiled;
}

describe('a framework that adopts another one', () => {
    test('has its elements, each with where it is from', async () => {
        const compiled = await exportedWith('framework Own "Own" { adopt Base }\nterm X "X"\n');
        expect(danglingCodes(compiled)).toEqual([]);
        expect(compiled.roles.map(({ code, adoptedFrom }) => [code, adoptedFrom])).toEqual([
            ['R', 'Base'],
            ['T', 'Base']
        ]);
        expect(compiled.terms[0]).not.toHaveProperty('adoptedFrom');
        expect(compiled.framework).not.toHaveProperty('adoptedFrom');
    });

    test.each([
        'competency B',
        'competency A',
        'category D',
        'grade G2',
        'group G',
        'domain Area',
        'set Shared',
        'role R',
        'role T',
        'stream Up'
    ])('refers to nothing that it leaves out, such as %s', async omitted => {
        const compiled = await exportedWith(`framework Own "Own" { adopt Base }\nomit ${omitted} because "no"\n`);
        const [, kind, code] = /^(\w+) (\w+)$/.exec(omitted) ?? [];
        expect(compiled.adaptations).toEqual([{ change: 'omitted', kind, code, reason: 'no' }]);
        expect(danglingCodes(compiled)).toEqual([]);
    });
});

test('a framework that uses another one without adopting it tells codes that are not its own from its own', async () => {
    const compiled = await exportedWith(
        'framework Own "Own" { use Base }\nrole O "O" at G1 of G extends Shared { requires B: 2 }\n'
    );
    expect(compiled.framework.uses).toEqual([{ framework: 'Base', adopted: false }]);
    expect(compiled.competencies).toEqual([]);
    expect(compiled.roles).toMatchObject([
        {
            grade: 'G1@Base',
            group: 'G@Base',
            extends: ['Shared@Base'],
            requirements: [{ competency: 'B@Base' }, { competency: 'A@Base' }]
        }
    ]);
});
