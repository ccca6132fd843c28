import { statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

/** What tells where a user's caches are. */
export interface CacheSurroundings {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly platform: NodeJS.Platform;
    readonly home: () => string;
}

/**
 * The folder in which Gradus may keep what saves it work the next time: the one that the user says,
 * else one of its own where the system's caches are; nothing where there is no such place.
 */
export function cacheFolder({ env, platform, home }: CacheSurroundings): string | undefined {
    const chosen = env['GRADUS_CACHE_DIR'];
    if (chosen !== undefined) return chosen === '' ? undefined : resolve(chosen);
    if (platform === 'win32') return within(env['LOCALAPPDATA'], 'gradus', 'cache');
    const own = homeOf(home);
    if (platform === 'darwin') return within(own, 'Library', 'Caches', 'gradus');
    // A place that is said, but not from the top, counts as not said: the convention has it so.
    return within(env['XDG_CACHE_HOME'], 'gradus') ?? within(own, '.cache', 'gradus');
}

function within(folder: string | undefined, ...parts: string[]): string | undefined {
    return folder !== undefined && isAbsolute(folder) ? join(folder, ...parts) : undefined;
}

/**
 * The user's home, if it is there and the user's own: nobody's home is not to come into being, and what
 * an administrator leaves in another's could never be replaced by them.
 */
function homeOf(home: () => string): string | undefined {
    try {
        const folder = home();
        const { uid } = statSync(folder);
        return process.getuid === undefined || process.getuid() === uid ? folder : undefined;
    } catch {
        return undefined;
    }
}
