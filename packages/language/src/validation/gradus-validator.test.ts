import { Cancellation, OperationCancelled } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { DICTIONARY, roleRequiring } from '../testing/findings.ts';
import {
    AT_REST,
    editedIn,
    elements,
    inShort,
    type MadeUp,
    NotedChecks,
    OF_FILE,
    OF_FRAMEWORK,
    OF_ROLES
} from '../testing/noted-checks.ts';
import { uriOf } from '../testing/workspace.ts';
import type { FrameworkSettings } from '../workspace/settings-file.ts';
import { MOST_FINDINGS } from './too-many-findings.ts';

const BROKEN = 'role A "First"\ngrade "B"\nrole C "Third"\n';

describe('rules are not asked', () => {
    test('about a file that nobody here can put right', async () => {
        const path = 'node_modules/p/p.gradus';
        const files = await NotedChecks.of({ [path]: BROKEN }, OF_ROLES);
        expect(await files.check(path)).toEqual([]);
        expect(files.questions()).toEqual([]);
    });

    test('about one that cannot be read, which says why', async () => {
        const files = await NotedChecks.of('role A "A"\n', OF_ROLES);
        files.workspace.shared.gradus.UnreadableFiles.set(uriOf('main.gradus'), 'it is locked.');
        const start = { line: 0, character: 0 };
        expect(await files.check()).toEqual([
            {
                range: { start, end: start },
                severity: 1,
                code: 'unreadable-file',
                source: 'gradus',
                message: 'This file could not be read, so nothing in it is known to the framework: it is locked.',
                data: { code: 'unreadable-file', details: [] }
            }
        ]);
        expect(files.questions()).toEqual([]);
    });

    test('about one of another revision, of which only syntax errors are told', async () => {
        const path = 'git:/workspace/main.gradus';
        const files = await NotedChecks.of({ [path]: BROKEN }, OF_ROLES);
        expect(inShort(await files.check(path))).toEqual(['1: syntax']);
        expect(files.questions()).toEqual([]);
    });

    test('where the next key has been pressed', async () => {
        const files = await NotedChecks.of('role A "A"\n', OF_ROLES);
        const { Cancelled } = Cancellation.CancellationToken;
        const checking = files.validator.validateDocument(files.workspace.document(), undefined, Cancelled);
        await expect(checking).rejects.toBe(OperationCancelled);
        expect(files.questions()).toEqual([]);
    });
});

test('every rule is asked about every node of its kind, once', async () => {
    const kinds = [OF_ROLES, OF_FILE, OF_FRAMEWORK, AT_REST];
    const files = await NotedChecks.of('role A "A"\ngrade G "G"\nset B "B"\n', ...kinds);
    await files.check();
    expect(files.questions()).toEqual([
        ...['at-rest A', 'at-rest B', 'of-file main.gradus', 'of-framework A', 'of-framework B'],
        ...['of-roles A', 'of-roles B']
    ]);
});

test('what is found stands in the order of the text, with syntax errors among it', async () => {
    const files = await NotedChecks.of(BROKEN, OF_ROLES, OF_FILE);
    expect(inShort(await files.check())).toEqual(['0: of-file', '0: of-roles', '1: syntax', '2: of-roles']);
});

test('rules are asked about references that lead nowhere, each with what it should have led to', async () => {
    const told: string[] = [];
    const rule: MadeUp = {
        code: 'nowhere',
        checks: {},
        brokenReference: ({ reference, container, property, target }, { report }) => {
            told.push(`${container.$type}.${property}: ${target} ${reference.$refText}`);
            report({ node: container, property, message: 'It leads nowhere.' });
        }
    };
    const files = await NotedChecks.of(DICTIONARY + roleRequiring('PC9: 1', 'PC8: 1', 'PC10: 7'), OF_ROLES, rule);
    expect(inShort(await files.check())).toEqual(['3: of-roles', '6: nowhere', '6: nowhere', '7: nowhere']);
    expect(told).toEqual([
        ...['Requirement.competency: Competency PC8', 'Requirement.level: LevelPoint 1'],
        'Requirement.level: LevelPoint 7'
    ]);
});

