import { extensions, Uri, workspace } from 'vscode';

/** What is used of the API of VS Code's own git extension, which has no package of types. */
export interface GitRepository {
    readonly state: {
        readonly workingTreeChanges: readonly GitChange[];
        readonly untrackedChanges?: readonly GitChange[];
    };
    getRefs?(query: { readonly sort?: 'committerdate'; readonly count?: number }): Promise<readonly GitRef[]>;
    getCommit(ref: string): Promise<GitCommit>;
    /** The last commits; with a path, those that changed something there. */
    log(options: { readonly maxEntries: number; readonly path?: string }): Promise<readonly GitCommit[]>;
    /** How the files on the disk differ from those of a commit. */
    diffWith(ref: string): Promise<readonly GitChange[]>;
    show(ref: string, path: string): Promise<string>;
}

export interface GitChange {
    readonly uri: Uri;
    readonly originalUri: Uri;
    readonly status: number;
}

export interface GitRef {
    /** 0: a branch here, 1: one elsewhere, 2: a tag. */
    readonly type: number;
    readonly name?: string;
    readonly commit?: string;
}

export interface GitCommit {
    readonly hash: string;
    readonly message: string;
    readonly authorDate?: Date;
}

interface GitExtension {
    readonly enabled: boolean;
    getAPI(version: 1): GitApi;
}

interface GitApi {
    getRepository(uri: Uri): GitRepository | null;
    openRepository?(root: Uri): Promise<GitRepository | null>;
}

/** The repository that a file lies in; nothing where there is none, or no git, as in a browser. */
export async function repositoryOf(uri: Uri): Promise<GitRepository | undefined> {
    if (uri.scheme !== 'file') return undefined;
    try {
        const git = extensions.getExtension<GitExtension>('vscode.git');
        const api = await git?.activate();
        return api?.enabled ? await repositoryAround(api.getAPI(1), uri) : undefined;
    } catch {
        // It says itself what is the matter with it.
        return undefined;
    }
}

/** VS Code does not open a repository of its own accord where only a part of it is opened. */
async function repositoryAround(api: GitApi, uri: Uri): Promise<GitRepository | undefined> {
    const known = api.getRepository(uri);
    if (known || !api.openRepository) return known ?? undefined;
    for (let folder = uri; ; folder = Uri.joinPath(folder, '..')) {
        if (await isThere(Uri.joinPath(folder, '.git'))) return (await api.openRepository(folder)) ?? undefined;
        if (folder.path === Uri.joinPath(folder, '..').path) return undefined;
    }
}

async function isThere(uri: Uri): Promise<boolean> {
    return workspace.fs.stat(uri).then(
        () => true,
        () => false
    );
}
