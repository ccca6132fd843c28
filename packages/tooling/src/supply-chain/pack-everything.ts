import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packExtension } from '../pack-extension.ts';
import { runNpm } from '../provision/npm.ts';

/** The packages of npm that are published, by their folders. */
const PUBLISHED = ['packages/cli', 'packages/schema'];

/**
 * Packs what is released, as it has been built: the extension, the packages of npm, and for scanners the bills of
 * materials of the two that have work of others in them. `SHA256SUMS` names each with its digest.
 *
 * @param folder where they go; what is there already from an earlier time goes
 * @returns the digests, by the names of the files
 */
export async function packEverything(folder: string): Promise<ReadonlyMap<string, string>> {
    await mkdir(folder, { recursive: true });
    for (const name of (await readdir(folder)).filter(isArtefact)) await rm(join(folder, name));
    await packExtension(join(folder, 'gradus.vsix'));
    await copyFile('LICENSE', 'packages/cli/LICENSE');
    for (const each of PUBLISHED) {
        await runNpm(['pack', `./${each}`, '--pack-destination', folder], process.cwd());
    }
    await copyFile('out/bill-of-materials.cdx.json', join(folder, 'gradus.vsix.cdx.json'));
    await copyFile('packages/cli/dist/bill-of-materials.cdx.json', join(folder, 'gradus-cli.cdx.json'));
    const digests = await digestsOf(folder);
    const lines = [...digests].map(([name, digest]) => `${digest}  ${name}\n`);
    await writeFile(join(folder, 'SHA256SUMS'), lines.join(''));
    return digests;
}

function isArtefact(name: string): boolean {
    return /\.(?:vsix|tgz|cdx\.json)$/.test(name) || name === 'SHA256SUMS';
}

async function digestsOf(folder: string): Promise<ReadonlyMap<string, string>> {
    const names = (await readdir(folder)).filter(isArtefact).sort();
    const digest = async (name: string) =>
        createHash('sha256')
            .update(await readFile(join(folder, name)))
            .digest('hex');
    return new Map(await Promise.all(names.map(async name => [name, await digest(name)] as const)));
}
