import { expect, test } from 'vitest';
import { type Files, TestWorkspace } from '../testing/workspace.ts';
import { successionsFor } from './successions.ts';

const GRADES = `framework Demo "Demo" { }
grade G1 "One"
grade G2 "Two"
grade G3 "Three"
domain D "D"
`;

function successions(text: string): Promise<string[]> {
    return successionsIn(GRADES + text);
}

async function successionsIn(files: Files, path?: string): Promise<string[]> {
    const workspace = await TestWorkspace.of(files);
    const all = successionsFor(workspace.shared.gradus.Frameworks, workspace.document(path).uri);
    return all.map(({ stream, before, after }) => {
        return `${stream.name}: ${before.map(({ name }) => name).join(' or ')}, then ${after.name}`;
    });
}

test('roles follow each other as they are listed, each pair once', async () => {
    const text = `role A "A" at G1
role B "B" at G2
role C "C"
stream M "M": A -> B -> C
stream N "N": B -> C -> A
stream O "O" of grades: G1 -> G2
`;
    expect(await successions(text)).toEqual(['M: A, then B', 'M: B, then C', 'N: C, then A']);
});

test('over grades, roles follow the last ones of their domain', async () => {
    const text = `role A "A" at G1 in D
role B "B" at G1
role C "C" at G2
role E "E" at G3 in D
set S "S" at G2 in D
stream M "M" of grades: G1 -> G2 -> G3
`;
    expect(await successions(text)).toEqual(['M: B, then C', 'M: A, then E']);
});

test('where a grade has many roles, each that follows is named once', async () => {
    const many = (grade: string) =>
        Array.from({ length: 50 }, (_, index) => `role ${grade}-${index} "R" at ${grade}\n`);
    const text = [...many('G1'), ...many('G2'), 'stream M "M" of grades: G1 -> G2\nstream N "N" of grades: G1 -> G2\n'];
    expect(await successions(text.join(''))).toHaveLength(50);
});

test('of several roles at a grade those of the same family come before, or all of them', async () => {
    const text = `group F "F"
group H "H"
role A "A" at G1 of F
role B "B" at G1 of H
role C "C" at G2 of F
role E "E" at G2
role X "X" at G2 of H
role Y "Y" at G3 of F
role Z "Z" at G3 of F
stream M "M" of grades: G1 -> G2 -> G3
`;
    expect(await successions(text)).toEqual([
        'M: A, then C',
        'M: A or B, then E',
        'M: B, then X',
        'M: C, then Y',
        'M: C, then Z'
    ]);
    const twoOfFamily = text.replace('role B "B" at G1 of H', 'role B "B" at G1 of F\nrole V "V" at G1');
    expect(await successions(twoOfFamily)).toEqual([
        'M: A or B, then C',
        'M: V, then E',
        'M: A or B or V, then X',
        'M: C, then Y',
        'M: C, then Z'
    ]);
});

test('what follows on one stream is not told again for another, be it of roles or of grades', async () => {
    const one = 'role A "A" at G1\nrole C "C" at G2\nstream M "M": A -> C\nstream N "N" of grades: G1 -> G2\n';
    expect(await successions(one)).toEqual(['M: A, then C']);
    const families = `group F "F"
role A "A" at G1 of F
role B "B" at G1
role C "C" at G2 of F
stream M "M": A -> C
stream N "N" of grades: G1 -> G2
stream O "O" of grades: G1 -> G3 -> G2
`;
    expect(await successions(families)).toEqual(['M: A, then C']);
    const others = `group F "F"
group H "H"
role A "A" at G1 of F
role C "C" at G2 of H
stream M "M": A -> C
stream N "N" of grades: G1 -> G2
`;
    expect(await successions(others)).toEqual(['M: A, then C']);
});

test('a role whose domain is not known follows nothing', async () => {
    const text = `role A "A" at G1
role B "B" at G2 in Nowhere
role C "C" at Nowhere
stream M "M" of grades: G1 -> Gone -> G2
stream N "N": A -> Gone
`;
    expect(await successions(text)).toEqual([]);
});

test('what an adapting framework leaves out is no step', async () => {
    const roles = `role A "A" at G1
role B "B" at G2
role C "C" at G3
stream M "M": A -> B -> C
stream N "N" of grades: G1 -> G2 -> G3
stream O "O": C -> A
`;
    const without = (omit: string) =>
        successionsIn(
            { 'demo/a.gradus': GRADES + roles, 'us/a.gradus': `framework US { adopt Demo }\n${omit}\n` },
            'us/a.gradus'
        );
    expect(await without('')).toEqual(['M: A, then B', 'M: B, then C', 'O: C, then A']);
    expect(await without('omit role B')).toEqual(['M: A, then C', 'O: C, then A']);
    expect(await without('omit stream O')).toEqual(['M: A, then B', 'M: B, then C']);
    expect(await without('omit stream M omit grade G2')).toEqual(['N: A, then C', 'O: C, then A']);
});
