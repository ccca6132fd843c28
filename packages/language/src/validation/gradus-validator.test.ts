import { Cancellation, OperationCancelled } from 'langium';
import { describe, expect, test, vi } from 'vitest';
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
