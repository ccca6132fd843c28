import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DICTIONARY, only, roleRequiring } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { removal } from './fixing.ts';

/** A text without the part that stands between two marks, and whether the fix is the preferred one. */
async function without(marked: string, preferred?: boolean): Promise<readonly [string, boolean | undefined]> {
    const [before = '', part = '', after = ''] = marked.split('‸');
    const document = (await TestWorkspace.of(before + part + after)).document();
    const { textDocument } = document;
    const range = {
        start: textDocument.positionAt(before.length),
        end: textDocument.positionAt(before.length + part.length)
    };
    const fix = removal(document, 'Remove it', range, preferred);
    expect(Object.keys(fix.changes)).toEqual([document.uri.toString()]);
    return [
        TextDocument.applyEdits(
            textDocument,
            Object.values(fix.changes).flatMap(edits => [...edits])
        ),
        fix.preferred
    ];
}

test('what stands alone on its line is removed with the line', async () => {
    expect(await without('a\n  ‸b‸  \nc\n')).toEqual(['a\nc\n', false]);
    expect(await without('‸a‸\nb\n', true)).toEqual(['b\n', true]);
    expect(await without('a\n  ‸b\n  c‸\nd\n')).toEqual(['a\nd\n', false]);
    expect(await without('a\r\n  ‸b‸\r\nc\r\n')).toEqual(['a\r\nc\r\n', false]);
});

test('the last line may go without an end of its own', async () => {
    expect(await without('a\n  ‸b‸')).toEqual(['a\n', false]);
    expect(await without('‸a‸')).toEqual(['', false]);
});

test('where something else stands on the line, that stays, and no blanks are left before it', async () => {
    expect(await without('a\n  b \t‸c‸ d\n')).toEqual(['a\n  b d\n', false]);
    expect(await without('a\n  ‸b‸ c\n')).toEqual(['a\n c\n', false]);
    expect(await without('  ‸b‸ c\n')).toEqual([' c\n', false]);
    expect(await without('a ‸b‸')).toEqual(['a', false]);
});

test('a person looks at what was noted between two places that change their words', async () => {
    const preferred = async (range: string) =>
        only(await TestWorkspace.of(DICTIONARY + roleRequiring(`PC9: ${range}`)), 'level-range-reversed').preferred;
    expect(await preferred('4..1')).toHaveLength(1);
    expect(await preferred('4../* at least */1')).toEqual([]);
    expect(await preferred('4 // at most\n..1')).toEqual([]);
});
