import { TestWorkspace } from '@gradus/language/testing';
import { expect, test } from 'vitest';
import { manifest, readJson } from './manifest.ts';

interface Snippet {
    readonly prefix: string;
    readonly description: string;
    readonly body: string | readonly string[];
}

const [contribution] = manifest.contributes.snippets;
const snippets = readJson<Readonly<Record<string, Snippet>>>(contribution?.path ?? '');

/** What a snippet leaves in the text when somebody goes through its stops, with a choice of each list. */
function inserted({ body }: Snippet, choice: number): string {
    const text = typeof body === 'string' ? body : body.join('\n');
    return text
        .replaceAll(/\$\{\d+\|([^}]*)\|\}/g, (_, choices: string) => {
            const all = choices.split(',');
            return all[choice % all.length] ?? '';
        })
        .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
        .replaceAll(/\$\d+/g, '')
        .replaceAll('\t', '  ');
}

test('there is one for each kind of element and block', () => {
    expect(contribution?.language).toBe('gradus');
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    expect(prefixes).toEqual(
        expect.arrayContaining([
            'framework',
            'section',
            'scale',
            'category',
            'competency',
            'role',
            'grade',
            'group',
            'domain',
            'stream',
            'matrix',
            'relations',
            'translation'
        ])
    );
    expect(new Set(prefixes).size).toBe(prefixes.length);
});

test.each(Object.entries(snippets))('“%s” is read without a syntax error, whatever is chosen', async (_, snippet) => {
    const inner: Readonly<Record<string, (text: string) => string>> = {
        competency: text => `category Around "Around" unlevelled {\n${text}\n}`,
        remark: text => `role Around "Around" {\n${text}\n}`
    };
    const longest = Math.max(
        ...[...JSON.stringify(snippet.body).matchAll(/\|([^|"}]*)\|\}/g)].map(([all]) => all.split(',').length),
        1
    );
    for (let choice = 0; choice < longest; choice++) {
        const text = inserted(snippet, choice);
        const workspace = await TestWorkspace.of((inner[snippet.prefix] ?? (same => same))(text));
        const errors = workspace.diagnostics().filter(({ code }) => code === 'syntax');
        expect(
            errors.map(({ message }) => message),
            text
        ).toEqual([]);
        // It stands there as the formatter would write it, in the way people indent.
        expect(text).not.toMatch(/[ \t]$/m);
    }
});

test('each says what it is', () => {
    for (const { description } of Object.values(snippets)) expect(description).toMatch(/^(?:A|An|How|Titles) /);
});