describe('an acceptance', () => {
    /** What is told of a role in which something is accepted, by a rule about roles and one about drafts. */
    async function told(code: string, reason: string, ...rules: readonly MadeUp[]): Promise<string[]> {
        const text = `grade G "G" { accept ${code} because "${reason}" }\nrole R "R" { accept of-roles because "So." }\n`;
        const files = await NotedChecks.of(text, OF_ROLES, ...rules);
        return (await files.check()).map(({ code: each, message }) => `${each}: ${message}`);
    }

    test('that is used takes back what it is for, and one that is not is told', async () => {
        expect(await told('of-roles', 'It is.')).toEqual([
            'unused-acceptance: Nothing here is found by of-roles, so there is nothing to accept. Remove the line.'
        ]);
    });

    test('of an error is told, whatever the reason', async () => {
        const grave: MadeUp = { code: 'grave', severity: 'error' };
        const sentence = 'What grave finds is an error and cannot be accepted, only put right. Remove the line.';
        const graves = ['grave: R is a role.'];
        for (const reason of ['It is.', '…']) {
            expect(await told('grave', reason, grave)).toEqual([`unused-acceptance: ${sentence}`, ...graves]);
        }
    });

    test('of a rule that is not known, or without a reason, is told by a rule of its own', async () => {
        expect(await told('unheard', 'It is.')).toEqual([]);
        expect(await told('unheard', '…')).toEqual([]);
        expect(await told('of-roles', '…')).toEqual([]);
    });
});

describe('settings of the framework', () => {
    const LEFT: MadeUp = { code: 'left', blocksRelease: true };
    const BESIDE: MadeUp = { code: 'beside', severity: 'hint' };

    /** What is told of a role behind a syntax error: the severities, 1 for an error, by rule. */
    async function told(settings: FrameworkSettings, isRelease = false): Promise<Record<string, unknown>> {
        const files = await NotedChecks.of('role "B"\nrole R "R"\n', LEFT, BESIDE);
        const { ProjectSettings } = files.workspace.shared.gradus;
        vi.spyOn(ProjectSettings, 'of').mockReturnValue(settings);
        if (isRelease) ProjectSettings.checkForRelease();
        return Object.fromEntries((await files.check()).map(({ code, severity }) => [code, severity]));
    }

    test('have rules be severe or silent, and nothing else', async () => {
        expect(await told({ rules: {} })).toEqual({ syntax: 1, left: 2, beside: 4 });
        expect(await told({ rules: { syntax: 'off', left: 'information', beside: 'off' } })).toEqual({
            syntax: 1,
            left: 3
        });
    });

    test('say what is an error in a release, also where it is silent every day', async () => {
        const rules = { left: 'off', beside: 'off' } as const;
        expect(await told({ rules }, true)).toEqual({ syntax: 1, left: 1 });
        expect(await told({ rules, releaseRules: new Set(['beside']) }, true)).toEqual({ syntax: 1, beside: 1 });
    });

    test('count in an edit, too', async () => {
        const text = elements('role R "R"');
        const files = await NotedChecks.of(text, LEFT, BESIDE);
        const { ProjectSettings } = files.workspace.shared.gradus;
        vi.spyOn(ProjectSettings, 'of').mockReturnValue({ rules: { left: 'error', beside: 'off' } });
        const found = await files.edit(editedIn(text, 'role R'));
        expect(found.map(({ code, severity }) => [code, severity])).toEqual([['left', 1]]);
    });
});

test('a rule that fails is told of a file once, as an error unless it is switched off, however the file was edited', async () => {
    const fail = () => {
        throw new Error('Nobody thought of it.');
    };
    const text = elements('grade G "Grade"', 'role A "First"', 'role B "Second"');
    const files = await NotedChecks.of(
        text,
        { ...OF_ROLES, checks: { Role: fail } },
        { ...OF_FRAMEWORK, checks: { Role: fail } }
    );
    vi.spyOn(files.workspace.shared.gradus.ProjectSettings, 'of').mockReturnValue({
        rules: { 'of-framework': 'hint' }
    } as unknown as FrameworkSettings);
    const told = [1, 1].map(severity => ({
        code: 'failed-rule',
        severity,
        range: { start: { line: 0, character: 0 } }
    }));
    expect(await files.check()).toMatchObject(told);
    expect(await files.edit(editedIn(text, 'grade G'))).toMatchObject(told);
    const edited = await files.edit(`\n${text}`);
    expect(edited).toMatchObject(told);
    expect(new Set(edited.map(({ message }) => message)).size).toBe(2);
    vi.spyOn(files.workspace.shared.gradus.ProjectSettings, 'of').mockReturnValue({
        rules: { 'of-roles': 'off' }
    } as unknown as FrameworkSettings);
    expect((await files.check()).map(({ data }) => data.details)).toEqual([['of-framework']]);
    vi.mocked(console.error).mockClear();
});

