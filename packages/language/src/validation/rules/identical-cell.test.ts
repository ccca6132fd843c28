import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section skills "Skills": list for grade, for descriptor
section note "Note": text for grade
`;
const SAME = '\n- Manages their own work\n- Oversees others\n';

test('grades that say the same under one section are told, with the first', async () => {
    const workspace = await TestWorkspace.of(
        `${HEAD}grade G "Junior" { skills${SAME}}\ngroup U "U" { grade H "Middle" { note "New." skills${SAME}} }\n`
    );
    const found = only(workspace, 'identical-cell');
    expect(found.message).toBe('H “Middle” says the same under Skills as G “Junior”. Say what is different.');
    expect(found.severity).toBe('information');
    expect(found.text).toBe('skills');
    expect(found.related).toEqual(['main.gradus «skills» G “Junior” says it first']);
});

test('a list that goes without its name is told at its first line', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}grade G "G" {${SAME}}\ngrade H "H" {${SAME}}\n`);
    expect(only(workspace, 'identical-cell').text).toBe('- Manages their own work');
});

test('levels of competencies are compared, short ones as well', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}scale S "S" { level 1 level 2 }
category C "C" on S {
  competency A "A" {
    level 1 {
      - Reads
    }
    level 2 {
      - Reads
    }
  }
}
`);
    expect(only(workspace, 'identical-cell').message).toBe(
        'A at level 2 says the same under Skills as A at level 1. Say what is different.'
    );
});

test('of three that are the same the first is named twice', async () => {
    const grades = ['G', 'H', 'I'].map(code => `grade ${code} "${code}" { skills${SAME}}\n`).join('');
    const found = findings(await TestWorkspace.of(HEAD + grades), 'identical-cell');
    expect(found.map(each => each.message)).toEqual([
        'H “H” says the same under Skills as G “G”. Say what is different.',
        'I “I” says the same under Skills as G “G”. Say what is different.'
    ]);
});

test('other lines, other sections, more lines, and mere names are not the same', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}section duties "Duties": list for grade
grade G "G" { note "Ordinary Diploma" skills
- Manages their own work
}
grade H "H" { note "Ordinary Diploma" duties
- Manages their own work
}
grade I "I" { skills
- Manages their own work
- Reads
}
`);
    expect(findings(workspace, 'identical-cell')).toEqual([]);
});

test('what is written first is told as the first, also where it stands deeper', async () => {
    const competency = (code: string) => `competency ${code} "${code}" { level 1 {\n- Reads\n} }`;
    const workspace = await TestWorkspace.of(`${HEAD}scale S "S" { level 1 }
category C "C" on S {
  category I "I" { ${competency('A')} }
  ${competency('B')}
}
`);
    const found = only(workspace, 'identical-cell');
    expect(found.message).toBe('B at level 1 says the same under Skills as A at level 1. Say what is different.');
    expect(found.related).toEqual(['main.gradus «- Reads» A at level 1 says it first']);
});

test('three words are more than a name, and blanks are no words', async () => {
    const grades = (note: string) => `${HEAD}grade G "G" { note "${note}" }\ngrade H "H" { note "${note}" }\n`;
    const found = findings(await TestWorkspace.of(grades('Leads small teams')), 'identical-cell');
    expect(found.map(each => each.message)).toEqual([
        'H “H” says the same under Note as G “G”. Say what is different.'
    ]);
    expect(findings(await TestWorkspace.of(grades('Ordinary  Diploma')), 'identical-cell')).toEqual([]);
});

test('roles may say the same', async () => {
    const workspace = await TestWorkspace.of(
        `${HEAD}section aims "Aims": list for role\nrole R "R" { aims${SAME}}\nrole Q "Q" { aims${SAME}}\n`
    );
    expect(findings(workspace, 'identical-cell')).toEqual([]);
});

test('what has no name yet is not compared', async () => {
    for (const text of [
        `grade G "G" { skills${SAME}}\ngrade { skills${SAME}}\n`,
        'category C "C" { competency A "A" { level {\n- Reads\n} level {\n- Reads\n} } }\n',
        'category C "C" { competency { level 1 {\n- Reads\n} level 2 {\n- Reads\n} } }\n'
    ]) {
        const workspace = await TestWorkspace.of(HEAD + text);
        expect(workspace.codes(), text).toContain('syntax');
        expect(findings(workspace, 'identical-cell'), text).toEqual([]);
    }
});
