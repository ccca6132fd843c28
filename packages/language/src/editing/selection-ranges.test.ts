import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openAt } from '../testing/at-cursor.ts';
import { randomRuns } from '../testing/index.ts';
import { randomElement } from '../testing/random-elements.ts';
import { selectionRangeAt } from './selection-ranges.ts';

/** What is selected at the cursor `‸`, one step after the other. */
async function steps(text: string): Promise<string[]> {
    const { document, params } = await openAt({}, 'a.gradus', text);
    const found: string[] = [];
    let range: SelectionRange | undefined = selectionRangeAt(document, params.position);
    for (; range; range = range.parent) found.push(document.textDocument.getText(range.range));
    return found;
}

test('from a word of a title to its text, the header, and the file', async () => {
    expect(await steps('grade G "G"\n\nrole Boss "Head of Cu‸stoms" at G { purpose "x" }\n')).toEqual([
        '',
        'Customs',
        'Head of Customs',
        '"Head of Customs"',
        'role Boss "Head of Customs" at G { purpose "x" }',
        'grade G "G"\n\nrole Boss "Head of Customs" at G { purpose "x" }',
        'grade G "G"\n\nrole Boss "Head of Customs" at G { purpose "x" }\n'
    ]);
});

test('from a level to the requirement, the list, the body without and with its braces, and the role', async () => {
    const text = 'role A "A" {\n  purpose "x"\n  requires\n    PC1: ‸2\n    PC2: 3\n}';
    const whole = text.replace('‸', '');
    expect(await steps(text)).toEqual([
        '',
        '2',
        'PC1: 2',
        'requires\n    PC1: 2\n    PC2: 3',
        'purpose "x"\n  requires\n    PC1: 2\n    PC2: 3',
        '{\n  purpose "x"\n  requires\n    PC1: 2\n    PC2: 3\n}',
        whole
    ]);
});

test('from a word of a line of prose to the line without its dash, and on', async () => {
    const found = await steps('role A "A" {\n  tasks\n    - Goes ho‸me\n    - Sleeps\n}');
    expect(found.slice(1, 6)).toEqual([
        'home',
        'Goes home',
        '- Goes home',
        'tasks\n    - Goes home\n    - Sleeps',
        '{\n  tasks\n    - Goes home\n    - Sleeps\n}'
    ]);
});

test('from a part of a code to the code, also at its end', async () => {
    expect((await steps('grade A-1.2/x‸ "Odd"')).slice(0, 4)).toEqual(['', 'x', 'A-1.2/x', 'grade A-1.2/x "Odd"']);
});

test('in between, in what cannot be read and in an empty file there is still the whole', async () => {
    expect((await steps('role A "A" {\n  ‸\n}')).at(-1)).toBe('role A "A" {\n  \n}');
    expect((await steps('role } ‸{ "')).at(-1)).toBe('role } { "');
    expect(await steps('‸')).toEqual(['']);
    expect((await steps('// A ‸remark\nrole A "A"')).at(-1)).toBe('// A remark\nrole A "A"');
});

test('at any place of any text each step holds the one before and the place', async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(randomElement, { maxLength: 3 }), fc.nat(), async (elements, at) => {
            const text = elements.join('\n\n');
            const offset = at % (text.length + 1);
            const { document, params } = await openAt({}, 'a.gradus', `${text.slice(0, offset)}‸${text.slice(offset)}`);
            let inner = { start: offset, end: offset };
            let range: SelectionRange | undefined = selectionRangeAt(document, params.position);
            for (let isFirst = true; range; range = range.parent, isFirst = false) {
                const start = document.textDocument.offsetAt(range.range.start);
                const end = document.textDocument.offsetAt(range.range.end);
                expect(start).toBeLessThanOrEqual(inner.start);
                expect(end).toBeGreaterThanOrEqual(inner.end);
                if (!isFirst) expect(end - start).toBeGreaterThan(inner.end - inner.start);
                inner = { start, end };
            }
            expect(inner).toEqual({ start: 0, end: text.length });
        }),
        randomRuns(process.env, 60)
    );
});

test('a row of a table is a step', async () => {
    const { document, params } = await openAt(
        ADOPTING_FRAMEWORKS,
        'home/typed.gradus',
        'matrix {\n  | | Boatman |\n  | NC1 | ‸1 |\n  | PC1 | 2 |\n}'
    );
    const found: string[] = [];
    for (let range: SelectionRange | undefined = selectionRangeAt(document, params.position); range; ) {
        found.push(document.textDocument.getText(range.range));
        range = range.parent;
    }
    expect(found).toContain('| NC1 | 1 |');
});
