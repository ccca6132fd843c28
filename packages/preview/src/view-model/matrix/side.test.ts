import { expect, test } from 'vitest';
import { type BranchName, entriesOf, type Placed, sideOf, spansAt } from './side.ts';

/** `a b/x b/y c`: elements by their titles from the outermost on. */
function placed(text: string): readonly Placed<string>[] {
    return text.split(' ').map((path, position) => ({
        element: `${position}`,
        path: path
            .split('/')
            .filter(code => code !== '-')
            .map((code): BranchName => ({ kind: 'category', code, title: code.toUpperCase() }))
    }));
}

function shown(text: string, ...folded: readonly string[]) {
    const side = sideOf(placed(text), new Set(folded.map(code => `category:${code}`)));
    return {
        lines: side.lines.map(line => `${line.startsGroup ? '|' : ''}${line.elements.join('+')}`),
        branches: side.branches.map(
            ({ code, depth, start, span, size }) => `${code}@${depth} ${start}+${span} (${size})`
        ),
        entries: entriesOf(side).map(entry => entry.title?.code ?? entry.line)
    };
}

test('elements stand under titles within titles', () => {
    expect(shown('a a b b/x b/x b/y')).toEqual({
        lines: ['|0', '1', '|2', '3', '4', '5'],
        branches: ['a@0 0+2 (2)', 'b@0 2+4 (4)', 'x@1 3+2 (2)', 'y@1 5+1 (1)'],
        entries: ['a', 0, 1, 'b', 2, 'x', 3, 4, 'y', 5]
    });
});

test('what is folded up is one line, and what is within it has no titles', () => {
    expect(shown('a b b/x b/y c', 'b')).toEqual({
        lines: ['|0', '|1+2+3', '|4'],
        branches: ['a@0 0+1 (1)', 'b@0 1+1 (3)', 'c@0 2+1 (1)'],
        entries: ['a', 0, 1, 'c', 2]
    });
    expect(shown('b b/x b/x b/y', 'x')).toMatchObject({
        lines: ['|0', '1+2', '3'],
        branches: ['b@0 0+3 (4)', 'x@1 1+1 (2)', 'y@1 2+1 (1)'],
        entries: ['b', 0, 1, 'y', 2]
    });
});

test('elements without a title are set off from those before', () => {
    expect(shown('a -').lines).toEqual(['|0', '|1']);
    expect(shown('- -').lines).toEqual(['0', '1']);
});

test('at each depth, titles and what is between them fill the line', () => {
    const side = sideOf(placed('a/x - b b/y'), new Set());
    const spans = (depth: number) =>
        spansAt(side, depth).map(({ branch, start, span }) => `${branch?.code ?? '-'} ${start}+${span}`);
    expect(side.depth).toBe(2);
    expect(spans(0)).toEqual(['a 0+1', '- 1+1', 'b 2+2']);
    expect(spans(1)).toEqual(['x 0+1', '- 1+2', 'y 3+1']);
});

test('titles stand below each other however many there are', () => {
    const path = Array.from({ length: 200_000 }, (_, n): BranchName => ({ kind: 'category', code: `${n}`, title: '' }));
    expect(sideOf([{ element: 'x', path }], new Set()).depth).toBe(200_000);
});
