import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import { withoutIcons } from '../without-icons.ts';
import { askRevision } from './ask-revision.ts';
import { commitName, shortHash as short, subjectOf } from './commit-name.ts';
import { type GitCommit, type GitRepository, repositoryOf } from './git-api.ts';
import { type OtherState, stateOfCommit, stateOfFolder } from './other-state.ts';

interface Choice extends QuickPickItem {
    /** Finds the state, where need be by asking for it in a second step; absent for titles. */
    readonly find?: () => Promise<OtherState | undefined>;
}

const MOST_REFS = 100;
const MOST_COMMITS = 20;
const TAG = 2;

/** Asks with what to compare: a recent commit, a branch or a tag where there is git, else a folder. */
export async function chooseOtherState(folder: Uri): Promise<OtherState | undefined> {
    const repository = await repositoryOf(folder);
    if (!repository) return chooseFolder(folder);
    const choices = revisionsOf(repository, folder).then(revisions => [
        ...revisions,
        // What is first in the list is what the enter key chooses.
        ...section('', [
            { label: l10n.t('$(edit) Another revision…'), find: () => askRevision(repository) },
            { label: l10n.t('$(folder) Another folder…'), find: () => chooseFolder(folder) }
        ])
    ]);
    const chosen = await window.showQuickPick<Choice>(choices, {
        title: l10n.t('Compare the framework with'),
        placeHolder: l10n.t('An earlier state, or another folder'),
        matchOnDescription: true
    });
    return chosen?.find?.();
}

async function chooseFolder(folder: Uri): Promise<OtherState | undefined> {
    const [other] =
        (await window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            defaultUri: folder,
            title: l10n.t('Compare the framework with'),
            openLabel: l10n.t('Compare')
        })) ?? [];
    return other && stateOfFolder(other);
}

/** What there is to choose: what changed the framework before all else, as that is what somebody looks for. */
async function revisionsOf(repository: GitRepository, folder: Uri): Promise<Choice[]> {
    // A repository without a commit has none.
    const commits = (path?: string) =>
        repository.log({ maxEntries: MOST_COMMITS, ...(path !== undefined && { path }) }).catch(() => []);
    const [own, recent, refs = []] = await Promise.all([
        commits(folder.fsPath),
        commits(),
        repository.getRefs?.({ sort: 'committerdate', count: MOST_REFS }).catch(() => [])
    ]);
    const changing = new Set(own.map(({ hash }) => hash));
    const others = recent.filter(({ hash }) => !changing.has(hash));
    const named = refs.flatMap(({ type, name, commit }): Choice[] => {
        if (name === undefined || commit === undefined) return [];
        const icon = type === TAG ? '$(tag)' : '$(git-branch)';
        return [
            {
                label: `${icon} ${withoutIcons(name)}`,
                description: short(commit),
                find: async () => stateOfCommit(repository, commit, name)
            }
        ];
    });
    const tags = new Map(
        refs.flatMap(({ type, name, commit }) =>
            type === TAG && name !== undefined && commit !== undefined ? [[commit, name] as const] : []
        )
    );
    const choiceOf = (commit: GitCommit) => commitChoice(repository, commit, tags.get(commit.hash));
    return [
        ...section(l10n.t('Commits that changed the framework'), own.map(choiceOf)),
        ...section(l10n.t('Branches and tags'), named),
        ...section(l10n.t('Other recent commits'), others.map(choiceOf))
    ];
}

function commitChoice(repository: GitRepository, commit: GitCommit, tag: string | undefined): Choice {
    const { hash, authorDate } = commit;
    return {
        label: `$(git-commit) ${withoutIcons(subjectOf(commit))}`,
        description: [tag && withoutIcons(tag), short(hash), authorDate?.toLocaleDateString()]
            .filter(part => part !== undefined)
            .join(' · '),
        find: async () => stateOfCommit(repository, hash, tag ?? commitName(commit))
    };
}

function section(label: string, choices: readonly Choice[]): Choice[] {
    return choices.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...choices];
}
