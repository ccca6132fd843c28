import type { LangiumDocument } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { DICTIONARY } from '../testing/findings.ts';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { nodesIn } from './child-nodes.ts';
import { isFilled, type RoleDemand, RoleRequirements, requirementsFor, roleOf } from './role-requirements.ts';

const TEXT = `${DICTIONARY}
set Base "Base" { requires PC9: 1 PC10: 2 }
role A "A" extends Base { requires PC9: 2 }
role B "B" extends Base, A { excludes PC10 because "Not needed." specialisation X { requires PC9: 4 } }
role C "C"
role D "D" extends D
`;
const MATRIX = `matrix {
  | | A | C |
  | PC9 | | 3 |
  | PC10 | 1..2 | essential |
}
`;

interface Asked {
    readonly requirements: RoleRequirements;
    readonly role: (name: string) => ast.Role;
    readonly workspace: TestWorkspace;
}

async function asked(files: Readonly<Record<string, string>>, path: string): Promise<Asked> {
    const workspace = await TestWorkspace.of(files);
    const requirements = requirementsFor(workspace.shared.gradus.Frameworks, uriOf(path));
    const all = Object.keys(files).flatMap(file => [...nodesIn(workspace.document(file).parseResult.value)]);
    const role = (name: string) => {
        const found = all.filter(ast.isRole).find(each => each.name === name);
        if (!found) throw new Error(`There is no role ${name}.`);
        return found;
    };
    return { requirements, role, workspace };
}

function shown(demands: readonly RoleDemand[]): string {
    return demands
        .map(({ competency, demand: { level, maxLevel, necessity }, from }) => {
            const levels = [level, maxLevel].flatMap(each => each?.$refText ?? []).join('..');
            return `${competency.name} ${levels || necessity}${from ? ` from ${from.name}` : ''}`;
        })
        .join(', ');
}

const plain = () => asked({ 'main.gradus': TEXT, 'matrix.gradus': MATRIX }, 'main.gradus');

test('a role requires what it lists and what tables say of it', async () => {
    const { requirements, role } = await plain();
    expect(shown(requirements.own(role('A')))).toBe('PC9 2, PC10 1..2');
    expect(shown(requirements.own(role('C')))).toBe('PC9 3, PC10 essential');
    expect(shown(requirements.effective(role('B')))).toBe('PC9 2 from A');
    expect(shown(requirements.inherited(role('B')))).toBe('PC9 2 from A, PC10 2 from Base');
    expect(shown(requirements.inherited(role('C')))).toBe('');
    const competency = requirements.own(role('A'))[0]?.competency as ast.Competency;
    expect(requirements.inheritedOf(role('B'), competency)?.from?.name).toBe('A');
    expect(requirements.inheritedOf(role('C'), competency)).toBeUndefined();
    const offered = [...requirements.offered(role('B'))].map(([{ name }, offers]) => `${name}: ${shown(offers)}`);
    expect(offered).toEqual(['PC9: PC9 1 from Base, PC9 2 from A', 'PC10: PC10 2 from Base, PC10 1..2 from A']);
    expect([...requirements.offered(role('C'))]).toEqual([]);
    const own = [...requirements.ownByCompetency(role('A'))].map(([{ name }, all]) => `${name} ${all.length}`);
    expect(own).toEqual(['PC9 1', 'PC10 1']);
    expect([...requirements.dropped(role('B'))].map(({ name }) => name)).toEqual(['PC10']);
    expect(requirements.loopOf(role('D')).map(({ name }) => name)).toEqual(['D']);
    expect(requirements.loopOf(role('B'))).toEqual([]);
    expect(shown(requirements.effective(role('D')))).toBe('');
});

test('it is known where what a role requires is written', async () => {
    const { requirements, role } = await plain();
    const files = (name: string) => requirements.documentsOf(role(name)).map(({ uri }) => uri.path.split('/').at(-1));
    expect([files('A'), files('B'), files('C')]).toEqual([
        ['main.gradus', 'matrix.gradus'],
        ['main.gradus'],
        ['main.gradus', 'matrix.gradus']
    ]);
});

test('a competency may be said twice, in a list, in several or in tables', async () => {
    const text = `${DICTIONARY}
role A "A" { requires PC9: 1 PC9: 2 }
role B "B" { requires PC9: 1 requires PC10: 1 PC9: 2 }
role C "C" { requires PC9: 1 PC10: 2 }
role D "D" { requires PC9: 1 }
role E "E" { requires PC9: 1 }
role F "F" { requires Nothing: 1 Nothing: 1 }
matrix {
  | | D | E |
  | PC9 | 1 | |
  | PC10 | 1 | 1 |
}
`;
    const { requirements, role } = await asked({ 'main.gradus': text }, 'main.gradus');
    const twice = ['A', 'B', 'C', 'D', 'E', 'F'].filter(name => requirements.saysTwice(role(name)));
    expect(twice).toEqual(['A', 'B', 'D']);
});

