import type { AstNode, Reference } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import { DICTIONARY, roleRequiring } from '../testing/findings.ts';
import { type Files, TestWorkspace, uriOf } from '../testing/workspace.ts';
import { nodesIn } from './child-nodes.ts';
import { findByName, kindsAt, renamed } from './visible-names.ts';

const MAIN = 'us/framework.gradus';

const EU = `framework EU "Union" { }
scale S "Scale" { level 1 level 2 }
category C "Core" on S { competency PC1 "Teamwork" competency PC2 "Reporting" competency PC3 }
role Officer "Officer"
grade G "Union"
role PC1 "Union’s"
`;

/** A framework that uses the one of the union, with its own text behind the header. */
function using(text: string, header = 'use EU'): Files {
    return { 'eu/framework.gradus': EU, [MAIN]: `framework US "States" { ${header} }\n${text}` };
}

async function nodes(files: Files): Promise<{ workspace: TestWorkspace; all: readonly AstNode[] }> {
    const workspace = await TestWorkspace.of(files);
    return {
        workspace,
        all: [...nodesIn(workspace.document(typeof files === 'string' ? undefined : MAIN).parseResult.value)]
    };
}

/** The names that a reference may use in the first node of a type, and what one of them means. */
async function callable(files: Files, type: string, property: string, index = 0): Promise<string> {
    const { workspace, all } = await nodes(files);
    const container = all.filter(({ $type }) => $type === type)[index];
    if (!container) throw new Error(`There is no ${type}.`);
    const scope = workspace.services.references.ScopeProvider.getScope({
        container,
        property,
        reference: { $refText: '' } as Reference
    });
    const names = [...scope.getAllElements()].map(({ name }) => name);
    for (const name of names) if (!name.startsWith('"')) expect([...scope.getElements(name)], name).toHaveLength(1);
    expect([...scope.getElements('nowhere')]).toEqual([]);
    return names.join(' ');
}

/** What a type of reference leads to in each node that has one, by code; a question mark where that is nothing. */
async function led(files: Files, property: string): Promise<string> {
    const { all } = await nodes(files);
    const references = all.flatMap(
        node => (node as unknown as Record<string, Reference | Reference[]>)[property] ?? []
    );
    return references
        .filter(each => '$refText' in each)
        .map(({ ref }) => (ref ? ('name' in ref ? ref.name : ref.$type) : '?'))
        .join(' ');
}

test('competencies are called by code, by title where the code is taken, or with their framework', async () => {
    const own = `scale T { level A }
category D on T { competency PC1 "Own" competency X "Inspection" competency X "Again" }
role R { requires X: A }
`;
    expect(await callable(using(own), 'Requirement', 'competency')).toBe('PC1 X PC2 PC3 PC1@EU');
    expect(await callable(using(own, 'use EU as Union'), 'Requirement', 'competency')).toBe('PC1 X PC2 PC3 PC1@Union');
    expect(await callable(using(own, ''), 'Requirement', 'competency')).toBe('PC1 X');
});

test('what is related is called by its code or its title, whatever kind it is of', async () => {
    const text = `category C unlevelled { competency PC1 "Teamwork" }
role PC1 "Crew"
grade PC1 "Crew"
role R "R" { see PC1 }
`;
    expect(await callable({ [MAIN]: text }, 'Relation', 'targets')).toBe('PC1 "Crew" R C');
    const own = 'category D unlevelled { competency PC1 "Own" { see PC1 } }\n';
    expect(await callable(using(own), 'Relation', 'targets')).toBe(
        'PC1 PC2 PC3 PC1@EU Officer "Union’s" D C G S US EU'
    );
    expect(await callable(using('grade G "Own"\nrole R at G\n'), 'Role', 'grade')).toBe('G');
});

