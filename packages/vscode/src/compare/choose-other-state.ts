import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import { type GitRepository, repositoryOf } from './git-api.ts';
import { type OtherState, stateOfCommit, stateOfFolder } from './other-state.ts';

interface Choice extends QuickPickItem {
    /** Absent for the folder, which is asked for in a second step. */
    readonly state?: OtherState;
}

const MOST_REFS = 100;
const MOST_COMMITS = 20;
const TAG = 2;

/** Asks with what to compare: a branch, a tag or a recent commit where there is git, else a folder. */
export async function chooseOtherState(folder: Uri): Promise<OtherState | undefined> {
    const repository = await repositoryOf(folder);
    if (!repository) return chooseFolder(folder);
    const choices = revisionsOf(repository).then(revisions => [
        { label: l10n.t('$(folder) Another folder…') },
        ...revisions
    ]);
    const chosen = await window.showQuickPick<Choice>(choices, {
        title: l10n.t('Compare the framework with'),
        placeHolder: l10n.t('An earlier state, or another folder'),
        matchOnDescription: true
    });
    if (!chosen) return undefined;
    return chosen.state ?? chooseFolder(folder);
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

async function revisionsOf(repository: GitRepository): Promise<Choice[]> {
    // A repository without a commit has neither.
    const commits = await repository.log({ maxEntries: MOST_COMMITS }).catch(() => []);
    const refs = (await repository.getRefs?.({ sort: 'committerdate', count: MOST_REFS }).catch(() => [])) ?? [];
    const short = (hash: string) => hash.slice(0, 8);
    const recent = commits.map(({ hash, message, authorDate }): Choice => {
        const [subject = ''] = message.split('\n');
        return {
            label: `$(git-commit) ${subject}`,
            description: [short(hash), authorDate?.toLocaleDateString()].filter(part => part !== undefined).join(' · '),
            state: stateOfCommit(repository, hash, short(hash))
        };
    });
    const named = refs.flatMap(({ type, name, commit }): Choice[] => {
        if (name === undefined || commit === undefined) return [];
        const icon = type === TAG ? '$(tag)' : '$(git-branch)';
        return [
            { label: `${icon} ${name}`, description: short(commit), state: stateOfCommit(repository, commit, name) }
        ];
    });
    return [...section(l10n.t('Branches and tags'), named), ...section(l10n.t('Recent commits'), recent)];
}

function section(label: string, choices: readonly Choice[]): Choice[] {
    return choices.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...choices];
}