const ADAPTING = `framework US "US" { adopt Demo }
category D "Own" on S { competency X "X" }
scale T "T" { level 1 }
adapt role A { requires PC10: 3 X: 1 }
adapt role A { excludes PC9 because "Not here." requires PC10: 4 }
adapt set Base { requires PC9: 4 }
adapt role Nobody { requires PC9: 1 }
role U "U" extends A
`;

test('an adapting framework says something else, adds to it and drops it', async () => {
    const files = { 'demo/framework.gradus': TEXT, 'demo/matrix.gradus': MATRIX, 'us/framework.gradus': ADAPTING };
    const { requirements, role } = await asked(files, 'us/framework.gradus');
    expect(shown(requirements.unadapted(role('A')))).toBe('PC9 2, PC10 1..2');
    expect(shown(requirements.own(role('A')))).toBe('PC10 3, X 1, PC10 4');
    expect(shown(requirements.own(role('Base')))).toBe('PC10 2, PC9 4');
    expect([...requirements.dropped(role('A'))].map(({ name }) => name)).toEqual(['PC9']);
    expect(shown(requirements.effective(role('U')))).toBe('PC10 4 from A, X 1 from A');
    expect(['A', 'Base', 'B'].map(name => requirements.isAdapted(role(name)))).toEqual([true, true, false]);
    expect(['A', 'Base', 'B'].map(name => requirements.adaptationsOf(role(name)).length)).toEqual([2, 1, 0]);
    expect(['A', 'Base'].map(name => requirements.saysTwice(role(name)))).toEqual([true, false]);
    expect(requirements.documentsOf(role('A')).map(({ uri }) => uri.path)).toEqual([
        '/workspace/demo/framework.gradus',
        '/workspace/demo/matrix.gradus',
        '/workspace/us/framework.gradus'
    ]);
    const plainly = await asked(files, 'demo/framework.gradus');
    expect(shown(plainly.requirements.own(plainly.role('A')))).toBe('PC9 2, PC10 1..2');
});

test('a list of requirements is of a role, or of what an adaptation changes', async () => {
    const files = { 'demo/framework.gradus': TEXT, 'us/framework.gradus': ADAPTING };
    const { workspace } = await asked(files, 'us/framework.gradus');
    const of = (path: string) =>
        [...nodesIn(workspace.document(path).parseResult.value)].filter(ast.isRequires).map(each => roleOf(each)?.name);
    expect(of('demo/framework.gradus')).toEqual(['Base', 'A', undefined]);
    expect(of('us/framework.gradus')).toEqual(['A', 'A', 'Base', undefined]);
    const loose = (target: object) => ({ $container: { $type: 'Adaptation', ...target } }) as unknown as ast.Requires;
    expect([loose({}), loose({ target: { ref: { $type: 'Competency' } } })].map(roleOf)).toEqual([
        undefined,
        undefined
    ]);
});

test('what is not typed to its end requires nothing', async () => {
    const text = `${DICTIONARY}
role A "A" { requires PC9: 1 Nowhere: 2 excludes Nowhere because "x" }
adapt role Nowhere { requires PC9: 1 }
matrix {
  | | A | Nowhere |
  | PC10 | 2 | 1 |
  | Nowhere | 3 | 1 |
}
`;
    const { requirements, role } = await asked({ 'main.gradus': text }, 'main.gradus');
    expect(shown(requirements.effective(role('A')))).toBe('PC9 1, PC10 2');
    expect(requirements.dropped(role('A')).size).toBe(0);
});

test('a cell says something with a level or a word', () => {
    const cells = [{}, { level: {} }, { necessity: 'essential' }, { level: {}, necessity: 'essential' }];
    expect(cells.map(cell => isFilled(cell as ast.Cell))).toEqual([false, true, true, true]);
});

test('the higher of two is what has a level, and of ranges that begin alike the one that ends higher', async () => {
    const text = `${DICTIONARY}
set A "A" { requires PC9: essential PC10: 2..3 }
set B "B" { requires PC9: 1 PC10: 2 }
role C "C" extends A, B
role D "D" extends B, A
`;
    const { requirements, role } = await asked({ 'main.gradus': text }, 'main.gradus');
    for (const name of ['C', 'D']) {
        expect(shown(requirements.effective(role(name)))).toMatch(/^PC9 1 from B, PC10 2..3 from A$/);
    }
});

test('of two ranges the one that begins higher is taken, and of two alike that of the first parent', async () => {
    const text = `${DICTIONARY}
set A "A" { requires PC9: 1..4 PC10: 2 }
set B "B" { requires PC9: 2..3 PC10: 2 }
role C "C" extends A, B
role D "D" extends B, A
`;
    const { requirements, role } = await asked({ 'main.gradus': text }, 'main.gradus');
    expect(shown(requirements.effective(role('C')))).toBe('PC9 2..3 from B, PC10 2 from A');
    expect(shown(requirements.effective(role('D')))).toBe('PC9 2..3 from B, PC10 2 from B');
});

