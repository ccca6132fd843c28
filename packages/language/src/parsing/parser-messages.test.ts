import { expect, test } from 'vitest';
import { DICTIONARY, findings } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';

const SECTION = 'section purpose "Purpose": text for role\n';

/** The first syntax error of a text behind a sound dictionary, with the place it is at. */
async function errorIn(text: string): Promise<{ message?: string; text?: string }> {
    const [found] = findings(await TestWorkspace.of(DICTIONARY + SECTION + text), 'syntax');
    return { message: found?.message ?? '', text: found?.text ?? '' };
}

const BRACE =
    'If there is one at the end of a line that begins with “- ”, it counts as part of that line’s text: put it on a line of its own.';

function afterWord(word: string, found: string): string {
    return (
        `After “${word}” comes its text, in quotation marks or on lines that begin with “- ”; here stands ${found}. ` +
        `If “${word}” is itself a text or title, put it in quotation marks; if it is a competency that a role requires, add a colon and a level: “${word}: 2”.`
    );
}

test('a colon after tasks or requires is one mistake', async () => {
    for (const word of ['tasks', 'requires']) {
        const workspace = await TestWorkspace.of(`framework F "F" { }\nrole R "R" {\n  ${word}:\n    - Serves\n}\n`);
        expect(workspace.diagnostics().map(each => each.message)).toEqual([
            'This colon belongs to nothing. None comes after tasks or requires; a requirement has a competency before its colon and a level behind it, as in “PC1: 2”.'
        ]);
    }
});

test('a mistyped necessity is recognised', async () => {
    const { message } = await errorIn('role R "R" { requires PC1: 2 essentail }');
    expect(message).toBe('“essentail” cannot stand here. Did you mean essential?');
});

test.each([
    // Requirements
    [
        'role R "R" { requires PC9 4 }',
        '4',
        'A colon is missing between “PC9” and “4”. A requirement is written “PC9: 4”, in the list after requires.'
    ],
    ['role R "R" { requires PC9: }', ':', 'A level is missing after “PC9:”, as in “PC9: 2”.'],
    ['role R "R" { requires PC9: 4.. }', '}', 'A level is missing before “}”.'],
    [
        'role R "R" { requires PC9: "Expert" }',
        ':',
        '“PC9:” cannot stand before a text. A section’s text follows its name without a colon; a level follows its colon without quotation marks, as in “PC9: 2”.'
    ],
    [
        'role R "R" { PC9: 4 }',
        ':',
        'A requirement such as “PC9: 4” stands in a role, in the list after requires. If it does here, look for a mistake in the line before it.'
    ],
    ['role R "R" { requires PC9: 1, PC10: 2 }', ',', 'No comma stands here: write what follows on a line of its own.'],
    [
        'role R "R" { requires "Teamwork" 3 }',
        '"Teamwork"',
        'The text "Teamwork" cannot stand here. Before a text comes the name of its section, and a competency that is required by its title has a colon and a level behind it, as in “"Teamwork": 2”.'
    ],
    [
        'role R "R" { : 3 }',
        ':',
        'This colon belongs to nothing. None comes after tasks or requires; a requirement has a competency before its colon and a level behind it, as in “PC1: 2”.'
    ],
    // Sections and their texts
    ['role R "R" { purpose }', '}', afterWord('purpose', '“}”')],
    ['role R "R" { purpose\n tasks\n - a\n}', 'tasks', afterWord('purpose', '“tasks”')],
    [
        'role R "R" { purpose: "x" }',
        ':',
        '“purpose:” cannot stand before a text. A section’s text follows its name without a colon; a level follows its colon without quotation marks, as in “purpose: 2”.'
    ],
    [
        'domain D "D" { excludes G because none }',
        'none',
        'After “because” comes the reason in quotation marks; here stands “none”.'
    ],
    [
        'section s "S" list for role',
        'list',
        '“:” is missing before “list”. A section is written section purpose "Purpose": text for role.'
    ],
    ['section s "S": prose for level', 'prose', 'After the colon comes what the section holds: text or list.'],
    [
        'section s "S": list role\n',
        'role',
        '“for” and a kind of element is missing before “role”. A section is written section purpose "Purpose": text for role.'
    ],
    [
        'section s "S": list for roles',
        'roles',
        'After “for” comes a kind of element: framework, scale, level, category, competency, domain, activity, group, grade or role.'
    ],
    // Codes and titles
    [
        'role Officer Clerk { }',
        'Clerk',
        '“Clerk” cannot stand here. If it is a title, put it in quotation marks: "Clerk".'
    ],
    ['category D "D" on S { competency X Talking }', '}', afterWord('Talking', '“}”')],
    [
        'role "Officer" { }',
        '"Officer"',
        'A code is missing after “role”, before the text "Officer". An element is written role CODE "Title".'
    ],
    ['role R "R" in { }', '{', 'A code is missing after “in”, before “{”.'],
    ['role R "R" alias Clerk', 'Clerk', 'A text in quotation marks is missing before “Clerk”.'],
    ['framework X "X" { version }', '}', 'After “version” comes its value in quotation marks, before “}”.'],
    // Words that begin an element
    [
        'rle R "R"',
        'rle',
        '“rle” cannot stand here. Did you mean role? Outside of braces a file holds elements: framework, section, scale, category, domain, group, grade or role, each followed by its code.'
    ],
    [
        '"text"',
        '"text"',
        'The text "text" cannot stand here. Outside of braces a file holds elements: framework, section, scale, category, domain, group, grade or role, each followed by its code.'
    ],
    [
        '- a line of prose that is too long to show',
        '- a line of prose that is too long to show',
        'The line “- a line of prose that is too …” cannot stand here. Outside of braces a file holds elements: framework, section, scale, category, domain, group, grade or role, each followed by its code.'
    ],
    ['competency X "X"', 'competency', '“competency” stands inside the braces of a category, not outside.'],
    [
        'category D "D" on S { competncy X "X" }',
        'X',
        '“competncy” begins no element that can stand here. Did you mean competency?'
    ],
    ['scale T "T" { step 1 "One" }', '1', '“step” begins no element that can stand here.'],
    // Braces
    [
        'role R "R" { }\n}',
        '}',
        'This } closes nothing: every { before it is closed already. Remove it, or look for a } too many above.'
    ],
    ['role R "R" {\n  tasks\n    - a\nrole Q "Q" { }', 'Q', `A closing brace } is missing before “role”. ${BRACE}`],
    ['role R "R" { { } }', '{', `A closing brace } is missing before “{”. ${BRACE}`],
    [
        'role R "R" { requires "Teamwork: 2 }',
        '"Teamwork: 2 }',
        'The text "Teamwork: 2 } has no closing quotation mark. Write " where it ends.'
    ]
])('%j', async (text, place, message) => {
    const error = await errorIn(`${text}\n`);
    expect(error.message).toBe(message);
    expect(error.text).toBe(place);
});

