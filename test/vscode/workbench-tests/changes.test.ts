import { execFileSync } from 'node:child_process';
import type { Host } from '../bundle-suite.ts';
import { activateTab, typeOver } from './editor.ts';
import { openPreview } from './preview.ts';
import { useWorkbench } from './use-workbench.ts';

const SENIOR_MANAGER = 'client-management/1-senior-manager.gradus';
/** Where the senior manager's level of PC9 stands: a 3. */
const TEAMWORK = { line: 20, column: 10 };

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    // A browser has no git.
    if (host !== 'node') return;
    describe('what has changed', () => {
        const shared = useWorkbench({ host, extensionDevelopmentPath });

        it('is shown in the preview, and follows what is typed', async () => {
            const { workbench, folder } = shared;
            const git = (...args: readonly string[]) =>
                execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
            git('init', '--quiet');
            git('add', '.');
            git('commit', '--quiet', '--message', 'First state');
            await workbench.openFile(SENIOR_MANAGER);
            const preview = await openPreview(workbench);
            await preview.getByRole('tab', { name: 'Changes' }).click();
            await preview.getByRole('button', { name: 'Choose what to compare with…' }).click();
            await workbench.page
                .locator('.quick-input-widget .monaco-list-row')
                .filter({ hasText: 'First state' })
                .first()
                .click();
            await preview.getByText('nothing is different').waitFor();
            await activateTab(workbench, '1-senior-manager.gradus');
            await typeOver(workbench, TEAMWORK, 1, '2');
            await preview.getByText('3 → 2').waitFor();
            await preview.getByText(/Now needs PC9 .* instead of 3/).waitFor();
            // The role beside itself, as the commit has it.
            await preview.getByRole('button', { name: /^Compare both states/ }).click();
            await preview
                .getByText(/ as in “?First state.*, Senior Manager .* lowers 1; \d+ stay as they are\.$/)
                .waitFor();
            await preview.getByRole('button', { name: 'All changes' }).click();
            await preview.getByText('3 → 2').waitFor();
        });
    });
}
