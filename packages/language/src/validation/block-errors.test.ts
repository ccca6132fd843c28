import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';
import { BlockErrors } from './block-errors.ts';
import { syntaxDiagnostics } from './syntax-diagnostics.ts';
import { topLevelOf } from './top-level.ts';

/** What is told of a text: the place, and the message that it begins with. */
async function told(text: string): Promise<(readonly [place: string, message: string])[]> {
    const document = (await TestWorkspace.of(text)).document();
    return syntaxDiagnostics(document.parseResult).map(({ range, message }) => {
        const place = `${range.start.line} ${document.textDocument.getText(range)}`;
        return [place, String(message).split(/[.:;,]/)[0] ?? ''] as const;
    });
}

const RESERVED = (word: string) => `“${word}” is a word of the language`;

test('a competency without its level is told as that', async () => {
    const role = (...lines: readonly string[]) => `role A "A" {\n${lines.map(line => `  ${line}\n`).join('')}}\n`;
    const expected = [['2 PC9', '“PC9” has no level yet']];
    expect(await told(role('requires', '  PC9'))).toEqual(expected);
    expect(await told(role('requires', '  PC9', '  PC10: 2'))).toEqual(expected);
});

test('a section without its text, and anything else behind a word, is told as before', async () => {
    expect(await told('role A "A" {\n  purpose\n}\n')).toEqual([['2 }', 'After “purpose” comes its text']]);
    expect((await told('role A "A" {\n  requires\n    PC9: 1\n    PC10 2\n}\n')).map(([place]) => place)).toEqual([
        '3 2'
    ]);
    expect((await told('role A "A" {\n  requires\n    PC9:\n}\n')).map(([place]) => place)).toEqual(['2 :']);
    // What is no section is none, though it stands alone on its line.
    expect((await told('role A "A" {\n  requires\n    PC9: 1\n    status\n}\n'))[0]?.[1]).not.toContain('no level');
});

test('a relation whose subject is a word of the language is told at that word', async () => {
    const relations = (...lines: readonly string[]) => `relations {\n${lines.map(line => `  ${line}\n`).join('')}}\n`;
    expect(await told(relations('level is same as PC9'))).toEqual([['1 level', RESERVED('level')]]);
    // Taken for a grade that is called “is”.
    expect(await told(relations('PC9 see PC10', 'grade is same as PC9'))).toEqual([['2 grade', RESERVED('grade')]]);
    expect(await told(relations('PC9 is same as PC10', 'by is same as PC9'))).toEqual([['2 by', RESERVED('by')]]);
    expect((await told(relations('PC9 like PC10')))[0]?.[0]).toBe('1 like');
});

test('where there are no relations, nothing is taken for one', async () => {
    const role = 'role A "A" {\n  level see PC9\n}\n';
    for (const text of [role, `relations {\n  PC9 see PC10\n}\n${role}`]) {
        const found = await told(text);
        expect(found, text).toHaveLength(1);
        expect(found[0]?.[1], text).not.toBe(RESERVED('level'));
    }
    expect((await told('role A "A"\ngrade is same as PC9\n'))[0]?.[1]).toBe('“same” cannot stand here');
});

test('the line of the error counts where it is not known what stands before', async () => {
    const { parseResult } = (await TestWorkspace.of('relations {\n  level is same as PC9\n  PC9 PC10\n}\n')).document();
    const errors = new BlockErrors(parseResult, topLevelOf(parseResult));
    const at = (line: number) => ({
        range: { start: { line, character: 6 }, end: { line, character: 8 } },
        message: 'Not so.'
    });
    expect(errors.explain(at(1), undefined).range).toEqual({
        start: { line: 1, character: 2 },
        end: { line: 1, character: 7 }
    });
    expect(errors.explain(at(2), undefined)).toEqual(at(2));
    // What stands before may be on a line that says more.
    expect(errors.explain(at(2), at(1).range).range.start).toEqual({ line: 1, character: 2 });
});

test('what is missing at the end of a row is told there', async () => {
    expect(await told('matrix {\n  | | A |\n  | PC9 | 1\n  | PC10 | 1 |\n}\n')).toEqual([
        ['2 1', 'A stroke | is missing after “1”']
    ]);
    expect((await told('matrix {\n  | | A |\n  | PC9 | 1 desirable 2 |\n}\n')).map(([place]) => place)).toEqual([
        '2 2'
    ]);
});

test('a row that is parted by tabs is told as a whole', async () => {
    expect((await told('matrix {\n\t\tA\tO  \nPC9\t1\t2\n}\n')).map(([place]) => place)).toEqual(['1 A\tO']);
});

test('what stands before all elements is told as it is', async () => {
    expect(await told('}\nrole A "A"\n')).toEqual([['0 }', 'This } closes nothing']]);
});

test('of lines of prose that take a brace, a missing brace tells where its element has one', async () => {
    const hints = async (text: string) => {
        const { parseResult } = (await TestWorkspace.of(text)).document();
        return syntaxDiagnostics(parseResult).map(({ message }) => [
            /^A closing brace } is missing/.test(String(message)),
            /“- ”/.test(String(message))
        ]);
    };
    const swallowing = 'role A "A" {\n  tasks\n    - Leads }\n';
    expect(await hints(swallowing)).toEqual([[true, true]]);
    expect(await hints(`${swallowing}role B "B" {\n}\n`)).toEqual([[true, true]]);
    expect(await hints('role A "A" {\n  tasks\n    - Leads\n')).toEqual([[true, false]]);
    expect(await hints('role A "A" { { } }\n')).toEqual([[true, false]]);
    // The brace of another element, which is closed, is no reason.
    expect(await hints(`${swallowing}}\nrole B "B" {\n  tasks\n    - Leads\n`)).toEqual([[true, false]]);
    expect(await hints('role A "A" {\n  tasks\n    - Leads\nrole B "B" {\n  tasks\n    - Leads }\n}\n')).toEqual([
        [true, false]
    ]);
    // Another error is told as it is, whatever else the element has.
    expect(await hints(`${swallowing}  requires\n    PC9 4\n}\n`)).toEqual([[false, false]]);
});

test('what begins in the very line counts as a beginning', async () => {
    const { parseResult } = (await TestWorkspace.of('- a }\n- b\n')).document();
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    const error = { range, message: 'A closing brace } is missing.' };
    const explained = (line: number) =>
        new BlockErrors(parseResult, [{ node: parseResult.value, line }]).explain(error, undefined).message;
    expect(explained(0)).toContain('“- ”');
    expect(explained(1)).toBe(error.message);
});
