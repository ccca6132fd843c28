import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const tasks = (lines: readonly string[], language = 'en') =>
    `framework Demo "Demo" { language ${language} }\nrole R "R" {\n  tasks\n${lines.map(line => `    - ${line}\n`).join('')}}\n`;
const VERBS = ['Keeps records', 'Plans the week', 'Knows the law', 'Actively seeks contact'];
const ABLE = ['Able to read', 'Able to write', 'Able to count'];

test.each(['Might be called upon', 'He or she may train others', 'Ensuring dialogue', 'Able to read', 'To be seen'])(
    'among verbs %s is told',
    async line => {
        const found = only(await TestWorkspace.of(tasks([...VERBS, line])), 'text-starts-differently');
        expect(found.message).toBe(
            `This line begins with “${line.split(' ')[0]}”, the others with a verb, such as “Keeps”. Begin all lines alike.`
        );
        expect(found.severity).toBe('information');
        expect(found.text).toBe(`- ${line}`);
    }
);

test('among lines with “Able to” or “Ability to” any other is told', async () => {
    const workspace = await TestWorkspace.of(tasks(['Knowledge of law', ...ABLE]));
    expect(only(workspace, 'text-starts-differently').message).toBe(
        'This line begins with “Knowledge”, the others with “Able to”. Begin all lines alike.'
    );
    await workspace.change(tasks([...ABLE.map(line => line.replace('Able', 'Ability')), 'Able to draw']));
    expect(only(workspace, 'text-starts-differently').text).toBe('- Able to draw');
});

test.each([
    ['lists of three', ['Keeps records', 'Knows the law', 'Might be asked']],
    ['lists that begin alike', VERBS],
    [
        'lists with two that differ',
        ['Keeps records', 'Knows the law', 'Writes letters', 'Might be asked', 'Ensuring dialogue']
    ],
    ['words that may be verbs', [...VERBS, 'Data are kept', 'Deal with people']],
    ['a word that may be a verb', [...VERBS, 'Customs law']],
    ['an unclear beginning', [...VERBS, 'Deal with people']],
    ['lists of nouns', ['Papers', 'Reports', 'Tools', 'Rules', 'Being on time', 'Training']],
    ['one noun in plural among others', ['Papers', 'Reports', 'Tools', 'Training of staff']],
    ['lists that mostly begin unclearly', ['Deal with people', 'Data are kept', 'Work abroad', 'Keeps records']],
    ['lists of gerunds', ['Keeping records', 'Knowing the law', 'Planning', 'Listens well']]
])('%s are left alone', async (_, lines) => {
    expect((await TestWorkspace.of(tasks(lines))).codes()).toEqual([]);
});

test('only frameworks in English are read, and no translations', async () => {
    const lines = [...VERBS, 'Might be asked'];
    for (const language of ['de', 'enm', 'ben']) {
        expect(findings(await TestWorkspace.of(tasks(lines, language))), language).toEqual([]);
    }
    expect((await TestWorkspace.of(tasks(lines, 'en-GB'))).codes()).toEqual(['text-starts-differently']);
    expect((await TestWorkspace.of(tasks(lines).replace('language', 'version "1" language'))).codes()).toHaveLength(1);
    const silent = tasks(lines).replace('language en', '');
    expect((await TestWorkspace.of(silent)).codes()).toEqual([]);
    const homeless = await TestWorkspace.of(tasks(lines).replace(/^.*\n/, ''));
    expect(homeless.codes()).toEqual(['missing-framework']);
    const translated = `framework Demo "Demo" { language en }
role R "R"
translation fr of Demo {
  role R "R" {
    tasks
      - Keeps records
      - Knows the law
      - Plans
      - Might be asked
  }
}
`;
    expect(findings(await TestWorkspace.of(translated), 'text-starts-differently')).toEqual([]);
});

test('a line without a word is shown as it is, and one without text is not looked at', async () => {
    const signs = await TestWorkspace.of(tasks([...ABLE, '24 / 7']));
    expect(only(signs, 'text-starts-differently').message).toBe(
        'This line begins with “24 / 7”, the others with “Able to”. Begin all lines alike.'
    );
    expect((await TestWorkspace.of(tasks([...ABLE, '']))).codes()).toEqual(['empty-section']);
});
