import type { Host } from '../bundle-suite.ts';
import { languageServers } from '../language-servers.ts';
import { assert } from '../suite/expect.ts';
import { typeOver } from './editor.ts';
import { openPreview, shownPreview, waitForLevel } from './preview.ts';
import { useWorkbench } from './use-workbench.ts';

const SENIOR_MANAGER = 'client-management/1-senior-manager.gradus';
/** Where the senior manager's level of PC9 stands: a 3. */
const TEAMWORK = { line: 20, column: 10 };

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    // In the Web it is a worker; and who has started what is to be read in /proc.
    if (host !== 'node' || process.platform !== 'linux') return;

    describe('the preview, when somebody kills the language server', () => {
        const shared = useWorkbench({ host, extensionDevelopmentPath });

        it('goes on with what was typed and not saved', async () => {
            const { workbench } = shared;
            await workbench.openFile(SENIOR_MANAGER);
            await openPreview(workbench);
            const preview = await shownPreview(workbench);
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
            await typeOver(workbench, TEAMWORK, 1, '2');
            await waitForLevel(preview, 'PC9', 'CM-SM', '2');

            const killed = await languageServers(process.pid);
            assert(killed.length > 0, 'there is no language server');
            for (const pid of killed) process.kill(pid, 'SIGKILL');
            await typeOver(workbench, TEAMWORK, 1, '1');
            await waitForLevel(preview, 'PC9', 'CM-SM', '1');
        });
    });
}
