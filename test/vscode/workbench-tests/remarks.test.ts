import type { Host } from '../bundle-suite.ts';
import { assertEqual } from '../suite/expect.ts';
import { activeEditor, lineWith, placeCursor, typeOver } from './editor.ts';
import { useWorkbench } from './use-workbench.ts';

const NOTES = 'notes.gradus';

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    describe('conversations', () => {
        const shared = useWorkbench({
            host,
            extensionDevelopmentPath,
            settings: { 'gradus.remarks.author': 'Bo', 'comments.openView': 'never', 'comments.visible': true },
            files: { [NOTES]: 'term Note "Note" {\n  definition "Short."\n  remark open "Too short?" by "Ann"\n}\n' }
        });
        const thread = () => activeEditor(shared.workbench).locator('.review-widget');
        const settle = () => thread().getByRole('button', { name: 'Settle', exact: true });
        // Their names for screen readers have the keys in them.
        const button = (label: string) =>
            thread().locator('.form-actions .monaco-button').getByText(label, { exact: true });

        it('keep what was typed while it cannot be written', async () => {
            const { workbench } = shared;
            const { page } = workbench;
            await workbench.openFile(NOTES);
            // The lens above the term comes later, and moves what is below it.
            await activeEditor(workbench).getByText('1 open remark').waitFor();
            await page.locator('.comment-thread-unresolved').first().click();
            await settle().waitFor();
            await thread().locator('.comment-form').click();
            await page.keyboard.type('It is not.');
            await lineWith(workbench, /^term/).click();
            await typeOver(workbench, { line: 1, column: 1 }, 0, '? ');
            // Before that has been read, the answer could still be written.
            await activeEditor(workbench).locator('.squiggly-error').first().waitFor();
            await button('Remark').click();
            await workbench.runCommand('Notifications: Show Notifications');
            await page.locator('.notifications-center').getByText('A remark is about an element').waitFor();
            await workbench.runCommand('Notifications: Hide Notifications');
            await thread().getByText('It is not.').waitFor();
            await lineWith(workbench, /term/).click();
            await placeCursor(workbench, { line: 1, column: 3 });
            await page.keyboard.press('Backspace');
            await page.keyboard.press('Backspace');
        });

        it('are not settled from their top while an answer is begun, but together with it', async () => {
            const { workbench } = shared;
            await thread().getByText('It is not.').waitFor();
            await settle().waitFor({ state: 'detached' });
            await thread().getByText('It is not.').click();
            await button('Remark and Settle').click();
            await lineWith(workbench, /settled.*It.is.not.*Bo/).waitFor();
            assertEqual(await lineWith(workbench, /open/).count(), 0, 'the number of open remarks');
        });
    });
}
