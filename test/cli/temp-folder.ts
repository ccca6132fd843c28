import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder with files, removed when the test is done. Everybody may read it. */
export async function tempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'gradus-test-')));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    // mkdtemp gives a folder for its owner alone, and some tests run the command as somebody else.
    await chmod(folder, 0o755);
    for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
    }
    return folder;
}

/** A framework without findings. */
export const GOOD = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S {
  competency PC9 "Teamwork"
}
role R "Officer" {
  requires
    PC9: 2
}
`;

/** A framework with one error: its role requires a level that the scale does not have. */
export const BAD = GOOD.replace('PC9: 2', 'PC9: 5');

/** A framework with one warning: its role calls a competency by nearly its title. */
export const WARNED = GOOD.replace('PC9: 2', '"team work": 2');

/** A file of such a framework with one warning that its author accepts. */
export const ACCEPTED = `role X "Accepting officer" {
  accept name-variant because "The old title is on the badges."
  requires
    "team work": 1
}
`;
