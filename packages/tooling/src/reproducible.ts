/** `npm run reproducible`: builds and packs everything twice, and fails unless both times give the same bytes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from './run-step.ts';
import { packEverything } from './supply-chain/pack-everything.ts';

const folder = await mkdtemp(join(tmpdir(), 'gradus-twice-'));
try {
    const first = await buildAndPack('first', 'UTC');
    // Who builds it to compare is anywhere: what is packed may hold the time as it is there.
    const second = await buildAndPack('second', 'Asia/Kathmandu');
    const different = [...first].filter(([name, digest]) => second.get(name) !== digest).map(([name]) => name);
    for (const [name, digest] of second) console.log(`${digest}  ${name}`);
    if (first.size !== second.size) different.push('the list of files');
    if (different.length > 0) console.error(`Built twice, these came out different: ${different.join(', ')}`);
    process.exitCode = different.length > 0 ? 1 : 0;
} finally {
    await rm(folder, { recursive: true, force: true });
}

async function buildAndPack(name: string, timeZone: string): Promise<ReadonlyMap<string, string>> {
    process.env['TZ'] = timeZone;
    const { exitCode } = await runStep(['packages/tooling/src/bundle.ts']);
    if (exitCode !== 0) throw new Error('The build failed.');
    return packEverything(join(folder, name));
}
