import { expect, test } from 'vitest';
import { DICTIONARY, findings } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';

const SECTION = 'section purpose "Purpose": text for role\n';

/** The first syntax error of a text behind a sound dictionary, with the place it is at. */
async function errorIn(text: string): Promise<{ message?: string; text?: string }> {
    const [found] = findings(await TestWorkspace.of(DICTIONARY + SECTION + text), 'syntax');
    return { message: found?.message ?? '', text: found?.text ?? '' };
}

const SWALLOWED =
    'There is one at the end of a line that begins with “- ”, where it counts as part of that line’s text: put it on a line of its own.';

const OUTSIDE =
    'Outside of braces a file holds elements, each followed by its code: framework, section, scale, category, domain, group, grade, role, set, stream or term. ' +
    'Beside them stand matrix, relations, translation, adapt and omit.';

const IN_A_TRANSLATION =
    'A translation holds elements with their titles, texts and tasks, each behind its kind, as in competency PC1 "…".';
const ADAPTED = 'the kind of element: category, competency, statement, domain, group, grade, role, set, stream or term';

const COLON_MISSED =
    'The text "Teamwork" cannot stand here. If it is a competency that is required, a colon is missing between it and its level, as in “"Teamwork": 2”. ' +
    'Before any other text comes the name of its section.';
const EMPTY_CELL =
    'cannot stand in a cell. The cell of a competency that is not required stays empty, as in | PC1 | |.';

function stray(code: string): string {
    return (
        `“${code}” cannot stand here. A code is one word, as in TeamLead or Team-Lead; a title stands in quotation marks, as in "${code}"; ` +
        'before the first step of a stream comes a colon.'
    );
}

function unopened(word: string, home: string): string {
    return (
        `“${word}” stands inside the braces of ${home}, not outside. ` +
        'An opening brace { is missing at the end of the line before it, or a closing brace } is one too many.'
    );
}

/** What is said of a level that stands where none is read. */
const LEVEL_ASTRAY =
    '“2” cannot stand here. If it is a level, it comes right behind the colon, without the word level and before essential or desirable, as in “PC1: 2 desirable”; ' +
    'if it is a competency that a role requires, add a colon and a level: “2: 2”.';

const LEVEL_MISSED =
    '“PC9” has no level yet. Write a colon and its level behind it, as in “PC9: 2”, or “PC9: essential” where it has no levels.';

