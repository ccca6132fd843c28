import type { LangiumDocument } from 'langium';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { nodesIn } from '../references/child-nodes.ts';
import { DICTIONARY } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { AcceptedFindings, acceptedFindingsOf, isAcceptable, isIn } from './accepted-findings.ts';
import { RULES } from './rules/index.ts';

test('whatever is no error can be accepted, but for what is said of acceptances', () => {
    const acceptable = RULES.filter(isAcceptable);
    expect(acceptable.map(({ severity }) => severity)).not.toContain('error');
    const others = RULES.filter(rule => !acceptable.includes(rule) && rule.severity !== 'error');
    expect(others.map(({ code }) => code).sort()).toEqual(['empty-reason', 'unused-acceptance']);
});

test('of a document that nobody has looked at, nothing is accepted', () => {
    expect(acceptedFindingsOf({} as LangiumDocument)).toEqual([]);
});

test('a place lies in a range from its first sign to behind its last', () => {
    const range = { start: { line: 1, character: 4 }, end: { line: 3, character: 2 } };
    const inside = (line: number, character: number) => isIn(range, { line, character });
    expect([inside(0, 9), inside(1, 3), inside(1, 4), inside(1, 9)]).toEqual([false, false, true, true]);
    expect([inside(2, 0), inside(2, 99)]).toEqual([true, true]);
    expect([inside(3, 0), inside(3, 2), inside(3, 3), inside(4, 0)]).toEqual([true, true, false, false]);
});

const TWICE = `${DICTIONARY}role R "R" {
  accept some-rule because "First."
  accept some-rule because "Second."
  status draft
}
`;

function acceptancesIn(workspace: TestWorkspace): ast.Acceptance[] {
    return [...nodesIn(workspace.document().parseResult.value)].filter(ast.isAcceptance);
}

/** A warning of some rule about a word of a text. */
function warningAt(text: string, word: string): Diagnostic {
    const before = text.slice(0, text.indexOf(word)).split('\n');
    const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { severity: 2, code: 'some-rule', message: 'Not so.', range: { start, end: start } };
}

test('of two acceptances of one thing the first in the text counts', async () => {
    const workspace = await TestWorkspace.of(TWICE);
    const [first, second] = acceptancesIn(workspace);
    if (!first || !second) throw new Error('There are two.');
    const accepted = new AcceptedFindings(workspace.document(), [second, first]);
    expect(accepted.filter([warningAt(TWICE, 'status')])).toEqual([]);
    expect(acceptedFindingsOf(workspace.document()).map(({ reason }) => reason)).toEqual(['First.']);
    expect(accepted.unused()).toEqual([second]);
});

test('where something is not understood, nobody knows what is accepted in vain', async () => {
    const text = `${TWICE}role Q "Q" { nonsense }\n`;
    const workspace = await TestWorkspace.of(text);
    const accepted = new AcceptedFindings(workspace.document(), acceptancesIn(workspace));
    expect(accepted.filter([])).toEqual([]);
    expect(accepted.unused()).toEqual([]);
    // What stands elsewhere is accepted all the same.
    expect(accepted.filter([warningAt(text, 'status')])).toEqual([]);
    expect(accepted.filter([warningAt(text, 'role Q')])).toHaveLength(1);
});

test('an acceptance that is used twice is used, and what lies elsewhere or is an error is told', async () => {
    const workspace = await TestWorkspace.of(TWICE);
    const [first] = acceptancesIn(workspace);
    if (!first) throw new Error('There is one.');
    const accepted = new AcceptedFindings(workspace.document(), [first]);
    const status = warningAt(TWICE, 'status');
    const others = [warningAt(TWICE, 'scale'), { ...status, severity: 1 as const }, { ...status, code: 'other-rule' }];
    expect(accepted.filter([status, ...others, status])).toEqual(others);
    expect(accepted.unused()).toEqual([]);
});

test('everything that a rule finds is accepted where the header of the framework says so, whatever is said besides', () => {
    const acceptance = (rule: string, type: string, reason = 'It is so.') =>
        ({ rule, reason, $container: { $type: type } }) as unknown as ast.Acceptance;
    const acceptsAll = (...all: readonly ast.Acceptance[]) =>
        new AcceptedFindings({} as LangiumDocument, all).acceptsAll('rule');
    expect(acceptsAll(acceptance('rule', 'Role'), acceptance('rule', 'Framework'))).toBe(true);
    expect(acceptsAll(acceptance('rule', 'Role'), acceptance('other', 'Framework'))).toBe(false);
    expect(acceptsAll(acceptance('rule', 'Framework', '…'))).toBe(false);
    expect(acceptsAll()).toBe(false);
});