test('where nothing is named yet, nothing is required', () => {
    const role = {
        $type: 'Role',
        requires: [{ requirements: [{}] }],
        parents: [],
        dropped: [{}]
    } as unknown as ast.Role;
    const blocks = [
        { $type: 'Adaptation', target: { ref: role }, requires: [{ requirements: [{}] }], dropped: [{}] },
        { $type: 'Adaptation', requires: [], dropped: [] },
        { $type: 'Matrix', columns: [{}, { role: {} }], rows: [{ cells: [] }, { cells: [{}] }] }
    ];
    const read = (of: readonly object[]) =>
        new RoleRequirements([
            { parseResult: { value: { $type: 'Document', elements: [], blocks: of } } } as unknown as LangiumDocument
        ]);
    for (const requirements of [read(blocks), read([])]) {
        expect([...requirements.effective(role), ...requirements.dropped(role)]).toEqual([]);
        expect(requirements.saysTwice(role)).toBe(false);
    }
});

test('what is taken over is the same for all who do, over however many steps', async () => {
    const text = `${DICTIONARY}
set Base "Base" { requires PC9: 1 PC10: 2 }
role A "A" extends Base
role B "B" extends A { requires PC9: 2 }
role C "C" extends B
role D "D" extends A, Base
`;
    const { requirements, role } = await asked({ 'main.gradus': text }, 'main.gradus');
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(name => requirements.effective(role(name)));
    expect([a, b, c, d].map(each => shown(each ?? []))).toEqual([
        'PC9 1 from Base, PC10 2 from Base',
        'PC9 2, PC10 2 from Base',
        'PC9 2 from B, PC10 2 from Base',
        'PC9 1 from Base, PC10 2 from Base'
    ]);
    expect([b, c, d].map(each => each?.at(-1) === a?.at(-1))).toEqual([true, true, true]);
    const offers = [...requirements.offered(role('D')).values()].map(shown);
    expect(offers).toEqual(['PC9 1 from Base, PC9 1 from Base', 'PC10 2 from Base, PC10 2 from Base']);
});

test('of very many offers not all are kept, and they are put together again', async () => {
    const competencies = Array.from({ length: 250 }, (_, index) => `P${index}`);
    const roles = Array.from(
        { length: 200 },
        (_, index) => `role R${index} "R" extends Many { requires P${index}: 2 }\n`
    );
    const text = `framework Demo "Demo" { }
scale S "S" { level 1 level 2 }
category C "C" on S { ${competencies.map(name => `competency ${name} "${name}"`).join('\n')} }
set Many "Many" { requires ${competencies.map(name => `${name}: 1`).join('\n')} }
${roles.join('')}`;
    const { role, workspace } = await asked({ 'main.gradus': text }, 'main.gradus');
    const requirements = new RoleRequirements([workspace.document()]);
    const [first, last] = [role('R0'), role('R199')];
    const offered = requirements.offered(first);
    const competency = requirements.own(first)[0]?.competency as ast.Competency;
    expect(requirements.offered(first)).toBe(offered);
    for (let index = 1; index < 40; index++) requirements.offered(role(`R${index}`));
    expect(requirements.offered(first)).toBe(offered);
    requirements.offered(role('R40'));
    expect(requirements.offered(first)).not.toBe(offered);
    expect(requirements.offered(first)).toEqual(offered);
    expect(requirements.inheritedOf(first, competency)?.demand.level?.$refText).toBe('1');
    expect(requirements.effective(last)).toHaveLength(250);
});

/** Each of 500 roles may take over as much as 500, and no more. */
const HEIRS = Array.from({ length: 500 }, (_, index) => `role R${index} "R" extends Core\n`).join('');
const TASKS = Array.from({ length: 499 }, (_, index) => `- Task ${index}\n`).join('');

test.each([
    ['tasks, and nothing else', '{', '', false],
    ['a requirement', '{ requires PC9: 1', '', true],
    ['a parent', 'extends Other {', '', true],
    ['a cell', '{', 'matrix {\n| | Core |\n| PC9 | 1 |\n}\n', true],
    ['a requirement that an adapting framework gives', '{', 'adapt set Core { requires PC9: 1 }\n', true],
    ['a task that an adapting framework gives', '{', 'adapt set Core { tasks\n- More\n}\n', true]
])('what is taken over is counted: %s', async (_, head, rest, isTooMuch) => {
    const text = `${DICTIONARY}set Other "Other"\nset Core "Core" ${head} tasks\n${TASKS}}\n${HEIRS}${rest}`;
    const { role, workspace } = await asked({ 'main.gradus': text }, 'main.gradus');
    const requirements = new RoleRequirements([workspace.document()]);
    expect(requirements.isTooMuch).toBe(isTooMuch);
    const said = requirements.effective(role('Core')).length;
    expect(requirements.effective(role('R7'))).toHaveLength(isTooMuch ? 0 : said);
});

test('what a role or set extends is counted with what it says, as it is looked at', async () => {
    const tasks = TASKS.slice(TASKS.indexOf('\n') + 1);
    const text = `${DICTIONARY}set Other "Other"\nset Core "Core" extends Other { tasks\n${tasks}}\n${HEIRS}`;
    const { workspace } = await asked({ 'main.gradus': text }, 'main.gradus');
    expect(new RoleRequirements([workspace.document()]).isTooMuch).toBe(true);
});
