import type { FrameworkModel, Origin } from '@gradus/model';
import { type LangiumDocument, URI } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { createGradusCoreServices } from '../gradus-module.ts';
import { type Files, TestWorkspace } from '../testing/index.ts';
import { MemoryFiles } from '../testing/memory-files.ts';
import { resolveFramework } from './resolve-framework.ts';

const SCALE = `framework F "F" { }
scale S "Levels" { level 1 "One" level 2 "Two" level 3 "Three" }
scale T "Others" cumulative { level a level b "B" }
`;

/** Langium's own parser is made when the first text cannot be read: that is not to be taken for a test's time. */
beforeAll(async () => {
    await TestWorkspace.of('{');
});

async function resolve(files: Files, path?: string): Promise<FrameworkModel> {
    const workspace = await TestWorkspace.of(typeof files === 'string' ? SCALE + files : files);
    return workspace.model(path);
}

const codes = (elements: readonly { readonly code: string }[]) => elements.map(({ code }) => code);

test('what should be a number and is none is not there', async () => {
    const { scales, relations } = await resolve(
        'scale U "U" from zero to 5\nscale V "V" many levels\nterm A "A" { see B confidence high }\nterm B "B"\n'
    );
    expect(scales.slice(2)).toMatchObject([{ code: 'U' }, { code: 'V' }]);
    expect(JSON.stringify([scales, relations])).not.toMatch(/null|"range"|"size"|"confidence"/);
});

test('what is not said is absent, and not undefined', async () => {
    const workspace = await TestWorkspace.of({
        'eu/f.gradus':
            'framework EU\nscale S { level 1 }\nscale N from 0 to 7\ngroup Omitted\nrole Foreign\nrole Other\n',
        'iso/f.gradus': 'framework ISO\nterm Quality\n',
        'own/f.gradus': `framework Own { adopt EU from "eu" use ISO }
section note "Note": text for role
category C on S { competency X { formerly W see Nothing } competency Y statement P }
category V unlevelled { competency Z }
category Unknown
domain D { activity 1 excludes G excludes Nothing }
group GG { grade G }
grade H { status draft }
stream Way: R -> T
role R { remark "Ask." requires X: 1 Z: essential excludes Y excludes Nothing }
role T in D extends R { specialisation Night }
term About { see Quality }
relations { X is same as Y }
translation fr of Own { role R "Rôle" }
omit group Omitted
adapt role Other { excludes X }
`
    });
    for (const path of ['own/f.gradus', 'eu/f.gradus']) {
        const model = workspace.model(path);
        expect(undefinedIn(model)).toEqual([]);
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    }
    const { grades, competencies, relations } = workspace.model('own/f.gradus');
    expect(competencies[0]).toMatchObject({ formerCodes: ['W'] });
    expect(grades[1]).toMatchObject({ status: 'draft' });
    expect(grades[1]).not.toHaveProperty('formerCodes');
    expect(relations).toHaveLength(3);
});

/** Where something is there without having a value. */
function undefinedIn(value: unknown, path = ''): string[] {
    if (value === undefined) return [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) => undefinedIn(each, `${path}.${key}`));
}

describe('the header', () => {
    test('has its properties and texts', async () => {
        const { framework } = await resolve({
            'main.gradus': `section about "About": text for framework
framework F.1 "A Framework" {
  version 2.0
  date "January 2014"
  language en-GB
  publisher "Publisher"
  source "Source"
  licence CC0
  about "Paragraph." "" "Another."
}
`
        });
        expect(framework).toEqual({
            complete: false,
            id: expect.any(String),
            uses: [],
            code: 'F.1',
            title: 'A Framework',
            version: '2.0',
            date: 'January 2014',
            language: 'en-GB',
            publisher: 'Publisher',
            source: 'Source',
            licence: 'CC0',
            sections: [{ section: 'about', form: 'text', entries: ['Paragraph.', 'Another.'] }],
            origin: { file: 0, line: 1, character: 10 }
        });
    });

    test('is the first one that has a code; without one there is an empty one', async () => {
        expect((await resolve('framework G "Second"\n')).framework).toMatchObject({ code: 'F', title: 'F' });
        expect((await resolve({ 'main.gradus': 'framework "Title"\nframework G "G"\n' })).framework.code).toBe('G');
        expect((await resolve({ 'main.gradus': 'framework "Title"\n' })).framework).toMatchObject({
            code: '',
            title: 'Title'
        });
        expect((await resolve({ 'main.gradus': 'role R "R"\n' })).framework).toMatchObject({ code: '', title: '' });
    });
});

