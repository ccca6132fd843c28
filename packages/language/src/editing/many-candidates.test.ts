import { expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver-types';
import { openAt } from '../testing/at-cursor.ts';
import { MAX_PROPOSALS } from './proposals/best-candidates.ts';

const COUNT = 3 * MAX_PROPOSALS;

/** A framework with more competencies than anybody looks through. */
const MANY = {
    'framework.gradus': 'framework F "F" { }\nscale S "S" { level 1 "Low" level 2 "High" }\n',
    'competencies.gradus': [
        'category C "C" on S {',
        ...Array.from(
            { length: COUNT },
            (_, index) => `    competency K${index + 1} "Handling of matter ${index + 1}"`
        ),
        '    competency LAST "Rare birds"\n    competency OTHER "Library of birds"\n}\n'
    ].join('\n')
};

/** What is proposed as a requirement, in the order in which editors show it. */
async function proposed(typed: string): Promise<{ labels: string[]; list: CompletionList }> {
    const { services, document, params } = await openAt(
        MANY,
        'roles.gradus',
        `role R "R" {\n  requires\n    ${typed}‸\n}\n`
    );
    const list = await services.lsp.CompletionProvider?.getCompletion(document, params);
    if (!list) throw new Error('Nothing is proposed.');
    const items = list.items.filter(({ labelDetails }) => labelDetails);
    items.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    return { labels: items.map(({ label }) => label), list };
}

test('of many elements the first are proposed, and editors ask again', async () => {
    const { labels, list } = await proposed('');
    expect(labels).toEqual(Array.from({ length: MAX_PROPOSALS }, (_, index) => `K${index + 1}`));
    expect(list.isIncomplete).toBe(true);
});

test('what has the code that is typed is always among them, then what begins so', async () => {
    const { labels } = await proposed('K2');
    expect(labels).toHaveLength(MAX_PROPOSALS);
    expect(labels.slice(0, 3)).toEqual(['K2', 'K20', 'K21']);
    const { labels: late } = await proposed(`K${COUNT}`);
    expect(late[0]).toBe(`K${COUNT}`);
});

test('who types on finds what was not among them', async () => {
    expect((await proposed('')).labels).not.toContain('LAST');
    expect((await proposed('L')).labels[0]).toBe('LAST');
    expect((await proposed('LAST')).labels).toEqual(['LAST']);
    expect((await proposed('bir')).labels).toEqual(['LAST', 'OTHER']);
    expect((await proposed('"Lib')).labels).toEqual(['"Library of birds"']);
});

test('each title is proposed as often as it means something', async () => {
    const { labels } = await proposed('"');
    expect(labels).toHaveLength(MAX_PROPOSALS);
    expect(labels[0]).toBe('"Handling of matter 1"');
});
