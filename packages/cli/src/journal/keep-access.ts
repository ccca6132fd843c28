import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** Only its owner may read and write it. */
export const OWNER_ALONE = 0o600;

const ACCESS = 0o777;
const BUT_GROUP = 0o707;

/** What is asked of an open file. */
type OpenFile = Pick<FileHandle, 'stat' | 'chown' | 'chmod'>;

/**
 * Has those read and write a file who may read and write the one in whose place it will be, and nobody else. Where the system
 * lets no file be given to its owner or its group, the group that it has instead may do no more with it than anybody may.
 */
export async function keepAccess(file: OpenFile, old: Pick<Stats, 'uid' | 'gid' | 'mode'>): Promise<void> {
    const made = await file.stat();
    // The system takes marks of access away from a file that changes hands, so that comes first.
    const isInGroup =
        (made.uid === old.uid && made.gid === old.gid) ||
        (await given(file, old.uid, old.gid)) ||
        (await given(file, made.uid, old.gid));
    await file.chmod(isInGroup ? old.mode & ACCESS : withoutGroup(old.mode));
}

function withoutGroup(mode: number): number {
    return mode & (BUT_GROUP | ((mode & 0o7) << 3));
}

async function given(file: OpenFile, uid: number, gid: number): Promise<boolean> {
    return file.chown(uid, gid).then(
        () => true,
        () => false
    );
}