describe('categories', () => {
    test('nest, by standing in each other or by “in”, and take over the scale from above', async () => {
        const { categories } = await resolve(`
category A "A" on S {
  category B "B" {
    category C "C" on T { category D "D" }
    category E "E" unlevelled { category G "G" }
  }
}
category H "H" in D
category I "I" in A unlevelled
category J "J" in Later
category Later "Later" on T
`);
        expect(categories.map(({ code, parent, scale }) => [code, parent, scale])).toEqual([
            ['A', undefined, 'S'],
            ['B', 'A', 'S'],
            ['C', 'B', 'T'],
            ['D', 'C', 'T'],
            ['E', 'B', undefined],
            ['G', 'E', undefined],
            ['H', 'D', 'T'],
            ['I', 'A', undefined],
            ['J', 'Later', 'T'],
            ['Later', undefined, 'T']
        ]);
        // Absent, not undefined: the model is compared and sent as it is.
        expect(categories[0]).not.toHaveProperty('parent');
        expect(categories[4]).not.toHaveProperty('scale');
    });

    test('and competencies stand in the order of the text, also where they alternate', async () => {
        const { categories, competencies } = await resolve(`
category A "A" on S {
  competency A1 "A1"
  category B "B" {
    competency B1 "B1"
    category C "C" { competency C1 "C1" }
    competency B2 "B2"
  }
  competency A2 "A2"
  category D "D" { competency D1 "D1" }
  competency A3 "A3"
}
`);
        expect(codes(categories)).toEqual(['A', 'B', 'C', 'D']);
        expect(codes(competencies)).toEqual(['A1', 'B1', 'C1', 'B2', 'A2', 'D1', 'A3']);
        expect(competencies.map(({ category }) => category)).toEqual(['A', 'B', 'C', 'B', 'A', 'D', 'A']);
    });

    test('that contain each other have no parent, so that whoever walks upwards arrives', async () => {
        const { categories } = await resolve('category A "A" in B on S\ncategory B "B" in A\ncategory C "C" in B\n');
        expect(categories.map(({ parent }) => parent)).toEqual([undefined, undefined, 'B']);
    });

    test('may nest deeply, by standing in each other and by “in”', async () => {
        const names = Array.from({ length: 30 }, (_, depth) => `N${depth}`);
        const nested = `${names.map(name => `category ${name} "${name}" { `).join('')}${'} '.repeat(names.length)}`;
        const chain = Array.from(
            { length: 68 },
            (_, depth) => `category I${depth} "I${depth}" in ${depth === 0 ? 'N29' : `I${depth - 1}`}\n`
        );
        const { categories } = await resolve(`category Top "Top" on S { ${nested} }\n${chain.join('')}`);
        expect(categories).toHaveLength(1 + 30 + 68);
        expect(categories.at(-1)).toMatchObject({ code: 'I67', parent: 'I66', scale: 'S' });
    });
});

describe('competencies', () => {
    test('have all levels of their scale, or those that they say', async () => {
        const { competencies } = await resolve(`
category C "C" on S {
  competency All "All"
  competency Some "Some" levels 2..3
  competency One "One" levels 2
  competency Same "Same" levels 3..3
  competency Whole "Whole" levels 1..3
  competency Reversed "Reversed" levels 3..1
  competency Wrong "Wrong" levels 7
  competency HalfWrong "HalfWrong" levels 2..7
}
`);
        expect(competencies.map(({ code, levels, restricted }) => [code, levels.join(), restricted])).toEqual([
            ['All', '1,2,3', false],
            ['Some', '2,3', true],
            ['One', '2', true],
            ['Same', '3', true],
            ['Whole', '1,2,3', false],
            ['Reversed', '1,2,3', false],
            ['Wrong', '1,2,3', false],
            ['HalfWrong', '1,2,3', false]
        ]);
        // Numbers are of a continuous scale.
        for (const each of competencies) expect(each).not.toHaveProperty('range');
    });

    test('without a scale are values', async () => {
        const { competencies } = await resolve(
            'category V "V" unlevelled for all { competency X "X" alias "Y", “Z” in Nowhere }\n'
        );
        expect(competencies).toEqual([
            {
                descriptors: [],
                forAll: true,
                id: expect.any(String),
                kinds: [],
                code: 'X',
                title: 'X',
                category: 'V',
                aliases: ['Y', 'Z'],
                levels: [],
                restricted: false,
                sections: [],
                origin: { file: 0, line: 3, character: 47 }
            }
        ]);
    });

    test('whose scale is not told or not there are neither, and left out', async () => {
        const { competencies, categories } = await resolve(`
category A "A" { competency X "X" }
category B "B" on Nowhere { competency Y "Y" }
category C "C" on S { competency Z "Z" }
`);
        expect(codes(categories)).toEqual(['A', 'B', 'C']);
        expect(codes(competencies)).toEqual(['Z']);
    });

    test('say something of levels that are there', async () => {
        const { competencies } = await resolve(`section note "Note": text for descriptor
category C "C" on S { competency X "X" { level 9 { note "Of none." } level 2 { note "Of two." } } }
`);
        expect(competencies[0]?.descriptors).toMatchObject([{ level: '2', sections: [{ entries: ['Of two.'] }] }]);
        expect(competencies[0]?.descriptors).toHaveLength(1);
    });

    test('of a category without a code are left out, with what requires them', async () => {
        const { competencies, roles } = await resolve(`
category "No code" on S { competency X "X" }
category C "C" on S { competency Y "Y" }
role R "R" { requires X: 1 Y: 1 }
`);
        expect(codes(competencies)).toEqual(['Y']);
        expect(roles[0]?.requirements.map(({ competency }) => competency)).toEqual(['Y']);
    });
});

describe('sections', () => {
    test('are declared with their uses', async () => {
        const { sections } = await resolve(`
category C "C" on S { category D "D" }
section a "A": text for role
section b: numbered list required for competency in D, for level
section c "C": list for category in Nowhere, for grade
section d "D":
`);
        expect(sections).toMatchObject([
            { code: 'a', title: 'A', form: 'text', numbered: false, uses: [{ kind: 'role', required: false }] },
            {
                code: 'b',
                title: 'b',
                form: 'list',
                numbered: true,
                uses: [
                    { kind: 'competency', category: 'D', required: true },
                    { kind: 'level', required: false }
                ]
            },
            { code: 'c', form: 'list', uses: [{ kind: 'grade', required: false }] }
        ]);
        expect(sections).toHaveLength(3);
    });

    test('have the texts of every kind of element', async () => {
        const kinds = [
            'framework',
            'scale',
            'level',
            'category',
            'competency',
            'domain',
            'activity',
            'group',
            'grade',
            'role'
        ];
        const model = await resolve({
            'main.gradus': `section x "X": list ${kinds.map(kind => `for ${kind}`).join(', ')}
framework F "F" {
  x
    - framework
}
scale S "S" {
  x
    - scale
  level 1 "1" {
    x
      - level
  }
}
category C "C" on S {
  x
    - category
  competency K "K" {
    x
      - competency
  }
}
domain D "D" {
  x
    - domain
  activity a "a" {
    x
      - activity
  }
}
group G "G" {
  x
    - group
  grade H "H" {
    x
      - grade
  }
}
role R "R" {
  x
    - role
}
`
        });
        const { framework, scales, categories, competencies, domains, groups, grades, roles } = model;
        const elements = [framework, scales[0], scales[0]?.levels[0], categories[0], competencies[0], domains[0]];
        elements.push(domains[0]?.activities[0], groups[0], grades[0], roles[0]);
        expect(elements.map(element => element?.sections)).toEqual(
            kinds.map(kind => [{ section: 'x', form: 'list', entries: [kind] }])
        );
    });

    test('that a list does not name are found where only one is possible', async () => {
        const { competencies } = await resolve(`
section signs "Signs": list for competency in One, for competency in Two
section traps "Traps": list for competency in Two
section text "Text": text for competency
category One "One" on S {
  competency X "X" {
    text "Some text."
    - First
    • Second
    -
  }
}
category Two "Two" on S {
  competency Y "Y" {
    - Whose?
    traps
      - Here
  }
}
category None "None" unlevelled {
  competency Z "Z" {
    - Nobody's
  }
}
`);
        expect(competencies.map(({ sections }) => sections)).toEqual([
            [
                { section: 'text', form: 'text', entries: ['Some text.'] },
                { section: 'signs', form: 'list', entries: ['First', 'Second'] }
            ],
            [{ section: 'traps', form: 'list', entries: ['Here'] }],
            []
        ]);
    });

    test('that are not declared are left out', async () => {
        const { roles } = await resolve('role R "R" { nothing "Text" half "Text" }\nsection half "Half":\n');
        expect(roles[0]?.sections).toEqual([]);
    });
});

describe('domains, groups and grades', () => {
    test('have what stands in them, in its order', async () => {
        const { domains, groups, grades } = await resolve(`
grade Before "Before"
domain D "D" alias "E" {
  excludes Inner because "reason"
  activity 2 "Two"
  excludes Nobody because "left out"
  activity 1
  excludes Before
  activity "no code"
}
group G "G" { grade Inner "Inner" alias "I" grade "no code" }
group "no code" { grade Orphan "Orphan" }
grade After "After"
`);
        expect(domains).toMatchObject([
            {
                code: 'D',
                aliases: ['E'],
                activities: [
                    { code: '2', title: 'Two' },
                    { code: '1', title: '1' }
                ],
                excludes: [{ grade: 'Inner', reason: 'reason' }, { grade: 'Before' }]
            }
        ]);
        expect(domains[0]?.activities).toHaveLength(2);
        expect(domains[0]?.excludes[1]).not.toHaveProperty('reason');
        expect(codes(groups)).toEqual(['G']);
        expect(grades.map(({ code, group }) => [code, group])).toEqual([
            ['Before', undefined],
            ['Inner', 'G'],
            ['Orphan', undefined],
            ['After', undefined]
        ]);
        expect(grades[1]?.aliases).toEqual(['I']);
    });
});

describe('roles', () => {
    test('have grade, domain, tasks and requirements', async () => {
        const { roles } = await resolve(`
category C "C" on S { competency X "Ex" alias "Iks" competency Y "Y" }
category O "O" on T { competency Z "Z" }
grade G "G"
domain D "D"
role R "R" alias "Q" at G in D {
  tasks
    - First
    -
  requires
    X: 1
  tasks
    - Second
  requires
    Y: 1..2 desirable
    "EX": 3
    “Iks”: 2..2 essential
    Z: b
}
role Other "Other" in D at G
role Alone "Alone"
`);
        expect(roles[0]).toMatchObject({
            code: 'R',
            aliases: ['Q'],
            grade: 'G',
            domain: 'D',
            tasks: ['First', 'Second']
        });
        const origin = expect.anything();
        expect(roles[0]?.requirements).toEqual([
            { competency: 'X', level: '1', measures: [], necessity: 'essential', origin },
            { competency: 'Y', level: '1', maxLevel: '2', measures: [], necessity: 'desirable', origin },
            { competency: 'X', level: '3', measures: [], necessity: 'essential', origin },
            { competency: 'X', level: '2', maxLevel: '2', measures: [], necessity: 'essential', origin },
            { competency: 'Z', level: 'b', measures: [], necessity: 'essential', origin }
        ]);
        expect(roles[1]).toMatchObject({ grade: 'G', domain: 'D' });
        expect(roles[2]).not.toHaveProperty('grade');
        expect(roles[2]).not.toHaveProperty('domain');
    });

    test('lack what leads nowhere', async () => {
        const { roles } = await resolve(`
category C "C" on S { competency X "X" }
category V "V" unlevelled { competency W "W" }
role R "R" at Nobody in Nowhere {
  requires
    X: 9
    Nothing: 1
    "No such title": 1
    W: 1
    X: 2..9
}
`);
        expect(roles).toMatchObject([{ code: 'R', tasks: [] }]);
        expect(roles[0]).not.toHaveProperty('grade');
        expect(roles[0]).not.toHaveProperty('domain');
        expect(roles[0]?.requirements.map(({ level, maxLevel }) => [level, maxLevel])).toEqual([['2', undefined]]);
    });
});

describe('several files', () => {
    const FILES = {
        'b/10.gradus': 'role Ten "Ten" { requires X: 2 }\n',
        'framework.gradus': SCALE,
        'b/9.gradus': '\n\n  role Nine "Nine" { requires X: 1 }\nrole Also "Also"\n',
        'a.gradus': 'category C "C" on S { competency X "X" }\n',
        'other/framework.gradus': 'framework Other "Other"\nrole Foreign "Foreign"\n'
    };

    test('are read in the order of their names, numbers as numbers', async () => {
        const { roles, files } = await resolve(FILES, 'framework.gradus');
        expect(codes(roles)).toEqual(['Nine', 'Also', 'Ten']);
        expect(files.map(file => file.replace('file:///workspace/', ''))).toEqual([
            'a.gradus',
            'b/9.gradus',
            'b/10.gradus',
            'framework.gradus'
        ]);
        expect(roles.map(({ requirements }) => requirements.map(({ level }) => level).join())).toEqual(['1', '', '2']);
    });

    test('give the same model from whichever of them, and in whatever order they were added', async () => {
        const expected = await resolve(FILES, 'framework.gradus');
        const reversed = Object.fromEntries(Object.entries(FILES).reverse());
        for (const path of ['a.gradus', 'b/9.gradus', 'b/10.gradus', 'framework.gradus']) {
            expect(await resolve(reversed, path)).toEqual(expected);
        }
        expect(codes((await resolve(FILES, 'other/framework.gradus')).roles)).toEqual(['Foreign']);
    });
});

test('every origin points to the name of its element, in its file', async () => {
    const files = {
        '1.gradus': `framework Frame "F" { }\nsection sect "S": list for role\n`,
        '2/a.gradus': '/* 👍 */ scale Scale "S" {\n\tlevel Level "L"\n}\n',
        '2/b.gradus':
            'category Outer "C" on Scale {\r\n  competency Comp "K"\r\n  category Inner "I" {\r\n    competency Deep "D" } }\r\n',
        '3.gradus': 'domain Dom "D" { activity Act "A" }\ngroup Group "G" { grade Grade "H" }\n',
        '4.gradus': 'role Role "R" {\n  requires\n    Comp: Level\n    "D": Level desirable\n}\n'
    };
    const model = await resolve(files, '1.gradus');
    const textAt = ({ file, line, character }: Origin) => {
        const path = model.files[file]?.replace('file:///workspace/', '') as keyof typeof files;
        return files[path].split(/\r?\n/)[line]?.slice(character);
    };
    const elements = [
        ...[model.framework, ...model.sections, ...model.scales, ...model.scales.flatMap(({ levels }) => levels)],
        ...[...model.categories, ...model.competencies, ...model.domains],
        ...[...model.domains.flatMap(({ activities }) => activities), ...model.groups, ...model.grades, ...model.roles]
    ];
    expect(elements).toHaveLength(13);
    for (const { code, origin } of elements) expect(textAt(origin)).toMatch(new RegExp(`^${code}\\b`));
    const [first, second] = model.roles[0]?.requirements ?? [];
    expect(first && textAt(first.origin)).toBe('Comp: Level');
    expect(second && textAt(second.origin)).toBe('"D": Level desirable');
});

test('who does not ask for places is told none', async () => {
    const workspace = await TestWorkspace.of(`${SCALE}role R "R"\n`);
    const { Frameworks } = workspace.shared.gradus;
    const { uri } = workspace.document();
    const [role] = resolveFramework(Frameworks, Frameworks.folderOf(uri), { places: false }).roles;
    expect(role).toEqual({ ...workspace.model().roles[0], origin: { file: 0, line: 0, character: 0 } });
    expect(workspace.model().roles[0]?.origin.line).toBe(3);
});

test('who asks is told which file is resolved, and when it is about all of them', async () => {
    const workspace = await TestWorkspace.of({ 'a.gradus': SCALE, 'b.gradus': 'role R "R"\n' });
    const { Frameworks } = workspace.shared.gradus;
    const told: (string | undefined)[] = [];
    const comesTo = (document?: LangiumDocument) => told.push(document?.uri.path);
    resolveFramework(Frameworks, Frameworks.folderOf(workspace.document('a.gradus').uri), { comesTo });
    expect(told).toEqual(['/workspace/a.gradus', '/workspace/b.gradus', undefined]);
});

test('a framework that is used from a package is told with its version', async () => {
    const files = new MemoryFiles({
        '/w/node_modules/@eu/customs/package.json': '{ "name": "@eu/customs", "version": "1.2.3" }',
        '/w/node_modules/@eu/customs/eu.gradus': 'framework EU "EU Customs"\n',
        '/w/f.gradus': 'framework N "National" { use EU from "@eu/customs" }\n'
    });
    const { shared } = createGradusCoreServices({ fileSystemProvider: () => files });
    await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: URI.file('/w').toString(), name: 'w' }]);
    const { Frameworks } = shared.gradus;
    expect(resolveFramework(Frameworks, Frameworks.folderOf(URI.file('/w/f.gradus'))).framework.uses).toEqual([
        { framework: 'EU', title: 'EU Customs', adopted: false, package: '@eu/customs', version: '1.2.3' }
    ]);
});

