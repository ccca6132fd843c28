import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { randomRuns } from '../../testing/random-runs.ts';
import { TestWorkspace } from '../../testing/workspace.ts';
import { conversationsIn } from './conversations.ts';
import { type RemarkAction, remarkEdits } from './remark-edits.ts';

const TEXT = `framework F "F"
scale L "L" { level 1 "One" level 2 "Two" }
category C "C" on L {
  competency C1 "First" {
    remark open "Why?" by "Ann" on 2026-01-31
    remark settled "Because." // said Bo
    level 1 { }
  }
  competency C2 "Second"
}
role R "R" {
  requires
    C1: 1 { remark "Too low" }
    C2: 2
}
`;

async function conversations(text: string) {
    const workspace = await TestWorkspace.of(text);
    return conversationsIn(workspace.document()).map(({ range, about, isOpen, remarks }) => ({
        line: range.start.line,
        about,
        isOpen,
        said: remarks.map(({ state, text: words, author, date }) =>
            [state, words, author, date].filter(Boolean).join(' ')
        )
    }));
}

/** The text after something was done about the conversation of an element, or a line. */
async function after(text: string, about: string | number, action: RemarkAction): Promise<string | undefined> {
    const workspace = await TestWorkspace.of(text);
    const document = workspace.document();
    const found = conversationsIn(document).find(each => each.about === about)?.range.start;
    const at = typeof about === 'number' ? { line: about, character: 0 } : found;
    const edits = at && remarkEdits(document, at, action);
    return edits && TextDocument.applyEdits(document.textDocument, edits);
}

test('the remarks on one thing are one conversation', async () => {
    expect(await conversations(TEXT)).toEqual([
        { line: 4, about: 'C1 First', isOpen: true, said: ['open Why? Ann 2026-01-31', 'settled Because.'] },
        { line: 12, about: 'R R, C1', isOpen: true, said: ['Too low'] }
    ]);
});

describe('a conversation', () => {
    test('is settled with all that is open in it, and nothing else is touched', async () => {
        expect(await after(TEXT, 'C1 First', { type: 'settle' })).toBe(TEXT.replace('remark open', 'remark settled'));
        expect(await after(TEXT, 'R R, C1', { type: 'settle' })).toBe(
            TEXT.replace('remark "Too', 'remark settled "Too')
        );
    });

    test('is opened again by its last remark', async () => {
        expect(await after(TEXT, 'C1 First', { type: 'reopen' })).toBe(
            TEXT.replace('remark settled "Because."', 'remark open "Because."')
        );
    });

    test('is answered below its last remark, behind the comment there', async () => {
        const note = { type: 'reply', text: 'So it\nis "odd".', author: 'Bo', date: '2026-11-25' } as const;
        expect(await after(TEXT, 'C1 First', note)).toBe(
            TEXT.replace('// said Bo', '// said Bo\n    remark open “So it is "odd".” by "Bo" on 2026-11-25')
        );
        expect(await after(TEXT, 'R R, C1', note)).toContain(
            'C1: 1 { remark "Too low" remark open “So it is "odd".” by "Bo" on 2026-11-25 }'
        );
    });

    test('is answered and settled at once', async () => {
        const note = { type: 'reply', text: 'Because.', settles: true } as const;
        expect(await after(TEXT, 'R R, C1', note)).toContain('{ remark settled "Too low" remark settled "Because." }');
    });

    test('is not answered with nothing, nor with a date that is none', async () => {
        expect(await after(TEXT, 'C1 First', { type: 'reply', text: ' \n ' })).toBeUndefined();
        expect(await after(TEXT, 'C1 First', { type: 'reply', text: 'x', date: '1. May' })).toContain(
            'remark open "x"\n'
        );
    });

    test('that is gone is left alone, and so is a text with syntax errors', async () => {
        expect(await after(TEXT, 'C9', { type: 'settle' })).toBeUndefined();
        expect(await after(`${TEXT} {`, 'C1 First', { type: 'settle' })).toBeUndefined();
    });
});

test.each([
    [8, '  competency C2 "Second" {\n    remark open "New"\n  }'],
    [3, '  competency C1 "First" {\n    remark open "New"\n    remark open "Why?"'],
    [13, 'role R "R" {\n  remark open "New"\n  requires'],
    [1, 'scale L "L" {\n  remark open "New"\n level 1']
])('a new one is begun about what stands in line %i', async (line, expected) => {
    expect(await after(TEXT, line, { type: 'begin', text: 'New' })).toContain(expected);
});

test('whatever is written is a remark with that text then', async () => {
    await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), async (text, author) => {
            const replied = await after(TEXT, 'C1 First', { type: 'reply', text, author });
            if (replied === undefined) return;
            const workspace = await TestWorkspace.of(replied);
            expect(workspace.codes().filter(code => code === 'syntax')).toEqual([]);
            expect((await conversations(replied))[0]?.said).toHaveLength(3);
        }),
        randomRuns(process.env, 60)
    );
});

test('a section has no braces, so that no conversation is begun about it', async () => {
    const text = `section purpose "Purpose": text for role\n${TEXT}`;
    expect(await after(text, 0, { type: 'begin', text: 'New' })).toBeUndefined();
});
