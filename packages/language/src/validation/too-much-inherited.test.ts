import { DocumentState, type LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { DICTIONARY } from '../testing/findings.ts';
import { type Files, TestWorkspace } from '../testing/workspace.ts';
import { saysTooMuchInherited } from './too-much-inherited.ts';

/** Each of 500 roles may take over as much as 500, and no more. */
const ROLES = Array.from({ length: 500 }, (_, index) => `role R${index} "R" extends Core\n`).join('');

/** A set with so many tasks that it is just not too much, whatever else it says. */
function core(rest = ''): string {
    const tasks = Array.from({ length: 499 }, (_, index) => `- Task ${index}\n`).join('');
    return `set Core "Core" ${rest} tasks\n${tasks}}\n`;
}

const ENOUGH = core('{');
const HEADER = 'framework Demo "Demo" { }\n';

async function told(files: Files, path?: string): Promise<boolean> {
    return (await TestWorkspace.of(files)).codes(path).includes('too-much-inherited');
}

const taken = (workspace: TestWorkspace, path?: string) => workspace.model(path).roles[0]?.tasks.length;

test('where roles would take over more than can be held, it is told at the header, and they take over nothing', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `\n${HEADER}`,
        'roles.gradus': ROLES,
        'sets.gradus': core('{ requires PC9: 1'),
        'competencies.gradus': DICTIONARY
    });
    expect(workspace.diagnostics('framework.gradus').filter(({ code }) => code === 'too-much-inherited')).toEqual([
        {
            range: { start: { line: 1, character: 10 }, end: { line: 1, character: 14 } },
            severity: 1,
            code: 'too-much-inherited',
            source: 'gradus',
            message:
                'The roles and sets of this framework, and of those that it adopts, extend each other so often that they ' +
                'would take over more than 250,000 requirements and tasks in all, which is more than Gradus follows. As ' +
                'long as it is so, none of them takes over anything. Have fewer of them extend others, or others that ' +
                'require less.',
            data: { code: 'too-much-inherited', details: [] }
        }
    ]);
    expect(taken(workspace, 'roles.gradus')).toBe(0);
    expect(workspace.model('roles.gradus').roles[0]?.requirements).toEqual([]);
});

test('as much as can be held is taken over', async () => {
    const workspace = await TestWorkspace.of(HEADER + ENOUGH + ROLES);
    expect(workspace.codes()).not.toContain('too-much-inherited');
    expect(taken(workspace)).toBe(499);
});

describe('counts', () => {
    test.each([
        ['a requirement', { 'a.gradus': DICTIONARY + core('{ requires PC9: 1') + ROLES }],
        ['a parent', { 'a.gradus': `${DICTIONARY}set Other "Other"\n${core('extends Other {')}${ROLES}` }],
        ['a cell', { 'a.gradus': `${DICTIONARY}${ENOUGH}${ROLES}matrix {\n| | Core |\n| PC9 | 1 |\n}\n` }],
        ['what another role adds', { 'a.gradus': `${DICTIONARY}${ENOUGH}${ROLES}role X "X" extends R1\n` }]
    ])('%s', async (_, files) => {
        expect(await told(files, 'a.gradus')).toBe(true);
    });

    test.each([
        ['requirements', 'requires PC9: 2'],
        ['tasks', 'tasks\n- More\n']
    ])('%s that an adapting framework gives', async (_, said) => {
        const files = (adapted: string) => ({
            'base/framework.gradus': DICTIONARY.replace(/framework \S+ /, 'framework Base ') + ENOUGH + ROLES,
            'own/framework.gradus': `framework Own "Own" { adopt Base }\nadapt set Core { ${adapted} }\n`
        });
        expect(await told(files(''), 'own/framework.gradus')).toBe(false);
        expect(await told(files(said), 'own/framework.gradus')).toBe(true);
        expect(await told(files(said), 'base/framework.gradus')).toBe(false);
    });
});

