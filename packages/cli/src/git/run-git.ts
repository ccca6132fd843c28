import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';

/** A list of the files of a large repository has some tens of megabytes. */
const MOST_OUTPUT = 512 * 1024 * 1024;

/** Locks nothing, asks nobody, and complains in the language that is looked for. */
const QUIET = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
/**
 * Fetches nothing: a repository that was cloned in part has git fetch the rest when it is read, from where and with
 * which program its own settings say. There is no way of fetching that is called “none”.
 */
const ALONE = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
/**
 * Files of a repository can look like a repository without files of its own (HEAD, objects, refs, config). Taken for one,
 * it would say what was there before.
 */
const NO_REPOSITORY_OF_FILES = ['-c', 'safe.bareRepository=explicit'];

/**
 * What git writes when it looks at something in a repository. It is started without a shell, runs nothing that the
 * repository names, and fetches nothing. The GitHub Action asks it in the same way.
 *
 * @param folder in the repository
 * @throws Error where git cannot be started (`ENOENT`), or ends with another code than 0, with what it complained of
 */
export function runGit(folder: string, args: readonly string[], input = ''): Buffer {
    return execFileSync('git', [...NO_REPOSITORY_OF_FILES, '-C', folder, ...args], {
        input,
        maxBuffer: MOST_OUTPUT,
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
        // Windows looks for programs where they are started, and a repository may hold a git.exe.
        cwd: dirname(process.execPath),
        // A hook says where its repository is, and says it for the folder it is in.
        env: { ...process.env, ...QUIET, ...ALONE, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_PREFIX: undefined }
    });
}
