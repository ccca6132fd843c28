import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { nodesIn } from '../references/child-nodes.ts';
import { TestWorkspace } from '../testing/index.ts';
import { Adoption } from './adoption.ts';

const EU = `framework EU "EU" { namespace "https://example.org/eu" }
scale S "S" { level 1 level 2 level 3 }
section signs "Signs": list for competency
category C "C" on S {
  competency A "Alpha" {
    - one
  }
  competency B "Beta"
}
role R "R" { requires A: 2 B: 3 }
role T "T"
`;

async function adapting(text: string): Promise<TestWorkspace> {
    return TestWorkspace.of({ 'eu/framework.gradus': EU, 'own/framework.gradus': text });
}

test('an adopted framework’s elements come first, with where they are from and the same identifiers', async () => {
    const workspace = await adapting('framework Own "Own" { adopt EU }\ncategory D "D" on S { competency X "X" }\n');
    expect(workspace.codes('own/framework.gradus')).toEqual([]);
    const model = workspace.model('own/framework.gradus');
    expect(model.competencies.map(({ code, adoptedFrom }) => [code, adoptedFrom])).toEqual([
        ['A', 'EU'],
        ['B', 'EU'],
        ['X', undefined]
    ]);
    expect(model.competencies[0]?.id).toBe(workspace.model('eu/framework.gradus').competencies[0]?.id);
    expect(model.framework.uses).toEqual([{ framework: 'EU', title: 'EU', adopted: true }]);
});

test('what is adapted is another title, other levels, other texts and requirements', async () => {
    const workspace = await adapting(`framework Own "Own" { adopt EU }
adapt competency A "Alef" levels 1..2 {
  - two
}
adapt role R "Rolle" { excludes B because "none here" requires A: 1 }
omit role T because "too small"
`);
    const model = workspace.model('own/framework.gradus');
    expect(model.competencies[0]).toMatchObject({
        title: 'Alef',
        levels: ['1', '2'],
        sections: [{ section: 'signs', entries: ['two'] }]
    });
    expect(model.roles).toMatchObject([{ code: 'R', title: 'Rolle', requirements: [{ competency: 'A', level: '1' }] }]);
    expect(model.adaptations).toMatchObject([
        { change: 'omitted', kind: 'role', code: 'T', reason: 'too small' },
        { change: 'title', kind: 'competency', code: 'A', before: 'Alpha', after: 'Alef' },
        { change: 'levels', before: '1..3', after: '1..2' },
        { change: 'sections' },
        { change: 'title', kind: 'role', before: 'R', after: 'Rolle' },
        { change: 'requirements' }
    ]);
});

test('every change is told once, and what is not found changes nothing', async () => {
    const workspace = await adapting(`framework Own "Own" { adopt EU }
adapt competency A levels 2 {
  - two
}
adapt competency A "Alef"
adapt role R { excludes A because "none here" }
adapt role T "Tee"
adapt competency Nowhere "Nothing"
omit role Nowhere, T
`);
    const model = workspace.model('own/framework.gradus');
    expect(model.roles.map(({ code }) => code)).toEqual(['R']);
    expect(model.competencies[0]).toMatchObject({ title: 'Alef', levels: ['2'], sections: [{ entries: ['two'] }] });
    const origin = expect.anything();
    expect(model.adaptations).toEqual([
        { change: 'omitted', kind: 'role', code: 'T', origin },
        { change: 'levels', kind: 'competency', code: 'A', before: '1..3', after: '2', origin },
        { change: 'sections', kind: 'competency', code: 'A', origin },
        { change: 'title', kind: 'competency', code: 'A', before: 'Alpha', after: 'Alef', origin },
        { change: 'requirements', kind: 'role', code: 'R', origin }
    ]);
});

test('texts that are adapted stand in for those of the same section, and only for those', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': EU.replace(
            'framework EU',
            'section note "Note": text for competency\nframework EU'
        ).replace('- one', 'note "Kept."\n    signs\n      - one'),
        'own/framework.gradus': 'framework Own "Own" { adopt EU }\nadapt competency A { signs - two\n }\n'
    });
    expect(workspace.model('own/framework.gradus').competencies[0]).toMatchObject({
        title: 'Alpha',
        sections: [
            { section: 'note', entries: ['Kept.'] },
            { section: 'signs', entries: ['two'] }
        ]
    });
});

test('what is omitted is required by nobody', async () => {
    const workspace = await adapting('framework Own "Own" { adopt EU }\nomit competency B because "no"\n');
    const model = workspace.model('own/framework.gradus');
    expect(model.competencies.map(({ code }) => code)).toEqual(['A']);
    expect(model.roles[0]?.requirements.map(({ competency }) => competency)).toEqual(['A']);
});

test('names of a used framework are found, also behind @, and its elements are not taken over', async () => {
    const workspace = await adapting(`framework Own "Own" { use EU as E }
category D "D" on S { competency A "Own alpha" { is same as A@E } }
role O "O" { requires A@E: 1 "Beta": 2 }
`);
    expect(workspace.codes('own/framework.gradus')).toEqual([]);
    const model = workspace.model('own/framework.gradus');
    expect(model.relations).toMatchObject([{ subject: { code: 'A' }, object: { code: 'A', framework: 'EU' } }]);
    expect(model.competencies).toHaveLength(1);
});

