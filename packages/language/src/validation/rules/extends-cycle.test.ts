import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = 'framework Demo "Demo" { }\n';

test('each role of the loop is told in its own file, with the way back', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `${FRAMEWORK}set Z "Core"\nrole A "Officer" extends Z, B\n`,
        'b.gradus': 'role B "Inspector" extends C\nset C "Core too" extends A\nrole D "Outside" extends A\n'
    });
    const found = only(workspace, 'extends-cycle', 'framework.gradus');
    expect(found.message).toBe(
        'Officer extends itself: Officer extends Inspector extends Core too extends Officer. Remove one “extends”.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('B');
    expect(findings(workspace, 'extends-cycle', 'b.gradus').map(({ text }) => text)).toEqual(['C', 'A']);
});

test('a role that names itself', async () => {
    const found = only(await TestWorkspace.of(`${FRAMEWORK}role A "Officer" extends A\n`), 'extends-cycle');
    expect(found.message).toBe('Officer extends itself: Officer extends Officer. Remove one “extends”.');
});

test('coming to the same role on two ways is no loop', async () => {
    const roles = 'set A "A"\nset B "B" extends A\nset C "C" extends A, B\nrole D "D" extends A, B, C\n';
    expect((await TestWorkspace.of(FRAMEWORK + roles)).codes()).toEqual([]);
});

test('a role between two loops is in none', async () => {
    const roles = `role A "A" extends B
role B "B" extends A, C
role C "C" extends D
role D "D" extends E
role E "E" extends D
`;
    const workspace = await TestWorkspace.of(FRAMEWORK + roles);
    expect(findings(workspace, 'extends-cycle').map(({ message }) => message[0])).toEqual(['A', 'B', 'D', 'E']);
});

test('long loops are told without naming all of them, and the message goes with one “extends”', async () => {
    const ring = Array.from(
        { length: 9 },
        (_, index) => `role R${index} "Role ${index}" extends R${(index + 1) % 9}\n`
    );
    const workspace = await TestWorkspace.of(FRAMEWORK + ring.join(''));
    expect(findings(workspace, 'extends-cycle')[0]?.message).toBe(
        'Role 0 extends itself: Role 0 extends Role 1, and so on. Remove one “extends”.'
    );
    await workspace.change(FRAMEWORK + ring.join('').replace(' extends R0', ''));
    expect(workspace.codes()).toEqual([]);
});

test('six roles that extend each other are all named, seven are not', async () => {
    const ring = (size: number) =>
        FRAMEWORK +
        Array.from({ length: size }, (_, index) => `role R${index} extends R${(index + 1) % size}\n`).join('');
    expect(findings(await TestWorkspace.of(ring(6)), 'extends-cycle')[0]?.message).toBe(
        'R0 extends itself: R0 extends R1 extends R2 extends R3 extends R4 extends R5 extends R0. Remove one “extends”.'
    );
    expect(findings(await TestWorkspace.of(ring(7)), 'extends-cycle')[0]?.message).toBe(
        'R0 extends itself: R0 extends R1, and so on. Remove one “extends”.'
    );
});
