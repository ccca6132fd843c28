import { l10n, window } from 'vscode';
import type { GitRepository } from './git-api.ts';
import { type OtherState, stateOfCommit } from './other-state.ts';

/** Asks for a revision that is in no list: an older commit, or what git makes of `main~3`. */
export async function askRevision(repository: GitRepository): Promise<OtherState | undefined> {
    const typed = await window.showInputBox({
        title: l10n.t('Compare the framework with'),
        prompt: l10n.t('A commit, a branch or a tag, or what git understands, such as main~3.'),
        placeHolder: 'HEAD~1',
        validateInput: async text => {
            if (text.trim() === '') return undefined;
            return (await commitOf(repository, text)) === undefined
                ? l10n.t('There is no revision of this name in the repository.')
                : undefined;
        }
    });
    const commit = typed === undefined ? undefined : await commitOf(repository, typed);
    return typed === undefined || commit === undefined ? undefined : stateOfCommit(repository, commit, typed.trim());
}

/** The commit that a revision is; nothing where there is none. */
async function commitOf(repository: GitRepository, typed: string): Promise<string | undefined> {
    const revision = typed.trim();
    // A name with a dash in front would be an option of git.
    if (revision === '' || revision.startsWith('-')) return undefined;
    return repository.getCommit(revision).then(
        ({ hash }) => hash,
        () => undefined
    );
}
