import { expect, test, vi } from 'vitest';
import { DICTIONARY, type Finding, findings, only } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { Checking } from './checking.ts';
import { changesIn } from './stream-changes.ts';
import { MOST_FINDINGS } from './too-many-findings.ts';

// As many as are told take seconds to be found.
vi.mock('./too-many-findings.ts', async load => ({ ...(await load<object>()), MOST_FINDINGS: 200 }));

const PATH = 'stream M "Path": R1 -> R2\n';

/** The role before, as a message about a step names it. */
function before({ message }: Finding): string | undefined {
    return /(?:; |, and )(\S+) before it/.exec(message)?.[1];
}

/** What is told of a step from two roles of a grade to one, each as “rule: role before”. */
async function fromTwo(one: string, other: string, next: string): Promise<string[]> {
    const roles = `category K "Knowledge" unlevelled { competency K1 "Tariff" }
grade G1 "One"
grade G2 "Two"
role R1 "Adviser" at G1 { requires ${one} }
role R2 "Buyer" at G1 { requires ${other} }
role R3 "Chief" at G2 { requires ${next} }
stream M "Path" of grades: G1 -> G2
`;
    const found = findings(await TestWorkspace.of(DICTIONARY + roles));
    return found
        .filter(({ code }) => ['level-drop', 'level-jump', 'requirement-lost'].includes(code))
        .map(each => `${each.code}: ${before(each)}`);
}

test.each([
    // The least that one of them asks for is compared, whichever comes first.
    ['2', '3', '1', ['level-drop: Adviser']],
    ['3', '2', '1', ['level-drop: Buyer']],
    ['2', '3', '2', []],
    ['3', '2', '2', []],
    // Of two that ask for the same the first is named.
    ['2', '2', '1', ['level-drop: Adviser']],
    ['2..3', '2..3', '1', ['level-drop: Adviser']],
    // Of two that begin at the same level the one that ends lower asks for less.
    ['2..4', '2..3', '2..3', []],
    ['2..3', '2..4', '2..3', []],
    ['2..4', '2..3', '2', ['level-drop: Buyer']],
    ['2..3', '2..4', '2', ['level-drop: Adviser']],
    // The one that begins lower asks for less, wherever it ends.
    ['1..4', '2..3', '1..3', ['level-drop: Adviser']],
    ['2..3', '1..4', '1..3', ['level-drop: Buyer']]
])('of two roles before, the one that asks for less: %s and %s, then %s', async (one, other, next, told) => {
    expect(await fromTwo(`PC9: ${one}`, `PC9: ${other}`, `PC9: ${next}`)).toEqual(told);
});

test.each([
    ['2', '1', '3', []],
    ['1', '2', '3', []],
    ['1', '1', '3', ['level-jump: Adviser']],
    ['2', '1', '4', ['level-jump: Adviser']],
    ['1', '2', '4', ['level-jump: Buyer']],
    ['1..2', '1..3', '4', []],
    ['1..3', '1..2', '4', []]
])('of two roles before, the one that asks for more: %s and %s, then %s', async (one, other, next, told) => {
    const jumps = await fromTwo(`PC9: ${one}`, `PC9: ${other}`, `PC9: ${next}`);
    expect(jumps.filter(each => !each.startsWith('level-drop'))).toEqual(told);
});

test('a level that cannot be found is no lower than one that can', async () => {
    expect(await fromTwo('PC9: 9', 'PC9: 2', 'PC9: 1')).toEqual(['level-drop: Buyer']);
    expect(await fromTwo('PC9: 2', 'PC9: 9', 'PC9: 1')).toEqual(['level-drop: Adviser']);
});

test('of two roles that require the same without a level, the first is named where it is lost', async () => {
    expect(await fromTwo('K1: essential', 'K1: essential', 'PC9: 1')).toEqual(['requirement-lost: Adviser']);
});

test('what a table in another file says besides does not tell it again', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY + PATH,
        'roles.gradus': 'role R1 "Officer" { requires PC9: 3 }\nrole R2 "Lead" { requires PC9: 2 }\n',
        'table.gradus': 'matrix {\n  | | R2 |\n  | PC10 | 1 |\n}\n'
    });
    expect(only(workspace, 'level-drop', 'roles.gradus').text).toBe('PC9: 2');
    expect(workspace.codes('table.gradus')).toEqual([]);
});

