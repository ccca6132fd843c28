import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { billOfMaterials } from './bill-of-materials.ts';
import { noticesOf } from './notices.ts';
import { shippedPackages } from './shipped-packages.ts';

/** The folders whose content ships, each with the folder of the package.json that says what it is. */
const ARTEFACTS = [
    { folder: 'out', described: '.' },
    { folder: 'packages/cli/dist', described: 'packages/cli' }
] as const;

/**
 * Writes beside the bundles whose work is in them: `NOTICES.txt` for people and `bill-of-materials.cdx.json` for scanners.
 *
 * @param metafiles what the bundler says of all bundles
 */
export async function writeSupplyChain(metafiles: readonly Metafile[]): Promise<void> {
    await Promise.all(
        ARTEFACTS.map(async ({ folder, described }) => {
            const packages = await shippedPackages(metafiles.map(metafile => within(metafile, folder)));
            const artefact = JSON.parse(await readFile(join(described, 'package.json'), 'utf8')) as {
                name: string;
                version: string;
                license: string;
            };
            await writeFile(join(folder, 'NOTICES.txt'), await noticesOf(packages));
            await writeFile(join(folder, 'bill-of-materials.cdx.json'), billOfMaterials(artefact, packages));
        })
    );
}

function within({ inputs, outputs }: Metafile, folder: string): Metafile {
    return {
        inputs,
        outputs: Object.fromEntries(Object.entries(outputs).filter(([file]) => file.startsWith(`${folder}/`)))
    };
}
