import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('the message shows where the title stands', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\ngroup G "G" { grade Senior { } }\n');
    const found = only(workspace, 'missing-title');
    expect(found.message).toBe('Senior has no title. Write it in quotation marks after the code: grade Senior "…".');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('Senior');
});

test('every element but a level has a title', async () => {
    const workspace = await TestWorkspace.of(`framework Demo
section s: text for role
scale S { level 1 level A "" }
category C on S { competency X }
domain D { activity A }
group G { grade g }
role R
`);
    expect(findings(workspace).map(found => [found.code, found.text])).toEqual(
        ['Demo', 's', 'S', 'C', 'X', 'D', 'A', 'G', 'g', 'R'].map(code => ['missing-title', code])
    );
});

test('an empty title is none, and is marked itself', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\nrole R « »\n');
    expect(only(workspace, 'missing-title').text).toBe('« »');
});

test('titles in any script and any quotation marks are titles', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
role A „Zollbeamter“
role B «Таможенник»
role C ”Tulli”
role D "עובד מכס"
role E “税関職員”
`);
    expect(workspace.codes()).toEqual([]);
});

test('a title without quotation marks is one fault, not two', async () => {
    for (const element of [
        'role R Officer',
        'role R   Officer',
        'role R #Officer',
        'role R Senior Officer { }',
        'category C unlevelled { competency X Teamwork }'
    ]) {
        const workspace = await TestWorkspace.of(`framework Demo "Demo" { }\n${element.replace('C u', 'C "C" u')}\n`);
        expect(new Set(workspace.codes()), element).toEqual(new Set(['syntax']));
    }
});

test('an element that has no code yet is not asked for its title', async () => {
    expect((await TestWorkspace.of('framework Demo "Demo" { }\nrole\n')).codes()).toEqual(['syntax']);
});

test('a fault elsewhere does not stand for the title', async () => {
    for (const fault of ['role R "R" { # }', 'role "R"', 'role R "R" { tasks Officer }', 'Officer', '}']) {
        const workspace = await TestWorkspace.of(`framework Demo "Demo" { }\ngrade G\ngrade H "H"\n${fault}\n`);
        expect(workspace.codes(), fault).toContain('syntax');
        expect(only(workspace, 'missing-title').text, fault).toBe('G');
    }
});
