import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../cli/gradus-command.ts';

/** What the lockfile says of an installed package. */
export interface LockedPackage {
    /** Where it is installed, such as `node_modules/preact`. */
    readonly place: string;
    /** What it is called in the registry, where it is installed under another name. */
    readonly name?: string;
    readonly license?: string;
    readonly integrity?: string;
    readonly resolved?: string;
    readonly hasInstallScript?: boolean;
}

/** All packages of others that `npm ci` installs, or that a command installs apart for a tool. */
export function lockedPackages(file = 'package-lock.json'): LockedPackage[] {
    const lock = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as {
        packages: Record<string, Omit<LockedPackage, 'place'> & { link?: boolean }>;
    };
    return Object.entries(lock.packages)
        .filter(([place, { link }]) => place.includes('node_modules/') && !link)
        .map(([place, each]) => ({ ...each, place }));
}
