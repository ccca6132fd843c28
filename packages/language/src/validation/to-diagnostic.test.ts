import type { AstNode } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { nodesIn } from '../references/child-nodes.ts';
import { TestWorkspace, uriOf } from '../testing/index.ts';
import type { Problem, Rule } from './rule.ts';
import { toDiagnostic } from './to-diagnostic.ts';

const RULE: Rule = {
    code: 'some-rule',
    severity: 'information',
    summary: 'It is so.',
    explanation: 'It is so.',
    examples: { bad: '', good: '' }
};
const TEXT = 'role R "Officer" alias "Clerk", "Agent" {\n  requires PC9: 1 "x": 2\n  status draft\n}\n';

async function nodeOf<T extends AstNode>(is: (node: AstNode) => node is T): Promise<T> {
    const { value } = (await TestWorkspace.of(TEXT)).document().parseResult;
    const node = [...nodesIn(value)].find(is);
    if (!node) throw new Error('There is no such node.');
    return node;
}

/** The text at which a problem is told. */
function placeOf(problem: Omit<Problem, 'message'>): string {
    const { start, end } = toDiagnostic(RULE, { message: 'Not so.', ...problem }).range;
    const lines = TEXT.split('\n');
    if (start.line === end.line) return lines[start.line]?.slice(start.character, end.character) ?? '';
    return `${lines[start.line]?.slice(start.character)} to ${lines[end.line]?.slice(0, end.character)}`;
}

test('a problem is told at its property, at the name of its node, or at all of it', async () => {
    const role = await nodeOf(ast.isRole);
    expect(placeOf({ node: role, property: 'title' })).toBe('"Officer"');
    expect(placeOf({ node: role, property: 'aliases', index: 1 })).toBe('"Agent"');
    expect(placeOf({ node: role })).toBe('R');
    const requirement = await nodeOf(ast.isRequirement);
    expect(placeOf({ node: requirement, property: 'level' })).toBe('1');
    expect(placeOf({ node: requirement })).toBe('PC9: 1');
});

test('a property that does not stand in the text is told where its node is', async () => {
    expect(placeOf({ node: await nodeOf(ast.isRole), property: 'grade' })).toBe('R');
    expect(placeOf({ node: await nodeOf(ast.isRequirement), property: 'necessity' })).toBe('PC9: 1');
});

test('a range of its own goes before all that', async () => {
    const range = { start: { line: 2, character: 2 }, end: { line: 2, character: 8 } };
    expect(placeOf({ node: await nodeOf(ast.isRole), property: 'title', range })).toBe('status');
});

test('a node that stands in no text is told at the beginning of the file', () => {
    const start = { line: 0, character: 0 };
    const { range } = toDiagnostic(RULE, { message: 'Not so.', node: { $type: 'Role' } });
    expect(range).toEqual({ start, end: start });
});

test('a diagnostic says which rule found it, and what its fix needs to know', async () => {
    const node = await nodeOf(ast.isRole);
    expect(toDiagnostic(RULE, { message: 'Not so.', node })).toEqual({
        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } },
        severity: 3,
        code: 'some-rule',
        source: 'gradus',
        message: 'Not so.',
        data: { code: 'some-rule', details: [] }
    });
    expect(toDiagnostic(RULE, { message: 'Not so.', node, data: ['PC9'] }).data).toEqual({
        code: 'some-rule',
        details: ['PC9']
    });
});

test('other places are told with their file', async () => {
    const node = await nodeOf(ast.isRole);
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } };
    const uri = uriOf('other.gradus');
    expect(
        toDiagnostic(RULE, { message: 'Not so.', node, related: [{ message: 'See here.', uri, range }] })
            .relatedInformation
    ).toEqual([{ message: 'See here.', location: { uri: uri.toString(), range } }]);
});

test('a message is no longer than anybody would read', () => {
    const node = { $type: 'Role' };
    const long = `𝄞${'x'.repeat(4997)}𝄞${'x'.repeat(1_000_000)}`;
    const related = [
        {
            message: long,
            uri: uriOf('main.gradus'),
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
        }
    ];
    const told = toDiagnostic(RULE, { message: long, node, related });
    expect([told.message, told.relatedInformation?.[0]?.message]).toEqual(Array(2).fill(`𝄞${'x'.repeat(4997)}…`));
    expect(toDiagnostic(RULE, { message: 'x'.repeat(5000), node }).message).toBe('x'.repeat(5000));
});
