import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestWorkspace } from '../../testing/workspace.ts';
import type { ElementEdit } from './element-edit.ts';
import { elementEdits } from './element-edits.ts';
import { NO_PLACE } from './planned-changes.ts';

const OTHER = 'framework Other "Other"\ncategory P "P" unlevelled { competency X "Ex" }\n';
const TEXT = `framework F "F" { adopt Other }
section scope "Scope": text for competency
section aims "Aims": list for competency
scale S "S" { level 1 "One" level 2 "Two" }
category K "K" on S {
  competency A "Alpha" alias "First", "Eins" {
    aims
      - One
      // about the second
      - Two
  }
  competency B "Beta"
  competency C "Gamma"
}
category L "L" on S { }
role R "R" { requires A: 1 "Beta": 2 }
matrix {
  |   | R |
  | C | 2 |
}
`;

async function edited(edits: readonly ElementEdit[], text = TEXT) {
    const workspace = await TestWorkspace.of({ 'f/a.gradus': text, 'other/o.gradus': OTHER });
    const answer = elementEdits(workspace.services, 'file:///workspace/f', edits);
    const document = workspace.document('f/a.gradus');
    expect([...answer.edits.keys()].filter(each => each !== document)).toEqual([]);
    const after = TextDocument.applyEdits(document.textDocument, [...(answer.edits.get(document) ?? [])]);
    return { refused: answer.refused, text: after };
}

const competency = (code: string) => ({ kind: 'competency', code }) as const;

describe('names', () => {
    test('are written where they stand, also where something calls them', async () => {
        const { refused, text } = await edited([
            { type: 'title', of: competency('B'), title: 'Second "of all"' },
            { type: 'aliases', of: competency('A'), aliases: ['First'] },
            { type: 'aliases', of: competency('C'), aliases: ['Third', 'Drei'] }
        ]);
        expect(refused).toEqual([undefined, undefined, undefined]);
        expect(text).toBe(
            TEXT.replace('"Beta"\n', '“Second "of all"”\n')
                .replace('"Beta": 2', '“Second "of all"”: 2')
                .replace(', "Eins"', '')
                .replace('"Gamma"', '"Gamma" alias "Third", "Drei"')
        );
    });

    test('that nobody has any more go with their word', async () => {
        const { text } = await edited([{ type: 'aliases', of: competency('A'), aliases: [] }]);
        expect(text).toBe(TEXT.replace(' alias "First", "Eins"', ''));
    });

    test('that nobody has any more leave a comment before them as it is', async () => {
        const text = TEXT.replace('"Alpha" alias', '"Alpha" /* he */alias');
        const { refused, text: after } = await edited([{ type: 'aliases', of: competency('A'), aliases: [] }], text);
        expect(refused).toEqual([undefined]);
        expect(after).toBe(TEXT.replace(' alias "First", "Eins"', ' /* he */'));
    });

    test('that were codes are kept once', async () => {
        const first = await edited([{ type: 'former', of: competency('B'), former: 'B0' }]);
        expect(first.text).toBe(TEXT.replace('"Beta"\n', '"Beta" {\n    formerly B0\n  }\n'));
        const second = await edited([{ type: 'former', of: competency('B'), former: 'B1' }], first.text);
        expect(second.text).toContain('formerly B0, B1\n');
        expect((await edited([{ type: 'former', of: competency('B'), former: 'B1' }], second.text)).text).toBe(
            second.text
        );
    });
});

describe('texts', () => {
    test('keep the entries that are the same, and the comments about them', async () => {
        const aims = async (...entries: string[]) =>
            (await edited([{ type: 'text', of: competency('A'), section: 'aims', entries }])).text;
        expect(await aims('Zero', 'One', 'Two')).toBe(TEXT.replace('- One', '- Zero\n      - One'));
        expect(await aims('One', 'Two', 'Three')).toBe(TEXT.replace('- Two\n', '- Two\n      - Three\n'));
        expect(await aims('Two')).toBe(TEXT.replace('      - One\n', ''));
        expect(await aims('One\nmore', 'Two')).toBe(TEXT.replace('- One', '- One more'));
        expect(await aims()).toBe(TEXT.replace(/ \{\n {4}aims[^}]*\}/, ''));
    });

    test('that are new stand together at the end', async () => {
        const { text } = await edited([
            { type: 'text', of: competency('B'), section: 'scope', entries: ['All.'] },
            { type: 'text', of: competency('B'), section: 'aims', entries: ['Some'] }
        ]);
        expect(text).toBe(TEXT.replace('"Beta"\n', '"Beta" {\n    scope "All."\n    aims\n      - Some\n  }\n'));
    });

    test('have the line breaks of the file', async () => {
        const { text } = await edited(
            [{ type: 'text', of: competency('A'), section: 'aims', entries: ['One', 'Two', 'Three'] }],
            TEXT.replaceAll('\n', '\r\n')
        );
        expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    });
});