describe('a rule that finds more in a file than is told', () => {
    const HALF = MOST_FINDINGS / 2;

    const asked: string[] = [];

    /** Finds as much at each role as the title says, the last in its line first. */
    function counting(rule: Partial<MadeUp> = {}): MadeUp {
        const checks: MadeUp['checks'] = {
            Role(node, { report }) {
                asked.push(node.name);
                const line = node.$cstNode?.range.start.line ?? 0;
                for (let character = Number(node.title); character > 0; character--) {
                    const place = { line, character };
                    report({ node, message: `Number ${character}.`, range: { start: place, end: place } });
                }
            }
        };
        return { code: 'counting', checks, ...rule };
    }

    /** Roles at which so much is found. */
    function roles(...counts: readonly number[]): string {
        return elements(...counts.map((count, index) => `role R${index} "${count}"`));
    }

    /** How many findings there are by code and severity, and whether those of the rule are the first. */
    function inNumbers(found: readonly Diagnostic[]): Record<string, number> {
        const counts = Map.groupBy(found, ({ code, severity }) => `${code} ${severity}`);
        return Object.fromEntries([...counts].map(([key, all]) => [key, all.length]));
    }

    test('has the first of them told, and that there are more', async () => {
        const files = await NotedChecks.of(roles(HALF, HALF, 1), counting());
        const found = await files.check();
        expect(inNumbers(found)).toEqual({ 'too-many-findings 2': 1, 'counting 2': MOST_FINDINGS });
        expect([found[0]?.code, found.at(-1)?.range.start.line]).toEqual(['too-many-findings', 1]);
    });

    test('has all of them told where there are no more', async () => {
        const files = await NotedChecks.of(roles(HALF, HALF), counting());
        expect(inNumbers(await files.check())).toEqual({ 'counting 2': MOST_FINDINGS });
    });

    test('is told as severely as it is set, and not at all where it is switched off', async () => {
        const told = async (severity: 'error' | 'off', rule: MadeUp) => {
            const files = await NotedChecks.of(roles(MOST_FINDINGS + 5), rule);
            const rules = { counting: severity, 'too-many-findings': 'off' };
            vi.spyOn(files.workspace.shared.gradus.ProjectSettings, 'of').mockReturnValue({
                rules
            } as unknown as FrameworkSettings);
            return inNumbers(await files.check());
        };
        expect(await told('error', counting())).toEqual({ 'too-many-findings 1': 1, 'counting 1': MOST_FINDINGS });
        expect(await told('off', counting())).toEqual({});
    });

    test('is not told where the header accepts all that it finds, unless it is an error', async () => {
        const header = 'framework F "F" { accept counting because "It is." }\n';
        const text = `${header}${roles(MOST_FINDINGS + 5)}grade G "G"\n`;
        const told = async (rule: MadeUp) => inNumbers(await (await NotedChecks.of(text, rule)).check());
        expect(await told(counting())).toEqual({});
        expect(await told(counting({ severity: 'error' }))).toEqual({
            'unused-acceptance 2': 1,
            'too-many-findings 1': 1,
            'counting 1': MOST_FINDINGS
        });
    });

    test('leaves acceptances alone that may be for what is left out', async () => {
        const accepting = (count: number) =>
            `${roles(count)}grade G "G" { accept counting because "It is." }\nrole B "2" { accept counting because "So." }\n`;
        const told = async (count: number) => {
            const files = await NotedChecks.of(accepting(count), counting());
            return inNumbers(await files.check());
        };
        expect(await told(MOST_FINDINGS + 1)).toEqual({ 'too-many-findings 2': 1, 'counting 2': MOST_FINDINGS });
        expect(await told(MOST_FINDINGS - 2)).toEqual({ 'unused-acceptance 2': 1, 'counting 2': MOST_FINDINGS - 2 });
    });

    test.each([
        ['in parts', {}],
        ['of the framework', { reads: 'framework' }],
        ['at rest', { whenAtRest: true }]
    ] as const)('is told as if the file was seen for the first time, whatever was edited: %s', async (_, rule) => {
        const files = await NotedChecks.of(`${elements('grade G "G"')}${roles(HALF, HALF)}`, counting(rule), OF_ROLES);
        await files.check();
        const texts = [
            roles(HALF, HALF),
            roles(HALF, HALF + 1),
            roles(HALF, HALF + 2),
            roles(HALF + 2, HALF + 2),
            roles(HALF + 2, 5),
            roles(HALF + 2, 5, HALF)
        ];
        for (const text of texts) {
            await files.edit(`${elements('grade G "Other"')}${text}`);
            const told = files.rest();
            expect(told).toEqual(await files.anew());
            await files.edit(editedIn(`${elements('grade G "Other"')}${text}`, 'grade G'));
            expect(files.rest()).toEqual(await files.anew());
        }
    });

    test('is not asked about all elements when one of them is edited', async () => {
        const text = elements('grade G "G"') + roles(...Array.from({ length: 9 }, () => HALF));
        const files = await NotedChecks.of(text, counting());
        await files.check();
        asked.splice(0);
        await files.edit(editedIn(text, 'grade G'));
        // Part by part until it is known that there is too much, and once more in the file as a whole.
        expect(asked).toEqual(['R0', 'R1', 'R2', 'R0', 'R1', 'R2']);
    });
});