test('what is lost between roles that are only adopted is not told where they are adopted', async () => {
    const workspace = await TestWorkspace.of({
        'base/framework.gradus': `${DICTIONARY}role R1 "A" { requires PC9: 1 PC10: 1 }\nrole R2 "B" { requires PC9: 1 }\n`,
        'home/framework.gradus': `framework Home "Home" { adopt Demo }\n${PATH}`
    });
    expect(workspace.codes('home/framework.gradus')).not.toContain('requirement-lost');
    await workspace.change({
        'home/roles.gradus': 'adapt role R1 { requires PC9: 2 }\nadapt role R2 { requires PC9: 2 }\n'
    });
    expect(workspace.codes('home/framework.gradus')).not.toContain('requirement-lost');
    expect(workspace.codes('home/roles.gradus')).not.toContain('requirement-lost');
});

test('what drops between roles that are only adopted is not told where they are adopted', async () => {
    const roles = 'role R1 "R1" { requires PC9: 2 PC10: 3 }\nrole R2 "R2" { requires PC9: 2 PC10: 1 }\n';
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': DICTIONARY + roles + PATH,
        'home/framework.gradus': 'framework Home "Home" { adopt Demo }\nadapt role R2 { requires PC9: 1 }\n'
    });
    expect(only(workspace, 'level-drop', 'eu/framework.gradus').text).toBe('PC10: 1');
    expect(only(workspace, 'level-drop', 'home/framework.gradus').text).toBe('PC9: 1');
});

test.each([
    // Told as what it lowers of the role before.
    ['R1', '2', '4', '1', []],
    ['R1, Q', '2', '3', '1', []],
    ['Q, R1', '2', '3', '1', []],
    // The role before is not what it lowers it of.
    ['Q', '2', '3', '1', ['level-drop']],
    // Between two that it extends is a choice, and still a drop.
    ['R1, Q', '3', '1', '2', ['level-drop']]
])(
    'a role that extends %s, with %s before it, %s in the set, and asks for %s',
    async (parents, one, set, own, told) => {
        const roles = `set Q "Core" { requires PC9: ${set} }
role R1 "Officer" { requires PC9: ${one} }
role R2 "Lead" extends ${parents} { requires PC9: ${own} }
`;
        const workspace = await TestWorkspace.of(DICTIONARY + roles + PATH);
        expect(findings(workspace, 'level-drop').map(({ code }) => code)).toEqual(told);
    }
);

test('values are for all, and are not lost nor a difference', async () => {
    const values = 'category V "Values" unlevelled for all { competency CV1 "Integrity" }\n';
    const roles = (next: string) =>
        `${values}role R1 "Officer" { requires PC9: 1 CV1: essential }\nrole R2 "Lead" { requires ${next} }\n`;
    const codes = async (next: string) => {
        const found = findings(await TestWorkspace.of(DICTIONARY + roles(next) + PATH));
        return found.map(({ code }) => code).filter(code => ['requirement-lost', 'no-difference'].includes(code));
    };
    expect(await codes('PC9: 2')).toEqual([]);
    expect(await codes('PC9: 1')).toEqual(['no-difference']);
});

// Roles are compared by a number for all that they require first, which these have in common.
test.each([
    ['PC9: 1..2', 'PC9: 1..2 desirable'],
    ['PC9: 1', 'PC9: 1 IH49: 1 LI584: 1'],
    ['PC9: 1 IH49: 1 LI584: 1', 'PC9: 1'],
    ['MediaSafetyTrade52: 1', 'StaffGoodsTax80: 1']
])('“%s” and “%s” only seem to be the same', async (one, other) => {
    const more = ['IH49', 'LI584', 'MediaSafetyTrade52', 'StaffGoodsTax80'].map(code => `competency ${code} "${code}"`);
    const dictionary = `${DICTIONARY}category D "More" on S { ${more.join(' ')} }\n`;
    const step = (required: string) =>
        `role R1 "Officer" { requires ${one} }\nrole R2 "Lead" { requires ${required} }\n${PATH}`;
    expect(findings(await TestWorkspace.of(dictionary + step(other)), 'no-difference')).toEqual([]);
    expect(findings(await TestWorkspace.of(dictionary + step(one)), 'no-difference')).toHaveLength(1);
});

