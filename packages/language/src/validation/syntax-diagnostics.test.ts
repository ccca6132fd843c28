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

test('a text is not understood for a sign or for a word', async () => {
    const isBroken = async (text: string) => hasSyntaxErrors((await TestWorkspace.of(text)).document());
    expect(await isBroken('role A "A"\n')).toBe(false);
    expect(await isBroken('role A %% "A"\n')).toBe(true);
    expect(await isBroken('role A "A" { nonsense }\n')).toBe(true);
});
