import { languageServers } from '../language-servers.ts';
import { until } from '../until.ts';
import { assert } from './expect.ts';
import { diagnosticsOf, noDiagnostics, openFile, readFile, replace, SENIOR_MANAGER, useExample } from './workspace.ts';

// Who has started what is to be read in /proc.
if (process.platform === 'linux') {
    describe('a language server that somebody kills', () => {
        useExample();

        it('comes back, with what was typed and not saved', async () => {
            const document = await openFile(SENIOR_MANAGER);
            const saved = await readFile(document.uri);
            await replace(document, 'PC9: 3', 'PC9: 5');
            await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale');
            const killed = await languageServers(process.pid);
            assert(killed.length > 0, 'there is no language server');
            for (const pid of killed) process.kill(pid, 'SIGKILL');
            await until('another one runs', async () => {
                const now = await languageServers(process.pid);
                return now.some(pid => !killed.includes(pid)) || undefined;
            });
            assert(document.getText().includes('PC9: 5'), 'what was typed is gone');
            assert((await readFile(document.uri)) === saved, 'the file is another one');
            await replace(document, 'PC9: 5', 'PC9: 3');
            await noDiagnostics();
            await replace(document, 'PC9: 3', 'PC9: 5');
            await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale');
            await replace(document, 'PC9: 5', 'PC9: 3');
            await noDiagnostics();
        })
            // A fault that comes now and then is one: it is not tried again.
            .retries(0);
    });
}
