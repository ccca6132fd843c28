import { expect, test } from 'vitest';
import { TestWorkspace } from '../../testing/workspace.ts';
import { WHOLE_ELEMENTS, type WholeElement } from './whole-elements.ts';

/** What it leaves in the text when somebody goes through its stops, with a choice of each list. */
function inserted({ body }: WholeElement, choice: number): string {
    return body
        .replaceAll(/\$\{\d+\|([^}]*)\|\}/g, (_, choices: string) => {
            const all = choices.split(',');
            return all[choice % all.length] ?? '';
        })
        .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
        .replaceAll(/\$\d+/g, '')
        .replaceAll('\t', '  ');
}

test('there is one for each kind of element and block', () => {
    const labels = WHOLE_ELEMENTS.map(({ label }) => label);
    expect(labels).toEqual(
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
    expect(new Set(labels).size).toBe(labels.length);
});

test.each(WHOLE_ELEMENTS)('“$label” is read without a syntax error, whatever is chosen', async element => {
    const inner: Readonly<Record<string, (text: string) => string>> = {
        competency: text => `category Around "Around" unlevelled {\n${text}\n}`,
        remark: text => `role Around "Around" {\n${text}\n}`
    };
    const longest = Math.max(
        ...[...JSON.stringify(element.body).matchAll(/\|([^|"}]*)\|\}/g)].map(([all]) => all.split(',').length),
        1
    );
    for (let choice = 0; choice < longest; choice++) {
        const text = inserted(element, choice);
        const workspace = await TestWorkspace.of((inner[element.label] ?? (same => same))(text));
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
    for (const { description } of WHOLE_ELEMENTS) expect(description).toMatch(/^(?:A|An|How|Titles) /);
});
