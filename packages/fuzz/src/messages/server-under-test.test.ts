import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ServerUnderTest } from './server-under-test.ts';

// What a process computes is not known elsewhere.
test.runIf(process.platform === 'linux')('a request that is not answered is told, by name', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradus-fuzz-unanswered-'));
    let pid = 0;
    const tell = (told: number | undefined) => {
        pid = told ?? pid;
    };
    const server = await ServerUnderTest.start(folder, pathToFileURL(folder).href, tell, 1500);
    try {
        expect(await server.ask('x/none', {})).toMatchObject({ error: {} });
        process.kill(pid, 'SIGSTOP');
        const unanswered = '"x/none" is not answered, and the server does nothing.';
        await expect(server.ask('x/none', {})).rejects.toThrow(unanswered);
        process.kill(pid, 'SIGCONT');
        expect(await server.ask('x/none', {})).toMatchObject({ error: {} });
    } finally {
        server.stop();
        await rm(folder, { recursive: true });
    }
});
