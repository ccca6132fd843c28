import { expect, test } from 'vitest';
import { findings } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { GradusLexerMessages } from './lexer-messages.ts';

async function messageFor(text: string): Promise<string | undefined> {
    return findings(await TestWorkspace.of(`framework Demo "Demo" { }\n${text}`), 'syntax')[0]?.message;
}

test('an unknown sign is shown, with where text stands', async () => {
    expect(await messageFor("role R 'Officer'\n")).toBe(
        '“\'” cannot stand here. Text stands in quotation marks, "like this", or on a line that begins with “- ”.'
    );
});

test('of many unknown signs the first are shown', async () => {
    expect(await messageFor('='.repeat(50))).toBe(
        `“${'='.repeat(20)}…” cannot stand here. Text stands in quotation marks, "like this", or on a line that begins with “- ”.`
    );
});

test('what nobody can see is named by its number', async () => {
    for (const [sign, number] of [
        ['\u200b', '200B'],
        ['\u200f', '200F'],
        ['\u00ad', '00AD'],
        ['\u0007', '0007']
    ]) {
        expect(await messageFor(`role${sign} R "R"\n`)).toBe(
            `An invisible character (U+${number}) stands here. Remove it; it mostly comes along when text is copied.`
        );
    }
});

test('signs that begin comments elsewhere are told how one begins here', async () => {
    for (const sign of ['#', ';', ';;', '%']) {
        const hint = `“${sign}” cannot stand here. A comment begins with //; text stands in quotation marks, "like this", or on a line that begins with “- ”.`;
        expect(await messageFor(`role R "R"\n  ${sign} still to be agreed\n`)).toBe(hint);
        expect(await messageFor(`role R "R" { requires PC1: 2 ${sign} still to be agreed\n}\n`)).toBe(hint);
    }
    for (const other of ['  #4 on the list', '  ## Tasks']) {
        expect(await messageFor(`role R "R"\n${other}\n`)).toContain('cannot stand here. Text stands in');
    }
});

test('a dash between levels is told of the two dots', async () => {
    for (const dash of ['–', '—', '‑']) {
        expect(await messageFor(`role R "R" { requires PC1: 2${dash}3 }\n`)).toBe(
            `“${dash}” cannot stand here. A range of levels is written with two dots, as in 2..3; a line of a list begins with “- ” and a space.`
        );
    }
});

test('a file in another encoding is told so', async () => {
    expect(await messageFor('role R \ufffd\ufffd\n')).toBe(
        'Some characters here could not be read: the file is not in UTF-8. Save it again with the encoding UTF-8.'
    );
});

test('a numbered line is told how lines of a list begin', async () => {
    expect(await messageFor('role R "R" {\n  tasks\n    1. Serves travellers\n}\n')).toBe(
        'A line of a list begins with “- ”, not with “1.”. Tasks are numbered when they are shown.'
    );
});

test('a printed number that ends in a dot is told of its quotation marks', async () => {
    expect(await messageFor('grade G "G" { number 1A. }\n')).toBe(
        'A number that ends in a sign stands in quotation marks: number "1A.".'
    );
});

test('the line below the heading of a Markdown table is told to go', async () => {
    const table = 'role R "R"\nmatrix {\n  |  | R |\n  |---|---|\n}\n';
    expect(await messageFor(table)).toBe(
        'Leave this line out: a table here has no line between its heading and its rows.'
    );
});

test('in a long line a sign is told of about as quickly as in a short one', () => {
    const messages = new GradusLexerMessages();
    const line = '. '.repeat(500_000);
    const told = new Set<string>();
    for (let offset = 0; offset < line.length; offset += 2) {
        told.add(messages.buildUnexpectedCharactersMessage(line, offset, 1));
    }
    expect([...told]).toHaveLength(1);
});

test('at the end of a long line it is still known what stands before a sign', async () => {
    expect(await messageFor(`grade G "${'long '.repeat(1000)}" { number 1A. }\n`)).toBe(
        'A number that ends in a sign stands in quotation marks: number "1A.".'
    );
});
