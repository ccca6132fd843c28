import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section signs "Signs": list for competency, for grade, for level, for descriptor
section scope "Scope": text for competency, for grade
`;
const competencies = (...bodies: readonly string[]) =>
    `${HEAD}category C "C" unlevelled {\n${bodies.map((body, index) => `competency A${index} "T${index}" {\n${body}\n}\n`).join('')}}\n`;
const LINE = 'Explains the rules on tariffs clearly to';

test('a line that differs in a word from one elsewhere is told with that one', async () => {
    const workspace = await TestWorkspace.of(competencies(`- ${LINE} travellers`, `- ${LINE} traders.`));
    const found = only(workspace, 'near-duplicate-text');
    expect(found.message).toBe(
        `Nearly the same stands in A0 “T0”: “${LINE} travellers”. Make the wording the same, or the difference clear.`
    );
    expect(found.severity).toBe('information');
    expect(found.text).toBe(`- ${LINE} traders.`);
    expect(found.related).toEqual([`main.gradus «- ${LINE} travellers» It stands here first`]);
});

test('the same line in two elements is told, whatever the capitals and marks', async () => {
    const workspace = await TestWorkspace.of(
        competencies('scope "[Encourages and inspires others.]"', '- encourages, and inspires, others')
    );
    expect(only(workspace, 'near-duplicate-text').message).toBe(
        'The same stands in A0 “T0”. Say it in one place, or in different words.'
    );
});

test('of several lines that are alike the one that is most alike is named', async () => {
    const letters = 'a b c d e f g h i j k l';
    const workspace = await TestWorkspace.of(competencies(`- ${letters} m n`, `- ${letters} m x`, `- ${letters} y x`));
    expect(findings(workspace, 'near-duplicate-text').map(each => each.related)).toEqual([
        [`main.gradus «- ${letters} m n» It stands here first`],
        [`main.gradus «- ${letters} m x» It stands here first`]
    ]);
});

test('statements are lines, and two lists of one element are compared', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "C" unlevelled {
  statement S1 "${LINE} travellers."
  competency A "A" {
    scope "${LINE} traders."
    signs
      - ${LINE} staff
  }
}
`);
    expect(findings(workspace, 'near-duplicate-text').map(({ message }) => message.split(':')[0])).toEqual([
        'Nearly the same stands in S1',
        'Nearly the same stands in S1'
    ]);
});

test('neighbours in a list, short lines, and lines that differ more are not told', async () => {
    const workspace = await TestWorkspace.of(
        competencies(
            `- ${LINE} travellers\n- ${LINE} traders`,
            '- Reads all books\n- Knows all of the new law',
            '- Reads all books\n- Knows all of the old law'
        )
    );
    expect(workspace.codes()).toEqual([]);
});

test('tasks that roles share word for word are normal, nearly the same ones are not', async () => {
    const role = (code: string, ...tasks: readonly string[]) =>
        `role ${code} "${code}" {\n  tasks\n${tasks.map(task => `    - ${task}\n`).join('')}}\n`;
    const workspace = await TestWorkspace.of(HEAD + role('R', `${LINE} travellers`) + role('Q', `${LINE} travellers`));
    expect(workspace.codes()).toEqual([]);
    await workspace.change(HEAD + role('R', `${LINE} travellers`) + role('Q', `${LINE} traders`));
    expect(workspace.codes()).toEqual(['near-duplicate-text']);
});

test('the levels of a thing are meant to be compared', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}scale S "S" {
  level 1 "One" {
    - Applies the rules on tariffs with some help
  }
  level 2 "Two" {
    - Applies the rules on tariffs without any help
  }
}
category C "C" on S {
  competency A "A" {
    level 1 {
      - Knows the rules on tariffs and applies some
    }
    level 2 {
      - Knows the rules on tariffs and applies all
    }
  }
}
`);
    expect(workspace.codes()).toEqual([]);
});

test('cells that are the same as a whole are told as a whole', async () => {
    const grade = (code: string, ...lines: readonly string[]) =>
        `grade ${code} "${code}" {\n  signs\n${lines.map(line => `    - ${line}\n`).join('')}}\n`;
    const workspace = await TestWorkspace.of(HEAD + grade('G', `${LINE} all`) + grade('H', `${LINE} all`));
    expect(workspace.codes()).toEqual(['identical-cell']);
    await workspace.change(HEAD + grade('G', `${LINE} all`) + grade('H', `${LINE} all`, 'Reads'));
    expect(workspace.codes()).toEqual(['near-duplicate-text']);
});

test('a translation repeats what is repeated', async () => {
    const workspace = await TestWorkspace.of(`${competencies('- Reads', '- Writes')}translation fr of Demo {
  competency A0 "X" {
    - Explique bien les nouvelles règles à tous
  }
  competency A1 "Y" {
    - Explique bien les nouvelles règles à tous
  }
}
`);
    expect(findings(workspace, 'near-duplicate-text')).toEqual([]);
});

test('two lists of one element, and texts of one section, stand above each other', async () => {
    const workspace = await TestWorkspace.of(
        competencies(
            `scope "${LINE} traders."\n signs\n- ${LINE} staff`,
            `scope "Reads." "${LINE.toUpperCase()} STAFF"`
        )
    );
    expect(findings(workspace, 'near-duplicate-text').map(({ message }) => message.split(':')[0])).toEqual([
        'Nearly the same stands above',
        'The same stands in A0 “T0”. Say it in one place, or in different words.'
    ]);
});