test('names of a framework that is not used are not', async () => {
    const workspace = await adapting('framework Own "Own"\nrole O "O" { requires "Beta": 2 }\n');
    expect(workspace.codes('own/framework.gradus')).toEqual(['unresolved-reference']);
});

test('a change of the used framework reaches whoever uses it', async () => {
    const workspace = await adapting('framework Own "Own" { use EU }\nrole O "O" { requires B: 2 }\n');
    expect(workspace.codes('own/framework.gradus')).toEqual([]);
    await workspace.change({ 'eu/framework.gradus': EU.replace('competency B', 'competency B2').replace('B: 3', '') });
    expect(workspace.codes('own/framework.gradus')).toEqual(['unresolved-reference']);
    await workspace.change({ 'eu/framework.gradus': EU });
    expect(workspace.codes('own/framework.gradus')).toEqual([]);
    await workspace.change({}, ['eu/framework.gradus']);
    expect(workspace.codes('own/framework.gradus')).not.toEqual([]);
    await workspace.change({ 'other/eu.gradus': EU });
    expect(workspace.codes('own/framework.gradus')).toEqual([]);
});

test('what a framework in between changes stays changed for whoever adopts it', async () => {
    const workspace = await TestWorkspace.of({
        'c/framework.gradus': 'framework C "C"\ngroup G "Gee"\ngroup H "Aitch"\n',
        'b/framework.gradus': 'framework B "B" { adopt C }\nomit group G because "x"\nadapt group H "Renamed"\n',
        'a/framework.gradus': 'framework A "A" { adopt B }\n'
    });
    const model = workspace.model('a/framework.gradus');
    expect(model.groups.map(({ code, title }) => [code, title])).toEqual([['H', 'Renamed']]);
    expect(model.adaptations).toEqual([]);
    expect(workspace.model('b/framework.gradus').adaptations).toHaveLength(2);
});

test('what was changed of the levels is told with those before, be it one, or numbers', async () => {
    const workspace = await TestWorkspace.of({
        'c/framework.gradus': `framework C "C"
scale S "S" { level 1 level 2 level 3 }
scale N "N" from 0 to 7
category K "K" on S { competency One levels 2 competency Two levels 2..3 }
category U "U" unlevelled { competency None }
category M "M" on N { competency All competency Some levels 1..5.5 competency Exact levels 4 }
`,
        'a/framework.gradus': `framework A "A" { adopt C }
adapt competency One levels 2
adapt competency Two levels 3
adapt competency None levels 2
adapt competency All levels 2..3
adapt competency Some levels 2
adapt competency Exact levels 4
`
    });
    const { adaptations } = workspace.model('a/framework.gradus');
    expect(adaptations.map(({ code, before, after }) => [code, before, after])).toEqual([
        ['One', '2', '2'],
        ['Two', '2..3', '3'],
        ['None', '', '2'],
        ['All', '0..7', '2..3'],
        ['Some', '1..5.5', '2'],
        ['Exact', '4', '4']
    ]);
});

test('on a continuous scale a competency is defined at the numbers between two, as adapted', async () => {
    const workspace = await TestWorkspace.of({
        'c/framework.gradus':
            'framework C "C"\nscale LV "LV" from 0 to 7\ncategory K "K" on LV { competency P "P" levels 1..5.5 competency Q "Q" }\n',
        'a/framework.gradus': 'framework A "A" { adopt C }\nadapt competency P levels 2..3\n'
    });
    expect(workspace.model('c/framework.gradus').competencies.map(({ range }) => range)).toEqual([
        { min: 1, max: 5.5 },
        undefined
    ]);
    expect(workspace.model('a/framework.gradus').competencies[0]?.range).toEqual({ min: 2, max: 3 });
    // A number that is none, at either end, leaves it open which ones are meant.
    await workspace.change({
        'a/framework.gradus':
            'framework A "A" { adopt C }\nadapt competency P levels few..3\nadapt competency Q levels 2..many\n'
    });
    expect(workspace.model('a/framework.gradus').competencies.map(({ range }) => range)).toEqual([
        undefined,
        undefined
    ]);
});

test.each([
    ['', true, ''],
    ['omit role T because "too small"\n', false, ''],
    ['adapt competency A "Alef"\n', false, 'A'],
    ['adapt role R "Rolle" { tasks }\n', false, 'R T'],
    ['adapt competency A "Alef"\nadapt role T { tasks\n- Reads\n}\nomit competency B because "so"\n', false, 'A R T']
])('what is changed: %s', async (text, isOfNothing, changed) => {
    const workspace = await adapting(`framework Own "Own" { adopt EU }\n${text}`);
    const documents = ['eu/framework.gradus', 'own/framework.gradus'].map(path => workspace.document(path));
    const adoption = new Adoption(documents);
    expect(adoption.isOfNothing).toBe(isOfNothing);
    const elements = [...nodesIn(documents[0]?.parseResult.value as ast.Document)].filter(ast.isElement);
    const names = elements.filter(each => adoption.isOf(each)).map(({ name }) => name);
    // Who extends a role whose tasks are changed has others as well.
    expect(names.join(' ')).toBe(changed);
});
