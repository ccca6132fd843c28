import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';
import { brokenElements, holderOf } from './broken-elements.ts';
import { countUpTo, topLevelAt, topLevelOf } from './top-level.ts';

const TEXT = `// What follows is a framework.
framework Demo "Demo"
translation de {
  role R "Rolle"
}
role R "R" {
  tasks
    - Leads.
}
term T term U
`;

test('elements and blocks come in the order of the text', async () => {
    const { parseResult } = (await TestWorkspace.of(TEXT)).document();
    const all = topLevelOf(parseResult);
    expect(all.map(({ node, line }) => [node.$type, line])).toEqual([
        ['Framework', 1],
        ['Translation', 2],
        ['Role', 5],
        ['Term', 9],
        ['Term', 9]
    ]);
    const lines = [0, 1, 2, 4, 5, 8, 9, 100];
    expect(lines.map(line => countUpTo(all, line))).toEqual([0, 1, 2, 2, 3, 3, 5, 5]);
    expect(lines.map(line => topLevelAt(all, line)?.node.$type)).toEqual([
        undefined,
        'Framework',
        'Translation',
        'Translation',
        'Role',
        'Role',
        'Term',
        'Term'
    ]);
    expect(countUpTo([], 3)).toBe(0);
    expect(topLevelOf({ ...parseResult, value: { $type: 'Role' } })).toEqual([]);
});

test('broken is what has a syntax error in it, or right behind it', async () => {
    const document = (await TestWorkspace.of(TEXT)).document();
    const at = (line: number) => ({
        message: '',
        range: { start: { line, character: 0 }, end: { line, character: 1 } }
    });
    const broken = (...lines: readonly number[]) =>
        [...brokenElements(document.parseResult, lines.map(at))].map(({ $type }) => $type);
    expect(broken()).toEqual([]);
    expect(broken(0)).toEqual([]);
    expect(broken(4, 3, 7)).toEqual(['Translation', 'Role']);
});

test('a node is part of what stands at the top of the file', async () => {
    const { value } = (await TestWorkspace.of(TEXT)).document().parseResult;
    const role = topLevelOf({ value } as never)[2]?.node as unknown as { tasks: [{ items: [never] }] };
    expect(holderOf(role.tasks[0].items[0])).toBe(role);
    expect(holderOf(role as never)).toBe(role);
    expect(holderOf(value)).toBe(value);
});
