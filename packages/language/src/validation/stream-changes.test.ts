import { expect, test } from 'vitest';
import { DICTIONARY, type Finding, findings, only } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';

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
