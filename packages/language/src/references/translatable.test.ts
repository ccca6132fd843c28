import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { nodesIn } from './child-nodes.ts';
import {
    hasOtherWords,
    type Original,
    originalName,
    originalOf,
    saysSomething,
    type Texts,
    type TextsToTranslate,
    textsIn,
    textsToTranslate,
    together,
    translatedFolder
} from './translatable.ts';

const EU = `framework EU "Union" { overview "What it is." }
section overview "Overview": text for framework
section purpose "Purpose": text for role, for set
section scope "Scope": text for competency
section signs "Signs": list for descriptor
section details "Details" : text for level
scale S "Scale" { level 1 "One" { details "Low." } level 2 "Two" }
category Core "Core" on S {
  competency PC1 "Teamwork" {
    scope "All."
    level 1 {
      - Helps.
    }
    level 2 { }
    level 9 {
      - Never.
    }
  }
  competency PC2
}
category Open "Nobody knows" { competency PC3 "Unclear" { scope "All." level 1 {
  - Helps.
} } }
category Vals unlevelled { competency V1 "Honesty" }
domain D "Domain" { activity D1 "Controls" activity D2 }
role Officer "Officer" in D {
  tasks
    - Leads.
    -
  activity D1 "Controls goods"
  activity D2
  purpose "To lead."
  specialisation X "Expert"
}
set Base "Base" { activity D1 "Controls more" }
role Heir "Heir" extends Officer
role Bare "Bare" {
  - Belongs nowhere.
  tasks
    -
}
role Loop "Loop" extends Loop
term PC1 "PC1"
`;

const US = `framework US "States" { adopt EU }
adapt competency PC2 "Reporting" { scope "Reports." }
adapt role Bare { tasks
  - Sits.
}
omit domain D
translation DE {
  competency PC1 "Teamarbeit" { level 1 {
    - Hilft.
  } }
  role Officer { tasks
    - Führt.
    -
  activity D1 "Kontrolliert Waren"
  purpose "Führen."
  }
  competency PC1 { scope "Alles." }
  role Heir {
    tasks
      -
  }
  role Nobody "Niemand"
  scale S { level 1 "Eins" }
}
translation fr { competency PC1 "Travail" }
`;

async function workspace(): Promise<TestWorkspace> {
    const created = await TestWorkspace.of({ 'eu/framework.gradus': EU, 'us/framework.gradus': US });
    for (const path of ['eu/framework.gradus', 'us/framework.gradus']) {
        expect(created.diagnostics(path).filter(({ code }) => code === 'syntax')).toEqual([]);
    }
    return created;
}

function shown(texts: Texts | TextsToTranslate): string[] {
    return [...texts].map(([original, parts]) => {
        const names = [...parts].map(part => (typeof part === 'string' ? part : part.name));
        return `${originalName(original)}: ${names.join(' ')}`;
    });
}

test('all texts of a framework are to be translated, one element after the other', async () => {
    const { Frameworks } = (await workspace()).shared.gradus;
    expect(shown(textsToTranslate(Frameworks, uriOf('eu').toString()))).toEqual([
        'EU: title overview',
        'overview: title',
        'purpose: title',
        'scope: title',
        'signs: title',
        'details: title',
        'S: title',
        '1 of S: title details',
        '2 of S: title',
        'Core: title',
        'PC1: title scope',
        '1 of PC1: signs',
        'Open: title',
        'PC3: scope',
        'V1: title',
        'D: title',
        'D1 of D: title',
        'Officer: title tasks purpose',
        'D1 of Officer: title',
        'X of Officer: title',
        'Base: title',
        'Heir: title tasks',
        'Bare: title',
        'Loop: title'
    ]);
});

test('what is adopted is translated as it is adapted, without what is left out', async () => {
    const { Frameworks } = (await workspace()).shared.gradus;
    const texts = shown(textsToTranslate(Frameworks, uriOf('us').toString()));
    expect(texts).toContain('PC2: title scope');
    expect(texts).toContain('Bare: title tasks');
    expect(texts).toContain('US: title');
    expect(texts.filter(each => each.startsWith('EU') || each.startsWith('D:') || each.startsWith('D1 of D:'))).toEqual(
        []
    );
    expect(shown(textsToTranslate(Frameworks, 'file:///nowhere'))).toEqual([]);
});

