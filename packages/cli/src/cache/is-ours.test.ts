import { chmod, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isOurs } from './is-ours.ts';

test.skipIf(process.platform === 'win32')('only what nobody else can have written is run', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradus-'));
    const file = path.join(folder, 'code');
    await writeFile(file, 'code', { mode: 0o600 });
    expect(isOurs(folder)).toBe(true);
    expect(isOurs(file)).toBe(true);
    await chmod(file, 0o622);
    expect(isOurs(file)).toBe(false);
    await chmod(file, 0o600);
    // A link could lead anywhere, and be led elsewhere.
    await symlink(file, path.join(folder, 'link'));
    expect(isOurs(path.join(folder, 'link'))).toBe(false);
});
