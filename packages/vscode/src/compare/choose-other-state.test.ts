import { beforeEach, expect, test, vi } from 'vitest';
import type { QuickPickItem, Uri } from 'vscode';
import { chooseOtherState } from './choose-other-state.ts';
import type { GitCommit, GitRepository } from './git-api.ts';

interface Typed {
    readonly validateInput: (text: string) => Promise<string | undefined>;
}

const window = vi.hoisted(() => ({
    offered: [] as QuickPickItem[],
    pick: '',
    typed: '' as string | undefined,
    refused: undefined as string | undefined,
    repository: undefined as unknown
}));

vi.mock('./git-api.ts', () => ({ repositoryOf: async () => window.repository }));
vi.mock('./other-state.ts', () => ({
    stateOfCommit: (_: unknown, commit: string, label: string) => ({ commit, label }),
    stateOfFolder: (folder: unknown) => ({ folder })
}));
vi.mock('vscode', () => ({
    l10n: { t: (text: string) => text },
    QuickPickItemKind: { Separator: -1 },
    window: {
        showQuickPick: async (choices: Promise<QuickPickItem[]>) => {
            window.offered = await choices;
            return window.offered.find(({ label }) => label.includes(window.pick));
        },
        showInputBox: async ({ validateInput }: Typed) => {
            window.refused = await validateInput(window.typed ?? '');
            return window.typed;
        }
    }
}));

const FOLDER = { scheme: 'file', fsPath: '/w/framework' } as Uri;
const commit = (name: string): GitCommit => ({ hash: `${name}-0123456789`, message: `Commit ${name}\nWhy.` });

beforeEach(() => {
    window.repository = {
        log: async ({ path }: { path?: string }) =>
            path === FOLDER.fsPath ? [commit('c'), commit('a')] : [commit('d'), commit('c'), commit('b')],
        getRefs: async () => [{ type: 2, name: 'v1', commit: 'a-0123456789' }],
        getCommit: async (ref: string) => {
            if (ref !== 'main~3') throw new Error('Unknown.');
            return commit('old');
        }
    } satisfies Pick<GitRepository, 'log' | 'getRefs' | 'getCommit'>;
});

test('what changed the framework is offered first, and all else that is recent after that', async () => {
    window.pick = 'Commit b';
    expect(await chooseOtherState(FOLDER)).toEqual({ commit: 'b-0123456789', label: 'Commit b' });
    expect(window.offered.map(({ label }) => label)).toEqual([
        'Commits that changed the framework',
        '$(git-commit) Commit c',
        '$(git-commit) Commit a',
        'Branches and tags',
        '$(tag) v1',
        'Other recent commits',
        '$(git-commit) Commit d',
        '$(git-commit) Commit b',
        '',
        '$(edit) Another revision…',
        '$(folder) Another folder…'
    ]);
});

test('what commits and tags are called has no icons in it', async () => {
    const message = '$(verified) Trust me';
    window.repository = {
        log: async () => [{ hash: 'a-0123456789', message }],
        getRefs: async () => [{ type: 2, name: '$(shield)v1', commit: 'a-0123456789' }]
    };
    window.pick = 'Trust me';
    expect(await chooseOtherState(FOLDER)).toEqual({ commit: 'a-0123456789', label: '$(shield)v1' });
    const [, chosen, , tag] = window.offered;
    expect(chosen).toMatchObject({ label: '$(git-commit) $ (verified) Trust me' });
    expect(chosen?.description).toMatch(/^\$ \(shield\)v1 · /);
    expect(tag).toMatchObject({ label: '$(tag) $ (shield)v1' });
});

test('a commit with a tag is called by it', async () => {
    window.pick = 'Commit a';
    expect(await chooseOtherState(FOLDER)).toEqual({ commit: 'a-0123456789', label: 'v1' });
});

test.each([
    ['main~3', undefined, { commit: 'old-0123456789', label: 'main~3' }],
    ['  main~3 ', undefined, { commit: 'old-0123456789', label: 'main~3' }],
    ['nothing', 'There is no revision of this name in the repository.', undefined],
    // It would be an option of git.
    ['--all', 'There is no revision of this name in the repository.', undefined],
    ['', undefined, undefined],
    [undefined, undefined, undefined]
])('any revision can be named: %s', async (typed, refused, state) => {
    window.pick = 'Another revision';
    window.typed = typed;
    expect(await chooseOtherState(FOLDER)).toEqual(state);
    expect(window.refused).toBe(refused);
});
