import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const numbered = (kind: string, numbers: readonly string[]) =>
    numbers.map((number, index) => `  ${kind} ${kind.charAt(0)}${index} "T${index}" { number "${number}" }\n`).join('');
const category = (...numbers: readonly string[]) =>
    `framework Demo "Demo" { }\ncategory C "C" unlevelled {\n${numbered('competency', numbers)}}\n`;

test.each([
    [['1.', '2.', '4.', '6.'], 'In this list “3.” is left out: after “2.” comes “4.”.', '"4."'],
    [
        ['1.', '1AA', '1AB', '2.'],
        'The numbers of this list are written in different ways: after “1.” comes “1AA”.',
        '"1AA"'
    ],
    [['9.', '9a.', '10.'], 'The numbers of this list are written in different ways: after “9.” comes “9a.”.', '"9a."'],
    [['1.', '3.', '2.'], 'The numbers of this list are not in order: after “1.” comes “3.”.', '"3."'],
    [['1', '2', '1.5'], 'The numbers of this list are not in order: after “2” comes “1.5”.', '"1.5"'],
    [['4', '5', '3'], 'The numbers of this list are not in order: after “5” comes “3”.', '"3"'],
    [['1.', '2.', '1)'], 'The number “1)” stands in this list already.', '"1)"'],
    [['1.2', '2.1', '1.1'], 'The numbers of this list are not in order: after “2.1” comes “1.1”.', '"1.1"'],
    [['1.3', '2.4'], 'In this list “1.4” is left out: after “1.3” comes “2.4”.', '"2.4"'],
    [['1.', '2)'], 'The numbers of this list are written in different ways: after “1.” comes “2)”.', '"2)"'],
    [['6', '5', '3'], 'In this list “4” is left out: after “5” comes “3”.', '"3"'],
    [['I', 'II', 'IV'], 'In this list “III” is left out: after “II” comes “IV”.', '"IV"'],
    [['a)', 'b)', 'd)'], 'In this list “c)” is left out: after “b)” comes “d)”.', '"d)"']
])('%j', async (numbers, problem, place) => {
    const found = only(await TestWorkspace.of(category(...numbers)), 'numbering-sequence');
    expect(found.message).toBe(`${problem} Correct it, or accept it if it is printed like this.`);
    expect(found.severity).toBe('warning');
    expect(found.text).toBe(place);
    expect(found.related).toHaveLength(1);
});

test.each([
    [['6.', '5.', '4.']],
    [['4.1', '4.2', '4.3']],
    [['7']],
    [['C.', 'D.', 'E.']],
    [['iii', 'iv', 'v']],
    [['h', 'i', 'j']],
    [['1', '1.1', '1.2', '2', '2.1', '3']],
    [['Annex 1', 'Annex 2']],
    [['первый', 'второй']]
])('%j follow each other', async numbers => {
    expect((await TestWorkspace.of(category(...numbers))).codes()).toEqual([]);
});

test('each list is told once, and lists are told apart', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
category C "C" unlevelled {
${numbered('competency', ['1', '3', '7'])}
${numbered('statement', ['1', '2'])}
${numbered('category', ['1', '2'])}
}
category D "D" unlevelled {
${numbered('statement', ['1', '3']).replaceAll('statement s', 'statement x')}
}
${numbered('role', ['5', '7'])}
${numbered('term', ['1', '2'])}
`);
    expect(findings(workspace, 'numbering-sequence').map(found => found.text)).toEqual(['"3"', '"3"', '"7"']);
});

test('competencies, statements and categories of one category are counted for themselves', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
category C "C" unlevelled {
${numbered('competency', ['1', '2'])}
${numbered('statement', ['1', '2'])}
${numbered('category', ['1', '2'])}
}
`);
    expect(workspace.codes()).toEqual([]);
});

test('what has no number does not interrupt, and what one contains is a list of its own', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
category C "C" unlevelled {
  competency A "A" { number "1" competency A1 "A1" { number "1" } competency A2 "A2" { number "2" } }
  competency B "B"
  competency D "D" { number "2" }
}
`);
    expect(workspace.codes()).toEqual([]);
});

test('categories below different ones are counted for themselves', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
category C "C" unlevelled
category D "D" unlevelled
category C1 "C1" in C { number "1" }
category D1 "D1" in D { number "1" }
category C2 "C2" in C { number "2" }
`);
    expect(workspace.codes()).toEqual([]);
});

test('what the source prints can be accepted for the whole list', async () => {
    const workspace = await TestWorkspace.of(
        category('1', '3').replace('{\n', '{\n  accept numbering-sequence because "As printed."\n')
    );
    expect(workspace.codes()).toEqual([]);
});
