import { type DifferenceParams, MOST_CHARACTERS, MOST_FILES } from '@gradus/protocol';
import { type CancellationToken, l10n, Uri, workspace } from 'vscode';
import { earlierFiles, isNewFile } from './earlier-files.ts';
import { filesBelow, pathBelow } from './files-below.ts';
import type { GitRepository } from './git-api.ts';

type File = DifferenceParams['files'][number];

/** Another state of a framework, which somebody chose. */
export interface OtherState {
    readonly label: string;
    /** @param folder of the framework as it is now */
    read(folder: Uri, token: CancellationToken): Promise<readonly File[]>;
}

/** The files of another folder. */
export function stateOfFolder(other: Uri): OtherState {
    return {
        label: other.path.split('/').at(-1) ?? other.path,
        async read(_, token) {
            const files = new Limited();
            for (const uri of await filesBelow(other, token)) {
                if (token.isCancellationRequested) break;
                const path = pathBelow(other, uri);
                if (path !== undefined) files.add(path, await textOf(uri));
            }
            return files.all;
        }
    };
}

/** The files of a commit; git is asked only for those that have changed since. */
export function stateOfCommit(repository: GitRepository, commit: string, label: string): OtherState {
    return {
        label,
        async read(folder, token) {
            const { workingTreeChanges, untrackedChanges = [] } = repository.state;
            const untracked = [...workingTreeChanges, ...untrackedChanges].filter(({ status }) => isNewFile(status));
            const changes = [...(await repository.diffWith(commit)), ...untracked].map(
                ({ uri, originalUri, status }) => ({
                    now: uri.toString(),
                    earlier: originalUri.toString(),
                    isNew: isNewFile(status)
                })
            );
            const current = (await filesBelow(folder, token)).map(uri => uri.toString());
            const isOurs = (uri: string) => pathBelow(folder, Uri.parse(uri)) !== undefined;
            const { same, asked } = earlierFiles(current, changes, isOurs);
            const unchanged = new Set(same);
            const files = new Limited();
            for (const uri of [...same, ...asked].map(each => Uri.parse(each))) {
                if (token.isCancellationRequested) break;
                const path = pathBelow(folder, uri);
                if (path === undefined) continue;
                const isSame = unchanged.has(uri.toString());
                files.add(path, isSame ? await textOf(uri) : await repository.show(commit, uri.fsPath));
            }
            return files.all;
        }
    };
}

/** Files, as many as the server takes. */
class Limited {
    readonly all: File[] = [];
    private characters = 0;

    add(path: string, text: string): void {
        this.characters += text.length;
        if (this.all.length >= MOST_FILES || this.characters > MOST_CHARACTERS) {
            throw new Error(l10n.t('There are too many files in it. Choose the folder of one framework.'));
        }
        this.all.push({ path, text });
    }
}

async function textOf(uri: Uri): Promise<string> {
    const bytes = await workspace.fs.readFile(uri);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new Error(l10n.t('{0} is not in UTF-8.', uri.path));
    }
}