test('levels, activities and specialisations are called as their own scale, domain or role says', async () => {
    const text = `domain D { activity D1 activity D2 }
domain E { activity E1 }
role R in D { activity D1 specialisation Z1 }
role Q { activity D1 }
translation de {
  role R { activity D2 specialisation Z1 specialisation X }
  domain E { activity E1 activity D1 }
  role Q { activity D1 }
  scale S { level 2 level 7 }
  competency PC9 { level 1 level 8 }
  role Nobody { activity D1 specialisation Z1 }
  activity D1
  specialisation Z1
  level 1
}
`;
    const all = DICTIONARY + text;
    expect(await callable(all, 'RoleActivity', 'activity')).toBe('D1 D2');
    expect(await callable(all, 'RoleActivity', 'activity', 1)).toBe('');
    expect(await led(all, 'activity')).toBe('D1 ?');
    expect(await callable(all, 'Translated', 'target')).toBe('R Q');
    expect(await callable(all, 'Translated', 'target', 1)).toBe('D1 D2');
    expect(await callable(all, 'Translated', 'target', 2)).toBe('Z1');
    expect(await led(all, 'target')).toBe('R D2 Z1 ? E E1 ? Q ? S 2 ? PC9 1 ? ? ? ? ? ? ?');
    expect(await callable(`${DICTIONARY}${roleRequiring('PC9: 1')}`, 'Requirement', 'level')).toBe('1 2 3 4');
    expect(await callable('role R { requires X: 1 }\n', 'Requirement', 'level')).toBe('');
});

test('on a continuous scale every number on it is a level, and those with a name are offered', async () => {
    const text = (level: string) => `scale S from 1 to 7 { level 4 "Much" }
category C on S { competency A }
role R { requires A: ${level} }
`;
    expect(await callable(text('4'), 'Requirement', 'level')).toBe('4');
    for (const [level, type] of Object.entries({ 4: '4', 1: 'Span', 5.5: 'Span', 7: 'Span', 8: '?', high: '?' })) {
        expect(await led(text(level), 'level'), level).toBe(type);
    }
});

test('what has no code yet is not offered, and is not what a missing code means', async () => {
    const workspace = await TestWorkspace.of('role R "R"\n');
    const role = { $type: 'Role', specialisations: [{ name: '' }, { name: 'Z', $document: workspace.document() }] };
    const outer = { $type: 'Translated', kind: 'role', target: { ref: role }, $document: workspace.document() };
    const container = { $type: 'Translated', kind: 'specialisation', $container: outer } as unknown as AstNode;
    const reference = { $refText: '' } as Reference;
    const scope = workspace.services.references.ScopeProvider.getScope({ container, property: 'target', reference });
    expect([...scope.getAllElements()].map(({ name }) => name)).toEqual(['Z']);
    expect([scope.getElement('Z')?.name, scope.getElement('')]).toEqual(['Z', undefined]);
    const loose = { ...container, $container: { ...outer, target: undefined } } as unknown as AstNode;
    const none = workspace.services.references.ScopeProvider.getScope({
        container: loose,
        property: 'target',
        reference
    });
    expect([...none.getAllElements()]).toEqual([]);
});

test('a title that two competencies go by in another spelling means neither', async () => {
    const text =
        'category C unlevelled { competency A "Report" competency B "report" }\nrole R { requires "REPORT": 1 "report": 1 }\n';
    expect(await led(text, 'competency')).toBe('? B');
});

test('of levels with the same code the last one is meant', async () => {
    const text = `scale S { level 1 "First" level 1 "Second" }\ncategory C on S { competency A }\n${roleRequiring('A: 1')}`;
    const { all } = await nodes(text);
    const [requirement] = all.filter(ast.isRequirement);
    expect((requirement?.level?.ref as ast.Level | undefined)?.title).toBe('Second');
});

test('names behind an @ are those of a framework that is named, where a framework may be', async () => {
    const text = `category D unlevelled { competency PC1 "Own" }
role R { requires PC1@EU: 1 "Teamwork"@EU: 2 PC1@Nowhere: 1 "Teamwork": 1 PC1: 1 }
translation de of EU { competency PC1 competency PC1@US competency PC9 role Officer }
`;
    const { all } = await nodes(using(text));
    const places = all
        .filter(node => ast.isRequirement(node) || ast.isTranslated(node))
        .map(node => (ast.isRequirement(node) ? node.competency : node.target)?.ref)
        .map(target => target && (target as ast.Competency).title);
    expect(places).toEqual([
        'Teamwork',
        'Teamwork',
        undefined,
        'Teamwork',
        'Own',
        'Teamwork',
        undefined,
        undefined,
        'Officer'
    ]);
});