test('what is said in another language is known by what it translates', async () => {
    const { Frameworks } = (await workspace()).shared.gradus;
    const folder = uriOf('us').toString();
    expect(shown(textsIn(Frameworks, folder, 'de')).sort()).toEqual([
        '1 of PC1: signs',
        '1 of S: title',
        'D1 of Officer: title',
        'Heir: ',
        'Officer: tasks purpose',
        'PC1: scope title',
        'S: '
    ]);
    expect(shown(textsIn(Frameworks, folder, 'FR'))).toEqual(['PC1: title']);
    expect(textsIn(Frameworks, folder, 'it').size).toBe(0);
    expect(textsIn(Frameworks, uriOf('eu').toString(), 'de').size).toBe(0);
});

test('an entry translates an element, what a level means for a competency, or an activity in a role’s words', async () => {
    const text = `scale S { level 1 "One" level 2 "Two" }
category C on S { competency A { level 1 { } level 2 { } } }
domain D { activity D1 "Controls" activity D2 }
role R in D { activity D1 "Controls goods" }
translation de {
  competency A { level 2 level 1 }
  scale S { level 2 }
  domain D { activity D1 }
  role R { activity D1 activity D2 }
  competency Nowhere { level 1 }
}
translation de of Nowhere { competency A }
`;
    const created = await TestWorkspace.of(text);
    const nodes = [...nodesIn(created.document().parseResult.value)];
    const originals = nodes.filter(ast.isTranslated).map(originalOf);
    expect(originals.map(each => each?.$type)).toEqual([
        'Competency',
        'Descriptor',
        'Descriptor',
        'Scale',
        'Level',
        'Domain',
        'Activity',
        'Role',
        'RoleActivity',
        undefined,
        undefined,
        undefined,
        'Competency'
    ]);
    expect(originals.slice(1, 3).map(each => each && originalName(each))).toEqual(['2 of A', '1 of A']);
    const { Frameworks } = created.shared.gradus;
    const folders = nodes.filter(ast.isTranslation).map(each => translatedFolder(Frameworks, each));
    expect(folders).toEqual(['file:///workspace', undefined]);
});

test('an entry translates what it names, whatever it stands in, and on a continuous scale the number', async () => {
    const text = `scale N from 1 to 7
category C on N { competency A { level 1 { } level 2 { } competency B } }
role R { specialisation Z activity Y }
translation de {
  competency A { level 2 competency B }
  role R { specialisation Z }
}
`;
    const created = await TestWorkspace.of(text);
    const entries = [...nodesIn(created.document().parseResult.value)].filter(ast.isTranslated);
    const names = entries.map(originalOf).map(each => each && originalName(each));
    expect(names).toEqual(['A', '2 of A', 'B', 'R', 'Z of R']);
});

test('an entry that is not typed to its end translates nothing', () => {
    const entry = (kind: string, $container?: object) => originalOf({ kind, $container } as unknown as ast.Translated);
    const within = (target?: object) => ({ $type: 'Translated', target });
    expect([entry('role'), entry('level', within()), entry('activity', within({}))]).toEqual([
        undefined,
        undefined,
        undefined
    ]);
    const role = { $type: 'Role', activities: [{ activity: { ref: {} } }, {}] };
    expect(entry('activity', within({ ref: role }))).toBe(role.activities[1]);
    const competency = { $type: 'Competency', descriptors: [{ level: { ref: {} } }, {}] };
    expect(entry('level', within({ ref: competency }))).toBe(competency.descriptors[1]);
});

test('a translation is of the framework that it names, or of its own', async () => {
    const files = {
        'eu/a.gradus': EU,
        'us/a.gradus': 'framework US { use EU }\ntranslation de of EU { }\ntranslation de { }\n'
    };
    const created = await TestWorkspace.of(files);
    const nodes = [...nodesIn(created.document('us/a.gradus').parseResult.value)];
    const folders = nodes
        .filter(ast.isTranslation)
        .map(each => translatedFolder(created.shared.gradus.Frameworks, each));
    expect(folders).toEqual(['file:///workspace/eu', 'file:///workspace/us']);
    for (const loose of [{}, { $container: {} }]) {
        expect(translatedFolder(created.shared.gradus.Frameworks, loose as ast.Translation)).toBeUndefined();
    }
});