test('what is missing at the end of the file is said in the same words', async () => {
    expect((await errorIn('role R "R" {\n  tasks\n    - a }\n')).message).toBe(
        `A closing brace } is missing at the end of the file. ${BRACE}`
    );
    expect((await errorIn('role')).message).toBe(
        'A code is missing after “role”, before the end of the file. An element is written role CODE "Title".'
    );
});

test('a mistake in one element leaves the next ones as they are', async () => {
    for (const mistake of ['rle X "X" { }', 'role X Clerk { }', 'role "X" { }', 'role X "X" { requires PC9 4 }']) {
        const workspace = await TestWorkspace.of(`${DICTIONARY}${mistake}\ngrade After "After"\n`);
        expect(
            workspace.model().grades.map(grade => grade.code),
            mistake
        ).toEqual(['After']);
    }
});

test('no message is in the words of programmers', async () => {
    const text =
        'role R "R" at G in D { tasks\n- x\nrequires PC9: 1..2 essential "T": 2 }\nsection s "S": list for role in C\n';
    const { LangiumParser } = (await TestWorkspace.of('')).services.parser;
    const messages = new Set<string>();
    for (const { index } of text.matchAll(/\S+/g)) {
        for (const sign of ['}', '{', ':', ',', '..', '"x"', '- x', 'x', '']) {
            for (const { message } of LangiumParser.parse(text.slice(0, index) + sign).parserErrors)
                messages.add(message);
        }
    }
    expect(messages.size).toBeGreaterThan(50);
    expect(
        [...messages].filter(message => /token|EOF|expecting|CODE'|STRING|BULLET|undefined|rule/.test(message))
    ).toEqual([]);
    expect([...messages].filter(message => !/^[^a-z].*[.?]$/s.test(message))).toEqual([]);
});
