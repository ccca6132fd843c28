import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

const TEXT = `framework F "F"
section note "Note": text for descriptor
scale S "S" { level 1 level 2 }
category C "C" on S {
  competency X "Ex" { level 1 { note "Is new." remark "Of the level." see "Above" } }
  competency Y "Why"
}
role R "R" {
  requires X: 1 { remark "Of the requirement." see "Beside" }
}
`;

test('what is said within a level or a requirement is about the competency or the role', async () => {
    const workspace = await TestWorkspace.of(TEXT);
    const { relations, remarks } = workspace.model();
    expect(relations.map(({ subject, objectText }) => [subject.code, objectText])).toEqual([
        ['X', 'Above'],
        ['R', 'Beside']
    ]);
    expect(remarks.map(({ on, text, open }) => [on.kind, on.code, text, open])).toEqual([
        ['competency', 'X', 'Of the level.', true],
        ['role', 'R', 'Of the requirement.', true]
    ]);
});

test('a remark is open until it is settled, and away from elements it is about the framework', async () => {
    const workspace = await TestWorkspace.of(
        `${TEXT}relations { X is same as Y remark settled "Agreed." }\ntranslation fr { remark open "All of it?" }\n`
    );
    expect(workspace.model().remarks.slice(2)).toMatchObject([
        { on: { kind: 'framework', code: 'F', title: 'F' }, text: 'Agreed.', open: false },
        { on: { kind: 'framework', code: 'F', title: 'F' }, text: 'All of it?', open: true, language: 'fr' }
    ]);
});

test('relations stand in the order of the text, and each is about something that is there', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': TEXT,
        'b.gradus': `relations { Y is same as X Nothing is same as X X is same as Nothing X is broader than Y }
role T "Tee" {
  see "First"
  requires X: 1 { see "Third" }
  see "Second"
}
relations { Y is narrower than X }
`
    });
    const { relations } = workspace.model('a.gradus');
    expect(relations.slice(2).map(({ subject, kind, objectText }) => `${subject.code} ${kind} ${objectText}`)).toEqual([
        'Y same X',
        'X broader Y',
        'Y narrower X',
        'T see First',
        'T see Second',
        'T see Third'
    ]);
});

test('what a framework leaves out takes along what is said of it and what is translated of it', async () => {
    const workspace = await TestWorkspace.of({
        'eu/f.gradus': 'framework EU "EU"\nscale S "S" { level 1 level 2 }\ngroup G "Gee"\ngroup H "Aitch"\n',
        'own/f.gradus': `framework Own "Own" { adopt EU }
omit group G
category C "C" on S { competency X "Ex" }
relations { G is same as H H is broader than X X is same as G }
adapt group G { remark "Of what is not here." }
adapt group H { remark "Of what is here." }
translation fr { group G "Gé" group H "Hache" }
`
    });
    const { relations, remarks, translations } = workspace.model('own/f.gradus');
    expect(relations).toMatchObject([{ subject: { code: 'H', framework: 'EU' }, object: { code: 'X' } }]);
    expect(relations).toHaveLength(1);
    expect(remarks).toMatchObject([{ on: { code: 'H' }, text: 'Of what is here.' }]);
    expect(remarks).toHaveLength(1);
    expect(translations[0]?.entries.map(({ code }) => code)).toEqual(['H']);
});

test('what is accepted behind a requirement that leads nowhere is not told', async () => {
    const workspace = await TestWorkspace.of(`${TEXT}role T "T" {
  status draft
  requires
    Nothing: 1 { accept level-drop because "It was agreed." }
    Y: 1 { status draft }
}
`);
    expect(workspace.model().roles[1]).not.toHaveProperty('accepted');
});

test('wordings in dispute are found in every text of an element', async () => {
    const workspace = await TestWorkspace.of(`framework F "[Frame]" { note "[About] it" }
section note "Note": text for framework, for descriptor, for role
scale S "S" { level 1 }
category C "C" on S { competency X "Ex" alias "[Iks]" { level 1 { note "[Low]" } } }
domain D "D" { activity 1 "One" }
role R "R" in D {
  tasks
    - Leads [or follows]
    - Reports
  activity 1 "[Checks]"
}
role T "T" extends R
`);
    expect(workspace.model().disputed.map(({ on, text }) => [on.kind, on.code, text])).toEqual([
        ['framework', 'F', 'Frame'],
        ['framework', 'F', 'About'],
        ['competency', 'X', 'Iks'],
        ['competency', 'X', 'Low'],
        ['role', 'R', 'or follows'],
        ['role', 'R', 'Checks']
    ]);
    expect(workspace.model().disputed[4]?.origin).toEqual({ file: 0, line: 5, character: 5 });
});