test('an entry says something with a title, a text or tasks', () => {
    const entry = { title: undefined, contents: [], tasks: [] } as unknown as ast.Translated;
    expect(saysSomething(entry)).toBe(false);
    for (const more of [{ title: 'A' }, { contents: [{}] }, { tasks: [{}] }]) {
        expect(saysSomething({ ...entry, ...more } as ast.Translated), Object.keys(more)[0]).toBe(true);
    }
});

test('a title that is the code has other words where it is a word itself', () => {
    const same = ['Behavioural', 'Ai', 'مهارة', 'PC1', 'CEO', 'A', 'Level2', 'x', '行'];
    expect(same.filter(word => hasOtherWords(word, word))).toEqual(['Behavioural', 'Ai', 'مهارة']);
    expect(hasOtherWords('CEO', 'C')).toBe(true);
});

test('what has no name yet is called by nothing', () => {
    expect(originalName({ $type: 'Descriptor' } as Original)).toBe('');
    expect(originalName({ $type: 'RoleActivity', $container: { $type: 'Role', name: 'R' } } as Original)).toBe(
        'undefined of R'
    );
});

test('an element or an entry may hold more than a call has arguments', () => {
    const competency = { $type: 'Competency', competencies: [], descriptors: [], contents: [] };
    const competencies = Array.from({ length: 200_000 }, () => competency);
    const top = {
        $type: 'Category',
        title: 'Core',
        name: 'K',
        contents: [],
        categories: [],
        statements: [],
        competencies
    };
    const entry = { $type: 'Translated', entries: [], contents: [], tasks: [] };
    const block = {
        $type: 'Translation',
        language: 'nl',
        entries: [{ ...entry, entries: competencies.map(() => entry) }]
    };
    const document = { parseResult: { value: { $type: 'Document', elements: [top], blocks: [block] } } };
    const frameworks = {
        remember: (_: string, __: string, compute: () => unknown) => compute(),
        documentsOf: () => [document],
        documentsWithAdopted: () => [document],
        symbolsOf: () => undefined,
        symbolsFor: () => undefined,
        folderOf: () => ''
    } as unknown as Frameworks;
    expect(textsToTranslate(frameworks, '').count).toBe(1);
    expect(textsIn(frameworks, '', 'nl').size).toBe(0);
});

/** Frameworks that adopt one, each with what it changes of that. */
async function adopters(changes: Readonly<Record<string, string>>) {
    const files = Object.entries(changes).map(([name, text]) => [
        `${name}/a.gradus`,
        `framework ${name} "${name}" { adopt EU }\n${text}`
    ]);
    const created = await TestWorkspace.of({ 'eu/framework.gradus': EU, ...Object.fromEntries(files) });
    const { Frameworks } = created.shared.gradus;
    const texts = (name: string) => textsToTranslate(Frameworks, uriOf(name).toString());
    const element = (code: string) => {
        const nodes = [...nodesIn(created.document('eu/framework.gradus').parseResult.value)];
        return nodes.filter(ast.isElement).find(({ name }) => name === code) as ast.Element;
    };
    return { texts, element, Frameworks };
}

const CHANGES = {
    Same: '',
    Renamed: 'adapt competency PC1 "Team"\nadapt competency PC2 "Reporting"\nadapt role Heir "Erbin"\n',
    Leading: 'role Child "Child" extends Bare\nadapt role Bare { tasks\n  - Sits.\n}\n',
    Smaller: 'omit competency PC1\nomit role Officer\n'
};

