import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';
import { successionsFor } from './successions.ts';

const GRADES = `framework Demo "Demo" { }
grade G1 "One"
grade G2 "Two"
grade G3 "Three"
domain D "D"
`;

async function successions(text: string): Promise<string[]> {
    const workspace = await TestWorkspace.of(GRADES + text);
    const all = successionsFor(workspace.shared.gradus.Frameworks, workspace.document().uri);
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