function afterWord(word: string, found: string): string {
    return (
        `After “${word}” comes its text, in quotation marks or on lines that begin with “- ”; here stands ${found}. ` +
        `If “${word}” is itself a text or title, put it in quotation marks; if it is a competency that a role requires, add a colon and a level: “${word}: 2”, or “${word}: essential” where it has no levels.`
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
        '“PC9:” cannot stand before a text. If “PC9” is a section, its text follows without a colon, as in PC9 "Expert"; if it is a competency, its level follows the colon without quotation marks, as in “PC9: 2”.'
    ],
    [
        'role R "R" { PC9: 4 }',
        ':',
        'A requirement such as “PC9: 4” stands in a role, in the list after requires. If it does here, look for a mistake in the line before it.'
    ],
    [
        'role R "R" { requires PC9: 1, PC10: 2 }',
        ':',
        '“PC10:” cannot stand behind a comma: every requirement stands on a line of its own. After a comma comes a further measure, a scale and a level on it, as in “IM 4”.'
    ],
    ['role R "R" { requires PC9: 1, IM }', '}', 'A code is missing after “IM”, before “}”.'],
    ['role R "R" { requires "Teamwork" 3 }', '"Teamwork"', COLON_MISSED],
    [
        'role R "R" { : 3 }',
        ':',
        'This colon belongs to nothing. None comes after tasks or requires; a requirement has a competency before its colon and a level behind it, as in “PC1: 2”.'
    ],
    ['role R "R" { requires\n "Teamwork"\t2\n "Networking"\t1\n}', '"Teamwork"', COLON_MISSED],
    ['role R "R" { requires\n PC9\n}', 'PC9', LEVEL_MISSED],
    [
        'role R "R" {\n  requires // all\n    PC8: 1\n\n    // why\n    PC9 // which?\n    PC10: 2\n}',
        'PC9',
        LEVEL_MISSED
    ],
    [
        'set R "R" {\n  requires\n    "On call": 1\n    A@B: 2 { remark "Why?" }\n    PC9\n  tasks\n    - a\n}',
        'PC9',
        LEVEL_MISSED
    ],
    ['role R "R" {\n  requires\n    PC8: 1\n  purpose\n}', '}', afterWord('purpose', '“}”')],
    ['role R "R" {\n  tasks\n    - what it requires\n      purpose\n}', '}', afterWord('purpose', '“}”')],
    ['role R "R" {\n  requires\n    PC8: 1\n  aim "x"\n    purpose\n}', '}', afterWord('purpose', '“}”')],
    ['role R "R" { requires PC9: level 2 }', '}', LEVEL_ASTRAY],
    ['role R "R" { requires\n PC9: desirable 2\n PC10: 1\n}', 'PC10', LEVEL_ASTRAY],
    [
        'role R "R" { requires\n PC9: 1\n Priority setting: 1\n}',
        'setting',
        'A title of several words stands in quotation marks, as in “"Priority setting": 2”; here stands “Priority” without them.'
    ],
    ['role R "R" {\n requries\n PC9: 2\n}', 'PC9', '“requries” cannot stand here. Did you mean requires?'],
    ['role R "R" {\n taks\n}', '}', '“taks” cannot stand here. Did you mean tasks?'],
    // Sections and their texts
    ['role R "R" { purpose }', '}', afterWord('purpose', '“}”')],
    ['role R "R" { purpose\n tasks\n - a\n}', 'tasks', afterWord('purpose', '“tasks”')],
    [
        'role R "R" { purpose: "x" }',
        ':',
        '“purpose:” cannot stand before a text. If “purpose” is a section, its text follows without a colon, as in purpose "x"; if it is a competency, its level follows the colon without quotation marks, as in “purpose: 2”.'
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
        'After “for” comes a kind of element: framework, scale, level, category, competency, descriptor, statement, domain, activity, group, grade, role, set, specialisation, stream or term.'
    ],
    // Codes and titles
    ['role Officer Clerk { }', 'Clerk', stray('Clerk')],
    ['category D "D" on S { competency X Talking }', '}', afterWord('Talking', '“}”')],
    [
        'role "Officer" { }',
        '"Officer"',
        'A code is missing after “role”, before the text "Officer". An element is written role CODE "Title".'
    ],
    ['role R "R" in { }', '{', 'A code is missing after “in”, before “{”.'],
    ['role R "R" alias Clerk', 'Clerk', 'A text in quotation marks is missing before “Clerk”.'],
    ['framework X "X" { version }', '}', 'After “version” comes its value in quotation marks, before “}”.'],
    ['set { }', '{', 'A code is missing after “set”, before “{”. An element is written set CODE "Title".'],
    ['scale T "T" 8 { }', '{', 'After the number of levels comes the word levels, as in 8 levels; here stands “{”.'],
    ['scale T "T" from 0 to { }', '{', 'A number is missing before “{”.'],
    ['scale T "T" { level 1 "x" covers }', '}', 'A level is missing after “covers”, before “}”.'],
    ['scale T "T" { level 1 "x" covers 1.. }', '}', 'A level is missing before “}”.'],
    ['category D "D" on S { competency X "x" levels }', '}', 'A level is missing after “levels”, before “}”.'],
    ['category D "D" on S { competency X "x" in { } }', '{', 'A code is missing after “in”, before “{”.'],
    [
        'category D "D" on S { competency X "x" { level 1 "One" { } } }',
        '"One"',
        'A level of a competency is followed by braces with what it means there, as in level 1 { … }. Its title stands in the scale.'
    ],
    ['grade G "G" at { }', 'at', '“at” cannot stand here, or the code that belongs behind it is missing.'],
    ['stream M "M" of people: A', 'people', 'After “of” comes roles or grades; here stands “people”.'],
    [
        'stream M "M" : A, B',
        ',',
        'No comma stands here. The steps of a stream are joined by “->”; anything else begins a line of its own.'
    ],
    [
        'role Team Lead "Team Lead"',
        'Lead',
        '“Lead” cannot stand here. A code is one word, as in TeamLead or Team-Lead.'
    ],
    ['stream M "Path" R1 -> R2', 'R1', stray('R1')],
    [
        'role R "R" at "Officer" { }',
        '"Officer"',
        'A code is missing after “at”, before the text "Officer": what stands there is called by its code, not by its title.'
    ],
    [
        'translation "fr" { }',
        '"fr"',
        'A language stands without quotation marks, as in translation fr; here stands the text "fr".'
    ],
    // What is said of an element
    [
        'role R "R" { is same as PC9 confidence 0,5 }',
        ',',
        'No comma stands here: a decimal number has a dot, as in 0.5; anything else begins a line of its own.'
    ],
    ['role R "R" { status new }', 'new', 'After “status” comes draft, adopted or retired; here stands “new”.'],
    ['role R "R" { remark open }', '}', 'After “open” comes its text in quotation marks; here stands “}”.'],
    ['role R "R" { remark "x" by Ann }', 'Ann', 'After “by” comes a name in quotation marks; here stands “Ann”.'],
    [
        'role R "R" { accept x }',
        '}',
        'After the rule that is accepted comes the reason, as in because "…"; here stands “}”.'
    ],
    ['role R "R" { is same as }', '}', 'A code, or a title in quotation marks, is missing after “as”, before “}”.'],
    [
        'role R "R" { is broad than A }',
        'broad',
        '“is” goes on with same as, broader than, narrower than, related to or derived from; here stands “broad”. Did you mean broader?'
    ],
    [
        'role R "R" { see R confidence "0.9" }',
        '"0.9"',
        'A number from 0 to 1 is missing before the text "0.9", as in confidence 0.9.'
    ],
    [
        'role R "R" { specialisations some }',
        'some',
        'After “specialisations” comes open or closed; here stands “some”.'
    ],
    [
        'framework X "X" { use Y from z }',
        'z',
        'After “from” comes the name of a package in quotation marks; here stands “z”.'
    ],
    // Blocks
    ['matrix X { }', 'X', 'A { is missing before “X”. If that is a title, put it in quotation marks: "X".'],
    ['matrix { | | }', '|', 'The first row of a table names the roles, as in | | R1 | R2 |.'],
    [
        'matrix {\n | | |\n}',
        '|',
        'The first row of a table names the roles, each before a stroke, as in | | R1 | R2 |; here stands “|”.'
    ],
    [
        'matrix {\n | | "Officer" |\n}',
        '"Officer"',
        'In a table a role is named by its code, not by its title; here stands the text "Officer".'
    ],
    [
        'matrix {\n | | R |\n | "Teamwork | 2 |\n | PC10 | 1 |\n}',
        '"Teamwork | 2 |',
        'The text "Teamwork | 2 | has no closing quotation mark. Write " where it ends, before the stroke |.'
    ],
    [
        'matrix {\n | | R |\n | PC9 | "2 |\n}',
        '"2 |',
        'The text "2 | has no closing quotation mark. Write " where it ends, before the stroke |.'
    ],
    [
        'matrix {\n | | R |\n | PC9 | "2" |\n}',
        '"2"',
        'The text "2" cannot stand in a cell. A cell holds a level, as in 2 or 3..4, or essential or desirable.'
    ],
    ['matrix {\n | | R\n | PC9 | 2 |\n}', 'R', 'A stroke | is missing after “R”: every row of a table ends with one.'],
    [
        'matrix {\n | | R |\n | PC9: | 2 |\n}',
        ':',
        'No colon stands in a table: each cell stands between strokes, as in | PC1 | 2 |.'
    ],
    ['matrix {\n | | R |\n | PC9 | 2.. |\n}', '|', 'A level is missing before “|”.'],
    [
        'role R "R" {\n | PC9 | 2 |\n}',
        '|',
        'A table stands in a matrix. Its first row names the roles, as in | | R1 | R2 |.'
    ],
    [
        'relations { PC9 }',
        '}',
        'After “PC9” comes how it has to do with another element: is same as, broader than, narrower than, related to or derived from, satisfies or see; here stands “}”.'
    ],
    ['translation fr { competences PC9 "x" }', 'competences', `“competences” cannot stand here. ${IN_A_TRANSLATION}`],
    [
        'translation fr { competency PC9 "x" { requires } }',
        'requires',
        `“requires” cannot stand here. ${IN_A_TRANSLATION}`
    ],
    ['adapt PC9 "x"', 'PC9', `After “adapt” comes ${ADAPTED}; here stands “PC9”.`],
    ['omit PC9', 'PC9', `After “omit” comes ${ADAPTED}; here stands “PC9”.`],
    [
        'matrix {\n | Competency | R |\n | PC9 | 2 |\n}',
        'Competency',
        'The first cell of a table is empty, or holds a heading in quotation marks, as in | "Competency" | R1 |; here stands “Competency”.'
    ],
    ['matrix {\n | | R |\n | PC9 | – |\n}', '– |', `The line “– |” ${EMPTY_CELL}`],
    // Words that begin an element
    ['translate fr { }', 'translate', `“translate” cannot stand here. Did you mean translation? ${OUTSIDE}`],
    ['statement X "X"', 'statement', '“statement” stands inside the braces of a category, not outside.'],
    ['use EU', 'use', '“use” stands inside the braces of the framework, not outside.'],
    ['remark "x"', 'remark', '“remark” stands inside the braces of the element that it is about, not outside.'],
    ['rle R "R"', 'rle', `“rle” cannot stand here. Did you mean role? ${OUTSIDE}`],
    ['"text"', '"text"', `The text "text" cannot stand here. ${OUTSIDE}`],
    [
        '- a line of prose that is too long to show',
        '- a line of prose that is too long to show',
        `The line “- a line of prose that is too …” cannot stand here. ${OUTSIDE}`
    ],
    ['competency X "X"', 'competency', '“competency” stands inside the braces of a category, not outside.'],
    [
        'category D "D" on S { competncy X "X" }',
        'X',
        '“competncy” begins no element that can stand here. Did you mean competency?'
    ],
    ['scale T "T" { step 1 "One" }', '1', '“step” begins no element that can stand here.'],
    // Braces
    ['role R "R"\n  purpose "x"\n}', 'purpose', unopened('purpose', 'an element')],
    ['role R "R"\n  requires\n    PC9: 2\n}', 'requires', unopened('requires', 'a role')],
    ['role R "R"\n  tasks\n    - a\n}', 'tasks', unopened('tasks', 'a role')],
    ['scale T "T"\n  level 1 "One"\n}', 'level', unopened('level', 'a scale or a competency')],
    [
        'role R "R" { }\n}',
        '}',
        'This } closes nothing: every { before it is closed already. Remove it, or look for a } too many above.'
    ],
    ['role R "R" {\n  tasks\n    - a\nrole Q "Q" { }', 'Q', 'A closing brace } is missing before “role”.'],
    ['role R "R" { { } }', '{', 'A closing brace } is missing before “{”.'],
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

test.each(['term', 'matrix', 'translation', 'omit'])('a brace before %s is missed', async word => {
    const next = { term: 'term T "T"', matrix: 'matrix {\n}', translation: 'translation fr {\n}', omit: 'omit role X' };
    const { message } = await errorIn(`role R "R" {\n  tasks\n    - a\n${next[word as keyof typeof next]}\n`);
    expect(message).toMatch(/^A closing brace } is missing before “\w+”\./);
});

test('what is missing at the end of the file is said in the same words', async () => {
    expect((await errorIn('role R "R" {\n  tasks\n    - a }\n')).message).toBe(
        `A closing brace } is missing at the end of the file. ${SWALLOWED}`
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
        'role R "R" at G in D { tasks\n- x\nrequires PC9: 1..2 essential "T": 2 }\nsection s "S": list for role in C\n' +
        'scale T "T" of S { level 1 "x" covers 1..2 status draft }\nmatrix "M" {\n| "c" | R |\n| PC9 | 1..2 |\n}\n' +
        'relations { A is same as B because "x" confidence 0.9 }\ntranslation fr of F { role R "x" { remark open "y" } }\n' +
        'adapt role R "x" { excludes PC9 because "z" }\nomit role R because "x"\nstream X "X" of roles: A -> B\n';
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
