import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = `framework Demo "Demo" { }
scale Q "Qualification" { level 4 level 5 level 6 }
scale P "Pay" { level a level b }
section skills "Skills": list for grade
section duties "Duties": list for grade
section note "Note": text for grade
stream M "Management" of grades: Junior -> Middle -> Senior
`;
const grade = (code: string, at: string, ...cells: readonly string[]) =>
    `grade ${code} "${code}" at ${at} {\n${cells.join('')}}\n`;
const list = (section: string, count: number) =>
    `  ${section}\n${Array.from({ length: count }, (_, index) => `    - Does ${section} ${index}\n`).join('')}`;

test('a higher grade with a shorter list is told, with the lower one', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': FRAMEWORK,
        'junior.gradus': grade('Junior', 'Q 4', list('skills', 3), list('duties', 1)),
        'middle.gradus': grade('Middle', 'Q 5', list('skills', 2).replaceAll('Does', 'Has'), list('duties', 2))
    });
    const found = only(workspace, 'fewer-than-lower-level', 'middle.gradus');
    expect(found.message).toBe(
        'Middle “Middle” lists less under Skills than Junior “Junior”, which is a level below: 2 instead of 3. ' +
            'Add what is missing, or accept it with the reason.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('skills');
    expect(found.related).toEqual(['junior.gradus «skills» Junior “Junior” lists more']);
    expect(findings(workspace, 'fewer-than-lower-level', 'junior.gradus')).toEqual([]);
    // Both sides, and the stream, can make it go.
    await workspace.change({ 'junior.gradus': grade('Junior', 'Q 4', list('skills', 2), list('duties', 1)) });
    expect(findings(workspace, 'fewer-than-lower-level', 'middle.gradus')).toEqual([]);
    await workspace.change({ 'junior.gradus': grade('Junior', 'Q 4', list('skills', 4)) });
    expect(findings(workspace, 'fewer-than-lower-level', 'middle.gradus')).toHaveLength(1);
    await workspace.change({ 'framework.gradus': FRAMEWORK.replace('Middle -> Senior', 'Senior') });
    expect(findings(workspace, 'fewer-than-lower-level', 'middle.gradus')).toEqual([]);
});

test('a stream may go from top to bottom, and a pair on two streams is told once', async () => {
    const workspace = await TestWorkspace.of(
        FRAMEWORK.replace('Junior -> Middle -> Senior', 'Middle -> Junior') +
            'stream N "N" of grades: Middle -> Junior\n' +
            grade('Junior', 'Q 4', list('skills', 3)) +
            grade('Middle', 'Q 5', list('skills', 1))
    );
    expect(findings(workspace, 'fewer-than-lower-level')).toHaveLength(1);
});

test.each([
    ['at the same level', grade('Junior', 'Q 4', list('skills', 3)) + grade('Middle', 'Q 4', list('skills', 1))],
    ['on other scales', grade('Junior', 'Q 4', list('skills', 3)) + grade('Middle', 'P b', list('skills', 1))],
    ['at no level', grade('Junior', 'Q 4', list('skills', 3)) + grade('Middle', 'Q 9', list('skills', 1))],
    ['not next to each other', grade('Junior', 'Q 4', list('skills', 3)) + grade('Senior', 'Q 6', list('skills', 1))],
    ['without the section', grade('Junior', 'Q 4', list('skills', 3)) + grade('Middle', 'Q 5', list('duties', 1))],
    ['with texts', grade('Junior', 'Q 4', '  note "A." "B."\n') + grade('Middle', 'Q 5', '  note "C."\n')]
])('grades %s are not compared', async (_, grades) => {
    const workspace = await TestWorkspace.of(FRAMEWORK + grades);
    expect(findings(workspace, 'fewer-than-lower-level')).toEqual([]);
});
