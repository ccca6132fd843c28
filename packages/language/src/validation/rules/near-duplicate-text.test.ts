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

test('what stands first in the text is told as the first, also where it stands deeper', async () => {
    const deeper = (before: string) => `${HEAD}${before}category C "C" unlevelled {
  category I "I" { competency A "A" {
    - ${LINE} travellers
  } }
  competency B "B" {
    - ${LINE} traders
    - Keeps the register of all that was sold
  }
}
`;
    for (const before of ['', 'grade G "G" {\n    - Pays what is due on the day it is due\n}\n']) {
        const found = only(await TestWorkspace.of(deeper(before)), 'near-duplicate-text');
        expect(found.text, before).toBe(`- ${LINE} traders`);
        expect(found.related, before).toEqual([`main.gradus «- ${LINE} travellers» It stands here first`]);
    }
});

test('of several texts of a section the one that repeats is marked', async () => {
    const workspace = await TestWorkspace.of(
        competencies(`- ${LINE} staff`, `scope "Reads." "" "${LINE} staff" "Writes."`)
    );
    expect(only(workspace, 'near-duplicate-text').text).toBe(`"${LINE} staff"`);
});

test('levels are named, and compared with all that is no level', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}scale S "S" { level 1 "One" {
    - ${LINE} travellers
  } level 2 }
grade G "G" {
    - ${LINE} traders
}
category C "C" on S {
  competency A "A" { level 1 {
    - Compares the goods with all that was declared before
  } }
  competency B "B" {
    - Compares the goods with all that was declared today
  }
}
`);
    expect(findings(workspace, 'near-duplicate-text').map(({ message }) => message.split(':')[0])).toEqual([
        'Nearly the same stands in level 1 One',
        'Nearly the same stands in A at level 1'
    ]);
});

test('what has no name yet is told without one', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "C" unlevelled {
  competency A "A" {
    level {
    - ${LINE} travellers
    }
  }
  competency {
    level 1 {
    - Compares the goods with all that was declared before
    }
  }
  competency B "B" {
    - ${LINE} traders
    - Compares the goods with all that was declared today
  }
}
`);
    expect(findings(workspace, 'near-duplicate-text').map(({ message }) => message.split(':')[0])).toEqual([
        'Nearly the same stands in a level of A',
        'Nearly the same stands in a competency without a code at level 1'
    ]);
});

test('a list that competencies share word for word is told, and so is one of a grade and a competency', async () => {
    const list = `signs\n    - ${LINE} all`;
    const same = 'The same stands in A0 “T0”. Say it in one place, or in different words.';
    const two = await TestWorkspace.of(competencies(list, list));
    expect(only(two, 'near-duplicate-text').message).toBe(same);
    const grade = await TestWorkspace.of(`${competencies(list)}grade G "G" {\n  ${list}\n}\n`);
    expect(only(grade, 'near-duplicate-text').message).toBe(same);
});

test('grades with one list are told as a whole, and line by line where only a line is the same', async () => {
    const grade = (code: string, ...lines: readonly string[]) =>
        `grade ${code} "${code}" {\n${lines.map(line => `    - ${line}\n`).join('')}}\n`;
    const workspace = await TestWorkspace.of(HEAD + grade('G', `${LINE} all`) + grade('H', `${LINE} all`));
    expect(workspace.codes()).toEqual(['identical-cell']);
    await workspace.change(HEAD + grade('G', `${LINE} all`, 'Reads') + grade('H', `${LINE} all`, 'Writes'));
    expect(workspace.codes()).toEqual(['near-duplicate-text']);
});

test('a task that stands twice in one role, or also in a text, is told', async () => {
    const workspace = await TestWorkspace.of(`${competencies(`- ${LINE} all`)}role R "R" {
  tasks
    - ${LINE} all
    - Keeps the register of all sales
  tasks
    - Keeps the register of all sales
}
`);
    expect(
        findings(workspace, 'near-duplicate-text').map(({ text, message }) => [text, message.split('.')[0]])
    ).toEqual([
        [`- ${LINE} all`, 'The same stands in A0 “T0”'],
        ['- Keeps the register of all sales', 'The same stands above']
    ]);
});

test('titles are no lines but those of statements, which may be missing', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "C" unlevelled {
  competency A "${LINE} travellers"
  competency B "B" { scope "${LINE} traders" }
  statement S
  statement T ""
  statement U ""
}
`);
    expect(findings(workspace, 'near-duplicate-text')).toEqual([]);
});

test('what an adaptation says is compared, texts and tasks', async () => {
    const base = 'framework Base "Base" { }\ncategory C "C" unlevelled { competency A "A" }\nrole R "R"\n';
    const adapting = (target: string) =>
        TestWorkspace.of({
            'base/framework.gradus': base,
            'main.gradus': `framework Demo "Demo" { adopt Base }
section signs "Signs": list for competency
adapt competency ${target} {
  - ${LINE} travellers
}
adapt role R {
  tasks
    - Compares the goods with all that was declared before
}
category D "D" unlevelled { competency B "B" {
  - ${LINE} traders
  - Compares the goods with all that was declared today
} }
`
        });
    const told = async (target: string) =>
        findings(await adapting(target), 'near-duplicate-text').map(({ message }) => message.split(':')[0]);
    expect(await told('A')).toEqual(['Nearly the same stands in A', 'Nearly the same stands in R']);
    expect(await told('')).toEqual(['Nearly the same stands in an adaptation', 'Nearly the same stands in R']);
});