test('as many texts are counted as there are, whatever is changed of what is adopted', async () => {
    const { texts } = await adopters(CHANGES);
    const written = shown(texts('eu'));
    for (const name of ['eu', ...Object.keys(CHANGES)]) {
        const parts = [...texts(name)].flatMap(([, each]) => [...each]);
        expect(texts(name).count, name).toBe(parts.length);
        expect(texts(name).count).toBe(parts.length);
    }
    const difference = (name: string) => ({
        more: shown(texts(name)).filter(each => !written.includes(each)),
        less: written.filter(each => !shown(texts(name)).includes(each))
    });
    const header = 'EU: title overview';
    expect(difference('Same')).toEqual({ more: ['Same: title'], less: [header] });
    expect(difference('Renamed')).toEqual({ more: ['PC2: title', 'Renamed: title'], less: [header] });
    expect(difference('Leading')).toEqual({
        more: ['Bare: title tasks', 'Leading: title', 'Child: title tasks'],
        less: [header, 'Bare: title']
    });
    expect(difference('Smaller').less).toEqual([
        header,
        'PC1: title scope',
        '1 of PC1: signs',
        'Officer: title tasks purpose',
        'D1 of Officer: title',
        'X of Officer: title'
    ]);
});

test('what is to be translated of one element is what there is of it among all', async () => {
    const { texts, element } = await adopters(CHANGES);
    for (const name of ['eu', ...Object.keys(CHANGES)]) {
        const all = new Map(texts(name));
        for (const code of ['EU', 'PC1', 'PC2', 'Officer', 'Heir', 'Bare', 'D1', 'S']) {
            const original = element(code);
            expect(texts(name).get(original), `${code} in ${name}`).toEqual(all.get(original));
            expect(texts(name).has(original)).toBe(all.has(original));
        }
    }
    const [own] = [...texts('Leading')].at(-1) ?? [];
    expect(own && [texts('Leading').has(own), texts('Same').has(own)]).toEqual([true, false]);
});

test('what is not changed is kept once, however many adopt it', async () => {
    const { texts, element, Frameworks } = await adopters({
        ...CHANGES,
        Said: 'translation de { competency PC1 "Gruppe" }\ntranslation DE { competency PC1 { scope "Alles." } }\n'
    });
    const [one, ...more] = ['eu', 'Same', 'Renamed', 'Leading', 'Said'].map(name => texts(name).get(element('Core')));
    for (const each of more) expect(each).toBe(one);
    expect(texts('Leading').get(element('PC1'))).toBe(texts('eu').get(element('PC1')));
    expect(texts('Renamed').get(element('PC1'))).not.toBe(texts('eu').get(element('PC1')));
    expect(texts('Same')).toBe(texts('Same'));
    const said = textsIn(Frameworks, uriOf('Said').toString(), 'De');
    expect(shown(said)).toEqual(['PC1: title scope']);
    expect(textsIn(Frameworks, uriOf('Said').toString(), 'dE')).toBe(said);
});

test('what several translations say counts together, and changes none of them', () => {
    const [a, b, c] = ['A', 'B', 'C'].map(name => ({ $type: 'Role', name }) as Original) as [
        Original,
        Original,
        Original
    ];
    const first: Texts = new Map([
        [a, new Set(['title'] as const)],
        [b, new Set(['title'] as const)]
    ]);
    const second: Texts = new Map([
        [b, new Set(['title', 'tasks'] as const)],
        [c, new Set(['tasks'] as const)]
    ]);
    const both = together([first, new Map(), second]);
    expect(shown(both)).toEqual(['A: title', 'B: title tasks', 'C: tasks']);
    expect(shown(first)).toEqual(['A: title', 'B: title']);
    expect(together([new Map(), second])).toBe(second);
    expect(together([]).size).toBe(0);
});

test.each([false, true])(
    'a role has the tasks of all that it extends, whichever is asked first (reversed: %s)',
    async isReversed => {
        const roles = [
            'role A "One" extends B',
            'role B "Two" extends C, Nowhere',
            'role C "Three"',
            'role T "Four" { tasks\n- Leads\n}',
            'role U "Five" extends C, T',
            'role V "Six" extends B, U',
            'role X "Seven" extends Y',
            'role Y "Eight" extends X',
            'role Z "Nine" extends Y, V'
        ];
        const text = (isReversed ? roles.reverse() : roles).join('\n');
        const workspace = await TestWorkspace.of(`framework F "Frame"\n${text}\n`);
        const { Frameworks } = workspace.shared.gradus;
        const texts = textsToTranslate(Frameworks, Frameworks.folderOf(uriOf('main.gradus')));
        const withTasks = [...texts].flatMap(([original, parts]) =>
            ast.isRole(original) && parts.has('tasks') ? original.name : []
        );
        expect(withTasks.sort().join(' ')).toBe('T U V Z');
    }
);
