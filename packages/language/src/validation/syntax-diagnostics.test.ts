import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';
import { hasSyntaxErrors, syntaxDiagnostics } from './syntax-diagnostics.ts';

/** What is told of a text, each as “line:sign-line:sign beginning of the message”. */
async function told(text: string): Promise<string[]> {
    const { parseResult } = (await TestWorkspace.of(text)).document();
    return syntaxDiagnostics(parseResult).map(({ range: { start, end }, message }) => {
        const words = String(message).split(' ').slice(0, 3).join(' ');
        return `${start.line}:${start.character}-${end.line}:${end.character} ${words}`;
    });
}

test('a sign that means nothing is told where it stands', async () => {
    expect(await told('role A "A"\nrole B %% "B"\n')).toEqual(['1:7-1:9 “%%” cannot stand']);
});

test('what is missed because of such a sign is not told besides', async () => {
    expect(await told('role A "A" {\n  requires\n    PC9 ~ 1\n}\n')).toEqual(['2:8-2:9 “~” cannot stand']);
});

test('of each element the first error is told', async () => {
    const text = 'role A "A" {\n  nonsense\n  more\n}\nrole B "B" { nonsense }\nrole C "C" { status }\n';
    expect(await told(text)).toEqual([
        '2:2-2:6 After “nonsense” comes',
        '4:22-4:23 After “nonsense” comes',
        '5:20-5:21 After “status” comes'
    ]);
});

test('what is missing at the end of the file is told behind its last word', async () => {
    expect(await told('role A "A" {\n')).toEqual(['0:12-0:12 A closing brace']);
    expect(await told('role A "A" {\n  tasks\n    - Leads\n\n')).toEqual(['2:11-2:11 A closing brace']);
    expect(await told('')).toEqual([]);
});

test('an error is told by the protocol’s numbers, and has a fix where something can be done', async () => {
    const { parseResult } = (await TestWorkspace.of('role A "A" {\n  status new\n}\n')).document();
    const [error] = syntaxDiagnostics(parseResult);
    expect(error).toEqual({
        range: { start: { line: 1, character: 9 }, end: { line: 1, character: 12 } },
        severity: 1,
        code: 'syntax',
        source: 'gradus',
        message: error?.message,
        data: { code: 'syntax', details: [] }
    });
    const pasted = (await TestWorkspace.of('matrix {\n\tA\tO\nPC9\t1\t2\n}\n')).document();
    expect(syntaxDiagnostics(pasted.parseResult).map(({ data }) => data)).toEqual([
        { code: 'pasted-table', details: [] }
    ]);
});

test.each([
    ['role A "A" { ? }\n', 200],
    ['role A "A" { nonsense }\n', 200]
])('where there are more than are told, that is told: %j', async (element, most) => {
    const all = await told(element.repeat(most));
    expect([all.length, all.some(each => each.endsWith('There are more'))]).toEqual([most, false]);
    const more = await told(element.repeat(most + 1));
    expect(more.slice(0, -1)).toEqual(all);
    expect(more.at(-1)).toBe(`${all.at(-1)?.split(' ')[0]} There are more`);
});

test('that there are more is told where what is told ends', async () => {
    const all = await told(`role Z "Z" { nonsense }\n${'role A "A" { ? }\n'.repeat(300)}`);
    expect(all.at(-1)).toBe('199:13-199:14 There are more');
});

test('where recovery ends within an element, that is told, too', async () => {
    const [first, ...more] = await told(`role A "A" {\n${'  requires : 2\n'.repeat(400)}}\n`);
    expect(more).toEqual([`${first?.split(' ')[0]} There are more`]);
    // Of these none was passed over.
    expect(await told('term "T"\n'.repeat(400))).toHaveLength(400);
});

test('a text is not understood for a sign or for a word', async () => {
    const isBroken = async (text: string) => hasSyntaxErrors((await TestWorkspace.of(text)).document());
    expect(await isBroken('role A "A"\n')).toBe(false);
    expect(await isBroken('role A %% "A"\n')).toBe(true);
    expect(await isBroken('role A "A" { nonsense }\n')).toBe(true);
});