test('of files without a header the first one tells it', async () => {
    const files = { 'b.gradus': core('extends Other {'), 'a.gradus': 'set Other "Other"\n', 'c.gradus': ROLES };
    expect(await told(files, 'a.gradus')).toBe(true);
    expect(await told(files, 'b.gradus')).toBe(false);
    expect(await told(files, 'c.gradus')).toBe(false);
});

test('an edit that makes it too much, or takes that back, is one of the whole framework', async () => {
    // What is said here depends on what is taken over, and not on what is edited.
    const others = `${DICTIONARY.replace(/^framework.*\n/, '')}set Other "Other" { requires PC9: 1 }
role Y "Y" extends Other { requires PC9: 1 }
`;
    const roles = ROLES.slice(ROLES.indexOf('\n') + 1);
    const files = { 'framework.gradus': HEADER, 'others.gradus': others, 'sets.gradus': ENOUGH, 'roles.gradus': roles };
    const more = `${ENOUGH.trimEnd().slice(0, -1)}- One more\n- And another one\n}\n`;
    const workspace = await TestWorkspace.of(files);
    const hints = () => workspace.codes('others.gradus').filter(code => code === 'override-same').length;
    expect(hints()).toBe(1);
    for (const text of [more, more.replace('One more', 'Another'), ENOUGH, `${ENOUGH}// Remark\n`, more]) {
        await workspace.change({ 'sets.gradus': text });
        const fresh = await TestWorkspace.of({ ...files, 'sets.gradus': text });
        for (const path of Object.keys(files)) expect(workspace.diagnostics(path)).toEqual(fresh.diagnostics(path));
        expect(hints()).toBe(text.includes('And another') ? 0 : 1);
        expect(taken(workspace, 'roles.gradus')).toBe(taken(fresh, 'roles.gradus'));
    }
    for (const less of ['role R1 "R"', 'role R1 "R" extends Core']) {
        const [first = ''] = roles.split('\n');
        await workspace.change({ 'roles.gradus': roles.replace(`${first}\n`, `${less}\nrole Z "Z"\n`) });
        expect(hints()).toBe(less.includes('extends') ? 0 : 1);
    }
});

test('as long as it is so, an edit costs no more than itself', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': HEADER,
        'sets.gradus': core('extends Other {'),
        'roles.gradus': ROLES
    });
    const rebuilt: string[] = [];
    workspace.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Linked, ({ uri }) => {
        rebuilt.push(uri.path);
    });
    await workspace.change({ 'sets.gradus': core('extends Other {').replace('Task 1\n', 'Task one\n') });
    expect(rebuilt).toEqual([]);
});

test('whether it was told is seen among what else was', () => {
    const document = (...codes: readonly string[]) =>
        ({ diagnostics: codes.map(code => ({ code })) }) as LangiumDocument;
    expect(saysTooMuchInherited(document('syntax', 'too-much-inherited'))).toBe(true);
    expect(saysTooMuchInherited(document('syntax'))).toBe(false);
    expect(saysTooMuchInherited({} as LangiumDocument)).toBe(false);
});

test('thousands of steps end, and are told', async () => {
    const chain = Array.from({ length: 5000 }, (_, index) => `role A${index} "A" extends A${index + 1}\n`);
    const workspace = await TestWorkspace.of(`${HEADER}${chain.join('')}role A5000 "A" { tasks\n- Task\n}\n`);
    expect(workspace.codes()).toContain('too-much-inherited');
    expect(workspace.model().roles.every(({ tasks }, index) => tasks.length === (index === 5000 ? 1 : 0))).toBe(true);
});

test('as long as it is so, nothing is said of what would be taken over', async () => {
    const said = `set Other "Other" { requires PC9: 3 }
role X "X" extends Other { excludes PC9 because "Not here." }
role Y "Y" extends Other { requires PC9: 1 accept override-lowers because "It is less there." }
`;
    const codes = async (head: string) =>
        (await TestWorkspace.of(DICTIONARY + said + core(head) + ROLES.slice(ROLES.indexOf('\n') + 1)))
            .codes()
            .filter(code => code !== 'duplicate-role');
    expect(await codes('{')).toEqual([]);
    expect(await codes('{ requires PC9: 1 PC10: 1')).toEqual(['too-much-inherited']);
});