test('the model is plain data that can be sent to another thread', async () => {
    const model = await resolve('category C "C" on S { competency X "X" alias "Y" }\nrole R "R" { requires X: 1 }\n');
    expect(structuredClone(model)).toEqual(model);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

test('what has no title, or an empty one, goes by its code', async () => {
    const { roles, scales } = await resolve('role A\nrole B ""\nrole C " "\n');
    expect(roles.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(scales[1]?.levels.map(({ title }) => title)).toEqual(['a', 'B']);
});

test('a text that is hardly one gives a model all the same', async () => {
    const texts = [
        '',
        '}',
        '{',
        'role',
        'framework',
        'category {',
        'scale S {',
        'role R { requires X:',
        'section s :',
        '"'
    ];
    for (const text of [
        ...texts,
        'category C on S { competency',
        'group { grade',
        'domain D { excludes',
        '\u0000',
        '…'
    ]) {
        expect(await resolve({ 'main.gradus': text })).toMatchObject({ competencies: [] });
        expect(await resolve(text)).toMatchObject({ framework: { code: 'F' } });
    }
});

test('competencies at all levels of a scale share the list of these', async () => {
    const { competencies } = await resolve(
        'category K "K" on S { competency A "A" competency B "B" competency C "C" levels 1..2 }\ncategory V "V" unlevelled { competency D "D" }\n'
    );
    const [a, b] = competencies;
    expect(competencies.map(({ levels, restricted }) => [levels.join(' '), restricted])).toEqual([
        ['1 2 3', false],
        ['1 2 3', false],
        ['1 2', true],
        ['', false]
    ]);
    expect(b?.levels).toBe(a?.levels);
});

test('a level that is not named yet is none', async () => {
    const text = `framework F "F" { }
scale Half "Half" { level 1 level "Two" level 3 level 4 level }
category C "C" on Half { competency A "A" competency B "B" levels 1..3 }
`;
    const workspace = await TestWorkspace.of(text);
    expect(workspace.model().competencies.map(({ levels, restricted }) => [levels, restricted])).toEqual([
        [['1', '3', '4'], false],
        [['1', '3'], true]
    ]);
});
