import { expect, test } from 'vitest';
import { findings } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';

/** Categories within each other. */
function nested(depth: number): string {
    const open = Array.from({ length: depth }, (_, level) => `category C${level} "C" unlevelled {\n`);
    return `framework Demo "Demo" { }\n${open.join('')}${'}\n'.repeat(depth)}grade After "After"\n`;
}

test('thirty-two levels of nesting are no trouble', async () => {
    const workspace = await TestWorkspace.of(nested(32));
    expect(workspace.codes()).toEqual([]);
    expect(workspace.model().categories).toHaveLength(32);
});

test('one more costs one message at its brace, and what follows is read', async () => {
    const workspace = await TestWorkspace.of(nested(33));
    const [found, ...more] = findings(workspace);
    expect(found?.message).toBe(
        'Braces are nested more than 32 deep here; what is inside is left out. Close some braces before this one.'
    );
    expect(found?.code).toBe('syntax');
    expect(found?.text).toBe('{');
    expect(more).toEqual([]);
    expect(workspace.model().grades.map(grade => grade.code)).toEqual(['After']);
});

test('deep places side by side cost one message in all', async () => {
    const deep = `${'{'.repeat(40)}${'}'.repeat(40)}`;
    const workspace = await TestWorkspace.of(nested(2));
    const result = workspace.services.parser.Lexer.tokenize(`${deep}\n${deep}`);
    expect(result.errors).toHaveLength(1);
    expect(result.tokens).toHaveLength(128);
});

test('closing braces too many do not make room for more nesting', async () => {
    const { Lexer } = (await TestWorkspace.of('')).services.parser;
    expect(Lexer.tokenize(`}}}}}${'{'.repeat(33)}`).errors).toHaveLength(1);
});

test('a hundred thousand braces are a message, not the end of the program', async () => {
    for (const text of ['{'.repeat(100_000), '}'.repeat(100_000), nested(20_000), 'role R { '.repeat(20_000)]) {
        const workspace = await TestWorkspace.of(text);
        expect(workspace.codes()).toContain('syntax');
        expect(workspace.codes().length).toBeLessThan(200);
    }
});
