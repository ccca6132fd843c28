/**
 * The first that is loaded of the command, and as little as can be: what follows is taken, where it can be,
 * as it was compiled the last time.
 */
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache/cache-folder.ts';
import type { CachePlace } from './cache/cache-place.ts';
import { KeptCode } from './cache/kept-code.ts';

/** Put in when the command is built: tells its code apart from any other. */
declare const GRADUS_BUILD: string;

const place = cachePlace();
const code = new KeptCode(dirname(fileURLToPath(import.meta.url)), place);
const { main } = code.load('main.cjs') as typeof import('./main.ts');
await main(place);
code.keep();

function cachePlace(): CachePlace | undefined {
    // Before anybody has understood the command line, which takes code that could be compiled already.
    if (process.argv.includes('--no-cache')) return undefined;
    const folder = cacheFolder({ env: process.env, platform: process.platform, home: homedir });
    return folder === undefined ? undefined : { folder, build: GRADUS_BUILD };
}
