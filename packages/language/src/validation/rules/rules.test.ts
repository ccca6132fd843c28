import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TestWorkspace } from '../../testing/index.ts';
import type { Rule } from '../rule.ts';
import { RULES } from './index.ts';

/** A workspace of one of a rule's examples, with the framework that it needs. */
function workspaceOf({ examples: { beside } }: Rule, text: string): Promise<TestWorkspace> {
    return TestWorkspace.of({ 'main.gradus': text, ...(beside && { 'beside/framework.gradus': beside }) });
}

describe.each(RULES.map(rule => [rule.code, rule] as const))('%s', (code, rule) => {
    test('reports its bad example', async () => {
        const workspace = await workspaceOf(rule, rule.examples.bad);
        const reported = workspace.diagnostics().filter(diagnostic => diagnostic.code === code);
        expect(reported.length, workspace.codes().join()).toBeGreaterThan(0);
        for (const diagnostic of reported) {
            expect(diagnostic.message).toMatch(/[.?]$/);
            expect(diagnostic.message).not.toMatch(/undefined|null|NaN|\[object/);
        }
    });

    test('accepts its good example, and so do all other rules', async () => {
        const workspace = await workspaceOf(rule, rule.examples.good);
        expect(workspace.codes()).toEqual([]);
    });

    test('reports nothing else in its bad example but what goes with it', async () => {
        const workspace = await workspaceOf(rule, rule.examples.bad);
        const { goesWith = code === 'swallowed-brace' || code === 'unclosed-text' ? ['syntax'] : [] } = rule.examples;
        const allowed = new Set([code, ...goesWith]);
        expect(workspace.codes().filter(each => !allowed.has(each))).toEqual([]);
    });
});

const FIXABLE = RULES.filter(rule => rule.fixes);

test.each(FIXABLE.map(rule => [rule.code, rule] as const))(
    'the first fix of %s turns its bad example into its good one',
    async (code, rule) => {
        const fixed = (await workspaceOf(rule, rule.examples.bad)).fixed(code);
        // A text that only the author can write is left empty.
        expect(fixed.replace('""', '"Serves travellers."')).toBe(rule.examples.good);
    }
);

test('every rule has a file and a test of its own, and its code is its name', () => {
    const files = readdirSync(new URL('.', import.meta.url));
    for (const { code } of RULES) {
        expect(files).toContain(`${code}.ts`);
        expect(files).toContain(`${code}.test.ts`);
    }
    const rules = files.filter(file => !file.endsWith('.test.ts') && file !== 'index.ts');
    expect(rules.map(file => file.replace('.ts', '')).sort()).toEqual(RULES.map(rule => rule.code).sort());
});
