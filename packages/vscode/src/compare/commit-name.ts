import type { GitCommit } from './git-api.ts';

/** So much of what a commit says of itself is enough to know it by. */
const LONGEST_SUBJECT = 40;

/** What a commit is called where no tag names it: by what it says of itself, as whoever chose it did, and by its date. */
export function commitName(commit: GitCommit): string {
    const subject = subjectOf(commit).trim();
    if (subject === '') return shortHash(commit.hash);
    const letters = [...subject];
    const short =
        letters.length > LONGEST_SUBJECT ? `${letters.slice(0, LONGEST_SUBJECT).join('').trimEnd()}…` : subject;
    const date = commit.authorDate?.toLocaleDateString();
    return date === undefined ? short : `${short} (${date})`;
}

/** The first line of what a commit says of itself. */
export function subjectOf({ message }: GitCommit): string {
    return message.split('\n', 1)[0] ?? '';
}

export function shortHash(hash: string): string {
    return hash.slice(0, 8);
}