test('elements are added, moved and taken out with all that only speaks of them', async () => {
    const added = await edited([
        { type: 'add', kind: 'competency', category: 'L', text: 'competency D "Delta"' },
        { type: 'add', kind: 'role', text: 'role T "T" {\n  requires\n    A: 2\n}' }
    ]);
    expect(added.text).toBe(
        TEXT.replace('on S { }', 'on S {\n  competency D "Delta"\n}').replace(
            'matrix {',
            '\nrole T "T" {\n  requires\n    A: 2\n}\n\nmatrix {'
        )
    );
    const moved = await edited([{ type: 'move', of: competency('C'), category: 'L' }]);
    expect(moved.text).toBe(
        TEXT.replace('  competency C "Gamma"\n', '').replace('on S { }', 'on S {\n  competency C "Gamma"\n}')
    );
    const removed = await edited([{ type: 'remove', of: competency('C') }]);
    expect(removed.text).toBe(
        TEXT.replace('  competency C "Gamma"\n', '').replace('  |   | R |\n  | C | 2 |\n', '  |  | R |\n')
    );
});

test('a role goes with its column of a table', async () => {
    const roles = (table: string) => TEXT.slice(0, TEXT.indexOf('matrix')) + table;
    const before = roles('role T "T"\nmatrix {\n  |   | R | T |\n  | A |   | 2 |\n  | C | 2 |   |\n}\n');
    const { refused, text } = await edited([{ type: 'remove', of: { kind: 'role', code: 'T' } }], before);
    expect(refused).toEqual([undefined]);
    expect(text).toBe(roles('matrix {\n  |   | R |\n  | A |   |\n  | C | 2 |\n}\n'));
});

test('a comment with strokes goes with its column', async () => {
    const roles = (table: string) => TEXT.slice(0, TEXT.indexOf('matrix')) + table;
    const before = roles('role T "T"\nmatrix {\n  |   | T /* a|b */ | R |\n  | C | 2 | 1 |\n}\n');
    const { refused, text } = await edited([{ type: 'remove', of: { kind: 'role', code: 'T' } }], before);
    expect(refused).toEqual([undefined]);
    expect(text).toBe(roles('matrix {\n  |   | R |\n  | C | 1 |\n}\n'));
});

describe('what has no place somewhere', () => {
    // The comment would swallow the brace that ends on its line.
    const text = TEXT.replace('competency C "Gamma"', 'competency C "Gamma" // as in the law').replace(
        'on S { }',
        'on S { competency D "Delta" }'
    );
    const move = { type: 'move', of: competency('C'), category: 'L' } as const;

    test('stays as it was everywhere', async () => {
        expect(await edited([move], text)).toEqual({ refused: [NO_PLACE], text });
    });

    test('does not go where other texts of it cannot', async () => {
        const broken = `${text}role T "T"\nmatrix {\n  |   | T |\n  | C | 2 |\n  | B | ?? |\n}\n`;
        const { refused, text: after } = await edited([{ type: 'remove', of: { kind: 'role', code: 'T' } }], broken);
        expect(refused).toEqual([NO_PLACE]);
        expect(after).toBe(broken);
    });

    test('does not stop what has one', async () => {
        const title = (code: string) => ({ type: 'title', of: competency(code), title: 'New' }) as const;
        const { refused, text: after } = await edited([title('A'), title('D'), move, title('B')], text);
        expect(refused).toEqual([undefined, undefined, NO_PLACE, undefined]);
        const changed = ['"Alpha"', '"Delta"', '"Beta"'].reduce((all, each) => all.replaceAll(each, '"New"'), text);
        expect(after).toBe(changed);
    });
});

describe('is refused with a reason', () => {
    test.each([
        ['what is in another framework', { type: 'title', of: competency('X'), title: 'Y' }, /taken over from another/],
        ['what something still calls', { type: 'remove', of: competency('A') }, /still called in a\.gradus, line 16/],
        ['a category that is not there', { type: 'move', of: competency('A'), category: 'Z' }, /Write it there first/],
        [
            'a section that is not there',
            { type: 'text', of: competency('A'), section: 'no', entries: [] },
            /no section no/
        ],
        [
            'a language that is not there',
            { type: 'translate', language: 'fr', of: competency('A'), said: { type: 'title', title: 'Un' } },
            /no translation into fr yet/
        ]
    ] as const)('%s', async (_, edit, reason) => {
        const { refused, text } = await edited([edit]);
        expect(refused[0]).toMatch(reason);
        expect(text).toBe(TEXT);
    });

    test('what has a syntax error', async () => {
        const broken = `${TEXT}role T "T" { requires }}\n`.replace('competency A', 'competency }A');
        const { refused, text } = await edited([{ type: 'title', of: competency('B'), title: 'Y' }], broken);
        expect(refused[0]).toBeDefined();
        expect(text).toBe(broken);
    });
});
