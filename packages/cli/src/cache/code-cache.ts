import module from 'node:module';
import { join } from 'node:path';
import { makePrivateFolder } from '@gradus/server/make-private-folder';
import type { CachePlace } from './cache-place.ts';
import { isOurs } from './is-ours.ts';

/** Below the folder of caches: compiled code, by build of Gradus. */
export const CODE_FOLDER = 'code';

/** From now on has Node keep what it compiles, so that it need not compile it the next time. */
export function keepCompiledCode({ folder, build }: CachePlace): void {
    const own = join(folder, CODE_FOLDER, build);
    try {
        makePrivateFolder(own);
        if (!isOurs(own)) return;
    } catch {
        return;
    }
    // Not there in the first version of Node that this runs on. It never throws: a cache is no reason to fail.
    module.enableCompileCache?.(own);
}
