import type { AstNode } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { nodesIn } from '../references/child-nodes.ts';
import { DICTIONARY } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { type Check, Checking } from './checking.ts';
import type { Rule } from './rule.ts';
import { MOST_FINDINGS } from './too-many-findings.ts';

const RULE: Rule = {
    code: 'some-rule',
    severity: 'hint',
    summary: 'It is so.',
    explanation: 'It is so.',
    examples: { bad: '', good: '' }
};
const CAREFUL: Rule = { ...RULE, code: 'careful-rule', needsIntactText: true };

const ROLE_COUNT = 20;
const ROLES = Array.from({ length: ROLE_COUNT }, (_, index) => `role R${index} "R"\n`).join('');

/** The roles of a text, and what rules see of it where some of them could not be understood. */
async function rolesIn(text: string, broken: readonly string[] = []) {
    const workspace = await TestWorkspace.of(text);
    const document = workspace.document();
    const roles = [...nodesIn(document.parseResult.value)].filter(ast.isRole);
    const found: Diagnostic[] = [];
    const nodes = new Set<AstNode>(roles.filter(({ name }) => broken.includes(name)));
    const { Frameworks, Packages } = workspace.shared.gradus;
    return { roles, found, checking: new Checking(document, Frameworks, Packages, nodes, found) };
}

/** Has a rule write down what it is asked about. */
function noting(rule: Rule, asked: string[]): Check {
    return { rule, run: node => asked.push(`${rule.code} ${(node as ast.Role).name}`) };
}

test('rules are asked about every node, some nodes at a time', async () => {
    const { roles, checking } = await rolesIn(ROLES);
    const asked: string[] = [];
    checking.askAll([noting(RULE, asked), noting(CAREFUL, asked)], roles);
    const all = (code: string, from: number, to: number) => roles.slice(from, to).map(({ name }) => `${code} ${name}`);
    const parts = [...all('some-rule', 0, 16), ...all('careful-rule', 0, 16)];
    expect(asked.join(', ')).toBe([...parts, ...all('some-rule', 16, 20), ...all('careful-rule', 16, 20)].join(', '));
});

test('what could not be understood is not shown to rules that need it whole', async () => {
    const { roles, checking } = await rolesIn('role A "A"\nrole B "B"\nrole C "C"\n', ['B']);
    const asked: string[] = [];
    checking.askAll([noting(RULE, asked), noting(CAREFUL, asked)], roles);
    expect(asked.join(', ')).toBe('some-rule A, some-rule B, some-rule C, careful-rule A, careful-rule C');
});

test('a rule that looks at a whole document asks what it may speak of', async () => {
    const intact = async (rule: Rule, broken: readonly string[]) => {
        const { roles, checking } = await rolesIn('role A "A"\nrole B "B"\n', broken);
        checking.rule = rule;
        return roles.map(role => checking.isIntact(role));
    };
    expect(await intact(CAREFUL, ['B'])).toEqual([true, false]);
    expect(await intact(RULE, ['B'])).toEqual([true, true]);
    expect(await intact(CAREFUL, [])).toEqual([true, true]);
    const { roles, checking } = await rolesIn('role A "A"\n', ['A']);
    expect(
        roles.map(role => checking.isIntact(role)),
        'nobody asks'
    ).toEqual([true]);
});

test('what a rule reports is told in its name, and in nobody’s outside of its turn', async () => {
    const { roles, found, checking } = await rolesIn('role A "A"\n');
    const { report } = checking;
    for (const node of roles) report({ node, message: 'Nobody says so.' });
    checking.askAll([{ rule: RULE, run: (node, context) => context.report({ node, message: 'Not so.' }) }], roles);
    expect(found.map(({ code, message }) => [code, message])).toEqual([['some-rule', 'Not so.']]);
});

test('a rule that fails at one node is asked about the others, and programmers are told', async () => {
    const { checking } = await rolesIn('role A "A"\n');
    const asked: string[] = [];
    const run = (subject: string): void => {
        asked.push(subject);
        if (subject === 'B') throw new Error('Nobody thought of it.');
    };
    checking.attemptAll(RULE, run, ['A', 'B', 'C', 'D']);
    expect(asked.join(' ')).toBe('A B C D');
    const log = vi.mocked(console.error);
    expect(log.mock.calls.map(([text, { message }]) => `${text} ${message}`).join(' ')).toBe(
        'The rule some-rule failed in file:///workspace/main.gradus. Nobody thought of it.'
    );
    log.mockClear();
});

test('a rule sees the names of the document’s framework', async () => {
    const { checking } = await rolesIn(DICTIONARY);
    expect(checking.symbols.find('Competency', 'PC9')?.name).toBe('PC9');
    expect(checking.symbols).toBe(checking.symbols);
});

test('that a rule fails is told at the top of the file, as an error and once', async () => {
    const { roles, found, checking } = await rolesIn('role A "A"\nrole B "B"\n');
    const error = new RangeError('Maximum call stack size exceeded');
    const failing = (rule: Rule): Check => ({
        rule,
        run: () => {
            throw error;
        }
    });
    checking.askAll([failing(RULE), failing(CAREFUL)], roles);
    const start = { line: 0, character: 0 };
    const told = (code: string) => ({
        range: { start, end: start },
        severity: 1,
        code: 'failed-rule',
        source: 'gradus',
        message:
            `The rule ${code} failed at this file, so it is not known whether the file is as the rule asks. ` +
            'This is a fault of Gradus. Please report it, with the text if you can.',
        data: { code: 'failed-rule', details: [code] }
    });
    expect(found).toEqual([told('some-rule'), told('careful-rule')]);
    const log = vi.mocked(console.error);
    expect(log.mock.calls.map(([text, reason]) => [text, reason])).toEqual(
        ['some-rule', 'careful-rule'].map(code => [`The rule ${code} failed in file:///workspace/main.gradus.`, error])
    );
    log.mockClear();
});

describe('a rule that finds more than is told', () => {
    /** Has a rule find so much at each node, and write down what it is asked about. */
    function finding(rule: Rule, count: number, asked: string[]): Check {
        return {
            rule,
            run: (node, { report }) => {
                asked.push(`${rule.code} ${(node as ast.Role).name}`);
                for (let index = 0; index < count; index++) report({ node, message: 'Not so.' });
            }
        };
    }

    test('is not asked any further about nodes of a type, as others are, and has not failed', async () => {
        const { roles, found, checking } = await rolesIn(ROLES);
        const asked: string[] = [];
        checking.askAll([finding(RULE, MOST_FINDINGS - 1, asked), finding(CAREFUL, 1, [])], roles);
        expect(asked).toEqual(['some-rule R0', 'some-rule R1']);
        const counts = Map.groupBy(found, ({ code }) => code);
        expect([...counts].map(([code, all]) => [code, all.length])).toEqual([
            ['some-rule', MOST_FINDINGS + 1],
            ['careful-rule', ROLE_COUNT]
        ]);
        checking.askAll([finding(RULE, 1, asked)], roles);
        expect(asked.length).toBe(2 + ROLE_COUNT);
    });

    test('is asked about everything where it finds no more', async () => {
        const { roles, found, checking } = await rolesIn(ROLES);
        const asked: string[] = [];
        checking.askAll([finding(RULE, MOST_FINDINGS / ROLE_COUNT, asked)], roles);
        expect([asked.length, found.length]).toEqual([ROLE_COUNT, MOST_FINDINGS]);
    });
});