test('roles that require the same in another order require the same', async () => {
    const roles = (next: string) =>
        `role R1 "Officer" { requires PC9: 1 PC10: 2..3 }\nrole R2 "Lead" { requires ${next} }\n${PATH}`;
    const same = await TestWorkspace.of(DICTIONARY + roles('PC10: 2..3 PC9: 1'));
    expect(only(same, 'no-difference').related).toEqual(['main.gradus «R1» Officer']);
    const swapped = await TestWorkspace.of(DICTIONARY + roles('PC10: 1 PC9: 2..3'));
    expect(findings(swapped, 'no-difference')).toEqual([]);
});

test('of very many requirements not all are kept to be compared, and what is told is the same', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `P${index}`);
    const listed = (level: number) => names.map(name => `${name}: ${level}`).join('\n');
    const step = (grade: number, isLower: (index: number) => boolean) =>
        Array.from(
            { length: 60 },
            (_, index) => `role R${grade}_${index} "R" at G${grade} { requires ${listed(isLower(index) ? 1 : 2)} }\n`
        );
    const text = `framework Demo "Demo" { }
scale S "S" { level 1 level 2 }
category C "C" on S { ${names.map(name => `competency ${name} "${name}"`).join('\n')} }
grade G1 "One"
grade G2 "Two"
${[...step(1, () => false), ...step(2, index => index === 59)].join('')}
stream M "Path" of grades: G1 -> G2
`;
    const drops = findings(await TestWorkspace.of(text), 'level-drop');
    expect(drops).toHaveLength(120);
    expect(new Set(drops.map(before))).toEqual(new Set(['R']));
});

/** The changes of a kind that are noted in a file. */
async function noted<K extends 'drop' | 'jump' | 'loss' | 'standstill'>(kind: K, text: string) {
    const workspace = await TestWorkspace.of(text);
    const { Frameworks, Packages } = workspace.shared.gradus;
    const checking = new Checking(workspace.document(), Frameworks, Packages, new Set(), []);
    return [...changesIn(kind, checking)].flatMap(([, changes]) => changes);
}

/** A hundred streams of grades, which lead on in each domain, from what is required to what is required next. */
function inDomains(domains: number, before: string, after: string): string {
    const ten = [...'0123456789'];
    const roles = Array.from({ length: domains }, (_, index) => [
        `domain D${index} "D"`,
        ...ten.map(each => `role A${each}x${index} "A" at A${each} in D${index} { requires ${before} }`),
        ...ten.map(each => `role B${each}x${index} "B" at B${each} in D${index} { requires ${after} }`)
    ]);
    const grades = ten.flatMap(each => [`grade A${each} "A"`, `grade B${each} "B"`]);
    const streams = ten.flatMap(one => ten.map(other => `stream T${one}${other} "T" of grades: A${one} -> B${other}`));
    return [DICTIONARY, ...grades, ...roles.flat(), ...streams, ''].join('\n');
}

test.each([
    ['drop', 'PC9: 2', 'PC9: 1'],
    ['jump', 'PC9: 1', 'PC9: 4'],
    ['loss', 'PC9: 2 PC10: 2', 'PC10: 2'],
    ['standstill', 'PC9: 2', 'PC9: 2']
] as const)('of each kind only as much is noted as is told, and one more: %s', async (kind, before, after) => {
    const domains = MOST_FINDINGS / 100;
    expect((await noted(kind, inDomains(domains, before, after))).length).toBe(MOST_FINDINGS);
    expect((await noted(kind, inDomains(domains + 1, before, after))).length).toBe(MOST_FINDINGS + 1);
});

test('of what is lost only what is named is noted, and how much there is', async () => {
    const codes = Array.from({ length: 7 }, (_, index) => `K${index}`);
    const text = `category K "K" unlevelled { ${codes.map(code => `competency ${code} "K"`).join(' ')} }
role R1 "One" { requires ${codes.map(code => `${code}: essential`).join(' ')} PC9: 1 }
role R2 "Two" { requires PC9: 2 }
`;
    const [loss, ...others] = await noted('loss', DICTIONARY + text + PATH.replace(' -> R1', ''));
    expect([loss?.from.map(({ competency }) => competency.name), loss?.count]).toEqual([codes.slice(0, 5), 7]);
    expect(others).toEqual([]);
});