test('frameworks are called by their code', async () => {
    const files = using('translation de of EU { }\n');
    expect(await callable(files, 'Use', 'framework')).toBe('EU US');
    expect(await led(files, 'framework')).toBe('EU EU');
    expect(await callable(files, 'Translation', 'framework')).toBe('US EU');
    expect(await led(using('', 'use Nowhere'), 'framework')).toBe('?');
});

test('steps of a stream are what it is over, or roles before grades', async () => {
    const text = `grade A
grade G
role A "Role"
role R
stream M : A
stream N of grades: A -> R
stream O of roles: A -> G
`;
    const { all } = await nodes(text);
    const types = all.filter(ast.isStream).map(({ steps }) => steps.map(({ ref }) => ref?.$type).join());
    expect(types).toEqual(['Role', 'Grade,', 'Role,']);
    for (const [index, names] of ['A R G', 'A G', 'A R'].entries()) {
        expect(await callable(text, 'Stream', 'steps', index)).toBe(names);
    }
});

test('a text that lies in no workspace has names for nothing but its own levels', async () => {
    const text = DICTIONARY + roleRequiring('PC9: 1');
    const workspace = await TestWorkspace.of({ 'git:/old/main.gradus': text });
    const requirement = [...nodesIn(workspace.document('git:/old/main.gradus').parseResult.value)].find(
        ast.isRequirement
    );
    expect(requirement?.competency?.ref).toBeUndefined();
    const scope = workspace.services.references.ScopeProvider.getScope({
        container: requirement as AstNode,
        property: 'competency',
        reference: { $refText: '' } as Reference
    });
    expect([...scope.getAllElements()]).toEqual([]);
});

test('the kinds of element that a reference may lead to are those that its place names', async () => {
    const text = `translation de { role R activity X competency C section S }
adapt set T
omit competency C
role R "R" { see C }
`;
    const { all } = await nodes(text);
    const kinds = (type: string, index = 0) => {
        const container = all.filter(({ $type }) => $type === type)[index] as AstNode;
        return kindsAt(container, ast.Element.$type).join(' ');
    };
    expect(['Translated', 'Adaptation', 'Omission'].map(type => kinds(type))).toEqual(['Role', 'Role', 'Competency']);
    expect([1, 2, 3].map(index => kinds('Translated', index))).toEqual(['', 'Competency', 'Section']);
    expect(kinds('Relation')).toMatch(/^Competency Statement Role /);
    const role = all.find(ast.isRole) as AstNode;
    expect(kindsAt(role, 'Grade')).toEqual(['Grade']);
    expect(kindsAt(role, 'LevelPoint')).toEqual([]);
});

test('the first kind that has a name is meant; under another name it is still the same', async () => {
    const workspace = await TestWorkspace.of('role A "Lead"\ngrade A "Lead"\ngrade B "Head"\n');
    const symbols: FrameworkSymbols = workspace.shared.gradus.Frameworks.symbolsFor(uriOf('main.gradus'));
    const find = (name: string, byTitle: boolean) => findByName(symbols, ['Role', 'Grade'], name, byTitle);
    expect([find('A', false)?.type, find('B', false)?.type, find('C', false)]).toEqual(['Role', 'Grade', undefined]);
    expect([find('Lead', true)?.type, find('head', true)?.type, find('A', true)]).toEqual(['Role', 'Grade', undefined]);
    const role = find('A', false);
    const other = role && renamed(role, 'Z');
    expect([other?.name, other?.node, other?.path]).toEqual(['Z', role?.node, role?.path]);
    expect(Object.keys(other ?? {})).toEqual(['name']);
});
