import path from 'node:path';
import { type Command, type Files, halfDone } from './commands.ts';

/**
 * What a command on a disk that takes nothing any more leaves without a word: an old file may be under another name, which is
 * told, and what could not be removed is named.
 *
 * @param was what was there before
 * @param after the files as they become where nothing fails
 */
export function untold(
    files: Files,
    was: Files,
    after: Files,
    stderr: string,
    cwd: string,
    command: Command
): string[] {
    const isDone = stderr.startsWith('Everything was written');
    // What comes after the others has not come any more.
    const isApart = (name: string) => command.apart?.includes(name) ?? false;
    const done = [
        ...Object.entries(after).filter(([name]) => !isApart(name)),
        ...Object.entries(was).filter(([name]) => isApart(name))
    ];
    const from: Files = isDone ? Object.fromEntries(done) : was;
    const told = new ToldFiles(stderr, cwd);
    const rest = Object.fromEntries(Object.entries(files).filter(([name]) => !told.isNamed(name)));
    for (const [name, text] of Object.entries(from)) {
        const kept = told.placeOf(name);
        // What stands there in its place is whole.
        const isWhole = files[name] === undefined || files[name] === after[name];
        if (kept !== undefined && files[kept] === text && isWhole) rest[name] = text;
        else if (name in files) rest[name] = files[name] ?? '';
    }
    return isDone ? halfDone(rest, from, from, command) : halfDone(rest, was, after, command);
}

/** The files that the sentences of a command are about. */
class ToldFiles {
    private readonly named: readonly string[];
    private readonly moved: readonly { readonly from: string; readonly to: string }[];

    constructor(stderr: string, cwd: string) {
        const name = (file = '') => path.relative(cwd, path.resolve(cwd, file)).replaceAll('\\', '/');
        this.moved = [...stderr.matchAll(/What was in (\S+) is in (\S+) now/g)].map(([, from, to]) => ({
            from: name(from),
            to: name(to)
        }));
        const left = [...stderr.matchAll(/Could not be removed: ([^\n]*)\.$/gm)].flatMap(([, list = '']) =>
            list.replace(/ and \d+ more$/, '').split(', ')
        );
        // More than so many are counted and not named, all of which nobody reads.
        const isMore = / and \d+ more\.$/m.test(stderr);
        this.named = [...left.map(name), ...this.moved.map(({ to }) => to)];
        if (isMore) this.isHidden = each => /(?:^|\/)\.gradus-/.test(each);
    }

    private readonly isHidden: (name: string) => boolean = () => false;

    /** Whether a file or folder is named, or one that it is in, or one that is in it. */
    isNamed(name: string): boolean {
        const isPart = (path: string) => name === path || name === `${path}/` || name.startsWith(`${path}/`);
        const isAround = (path: string) => name.endsWith('/') && path.startsWith(name);
        return this.isHidden(name) || this.named.some(each => isPart(each) || isAround(each));
    }

    /** Where what a file held is now. */
    placeOf(name: string): string | undefined {
        for (const { from, to } of this.moved) {
            if (name === from || name === `${from}/` || name.startsWith(`${from}/`))
                return to + name.slice(from.length);
        }
        return undefined;
    }
}
