import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what is oldest in a folder until no more than a number is left, of what has names of a kind. */
export function keepNewest(folder: string, names: RegExp, most: number): void {
    const found = readdirSync(folder).filter(name => names.test(name));
    if (found.length <= most) return;
    const aged = found.map(name => {
        const path = join(folder, name);
        // Gone in between: another run tidies up as well.
        return { path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
    });
    aged.sort((a, b) => b.time - a.time);
    for (const { path } of aged.slice(most)) rmSync(path, { recursive: true, force: true });
}
