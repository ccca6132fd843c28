import { expect, test } from 'vitest';
import { DICTIONARY, filesAfterFix, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const LISTS = `section strengths "Strengths": list for role
section limits "Limits": list for role
section indicators "Indicators": list for competency in C
section scope "Scope": text for domain
`;

function role(...lines: readonly string[]): string {
    return `role R "R" {\n${lines.map(line => `  ${line}\n`).join('')}}\n`;
}

test('where several lists are possible the message names them and every fix writes one', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY + LISTS,
        'role.gradus': role('- Serves', '- Controls')
    });
    const found = only(workspace, 'unnamed-list', 'role.gradus');
    expect(found.message).toBe('Which list is this? Write strengths or limits before it.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('- Serves');
    expect(found.fixes).toEqual(['Write strengths before it', 'Write limits before it']);
    expect(found.preferred).toEqual([]);
    expect(filesAfterFix(workspace, 'unnamed-list', 'Write limits before it', 'role.gradus')).toEqual({
        'role.gradus': role('limits', '- Serves', '- Controls')
    });
});

test('where no list is declared the message says how one is', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}${LISTS}domain D "D" {\n  - x\n}\n`);
    expect(only(workspace, 'unnamed-list').message).toBe(
        'No list is declared for a domain like this one. Declare one: section … "…": list for domain.'
    );
});

test('a list for a category is meant there and not elsewhere', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}${LISTS}category D "D" in C { competency X "X" {
  - Meant
} }
category E "E" on S { competency Y "Y" {
  - Not meant
} }
`);
    expect(findings(workspace).map(found => found.text)).toEqual(['- Not meant']);
});

test('tasks and named lists are not unnamed', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + LISTS + role('tasks', '- x', 'limits', '- y'));
    expect(workspace.codes()).toEqual([]);
});

const ONE_LIST = `${DICTIONARY}section limits "Limits": list for role\n`;

test('a range with a dash between blanks is not a list, although it looks like one', async () => {
    for (const line of ['requires PC9: 2 - 3', 'requires PC9: 2 – 3', 'requires PC9: 2 desirable - note']) {
        const workspace = await TestWorkspace.of(ONE_LIST + role(line));
        expect(only(workspace, 'unnamed-list').message, line).toBe(
            'A list begins on a line of its own. If this is the end of a range of levels, write two dots: 2..3.'
        );
    }
});

test('requirements with dashes before them are not a list either', async () => {
    const workspace = await TestWorkspace.of(ONE_LIST + role('requires', '- PC9: 2', '- PC10: 3'));
    const found = only(workspace, 'unnamed-list');
    expect(found.message).toBe('After requires come competencies with their levels, without “- ”, as in PC1: 2.');
    expect(found.fixes).toEqual([]);
});

test('a list on a line of its own behind requirements is one', async () => {
    const workspace = await TestWorkspace.of(ONE_LIST + role('requires PC9: 2', '- Signs nothing'));
    expect(workspace.codes()).toEqual([]);
    expect(workspace.model().roles[0]?.sections[0]?.entries).toEqual(['Signs nothing']);
});

test('what stands between the word requires and a list keeps them apart', async () => {
    const section = 'section purpose "Purpose": text for role\n';
    const workspace = await TestWorkspace.of(ONE_LIST + section + role('requires', 'purpose "x"', '- Signs nothing'));
    expect(workspace.codes()).toEqual([]);
});

test('lines that are still empty are not asked where they belong', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + LISTS + role('-'));
    expect(workspace.codes()).toEqual(['empty-section']);
});

test('a line that is still empty does not say where the others belong', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + LISTS + role('- Serves', '-'));
    expect(workspace.codes()).toEqual(['unnamed-list', 'empty-section']);
});

const MISTAKEN = 'After requires come competencies with their levels, without “- ”, as in PC1: 2.';

test.each([
    ['on the line of the word', ['requires - PC9: 2']],
    ['with no blank between', ['requires- PC9: 2']],
    ['behind other requirements', ['requires PC9: 2', 'requires', '- PC10: 2']]
])('requirements with dashes %s', async (_, lines) => {
    expect(only(await TestWorkspace.of(ONE_LIST + role(...lines)), 'unnamed-list').message).toBe(MISTAKEN);
});

test('a list before the word requires has nothing to do with it', async () => {
    const workspace = await TestWorkspace.of(ONE_LIST + role('- Signs nothing', 'requires'));
    expect(findings(workspace, 'unnamed-list')).toEqual([]);
});

test('a mistaken list does not make others mistaken', async () => {
    const right = role('requires PC9: 2', '- Signs nothing').replace('role R', 'role Q');
    const workspace = await TestWorkspace.of(ONE_LIST + role('requires PC9: 2 - 3') + right);
    expect(only(workspace, 'unnamed-list').text).toBe('- 3');
});
